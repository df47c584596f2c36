import { describe, expect, it } from 'vitest';
import { judge } from '../support/judge.ts';
import { behaviours, type Case } from '../support/judge-case.ts';
import { openAnswerer } from '../support/judge-engine.ts';
import { isSameEntry } from '../support/judge-entry.ts';
import { listFixtureFiles, readCases } from '../support/judge-fixtures.ts';

// Protects accuracy: every composed message is answered as it should be, by kind.

/** Families of messages the evaluation must hold. */
const kinds = [
  ...['ambiguous', 'benign', 'case', 'chatter', 'codes-only', 'coverage', 'csv', 'good-calls', 'graph', 'greeting'],
  ...['help', 'hresult', 'i18n', 'injection', 'json', 'labelled', 'log-line', 'long', 'lookalike', 'markup', 'multi'],
  ...['natural-language', 'phrase-only', 'phrase-partial', 'phrase-truncated', 'phrase-typo', 'phrase-wrapped'],
  ...['powershell', 'quote-reply', 'real-hresult', 'real-i18n', 'real-json', 'real-labelled', 'real-log'],
  ...[
    'real-lookalike',
    'real-question',
    'real-sip-trace',
    'real-table',
    'said',
    'sdk',
    'sip-trace',
    'table',
    'teams-html',
  ],
  ...['unicode', 'unknown-code'],
];

const negatives = new Set(['silent', 'help', 'greeting', 'unknown-explained']);

const cases = listFixtureFiles().flatMap((file) => readCases(file));
const answerer = openAnswerer();
const { entries } = answerer.engine.catalog;

function triplesOf({ expect: e }: Case) {
  return [e.top ?? [], e.anyOf ?? [], e.allOf ?? [], e.noneOf ?? [], e.matchOnly ?? []].flat();
}

describe('the fixtures', () => {
  it('have at least 400 cases, each with an id of its own and a reason', () => {
    expect(cases.length).toBeGreaterThanOrEqual(400);
    expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length);
    expect(cases.filter(({ why }) => !why).map(({ id }) => id)).toEqual([]);
  });

  it('hold every kind and no other', () => {
    expect([...new Set(cases.map(({ kind }) => kind))].sort()).toEqual([...kinds].sort());
  });

  it('have positives and negatives of equal rank', () => {
    const share = cases.filter(({ expect: { behaviour } }) => negatives.has(behaviour)).length / cases.length;
    expect(share).toBeGreaterThan(0.35);
    expect(share).toBeLessThan(0.5);
  });

  it('use the scopes and behaviours there are', () => {
    const strange = cases.filter(
      ({ scope, expect: { behaviour, alsoAccept = [] } }) =>
        !['personal', 'groupChat', 'channel'].includes(scope) ||
        [behaviour, ...alsoAccept].some((name) => !behaviours.includes(name)),
    );
    expect(strange.map(({ id }) => id)).toEqual([]);
  });

  it('name an entry wherever a match or a choice is expected, and none elsewhere', () => {
    const wrong = cases.filter(({ expect: { behaviour, top, anyOf = [], allOf = [] } }) => {
      const named = (top ? 1 : 0) + anyOf.length + allOf.length;
      return behaviour === 'match' || behaviour === 'choose' ? named === 0 : named > 0;
    });
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  it('name only entries of the catalog', () => {
    const strangers = cases.flatMap((testCase) =>
      triplesOf(testCase)
        .filter((triple) => !entries.some((entry) => isSameEntry(triple, entry)))
        .map(({ microsoft, sip, phrase }) => `${testCase.id}: ${microsoft}/${sip} ${phrase}`),
    );
    expect(strangers).toEqual([]);
  });

  it('expect every entry of the catalog at least once', () => {
    const expected = cases.flatMap(({ expect: e }) => [e.top ?? [], e.anyOf ?? [], e.allOf ?? []].flat());
    const unseen = entries.filter((entry) => !expected.some((triple) => isSameEntry(triple, entry)));
    expect(unseen.map((entry) => entry.id)).toEqual([]);
  });
});

describe('the engine answers the fixtures', () => {
  it.each(kinds)('%s', (kind) => {
    const complaints = cases
      .filter((testCase) => testCase.kind === kind)
      .map((testCase) => {
        const verdict = judge(testCase, answerer.record(testCase));
        return verdict.ok ? '' : `${testCase.id}: ${verdict.reason}`;
      });
    expect(complaints.filter(Boolean)).toEqual([]);
  });
});
