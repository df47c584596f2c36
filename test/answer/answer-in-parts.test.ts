import { describe, expect, it } from 'vitest';
import { answerInParts, answerWithin, isLong } from '../../src/answer/answer-in-parts.ts';
import { cutText } from '../../src/answer/cut-text.ts';
import { createEngine, type Engine } from '../../src/answer/engine.ts';
import { loadCatalog } from '../../src/catalog/load/load.ts';

// Protects long pastes: a text that takes long is read as far as the time goes, and says how far.

const engine = createEngine(loadCatalog());
const personal = { scope: 'personal', mentioned: true } as const;

/** An engine that takes as long as it is told for each character, and notes how far it was asked to read. */
function createSlowEngine(millisecondsFor: (characters: number) => number) {
  const asked: number[] = [];
  let time = 0;
  const slow: Engine = {
    ...engine,
    answer({ text }, most = text.length) {
      asked.push(most);
      time += millisecondsFor(Math.min(most, text.length));
      return { reply: 'help', diagnoses: [], card: null, summary: `${most}` };
    },
  };
  return { slow, asked, time: { budgetMs: 4_000, now: () => time } };
}

describe('reading in parts', () => {
  it.each([
    ['a short text is read at once', 16_000, () => 1, [1_000_000]],
    ['a long one in parts', 800_000, (n: number) => n / 1_000, [50_000, 200_000, 1_000_000]],
    ['parts are not too short', 40_000, (n: number) => n / 1_000, [10_000, 1_000_000]],
    ['what the time would not do for is left', 800_000, (n: number) => n / 200, [50_000, 200_000]],
    ['what grows faster is left sooner', 800_000, (n: number) => (n / 1_500) ** 2, [50_000]],
    ['something is read in any case', 800_000, () => 1e9, [50_000]],
  ])('%s', (_, length, takes, expected) => {
    const { slow, asked, time } = createSlowEngine(takes);
    const answers = [...answerInParts(slow, { text: 'x'.repeat(length), ...personal }, time)];
    expect(asked).toEqual(expected);
    expect(answers.map(({ summary }) => summary)).toEqual(expected.map(String));
  });

  it('counts text and HTML together', () => {
    expect(isLong({ text: 'x'.repeat(10_000), ...personal })).toBe(false);
    expect(isLong({ text: 'x'.repeat(10_000), html: 'x'.repeat(10_000), ...personal })).toBe(true);
  });

  it('ends with the answer to the whole', () => {
    const text = `${'569002 504\n'.repeat(6_000)}569008 504`;
    const whole = answerWithin(engine, { text, ...personal }, { budgetMs: 60_000, now: () => performance.now() });
    expect(whole).toEqual(engine.answer({ text, ...personal }));
    expect(JSON.stringify(whole.card)).not.toContain('It was read up to');
  });
});

describe('a text cut before it is read', () => {
  it.each([
    ['text', { text: `569008 504\n${'word\n'.repeat(2_000)}569003 403` }, '1,000'],
    ['HTML', { text: '', html: `<p>569008 504</p>${'<p>word</p>'.repeat(2_000)}<p>569003 403</p>` }, '455'],
    ['source of HTML', { text: `<tr><td>569008<td>504${'<p>word</p>'.repeat(2_000)}<tr><td>569003<td>403` }, '455'],
  ])('as %s says up to where', (_, message, count) => {
    const { diagnoses, card } = engine.answer({ ...message, ...personal }, 1_000);
    expect(diagnoses.map(({ failure }) => failure.microsoftCode?.value)).toEqual(['569008']);
    expect(JSON.stringify(card)).toContain(`It was read up to character ${count}.`);
    expect(engine.answer({ ...message, ...personal }).diagnoses).toHaveLength(2);
  });

  it('that holds no failure so far says that too', () => {
    const message = { text: `${'word\n'.repeat(2_000)}569002 504`, ...personal };
    expect(engine.answer(message, 1_000)).toMatchObject({ reply: 'help', isUnread: true });
    expect(engine.answer(message, 1_000).summary).toContain('character 999. Please send a smaller part');
    expect(engine.answer({ ...message, scope: 'channel', mentioned: false }, 1_000).reply).toBe('silent');
  });

  it('that describes a symptom says it too', () => {
    const text = `calls drop after 30 seconds\n${'word\n'.repeat(2_000)}`;
    const { card, reply } = engine.answer({ text, ...personal }, 30);
    expect([reply, JSON.stringify(card)]).toEqual([
      'guide',
      expect.stringContaining('It was read up to character 27.'),
    ]);
  });

  it('of good calls says it too', () => {
    const { card, reply } = engine.answer({ text: `SIP,MS\n${'0,540000\n'.repeat(500)}`, ...personal }, 1_000);
    expect([reply, JSON.stringify(card)]).toEqual(['help', expect.stringContaining('It was read up to character')]);
  });
});

describe('the cut', () => {
  it.each([
    ['nothing when it is short enough', 'ab\ncd', 5, 'ab\ncd'],
    ['at the end of a line', 'ab\ncd', 4, 'ab'],
    ['at the end of a line that just fits', 'ab\ncd', 2, 'ab'],
    ['within a line that is too long', 'abcd', 3, 'abc'],
    ['not before everything', '\nabcd', 3, '\nab'],
    ['not within a character', 'ab\u{1f600}', 3, 'ab'],
  ])('%s', (_, text, most, expected) => {
    expect(cutText(text, most)).toBe(expected);
  });
});
