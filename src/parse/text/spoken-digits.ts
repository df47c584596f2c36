const digits = new Map(
  'zero oh one two three four five six seven eight nine'
    .split(' ')
    .map((word, at) => [word, at < 2 ? 0 : at - 1] as const),
);
const tens = new Map(
  'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').map((word, at) => [word, at + 2] as const),
);
const names = [...digits.keys(), ...tens.keys(), 'double', 'triple'].join('|');
const run = new RegExp(String.raw`\b(?:${names})(?:[\s-]{1,2}(?:${names})){2,8}\b`, 'gi');

/** A code that is read out begins with five or one. */
const hint = /\b(?:five|one)[ -]/i;

/** `five sixty-nine double-oh-eight`: a code of five or six digits as somebody read it out; other runs stay words. */
export function readSpokenDigits(text: string): string {
  if (!hint.test(text)) return text;
  return text.replace(run, (words) => {
    const code = spell(words.toLowerCase().split(/[\s-]+/));
    return /^(?:5\d{5}|1\d{4})$/.test(code) ? code : words;
  });
}

function spell(words: readonly string[]): string {
  let code = '';
  let times = 1;
  words.forEach((word, at) => {
    const ten = tens.get(word);
    const one = digits.get(word);
    if (word === 'double' || word === 'triple') times = word === 'double' ? 2 : 3;
    else if (ten !== undefined) code += `${ten}${digits.has(words[at + 1] ?? '') ? '' : '0'}`;
    else {
      code += String(one).repeat(times);
      times = 1;
    }
  });
  return code;
}
