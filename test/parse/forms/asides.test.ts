import { describe, expect, it } from 'vitest';
import { parseCallFailures } from '../../../src/parse/parse-call-failures.ts';

// Protects words beside codes, which belong to their failure.

function asides(text: string): string[] {
  return parseCallFailures(text)
    .failures.filter((failure) => failure.isAside)
    .map(({ phrase, hresult }) => hresult?.value ?? phrase?.value.trim() ?? '');
}

describe('words beside failures with codes', () => {
  it.each([
    ['items with letters', "A) 569003 B) 'Loop detected' C) room 504", ["'Loop detected'", 'room 504']],
    ['items with numbers', '1. 569003\n2. Loop detected', ['Loop detected']],
    ['bullets', '- 569003\n- Loop detected', ['Loop detected']],
    ['a sentence with "also"', '504 569008. HRESULT 0x80090326 was also there.', ['0x80090326']],
    ['German', '504 569008. Manchmal kommt Loop detected.', ['Manchmal kommt Loop detected.']],
  ])('%s', (_, text, items) => {
    expect(asides(text)).toEqual(items);
  });

  it.each([
    ['the message on its own line', '569003 504\nLoop detected'],
    ['a sentence that announces nothing', '569003 504. The SBC says loop detected.'],
    ['no codes at all', 'A) Loop detected B) also this'],
    ['a very long text', `569003 also. ${'Loop detected also. '.repeat(2_000)}`],
  ])('%s: none', (_, text) => {
    expect(asides(text)).toEqual([]);
  });

  it('are at most twenty', () => {
    expect(asides(`569003\n${'- Loop detected\n'.repeat(100)}`)).toHaveLength(20);
  });
});
