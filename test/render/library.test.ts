import { Template } from 'adaptivecards-templating/lib/template-engine.js';
import { describe, expect, it, vi } from 'vitest';
import type { Answer } from '../../src/answer/answer.ts';
import { createEngine } from '../../src/answer/engine.ts';
import { loadCatalog } from '../../src/catalog/load/load.ts';
import { languages } from '../../src/locale/texts.ts';
import type * as CardTemplates from '../../src/render/card-template.ts';
import { messageOf } from '../support/judge-answer.ts';
import { listFixtureFiles, readCases } from '../support/judge-fixtures.ts';

// Protects: what we fill ourselves is, for the cards people get, what Microsoft's template library makes of the same files.

const compared = vi.hoisted(() => ({ count: 0, differences: [] as unknown[] }));

vi.mock('../../src/render/card-template.ts', async (importOriginal) => {
  const { prepareTemplate } = await importOriginal<typeof CardTemplates>();
  return {
    prepareTemplate: (payload: object) => {
      const ours = prepareTemplate(JSON.parse(JSON.stringify(payload)));
      const theirs = new Template(payload);
      return {
        expand: (view: object) => {
          const card = ours.expand(view);
          compared.count++;
          const [own, other] = [card, theirs.expand({ $root: view })].map((one) => JSON.stringify(one));
          if (own !== other) compared.differences.push([own, other]);
          return card;
        },
      };
    },
  };
});

const engine = createEngine(loadCatalog());

/** Data of the buttons of a card, those within it too. */
function buttonsOf(part: unknown): object[] {
  if (typeof part !== 'object' || part === null) return [];
  const { type, data } = part as { type?: unknown; data?: unknown };
  const own = typeof type === 'string' && type.startsWith('Action.') && data && typeof data === 'object' ? [data] : [];
  return [...own, ...Object.values(part).flatMap(buttonsOf)];
}

/** Every 25th message of the evaluation, and what no message of it may be. */
const texts = [
  ...listFixtureFiles()
    .flatMap((file) => readCases(file))
    .map((testCase) => messageOf(testCase).text)
    .filter((text, at) => at % 25 === 0 && text.length < 5_000),
  'list',
  'help',
  'hello',
  'compare 569002 and 569003',
  'TcpTestSucceeded : False',
  '569008 504, 560403 403, 540487 487, 510408 408',
];

describe.each(languages)('cards in %s', (locale) => {
  it('are what the library makes of the same template and view', () => {
    const kinds = new Set<string>();
    const take = (answer: Answer) => {
      kinds.add(answer.reply);
      return answer.card ? buttonsOf(answer.card) : [];
    };
    for (const text of texts) {
      const buttons = take(engine.answer({ text, scope: 'personal', mentioned: true, locale }));
      for (const data of buttons.slice(0, 6)) take(engine.act(data, locale));
    }
    expect(compared.count).toBeGreaterThan(200);
    expect(kinds.size).toBeGreaterThan(7);
    expect(compared.differences).toEqual([]);
  });
});
