import { describe, expect, it } from 'vitest';
import { cutSentences } from '../../src/render/escape.ts';

// Protects sentences that are cut.

describe('cutting to sentences', () => {
  it.each([
    ['a short text stays', 'One. Two.', 20, 'One. Two.'],
    ['whole sentences are kept', 'One is here. Two is here. Three is here.', 30, 'One is here. Two is here.'],
    [
      'a dot inside a name ends no sentence',
      'Open sbc.contoso.com and then look there',
      30,
      'Open sbc.contoso.com and …',
    ],
    ['a long sentence is cut at a word', 'Compare the numbers of all calls', 20, 'Compare the …'],
    ['Japanese is cut at its own full stop', '証明書を更新します。次に接続を切ります。', 15, '証明書を更新します。'],
    ['a text without blanks is cut where it is', 'x'.repeat(40), 10, `${'x'.repeat(9)}…`],
  ])('%s', (_, text, limit, expected) => {
    expect(cutSentences(text, limit)).toBe(expected);
    expect(expected.length).toBeLessThanOrEqual(limit);
  });
});
