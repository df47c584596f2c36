import { describe, expect, it } from 'vitest';
import { parseCardAction } from '../../src/render/card-action.ts';
import { renderDiagnoses } from '../../src/render/render.ts';
import { renderCardAction } from '../../src/render/render-card-action.ts';
import { findCardProblems, markdownOf, nodesOf } from '../support/card-rules.ts';
import { ambiguous } from '../support/sample-diagnoses.ts';
import { sampleAction, sampleCatalog, sampleEntry, samples } from '../support/sample-entries.ts';

// Protects who has to choose: every candidate is shown, those with the same steps together.

const candidates = [samples.refused, samples.silent, samples.wrongName];
const card = renderDiagnoses(
  [ambiguous(candidates, { read: { microsoftCode: '569002', sipCode: '504', time: '08:15:42' } })],
  {
    catalogVersion: 'abc123',
  },
).card;
const fieldOf = (shown: unknown) => [...nodesOf(shown)].find((node) => node.type === 'Input.ChoiceSet');
const choicesOf = (shown: unknown) => fieldOf(shown)?.choices as { title: string; value: string }[];
const press = (shown: unknown, inputs: object) => {
  const button = [...nodesOf(shown)].find((node) => node.verb === 'pick');
  const action = parseCardAction({ ...(button?.data as object), ...inputs });
  if (action === undefined || action.do === 'sample' || action.do === 'check') throw new Error('not an action');
  return renderCardAction(action, sampleCatalog, {}).card;
};

describe('the card of several candidates', () => {
  it('says what was read, who acts and what to do next, then a line for each remedy, then the messages', () => {
    const texts = markdownOf(card);
    expect(texts.slice(0, 3)).toEqual([
      'Microsoft 569002 · SIP 504: One of 3 known failures',
      'Fault · Who acts: Network team, SBC administrator, and Teams administrator',
      'Compare the error message of the call, then choose it below.',
    ]);
    expect(texts).toContain('2 messages: Check that the SBC answers.');
    expect(texts).toContain('1 message: Renew the certificate.');
    expect(choicesOf(card).map(({ title }) => title)).toEqual(candidates.map(({ phrase }) => phrase));
  });

  it('has the steps of every remedy a tap away', () => {
    const folded = [...nodesOf(card)].find((node) => node.id === 'why');
    expect(folded?.isVisible).toBe(false);
    expect(markdownOf(folded)).toEqual(
      expect.arrayContaining(['Check that the SBC answers.', 'Renew the certificate.']),
    );
  });

  it('turns into the answer that is chosen, with what was read and a way back', () => {
    const answer = press(card, { entryId: choicesOf(card)[1]?.value });
    expect(markdownOf(answer)).toEqual(expect.arrayContaining([samples.silent.phrase, '08:15:42']));
    const back = [...nodesOf(answer)].find((node) => node.title === 'Back');
    const place = parseCardAction(back?.data);
    if (place?.do !== 'showAll') throw new Error('no way back');
    const again = renderCardAction(place, sampleCatalog, {}).card;
    expect(choicesOf(again)).toHaveLength(3);
    expect(markdownOf(again)).toContain('08:15:42');
  });

  it.each([{}, { entryId: '' }, { entryId: 5 }])('asks again when nothing was chosen: %j', (inputs) => {
    expect(choicesOf(press(card, inputs))).toHaveLength(3);
  });

  it('ranks by the words said, and shows five, when a SIP code stands alone', () => {
    const many = Array.from({ length: 9 }, (_, at) =>
      sampleEntry({
        microsoftCode: `56900${at}`,
        sipCode: '504',
        phrase: at === 7 ? 'Handshake broke off' : `Reason ${at}`,
      }),
    );
    const read = { sipCode: '504', phrase: '504 handshake' };
    const shown = renderDiagnoses([ambiguous(many, { read, evidence: ['sipCode'] })], { catalogVersion: '1' }).card;
    expect(choicesOf(shown)).toHaveLength(5);
    expect(choicesOf(shown)[0]?.title).toBe('569007: Handshake broke off');
    expect(markdownOf(shown).join('\n')).toContain('4 more fit');
  });

  it('asks nothing when one entry is all there is', () => {
    const one = renderDiagnoses([ambiguous([samples.refused])], { catalogVersion: '1' }).card;
    expect(markdownOf(one)[0]).toBe(`Probably: ${samples.refused.title}`);
    expect(fieldOf(one)).toBeUndefined();
  });

  it('shows eighteen of very many in a field to type into, says how many more there are, and stays small', () => {
    const many = Array.from({ length: 500 }, (_, at) =>
      sampleEntry(
        { microsoftCode: '569002', sipCode: '504', phrase: `${at} ${'p'.repeat(395)}` },
        { title: 't'.repeat(120), suggestedActions: [sampleAction({ text: `${at} ${'x'.repeat(1_400)}` })] },
      ),
    );
    const read = { microsoftCode: '569002', phrase: 'q'.repeat(300) };
    const shown = renderDiagnoses([ambiguous(many, { read })], { catalogVersion: '1' }).card;
    expect(choicesOf(shown)).toHaveLength(18);
    expect(fieldOf(shown)?.style).toBe('filtered');
    expect(markdownOf(shown).join('\n')).toContain('482 more fit');
    expect(findCardProblems(shown)).toEqual([]);
    expect(JSON.stringify(shown).length).toBeLessThan(28_000);
  });
});
