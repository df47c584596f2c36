import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createEngine } from '../../src/answer/engine.ts';
import { loadCatalog } from '../../src/catalog/load/load.ts';
import { languages } from '../../src/locale/texts.ts';
import { renderGreeting, renderHelp } from '../../src/render/render.ts';
import { actionDataOf, findCardProblems } from '../support/card-rules.ts';
import { messageOf } from '../support/judge-answer.ts';
import { listFixtureFiles, readCases } from '../support/judge-fixtures.ts';

// Protects the cards for the pastes of the evaluation.

const engine = createEngine(loadCatalog());

describe('the cards for the pastes of the evaluation', () => {
  it.each(listFixtureFiles().map((file) => [basename(file, '.txt'), file] as const))(
    'keep every rule: %s',
    (_, file) => {
      const problems = readCases(file).flatMap((testCase, at) => {
        const locale = languages[at % languages.length] ?? 'en';
        const { card } = engine.answer({ ...messageOf(testCase), mentioned: true, locale });
        return card === null ? [] : findCardProblems(card).map((problem) => `${testCase.id}: ${problem}`);
      });
      expect(problems).toEqual([]);
    },
  );
});

describe('the samples of welcome and help', () => {
  const samples = [renderGreeting(), renderHelp()].flatMap(
    ({ card }) => actionDataOf(card) as { do: string; text: string }[],
  );
  const texts = new Set(samples.filter((data) => data.do === 'sample').map((data) => data.text));

  it.each([...texts])('are answered: %s', (text) => {
    expect(['matched', 'ambiguous', 'several']).toContain(engine.act({ do: 'sample', text }).reply);
  });
});
