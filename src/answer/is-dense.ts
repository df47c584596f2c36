/**
 * Marks that may stand in texts that are read at once. A mark takes 1 to 13 microseconds, what is between marks far less: the worst of
 * 118 repeated units took 48 ms with 16,000 characters, and takes 13 with so many marks.
 */
const mostMarks = 1_000;

/** Signs that divide, by their code: each may be the border of a cell, a row, a field or an element. */
const dividers = new Set(['\n', '\r', '\t', '|', ';', ',', '<'].map((sign) => sign.charCodeAt(0)));

/** Digits of other scripts are read as well; the first ones are Arabic. */
const firstForeignDigit = 0x660;
const foreignDigit = /\p{Nd}/u;

/**
 * Whether texts hold so many numbers, rows, cells and tags that reading them takes long for their length. The whole of them counts
 * and not their beginning, so that nothing dense hides behind words.
 *
 * @example
 * isDense(['sip|ms\n'.repeat(2_000)]); // true, though it has only 14,000 characters
 */
export function isDense(texts: readonly string[]): boolean {
  // Shorter ones cannot have as many.
  if (texts.reduce((sum, { length }) => sum + length, 0) <= mostMarks) return false;
  let marks = 0;
  for (const text of texts) {
    let isInNumber = false;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      const isDigit = code < firstForeignDigit ? code >= 0x30 && code <= 0x39 : foreignDigit.test(text[at] as string);
      if ((isDigit && !isInNumber) || dividers.has(code)) marks++;
      isInNumber = isDigit;
    }
    if (marks > mostMarks) return true;
  }
  return false;
}
