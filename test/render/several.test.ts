import { describe, expect, it } from 'vitest';
import type { Calls } from '../../src/match/calls.ts';
import type { Diagnosis } from '../../src/match/diagnosis.ts';
import { parseCardAction } from '../../src/render/card-action.ts';
import { type Rendered, renderDiagnoses } from '../../src/render/render.ts';
import { renderCardAction } from '../../src/render/render-card-action.ts';
import { findCardProblems, markdownOf, nodesOf } from '../support/card-rules.ts';
import { ambiguous, matched, unlisted } from '../support/sample-diagnoses.ts';
import { sampleCatalog, sampleEntry, samples } from '../support/sample-entries.ts';

// Protects who pastes many failures: by impact, each with its first step.

const render = (diagnoses: readonly Diagnosis[], truncatedAt?: number) =>
  renderDiagnoses(diagnoses, { catalogVersion: 'abc123', ...(truncatedAt && { truncatedAt }) });
const rowsOf = ({ card }: Rendered) =>
  [...nodesOf(card)].filter((node) => node.type === 'Container' && node.selectAction !== undefined);
const dataOf = (row?: object) => (row as { selectAction: { data: Record<string, unknown> } }).selectAction.data;
/** The rows of the failures themselves, without the one that leads back and the one of normal ends. */
const openingOf = (rendered: Rendered) =>
  rowsOf(rendered)
    .map(dataOf)
    .filter((data) => data.do === 'open');
