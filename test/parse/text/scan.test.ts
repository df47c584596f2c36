import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scan } from '../../../src/parse/text/scan.ts';

// Protects every reader: tokens cover the text once, in order, in linear work.

const pieces = fc.constantFrom(
  ...'569008 504 sip504 sbc01 +49 89 1234567 (0)89 08:15 2026-11-24T08:15:00Z 24.11.2026 192.0.2.1:5061 a@b.example'.split(
    ' ',
  ),
  ...'sbc.contoso.com 0x80090328 3f569008-0504-4880-8403-569002000504 C:/x /v1/504 5.69008E+05 569O08 エラー ошибка'.split(
    ' ',
  ),
  ...[
    "isn't",
    'm=audio 504 RTP',
    '\n',
    ' ',
    '\t',
    '  ',
    '/',
    '-',
    '.',
    ',',
    '(',
    ')',
    '#',
    '+',
    '*',
    '_',
    '😀',
    'ß',
    'İ',
  ],
);
const texts = fc.oneof(
  fc
    .array(fc.oneof(pieces, fc.string({ unit: 'grapheme', maxLength: 6 })), { maxLength: 30 })
    .map((parts) => parts.join('')),
  fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join(' ')),
);

describe('the tokens of a text', () => {
  it('stand in order, overlap nowhere, and hold every character that is no white space', () => {
    fc.assert(
      fc.property(texts, (text) => {
        let end = 0;
        for (const { from, to } of scan(text)) {
          expect(from).toBeGreaterThanOrEqual(end);
          expect(to).toBeGreaterThan(from);
          expect(text.slice(end, from).trim()).toBe('');
          end = to;
        }
        expect(text.slice(end).trim()).toBe('');
      }),
      { numRuns: 500 },
    );
  });

  it('know their line', () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const { from, line } of scan(text)) expect(line).toBe(text.slice(0, from).split('\n').length - 1);
      }),
    );
  });

  it.each([
    ['a time', 'at 08:15', 'word time'],
    ['dates', '2026-11-24 24.11.2026 04-Nov-2026', 'date date date'],
    ['an instant', '2026-11-24T08:15:00Z', 'time'],
    ['phone numbers', '+49 (89) 1234-56 and 425 555 0123', 'phone word phone'],
    ['what a telephone word announces', 'tel. 569008', 'word sign phone'],
    ['hosts', 'sbc.contoso.com sbc1.example.org', 'host host'],
    ['addresses', '192.0.2.504 00:50:40:35:69:00 a1@b.example', 'address address address'],
    ['a GUID', '3f569008-0504-4880-8403-569002000504', 'guid'],
    ['a hexadecimal number', '0x80090328', 'hex'],
    ['paths', '/569008 https://x.example/504 orders/569008', 'path path path'],
    ['names with digits', 'sbc01 KB-569008 INC0569008', 'name name name'],
    ['a version', '7.40A.504', 'version'],
    ['a line of a media description', 'm=audio 50480 RTP/SAVP 0 8', 'media'],
    ['both codes with a sign between', '504/569008', 'number sign number'],
    ['both codes first in a row of slashes', '569008/504/sbc.contoso.com', 'number sign number sign host'],
    ['labels before a slash', 'SIP/504:MS/569003', 'word sign number sign word sign number'],
    ['an underscore between both codes', '504_569009', 'number sign number'],
    ['labels in a name', 'dr_out_sip504_ms569016', 'word sign word sign word number sign word number'],
    ['a label glued to its code', 'sip504 ms-569008', 'word number word sign number'],
    ['a code and its ending', '569008er 569008x3', 'number word number word'],
    ['a line break', '504\n569008', 'number break number'],
  ])('%s', (_, text, kinds) => {
    expect(
      scan(text)
        .map(({ kind }) => kind)
        .join(' '),
    ).toBe(kinds);
  });

  it.each([
    ['569O08', '569008'],
    ['569.008', '569008'],
    ['569008.0', '569008'],
    ['5.69008E+05', '569008'],
  ])('%s stands for %s', (written, digits) => {
    expect(scan(written)).toMatchObject([{ kind: 'number', text: digits }]);
  });
});
