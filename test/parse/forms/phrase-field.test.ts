import { describe, expect, it } from 'vitest';
import { readPhraseField } from '../../../src/parse/forms/phrase-field.ts';
import { readPage } from '../../../src/parse/text/page.ts';

// Protects error messages in named fields.

const read = (text: string) => readPhraseField(readPage(text), 0, text.length);

describe('the error message of a named field', () => {
  it.each([
    ['JSON', '{"finalSipCodePhrase": "No such host is known", "x": 1}', 'No such host is known'],
    ['JSON with escaped quotes', String.raw`{"message": "said \"no\" twice"}`, 'said "no" twice'],
    ['a labelled line', 'Error message: No such host is known\nNext: line', 'No such host is known'],
    ['CQD', 'PSTN Final SIP Code Phrase = No such host is known', 'No such host is known'],
    ['French', "Message d'erreur : No such host is known", 'No such host is known'],
    ['Japanese', 'エラーメッセージ: No such host is known', 'No such host is known'],
    ['bold in Markdown', '**Error message:** No such host is known', 'No such host is known'],
    ['single quotes among other fields', "phrase='No such host is known' durationMs=0", 'No such host is known'],
    ['an apostrophe inside single quotes', "phrase='the user's host' x=1", "the user's host"],
    [
      'fields parted by semicolons',
      'Phrase = TLS decryption failed; HRESULT=590615 ; Count = 15',
      'TLS decryption failed; HRESULT=590615',
    ],
    [
      'Format-List wrapped over lines',
      `finalSipCodePhrase            : A connection attempt failed because the connected party did
                                not properly respond after a period of time
trunkFullyQualifiedDomainName : sbc1.contoso.com`,
      'A connection attempt failed because the connected party did not properly respond after a period of time',
    ],
    ['the second field when the first is empty', '"message": null, "phrase": "Loop detected"', 'Loop detected'],
  ])('%s', (_, text, value) => {
    expect(read(text)?.value).toBe(value);
  });

  it('is told with its place', () => {
    const text = 'xx phrase: Loop detected';
    expect(read(text)).toEqual({ value: 'Loop detected', from: 11, to: 24 });
  });

  it.each([
    ['no field', 'Loop detected'],
    ['a field without words', 'message: 504'],
    ['a field that says nothing', 'message: null'],
    ['the word alone', 'the message was Loop detected'],
  ])('%s: none', (_, text) => {
    expect(read(text)).toBeUndefined();
  });
});
