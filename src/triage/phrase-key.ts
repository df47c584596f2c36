/**
 * The form in which two error messages are one: no GUID before them, no full stop after, one blank between words, letter case
 * aside, cut where the export cuts (256 characters); ids, addresses and ports that differ from call to call do not count.
 */
export function phraseKey(phrase: string | null): string {
  return (phrase ?? '')
    .normalize('NFKC')
    .replace(/^\{?[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\}?\s*;\s*/i, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/\.$/, '')
    .toLowerCase()
    .replace(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '#')
    .replace(/\b\d{1,3}(?:\.\d{1,3}){3}(?::\d+)?\b/g, '#')
    .slice(0, 250);
}
