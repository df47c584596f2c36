import { describe, expect, it } from 'vitest';
import { loadCatalog } from '../../src/catalog/load/load.ts';
import { languages, textsFor } from '../../src/locale/texts.ts';
import { addCheckButton, isCheckable, renderCheck } from '../../src/render/render-check.ts';
import { renderWatchEvent } from '../../src/render/render-watch.ts';
import { actionDataOf, findCardProblems, nodesOf } from '../support/card-rules.ts';
import { sampleChecks } from '../support/sample-checks.ts';

// Protects the card of a check, and of a watch.

const catalog = loadCatalog();
const textsOf = (card: unknown) => [...nodesOf(card)].flatMap(({ type, text }) => (type === 'TextBlock' ? [text] : []));

describe.each(Object.entries(sampleChecks))('the card of a check %s', (name, shown) => {
  it.each(languages)('keeps every rule in %s', (locale) => {
    const { card, summary } = renderCheck(shown, catalog, locale);
    // No check finds everything there is to find.
    expect(findCardProblems(card, name === 'with every sentence' ? 40_000 : undefined)).toEqual([]);
    expect(summary).not.toMatch(/[{}<>]/);
    expect(JSON.stringify(textsOf(card))).not.toMatch(/<at>|\]\(java|https:\/\/attacker|\u202e|\{\w+\}/);
  });
});

const events = {
  expiry: { kind: 'expiry', days: 7, expires: '2026-12-01T00:00:00.000Z' },
  'an end that has come': { kind: 'expiry', days: -1, expires: '2026-12-01T00:00:00.000Z' },
  renewal: { kind: 'renewed', expires: '2027-12-01T00:00:00.000Z' },
  change: { kind: 'changed', parts: ['issuer', 'key', 'usage', 'chain'], expires: '2027-12-01T00:00:00.000Z' },
  fault: { kind: 'fault', stages: ['tls', 'chain'] },
  recovery: { kind: 'recovered' },
} as const;

describe.each(Object.entries(events))('the card of a watch for %s', (_, event) => {
  it.each(languages)('keeps every rule in %s', (locale) => {
    const { card, summary } = renderWatchEvent({ host: 'sbc1.contoso.com', port: 5061 }, event, catalog, locale);
    expect(findCardProblems(card)).toEqual([]);
    expect(JSON.stringify([summary, textsOf(card)])).not.toMatch(/\{\w+\}/);
  });
});

describe('a finished check', () => {
  const { card } = renderCheck(sampleChecks['with faults that were asked about'], catalog, 'en');
  const texts = textsOf(card);
  const { check } = textsFor('en');

  it('names the codes and whether they are those that were asked about', () => {
    expect(texts).toContain(`Microsoft reports this as 569008/504. ${check.fits}`);
    expect(texts).toContain(`Microsoft reports this as 569002/504. ${check.fitsNot}`);
  });
  it('ends with what cannot be seen', () => {
    expect(texts.slice(-Object.keys(check.notVisible).length)).toEqual(Object.values(check.notVisible));
  });
  it('says what has changed', () => {
    expect(texts).toContain('Certificate: OK → Fault');
  });
  it('leads to the entries and to another check', () => {
    const entries = ['569008', '569002'].map((code) =>
      expect.objectContaining({ do: 'choose', entryId: expect.stringContaining(code) }),
    );
    expect(actionDataOf(card)).toEqual(expect.arrayContaining(entries));
    expect(actionDataOf(card)).toContainEqual({
      do: 'check',
      host: 'sbc1.contoso.com:5061',
      asked: { microsoftCode: '569008', sipCode: '504' },
    });
  });
});

describe('the button on an answer', () => {
  const actions = (count: number) => ({
    type: 'ActionSet',
    actions: Array.from({ length: count }, () => ({ type: 'Action.Submit', title: 'a', data: { do: 'help' } })),
  });
  const cardOf = (...body: object[]) => ({ type: 'AdaptiveCard', body }) as const;
  const countsOf = (card: Readonly<Record<string, unknown>>) =>
    (card.body as { actions?: unknown[] }[]).map((part) => part.actions?.length ?? 0);

  it.each([
    ['beside others', cardOf(actions(4)), [5]],
    ['not as a seventh', cardOf(actions(6)), [6]],
    ['not as a seventh of several rows', cardOf(actions(2), { items: [actions(4)] }), [2, 0]],
    ['in the first row', cardOf({ type: 'TextBlock' }, actions(3), actions(2)), [0, 4, 2]],
    ['where there is none', cardOf({ type: 'TextBlock' }), [0, 1]],
  ])('stands %s', (_, card, counts) => {
    expect(countsOf(addCheckButton(card, 'sbc1.contoso.com', {}, 'en'))).toEqual(counts);
  });

  it.each([
    [{ microsoftCode: '569002', sipCode: '504' }, true],
    [{ microsoftCode: '549002' }, true],
    [{ sipCode: '504' }, true],
    [{ microsoftCode: '560504', sipCode: '504' }, true],
    [{ microsoftCode: '560403', sipCode: '403' }, false],
    [{ microsoftCode: '569', sipCode: '403' }, false],
    [{}, false],
  ])('for %j: %s', (codes, expected) => {
    expect(isCheckable(codes)).toBe(expected);
  });
});
