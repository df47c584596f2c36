import { describe, expect, it } from 'vitest';
import { createEngine } from '../../src/answer/engine.ts';
import { loadCatalog } from '../../src/catalog/load/load.ts';
import { textsOf } from '../../src/catalog/localised-texts.ts';
import { languages } from '../../src/locale/texts.ts';
import { parseCardAction } from '../../src/render/card-action.ts';
import { renderComparison } from '../../src/render/render-comparison.ts';
import { actionDataOf, findCardProblems, markdownOf } from '../support/card-rules.ts';
import { ambiguous, matched } from '../support/sample-diagnoses.ts';

// Protects who compares two codes.

const catalog = loadCatalog();
const engine = createEngine(catalog);
const context = { catalogVersion: catalog.version, guidesFor: catalog.guidesFor };
const ask = (text: string, addressed = true) =>
  engine.answer({ text, scope: addressed ? 'personal' : 'channel', mentioned: addressed });

describe('a comparison', () => {
  const pairs = catalog.entries.map(
    (entry, index) => [entry, catalog.entries[(index * 7 + 3) % catalog.entries.length]] as const,
  );

  it.each(pairs.flatMap(([one, other]) => (other && one !== other ? [[one.id, one, other] as const] : [])))(
    'of %s and another shows every line of both, and keeps the rules of cards',
    (_, one, other) => {
      for (const locale of languages) {
        const rendered = renderComparison([matched(one), matched(other)], { ...context, locale });
        expect(findCardProblems(rendered?.card as never)).toEqual([]);
        const text = markdownOf(rendered?.card as never)
          .join('\n')
          .replace(/\\(.)/g, '$1');
        for (const entry of [one, other]) {
          expect(text).toContain(entry.phrase);
          for (const action of textsOf(entry, locale).actions) expect(text).toContain(action);
        }
        for (const data of actionDataOf(rendered?.card as never)) expect(parseCardAction(data)).toBeDefined();
      }
    },
  );

  it('says once what both have in common', () => {
    const [entry] = catalog.byMicrosoftCode('569008');
    const card = entry && renderComparison([matched(entry), matched(entry)], context)?.card;
    const text = markdownOf(card as never)
      .join('\n')
      .replace(/\\(.)/g, '$1');
    expect(text.split(entry?.phrase ?? '-')).toHaveLength(2);
  });

  it.each([
    'compare 569008 and 569009',
    'What is the difference between 569008 and 569009?',
    'Vergleiche 569008 und 569009',
    'différence entre 569008 et 569009',
    'diferencia entre 569008 y 569009',
    '569008 と 569009 の違い',
  ])('is asked for by: %s', (text) => {
    const { reply, diagnoses, summary } = ask(text);
    expect([reply, diagnoses.length, summary]).toEqual(['several', 2, expect.stringContaining('569008/504')]);
    expect(JSON.stringify(ask(text).card)).toContain('"text":"Both"');
  });

  it('is not made where one code has several entries, or where it is not asked for', () => {
    expect(
      renderComparison([matched(catalog.entries[0] as never), ambiguous(catalog.entries.slice(0, 2))], context),
    ).toBe(undefined);
    for (const text of ['569008 and 569009', 'Rows: 569008 504, 569009 504. We compared them yesterday.'])
      expect(JSON.stringify(ask(text).card)).not.toContain('"text":"Both"');
  });
});
