import { describe, expect, it } from 'vitest';
import type { Diagnosis } from '../../src/match/diagnosis.ts';
import { parseCardAction } from '../../src/render/card-action.ts';
import { type Rendered, renderDiagnoses } from '../../src/render/render.ts';
import { renderCardAction } from '../../src/render/render-card-action.ts';
import { findCardProblems, markdownOf, nodesOf } from '../support/card-rules.ts';
import { ambiguous, matched, unlisted } from '../support/sample-diagnoses.ts';
import { sampleCatalog, sampleEntry, samples } from '../support/sample-entries.ts';

const render = (diagnoses: readonly Diagnosis[], truncatedAt?: number) =>
  renderDiagnoses(diagnoses, { catalogVersion: 'abc123', ...(truncatedAt && { truncatedAt }) });
const rowsOf = ({ card }: Rendered) =>
  [...nodesOf(card)].filter((node) => node.type === 'Container' && node.selectAction !== undefined);
const press = (rendered: Rendered, title: string) => {
  const button = [...nodesOf(rendered.card)].find((node) => node.type === 'Action.Execute' && node.title === title);
  return act(button?.data);
};
const act = (data: unknown) => {
  const action = parseCardAction(data);
  if (action === undefined || action.do === 'sample') throw new Error('not an action of a card');
  return renderCardAction(action, sampleCatalog, {});
};

const expired = matched(samples.expired, { read: { microsoftCode: '569008', sipCode: '504' }, count: 2 });
const forbidden = matched(samples.forbidden, {
  read: { microsoftCode: '560403', sipCode: '404' },
  remarks: [{ kind: 'codesDisagree', microsoftCode: '560403', sipCode: '404' }],
  count: 40,
});
const unknown = unlisted({ read: { microsoftCode: '560480', sipCode: '480' }, nearest: [samples.annotated] });
const refused = ambiguous([samples.refused, samples.silent], { read: { microsoftCode: '569002', sipCode: '504' } });

describe('the card of several failures', () => {
  it('answers each, most frequent first, equal ones in the order of the paste, with its count', () => {
    const texts = markdownOf(render([expired, unknown, refused, forbidden]).card);
    expect(texts[0]).toBe('Different failures found: 4');
    const places = ['40×', '2×', 'No answer, or not reachable', 'Fits 2 entries, open it to choose'].map((text) =>
      texts.indexOf(text),
    );
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(texts).toContain('The certificate has expired');
    expect(texts).toContain('Renew the certificate.');
  });

  it('says at the failure what disagrees, and once that the paste was cut', () => {
    const text = markdownOf(render([expired, forbidden], 200_000).card).join('\n');
    expect(text).toContain('The codes disagree: Microsoft code 560403');
    expect(text.match(/read up to character 200,000/g)).toHaveLength(1);
  });

  it('opens each in full and comes back', () => {
    const overview = render([expired, unknown, refused]);
    const opened = rowsOf(overview).map((row) => act((row.selectAction as { data: unknown }).data));
    const heads = opened.map(({ card }) => markdownOf(card).join('\n'));
    expect(heads[0]).toContain(samples.expired.meaning);
    expect(heads[1]).toContain('the SIP code the SBC sent, 480');
    expect(heads[1]).toContain(samples.annotated.phrase);
    expect(heads[2]).toContain('One of 2 known failures');
    for (const one of opened) {
      expect(markdownOf(press(one, 'Back').card)[0]).toBe('Different failures found: 3');
    }
  });

  it('turns pages and keeps the count of all', () => {
    const codes = Array.from({ length: 12 }, (_, at) =>
      unlisted({ read: { microsoftCode: String(560600 + at), sipCode: '480' } }),
    );
    const first = render(codes);
    expect(rowsOf(first)).toHaveLength(5);
    const last = press(press(first, 'Next page'), 'Next page');
    const texts = markdownOf(last.card);
    expect(texts).toContain('Different failures found: 12');
    expect(texts).toContain('Microsoft 560611 · SIP 480');
    expect(rowsOf(last)).toHaveLength(2);
    expect(rowsOf(press(last, 'Previous page'))).toHaveLength(5);
  });

  it('stays within what Teams takes for ten thousand different failures and says how many it leaves out', () => {
    const codes = Array.from({ length: 10_000 }, (_, at) =>
      unlisted({ read: { microsoftCode: String(510000 + at), sipCode: '480', phrase: 'p'.repeat(300) } }),
    );
    const { card } = render(codes);
    expect(findCardProblems(card)).toEqual([]);
    expect(markdownOf(card).join('\n')).toMatch(/Not shown here: 9920\./);
  });

  it('stays within what Teams takes for a hundred failures that each fit many entries', () => {
    const many = Array.from({ length: 100 }, (_, at) =>
      ambiguous(Object.values(samples), { read: { sipCode: '504', phrase: `${at} ${'p'.repeat(290)}` } }),
    );
    expect(findCardProblems(render(many).card)).toEqual([]);
  });

  it('stays within what Teams takes when a failure fits hundreds of entries', () => {
    const wide = Array.from({ length: 500 }, (_, at) =>
      sampleEntry({ microsoftCode: '569002', sipCode: '504', phrase: `${at} ${'p'.repeat(390)}` }),
    );
    const { card } = render(Array.from({ length: 6 }, () => ambiguous(wide, { read: { sipCode: '504' } })));
    expect(findCardProblems(card)).toEqual([]);
  });

  it('has a summary with the first codes', () => {
    expect(render([expired, forbidden, unknown, refused]).summary).toBe(
      'Different failures found: 4 (560403/403, 569008/504, 560480/480, …)',
    );
  });
});
