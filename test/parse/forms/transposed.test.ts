import { describe, expect, it } from 'vitest';
import { readTransposed } from '../../../src/parse/forms/transposed.ts';
import { readPage } from '../../../src/parse/text/page.ts';

// Protects tables that stand on their side.

function read(...lines: string[]): string[] {
  return readTransposed(readPage(lines.join('\n'))).failures.map(
    ({ microsoftCode, sipCode, count }) => `${count}x ${microsoftCode?.value ?? '-'}/${sipCode?.value ?? '-'}`,
  );
}

describe('a table that stands on its side', () => {
  it.each([
    ['lists behind colons', ['SIP: 504, 403', 'MS: 569008, 510562']],
    ['the Microsoft codes first', ['Microsoft codes: 569008, 510562', 'SIP codes: 504, 403']],
    ['tabs', ['SIP code\t504\t403', 'Sub code\t569008\t510562']],
    ['bars', ['| SIP | 504 | 403 |', '|---|---|---|', '| MS | 569008 | 510562 |']],
    ['semicolons', ['sip;504;403', 'ms;569008;510562']],
    ['YAML', ['sip_code: [504, 403]', 'ms_code: [569008, 510562]']],
    ['JSON', ['{"sip": [504, 403], "ms": [569008, 510562]}']],
    ['names that say which', ['Top SIP: 504, 403', 'Top sub code: 569008, 510562']],
  ])('%s', (_, lines) => {
    expect(read(...lines)).toEqual(['1x 569008/504', '1x 510562/403']);
  });

  it('counts the calls of each column, and sets good ones apart', () => {
    expect(read('SIP: 504, 403', 'MS: 569008, 510562', 'Calls: 14, 2')).toEqual(['14x 569008/504', '2x 510562/403']);
    expect(readTransposed(readPage('SIP: 200, 403\nMS: 0, 510562'))).toMatchObject({ goodCalls: 1, failures: [{}] });
  });

  it('tells where it was read', () => {
    const text = 'SIP: 504, 504\nMS: 569008, 569009';
    const { failures, spans } = readTransposed(readPage(text));
    expect(failures.map(({ sipCode }) => sipCode?.from)).toEqual([5, 10]);
    expect(spans).toEqual([[0, text.length]]);
  });

  it.each([
    ['lists of different lengths', ['SIP: 504, 403', 'MS: 569008']],
    ['a line between', ['SIP: 504, 403', 'and also', 'MS: 569008, 510562']],
    ['names of something else', ['Rooms: 504, 403', 'Seats: 12, 14']],
    ['one kind of code twice', ['SIP: 504, 403', 'Final SIP code: 504, 403']],
    ['single codes', ['SIP: 504', 'MS: 569008']],
  ])('none: %s', (_, lines) => {
    expect(read(...lines)).toEqual([]);
  });
});
