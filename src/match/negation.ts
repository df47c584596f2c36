/** Words that turn a statement into its opposite, in lower case. */
const negations = new Set([
  'no',
  'not',
  'never',
  'cannot',
  'isn',
  'wasn',
  'aren',
  'weren',
  'don',
  'doesn',
  'didn',
  'kein',
  'keine',
  'nicht',
]);

/** Whether a word denies what stands beside it. */
export function isNegation(word: string): boolean {
  return negations.has(word);
}

/** What a text says that its failure is not about: `it says nothing about emergency calls`. */
const deniedClause =
  /[^.,;!?\n]{0,80}\b(?:is|was|are)(?: not|n't) (?:the|our|an?) (?:problem|issue|cause|reason)\b|\b(?:nothing about|not about|not (?:on|the)|no mention of|no word of|without|ohne|sans|sin|nichts (?:von|über)|nicht (?:der|die|das|bei|beim)|rien sur|pas (?:le|la|celui|celle)|nada (?:de|sobre)|no (?:el|la) de)\b[^.,;!?\n]{0,200}/gi;

/** No clause denies anything without one of these. */
const hint = /nothing|not|n't|mention|word of|without|ohne|sans|sin|nich|rien|pas|nada|no /i;

/** The text without the clauses that say what it is not about. */
export function dropDenied(text: string): string {
  return text.replace(deniedClause, ' ');
}

/** Whether a text says somewhere what its failure is not about. */
export function hasDenied(text: string): boolean {
  return hint.test(text) && text.search(deniedClause) >= 0;
}