const back = (rendered: Rendered) =>
  act(
    rowsOf(rendered)
      .map((row) => row.selectAction as { title: string; data: unknown })
      .find(({ title }) => title === 'Back')?.data,
  );
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
  it('says how many, who acts and what to begin with, then each with its count and first step', () => {
    const texts = markdownOf(render([expired, unknown, refused, forbidden]).card);
    expect(texts.slice(0, 3)).toEqual([
      '4 different failures in 44 calls',
      'Fault · Who acts: SBC administrator and Network team',
      'Start with: Sample of 560403',
    ]);
    const places = ['Sample of 560403', 'The certificate has expired', 'Fits 2 entries, open it to choose'].map(
      (text) => texts.indexOf(text),
    );
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    for (const text of ['40×', '2×', '1×', 'Renew the certificate.', 'Check that the SBC answers.'])
      expect(texts).toContain(text);
    expect(texts).toContain('SBC administrator · Microsoft 569008 · SIP 504');
  });

  it('puts what to watch after the faults and under a heading, however many there are', () => {
    const texts = markdownOf(render([{ ...unknown, count: 500 }, expired]).card);
    const places = ['The certificate has expired', 'To watch', 'No answer, or not reachable'].map((text) =>
      texts.indexOf(text),
    );
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it('folds normal ends into one line with their counts, which opens them', () => {
    const ends = [
      matched(samples.elsewhere, { count: 39 }),
      unlisted({ read: { microsoftCode: '560486', sipCode: '486' }, count: 28 }),
    ];
    const shown = render([...ends, expired]);
    const [title, ...texts] = markdownOf(shown.card);
    expect(title).toBe('The certificate has expired');
    const [line = ''] = texts.filter((text) => text.startsWith('Normal ends (67): '));
    expect(line).toMatch(/^Normal ends \(67\): .+ \(39\), .+ \(28\)$/);
    const opened = act(
      rowsOf(shown)
        .map(dataOf)
        .find((data) => data.show === 'normal'),
    );
    expect(markdownOf(opened.card)[0]).toBe('Calls that ended normally: 67');
    expect(findCardProblems(opened.card)).toEqual([]);
    expect(openingOf(opened)).toHaveLength(2);
    expect(markdownOf(back(opened).card)[0]).toBe('The certificate has expired');
    expect(markdownOf(render(ends).card)[0]).toBe('Calls that ended normally: 67');
  });

  it('says at the failure what disagrees, and once that the paste was cut', () => {
    const text = markdownOf(render([expired, forbidden], 200_000).card).join('\n');
    expect(text).toContain('The codes disagree: Microsoft code 560403');
    expect(text.match(/read up to character 200,000/g)).toHaveLength(1);
  });

  it('opens each in full and comes back', () => {
    const overview = render([expired, unknown, refused]);
    const opened = rowsOf(overview).map((row) => act(dataOf(row)));
    const heads = opened.map(({ card }) => markdownOf(card).join('\n'));
    expect(heads[0]).toContain(samples.expired.meaning);
    expect(heads[1]).toContain('One of 2 known failures');
    expect(heads[2]).toContain('the SIP code the SBC sent, 480');
    expect(heads[2]).toContain(samples.annotated.phrase);
    for (const one of opened) {
      expect(markdownOf(back(one).card)[0]).toBe('3 different failures in 4 calls');
    }
  });

  it('turns pages and keeps the count of all', () => {
    const codes = Array.from({ length: 12 }, (_, at) =>
      unlisted({ read: { microsoftCode: String(510600 + at), sipCode: '480' } }),
    );
    const first = render(codes);
    expect(openingOf(first)).toHaveLength(5);
    const last = press(press(first, 'Next page'), 'Next page');
    const texts = markdownOf(last.card);
    expect(texts).toContain('12 different failures in 12 calls');
    expect(texts).toContain('Page 3 of 3');
    expect(texts).toContain('Microsoft 510611 · SIP 480');
    expect(openingOf(last)).toHaveLength(2);
    expect(openingOf(press(last, 'Previous page'))).toHaveLength(5);
  });

  it('stays within what Teams takes for ten thousand different failures and says how many it leaves out', () => {
    const codes = Array.from({ length: 10_000 }, (_, at) =>
      unlisted({ read: { microsoftCode: String(510000 + at), sipCode: '480', phrase: 'p'.repeat(300) } }),
    );
    const { card } = render(codes);
    expect(findCardProblems(card)).toEqual([]);
    const [, notShown] = /Not shown here: (\d+)\./.exec(markdownOf(card).join('\n')) ?? [];
    expect(Number(notShown)).toBeGreaterThan(9_900);
    expect(markdownOf(card)[0]).toBe('10000 different failures in 10000 calls');
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

  it('has a summary that names the first failures with their counts', () => {
    expect(render([expired, forbidden, unknown, refused]).summary).toBe(
      '4 different failures in 44 calls: Sample of 560403 (40×), The certificate has expired (2×), Fits 2 entries, open it to choose (1×), …',
    );
  });
});

describe('the calls behind several failures', () => {
  const calls = (total: number, sbc: string, first: string, last: string): Calls => ({
    total,
    sbcs: [{ name: sbc, count: total }],
    otherSbcs: 0,
    directions: [{ name: 'inbound', count: total }],
    first: `2026-11-20T${first}:00Z`,
    last: `2026-11-20T${last}:00Z`,
    correlationIds: [`id-of-${sbc}`],
  });
  const spread = {
    ...calls(10, 'sbc1.contoso.com', '08:00', '12:00'),
    sbcs: [
      { name: 'sbc1.contoso.com', count: 6 },
      { name: 'sbc2.contoso.com', count: 4 },
    ],
  };
  const whole: Calls = {
    ...spread,
    total: 18,
    sbcs: [
      { name: 'sbc1.contoso.com', count: 6 },
      { name: 'sbc2.contoso.com', count: 12 },
    ],
    correlationIds: [],
  };
  const diagnoses: Diagnosis[] = [
    { ...forbidden, count: 10, calls: spread },
    { ...expired, count: 8, calls: calls(8, 'sbc2.contoso.com', '11:00', '12:00') },
  ];
  const shown = renderDiagnoses(diagnoses, { catalogVersion: 'abc123', whole });

  it('put one on a single trunk and since one moment before one that hit more calls here and there', () => {
    const texts = markdownOf(shown.card);
    expect(texts).toContain('sbc1 (6), sbc2 (12) · inbound (10) · 2026-11-20 08:00 to 12:00 UTC');
    expect(texts[2]).toBe('Start with: The certificate has expired');
    expect(texts).toContain(
      'SBC administrator · Microsoft 569008 · SIP 504 · only on sbc2.contoso.com · since 2026-11-20 11:00 UTC',
    );
    expect(texts).toContain('SBC administrator · Microsoft 560403 · SIP 403');
  });

  it('make no pattern where all calls went over one trunk at one time', () => {
    const alike = { ...whole, sbcs: [{ name: 'sbc2.contoso.com', count: 18 }], first: '2026-11-20T11:00:00Z' };
    const texts = markdownOf(renderDiagnoses(diagnoses, { catalogVersion: 'abc123', whole: alike }).card);
    expect(texts[2]).toBe('Start with: Sample of 560403');
    expect(texts.join()).not.toMatch(/only on|since 2026/);
  });

  it('are still there after a row was opened and left again', () => {
    const opened = act(dataOf(rowsOf(shown)[0]));
    const line = '8 calls · sbc2.contoso.com (8) · inbound (8) · 2026-11-20 11:00 to 12:00 UTC';
    expect(markdownOf(opened.card)).toContain(line);
    expect(markdownOf(back(opened).card)).toEqual(markdownOf(shown.card));
    expect(markdownOf(act(dataOf(rowsOf(back(opened))[0])).card)).toContain(line);
  });

  it('stand in one ticket text: totals, then each failure with where, when, ids and first step', () => {
    const ticket = press(shown, 'Copy for a ticket');
    const text = String([...nodesOf(ticket.card)].find((node) => node.type === 'CodeBlock')?.codeSnippet);
    expect(text.split('\n')).toEqual(
      expect.arrayContaining([
        'Direct Routing call failures',
        'Times seen: 18',
        'SBC: sbc1.contoso.com (6), sbc2.contoso.com (12)',
        'Time: 2026-11-20 08:00 to 12:00 UTC',
        '1. The certificate has expired (8×, only on sbc2.contoso.com, since 2026-11-20 11:00 UTC)',
        '   Microsoft code: 569008',
        '   SBC: sbc2.contoso.com (8)',
        '   Correlation ID: id-of-sbc2.contoso.com',
        '   [ ] Renew the certificate.',
      ]),
    );
    expect(markdownOf(press(ticket, 'Back').card)[0]).toBe('2 different failures in 18 calls');
  });
});
