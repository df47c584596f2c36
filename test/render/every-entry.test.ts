import { describe, expect, it } from 'vitest';
import { createEngine } from '../../src/answer/engine.ts';
import type { Entry } from '../../src/catalog/entry.ts';
import { loadCatalog } from '../../src/catalog/load/load.ts';
import { textsOf } from '../../src/catalog/localised-texts.ts';
import { languages } from '../../src/locale/texts.ts';
import { buttonsOf, findCardProblems, markdownOf, visibleWordsOf } from '../support/card-rules.ts';

// Protects the card of every entry in every language.

const catalog = loadCatalog();
const engine = createEngine(catalog);

/** The card for an entry as a message with all of its facts gets it. */
function answer(entry: Entry, locale: string) {
  const { microsoftCode, sipCode, phrase } = entry;
  const text = `Microsoft code ${microsoftCode}, SIP code ${sipCode}, Error message: ${phrase}`;
  return engine.answer({ text, scope: 'personal', mentioned: true, locale });
}

describe.each(languages)('in %s, the card of every entry', (locale) => {
  const cards = catalog.entries.map((entry) => ({ entry, ...answer(entry, locale) }));
  const matched = cards.filter(({ reply }) => reply === 'matched');

  it('is an answer', () => {
    expect(matched.length).toBeGreaterThan(catalog.entries.length * 0.9);
  });

  it('keeps every rule: six actions and one primary at most, 28 KB of JSON, 80 KB in UTF-16, no placeholder', () => {
    const problems = cards.flatMap(({ entry, card }) => findCardProblems(card).map((problem) => [entry.id, problem]));
    expect(problems).toEqual([]);
    for (const { card } of cards) expect(buttonsOf(card).length).toBeLessThanOrEqual(6);
  });

  it('shows ninety words at most, in nine of ten', () => {
    const counts = matched.map(({ card }) => visibleWordsOf(card)).sort((one, other) => one - other);
    expect(counts[Math.ceil(counts.length * 0.9) - 1]).toBeLessThanOrEqual(90);
    // The others have a first step that is long by itself, and an end of what they show.
    expect(counts.at(-1)).toBeLessThanOrEqual(130);
  });

  it('says what broke, how urgent it is and who acts, before anything else', () => {
    for (const { entry, card } of matched) {
      const [title = '', status = ''] = markdownOf(card);
      expect(title.replace(/\\(.)/g, '$1')).toContain(textsOf(entry, locale).title);
      expect(status).toMatch(/ · /);
    }
  });

  it('holds every word of the entry somewhere', () => {
    for (const { entry, card } of matched) {
      const all = markdownOf(card).join('\n').replace(/\\(.)/g, '$1');
      const { meaning, actions, notes, oddity } = textsOf(entry, locale);
      for (const text of [entry.phrase, meaning, ...actions, ...notes, ...(oddity ? [oddity] : [])])
        expect(all).toContain(text);
    }
  });
});
