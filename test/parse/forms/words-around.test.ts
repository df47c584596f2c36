import { describe, expect, it } from 'vitest';
import { wordsBetween } from '../../../src/parse/forms/words-around.ts';
import { scan } from '../../../src/parse/text/scan.ts';

// Protects the words around codes, without the codes.

/** The words around the codes that stand in angle brackets. */
function words(marked: string): string {
  const text = marked.replace(/[<>]/g, '');
  const codes = [...marked.matchAll(/</g)].map(({ index }, count) => index - 2 * count);
  return wordsBetween(text, scan(text), 0, text.length, codes);
}

describe('the words around codes', () => {
  it.each([
    ['behind both codes', '<569008>/<504> remote certificate expired', 'remote certificate expired'],
    [
      'without names of fields',
      'callEndSubReason=<569008> finalSipCode=<504> certificate expired',
      'certificate expired',
    ],
    ['without a name before a colon behind its code', 'SIP code <504>: certificate expired', 'certificate expired'],
    ['without signs of a table', '| <504> | <569008> | certificate expired |', 'certificate expired'],
    ['without a field that tells of the way', 'CallType : dr_out\nSIP <504>', 'SIP'],
    ['on one line', '<504>\n  certificate\n  expired', 'certificate expired'],
    [
      'with names that are part of a message',
      '<531000> InternalDiagCode: SrtpEncryptionRequired',
      'InternalDiagCode: SrtpEncryptionRequired',
    ],
    ['none', '<504>', ''],
  ])('%s', (_, marked, expected) => {
    expect(words(marked)).toBe(expected);
  });
});
