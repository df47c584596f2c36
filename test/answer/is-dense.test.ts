import { describe, expect, it } from 'vitest';
import { isLong } from '../../src/answer/answer-in-parts.ts';
import { isDense } from '../../src/answer/is-dense.ts';
import { repeatedUnits, repeatUnit } from '../support/repeated-units.ts';

// Protects the turns of others: what takes long for its length is read in a thread of its own.

/** Characters of the longest text that is read at once if it is not dense. */
const longest = 15_999;
/** Units of 16,000 characters that were measured to take more than 5 ms where others wait. */
const slow = [
  'headers of a table',
  'rows of pipes',
  'codes on one line',
  'codes on lines',
  'codes in brackets',
  'rows of HTML',
  'rows of a table',
  'status lines',
  'messages with a header',
  'requests',
  'denied codes',
  'YAML records',
  'JSON records on lines',
  'Format-List records',
  'zeros',
  'SIP codes',
  'Q.850 causes',
  'paragraphs',
  'Microsoft codes',
  'labelled codes',
];

describe('what takes long for its length is read beside others', () => {
  it.each(slow)('%s', (name) => {
    const unit = repeatedUnits.find(([known]) => known === name)?.[1] ?? '';
    const text = repeatUnit(unit, longest);
    expect(isLong({ text, scope: 'personal', mentioned: true })).toBe(true);
    expect(isLong({ text: '', html: text, scope: 'personal', mentioned: true })).toBe(true);
  });

  it.each([
    ['prose', 'The call to the carrier failed, and nobody knows why. ', false],
    ['one number', '5', false],
    ['many numbers', '5 ', true],
    ['numbers of another script', '٥٠٤ ', true],
    ['numbers of full width', '５０４ ', true],
    ['text of another script', '呼び出しが失敗しました。', false],
  ])('%s: %s', (_, unit, expected) => {
    expect(isDense([repeatUnit(unit, longest)])).toBe(expected);
  });

  it.each([
    ['a thousand marks', ['5 '.repeat(1_000)], false],
    ['one more', ['5 '.repeat(1_001)], true],
    ['numbers behind words', [`${'word '.repeat(2_000)}${'5 '.repeat(1_001)}`], true],
    ['text and HTML together', ['5 '.repeat(501), '<5'.repeat(250)], true],
    ['a short text and a long one', ['5', `${'5 '.repeat(1_000)}`], true],
  ])('%s', (_, texts, expected) => {
    expect(isDense(texts)).toBe(expected);
  });
});
