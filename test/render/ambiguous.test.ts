import { describe, expect, it } from 'vitest';
import { parseCardAction } from '../../src/render/card-action.ts';
import { renderDiagnoses } from '../../src/render/render.ts';
import { renderCardAction } from '../../src/render/render-card-action.ts';
import { findCardProblems, markdownOf, nodesOf } from '../support/card-rules.ts';
import { ambiguous } from '../support/sample-diagnoses.ts';
import { sampleAction, sampleCatalog, sampleEntry, samples } from '../support/sample-entries.ts';

const candidates = [samples.refused, samples.silent, samples.wrongName];
const card = renderDiagnoses(
  [ambiguous(candidates, { read: { microsoftCode: '569002', sipCode: '504', time: '08:15:42' } })],
  {
    catalogVersion: 'abc123',
  },
).card;
const rowsOf = (shown: unknown) =>
  [...nodesOf(shown)].filter((node) => node.type === 'Container' && node.selectAction !== undefined);

describe('the card of several candidates', () => {
  it('shows each message, grouped by the same remedy', () => {
    const texts = markdownOf(card);
    expect(texts).toContain('Same remedy for these 2');
    expect(texts).toContain('A remedy of its own');
    const places = [samples.refused, samples.silent, samples.wrongName].map(({ phrase }) => texts.indexOf(phrase));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(texts.indexOf('A remedy of its own')).toBeGreaterThan(places[1] ?? Number.NaN);
  });

  it('tells what to do once per group, in full view when the choice does not matter', () => {
    const one = renderDiagnoses([ambiguous([samples.refused, samples.silent])], { catalogVersion: '1' }).card;
    expect([...nodesOf(one)].find((node) => node.id === 'steps-1')?.isVisible).toBe(true);
    expect([...nodesOf(card)].find((node) => node.id === 'steps-1')?.isVisible).toBe(false);
    expect(markdownOf(card).filter((text) => text === 'Check that the SBC answers.')).toHaveLength(1);
  });

  it('turns into the answer that is chosen, with what was read and a way back', () => {
    const [, second] = rowsOf(card);
    const action = parseCardAction((second?.selectAction as { data: unknown } | undefined)?.data);
    if (action === undefined || action.do === 'sample') throw new Error('not an action');
    const answer = renderCardAction(action, sampleCatalog, {}).card;
    expect(markdownOf(answer)).toEqual(expect.arrayContaining([samples.silent.phrase, '08:15:42']));
    const back = [...nodesOf(answer)].find((node) => node.title === 'Back');
    const place = parseCardAction(back?.data);
    if (place?.do !== 'showAll') throw new Error('no way back');
    const again = renderCardAction(place, sampleCatalog, {}).card;
    expect(rowsOf(again)).toHaveLength(3);
    expect(markdownOf(again)).toContain('08:15:42');
  });

  it('shows eighteen of very many, says how many more there are, and stays small', () => {
    const many = Array.from({ length: 500 }, (_, at) =>
      sampleEntry(
        { microsoftCode: '569002', sipCode: '504', phrase: `${at} ${'p'.repeat(395)}` },
        { title: 't'.repeat(120), suggestedActions: [sampleAction({ text: `${at} ${'x'.repeat(1_400)}` })] },
      ),
    );
    const shown = renderDiagnoses([ambiguous(many, { read: { phrase: 'q'.repeat(300) } })], {
      catalogVersion: '1',
    }).card;
    expect(rowsOf(shown)).toHaveLength(18);
    expect(markdownOf(shown).join('\n')).toContain('482 more fit');
    expect(findCardProblems(shown)).toEqual([]);
  });

  it('tells what to do only after the choice when it would not fit', () => {
    const wordy = Array.from({ length: 3 }, (_, at) =>
      sampleEntry(
        { microsoftCode: '569002', sipCode: '504', phrase: `Message ${at}` },
        { suggestedActions: Array(9).fill(sampleAction({ text: `${at} ${'x'.repeat(1_400)}` })) },
      ),
    );
    const shown = renderDiagnoses([ambiguous(wordy)], { catalogVersion: '1' }).card;
    expect(rowsOf(shown)).toHaveLength(3);
    expect(findCardProblems(shown)).toEqual([]);
    expect(JSON.stringify(shown)).not.toContain('Show what to do');
  });
});
