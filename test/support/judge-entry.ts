import type { EntryName, Triple } from './judge-case.ts';

/** Whether a triple of a case names this entry of the catalog: equal codes, equal phrase but for how it is spelt. */
export function isSameEntry(triple: Triple, entry: EntryName): boolean {
  return (
    String(triple.microsoft) === String(entry.microsoftCode) &&
    String(triple.sip) === String(entry.sipCode) &&
    foldPhrase(triple.phrase) === foldPhrase(entry.phrase)
  );
}

/** Makes published spellings of one phrase equal: case, white space, final full stop, British and American spelling. */
export function foldPhrase(phrase: string): string {
  return phrase
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/ ?\.$/u, '')
    .replaceAll('cancelled', 'canceled')
    .replaceAll('acknowledgement', 'acknowledgment');
}
