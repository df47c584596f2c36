import { describe, expect, it } from 'vitest';
import { createEngine } from '../../src/answer/engine.ts';
import { createButtonSeal } from '../../src/bot/buttons/button-seal.ts';
import { sealCards } from '../../src/bot/buttons/seal-cards.ts';
import { loadCatalog } from '../../src/catalog/load/load.ts';
import { en } from '../../src/locale/en.ts';
import { languages } from '../../src/locale/texts.ts';
import { addLine } from '../../src/render/add-line.ts';
import { keyOf } from '../../src/render/entry-key.ts';
import { addCheckButton } from '../../src/render/render-check.ts';
import { showTicks } from '../../src/render/ticks.ts';
import { actionDataOf, buttonsOf, findCardProblems } from '../support/card-rules.ts';

// Protects ticks and how a failure ended, on every card.

const catalog = loadCatalog();
const engine = createEngine(catalog);
const seal = createButtonSeal(['a key of forty characters and a few more']);
const place = { conversation: '19:0123456789abcdef0123456789abcdef@thread.tacv2', mark: 'abcdefghijk' };
const answers = [
  ...catalog.entries.map((entry) => ({
    name: entry.id,
    steps: entry.suggestedActions.length,
    about: { entryId: keyOf(entry) },
  })),
  ...catalog.guides.map(({ id, suggestedActions }) => ({
    name: id,
    steps: suggestedActions.length,
    about: { guide: id },
  })),
];

/** What stays sealed of a card, in bytes of JSON. */
const sealedSize = (card: unknown) =>
  Buffer.byteLength(JSON.stringify(sealCards({ attachments: [{ content: card }] }, place, seal)));

/** Twelve calls of one entry over twelve SBCs: as much as a card of one failure has to carry. */
function manyCalls({ microsoftCode, sipCode, phrase }: (typeof catalog.entries)[number]): string {
  return Array.from(
    { length: 12 },
    (_, at) =>
      `Microsoft code ${microsoftCode}, SIP code ${sipCode}, Error message: ${phrase}, SBC: sbc${at}.frankfurt.contoso.com, time 2026-11-20T0${at % 10}:15:42Z, Correlation ID 0000000${at % 10}-2b55-4d0a-b6a1-1c7f0a9d4e21`,
  ).join('\n\n');
}

describe.each(languages)('in %s', (locale) => {
  it.each(['answer', 'solved', 'stillFails', 'helped'] as const)(
    'the card "%s" of every entry and guide keeps every rule',
    (verb) => {
      for (const { name, steps, about } of answers) {
        for (const ticks of [[], [1], Array.from({ length: steps }, (_, at) => at + 1)]) {
          const data = { do: verb, ...about, ticks, ...(verb === 'helped' && { step: ticks.length }) };
          const { card } = engine.act(data, locale);
          expect([name, findCardProblems(card)]).toEqual([name, []]);
        }
      }
    },
  );

  it('an answer with steps has a box for each, Solved and Still fails, and takes 28 KB at most with a check and a count', () => {
    for (const entry of catalog.entries) {
      const { reply, card } = engine.answer({ text: manyCalls(entry), scope: 'personal', mentioned: true, locale });
      if (reply !== 'matched' || !card) continue;
      const verbs = actionDataOf(card).map((data) => (data as { do: string }).do);
      expect(verbs.filter((verb) => verb === 'tick')).toHaveLength(entry.suggestedActions.length);
      expect(verbs).toEqual(expect.arrayContaining(['solved', 'stillFails']));
      const checked = addCheckButton(
        addLine(card, 'Solved 14 of 17 times here.'),
        'sbc1.frankfurt.contoso.com',
        {},
        locale,
      );
      expect([entry.id, buttonsOf(checked).length <= 6, findCardProblems(checked)]).toEqual([entry.id, true, []]);
      expect(JSON.stringify(checked)).toContain('"do":"check"');
      expect(JSON.stringify(checked)).toContain('"targetElements":["details"]');
      expect(sealedSize(checked)).toBeLessThanOrEqual(28_000);
    }
  });
});

it('a tick is the same whether it is made on a card or shown anew', () => {
  for (const { about, steps } of answers) {
    const bare = engine.act({ do: 'answer', ...about }).card;
    const ticked = engine.act({ do: 'answer', ...about, ticks: [steps] }).card;
    if (!bare || !ticked) expect.fail('no card');
    const boxes = (card: unknown) => JSON.stringify(card).match(/[☐☑] \d+/g);
    expect(boxes(showTicks(bare, [steps], en))).toEqual(boxes(ticked));
    expect(boxes(showTicks(ticked, [], en))).toEqual(boxes(bare));
  }
});

it('what is folded away stays open when a step in it is ticked', () => {
  const folds = answers.flatMap(({ about, steps }) => {
    const bare = JSON.stringify(engine.act({ do: 'answer', ...about }).card);
    if (!/"id":"more","isVisible":false/.test(bare) || steps < 2) return [];
    return [JSON.stringify(engine.act({ do: 'answer', ...about, ticks: [steps] }).card)];
  });
  expect(folds.length).toBeGreaterThan(3);
  expect(folds.filter((card) => card.includes('"id":"more","isVisible":true')).length).toBeGreaterThan(3);
  expect(JSON.stringify(engine.act({ do: 'answer', ...answers[0]?.about, ticks: [1] }).card)).not.toContain(
    '"isVisible":true',
  );
});
