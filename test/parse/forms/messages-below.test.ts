import { describe, expect, it } from 'vitest';
import { parseCallFailures } from '../../../src/parse/parse-call-failures.ts';

// Protects lines below the codes they share.

function below(...lines: string[]): string[] {
  return parseCallFailures(lines.join('\n'))
    .failures.filter((failure) => failure.isAside && failure.microsoftCode)
    .map(({ microsoftCode, sipCode, phrase }) => `${microsoftCode?.value}/${sipCode?.value ?? '-'} ${phrase?.value}`);
}

describe('lines below the codes they share', () => {
  it.each([
    [
      'a heading with a colon',
      ['510544 twice today:', 'one user: no route here', 'the other: no trunk there'],
      ['510544/- one user: no route here', '510544/- the other: no trunk there'],
    ],
    [
      'both codes and few words',
      ['SIP 500, Microsoft 510544', '- no route for user', '- no trunk for user'],
      ['510544/500 - no route for user', '510544/500 - no trunk for user'],
    ],
    [
      'up to a blank line',
      ['500 / 510544:', '', 'no route for user', 'no trunk for user', '', 'who can help me'],
      ['510544/500 no route for user', '510544/500 no trunk for user'],
    ],
    [
      'up to the next codes',
      ['500 / 510544:', 'no route for user', 'no trunk for user', '403 / 560403 and more of it', 'who can help me'],
      ['510544/500 no route for user', '510544/500 no trunk for user'],
    ],
  ])('%s', (_, lines, asides) => {
    expect(below(...lines)).toEqual(asides);
  });

  it.each([
    ['one line only', ['500 / 510544:', 'no route for user']],
    ['lines of a word or two', ['500 / 510544:', 'Berlin', 'no route']],
    [
      'codes on lines of their own',
      ['SIP code: 500', 'Microsoft code: 510544', 'no route for user', 'no trunk for user'],
    ],
    ['an item of a list', ['1. 510544 500', '2. no route for user', '3. no trunk for user']],
    [
      'a line with words of its own',
      [`500 / 510544 ${'and much more to say '.repeat(4)}`, 'no route for user', 'no trunk for user'],
    ],
    ['a long text', ['500 / 510544:', 'no route for user', 'no trunk for user', ' '.repeat(20_000)]],
  ])('%s: none', (_, lines) => {
    expect(below(...lines)).toEqual([]);
  });

  it('are at most sixty', () => {
    const block = [
      '500 / 510544:',
      ...Array.from({ length: 20 }, (_, index) => `no route for user${'x'.repeat(index)}`),
    ];
    expect(below(...block, ...block, ...block, ...block)).toHaveLength(60);
  });
});
