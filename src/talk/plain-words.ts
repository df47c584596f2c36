/** French words that lose their vowel before another: the rest stands apart, so that `l'escalade` is found as `escalade`. */
const elision = /(?<![\p{L}\p{N}])(l|c|d|j|m|n|s|t|qu|quelqu|jusqu|lorsqu|puisqu)['’](?=[aeiouyhàâéèêëîïôùûœ])/gu;

/**
 * A text as word lists are compared with it: lower case, full width made half, without accents, apostrophes and punctuation,
 * words one space apart. Umlauts written with an e count as the letter itself. Signs of the voice in kana stay.
 */
export function plainWords(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(elision, '$1 ')
    .normalize('NFD')
    .replace(/[\u0300-\u036f'’`´]/g, '')
    .normalize('NFC')
    .replaceAll('ß', 'ss')
    .replace(/([aou])e/g, '$1')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
