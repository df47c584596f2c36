import { describe, expect, it } from 'vitest';
import { judge } from '../support/judge.ts';
import { type AskRecord, type Behaviour, type Case, caseText, type Triple } from '../support/judge-case.ts';

// Protects the evaluation from judges that let everything pass.

const expired: Triple = { microsoft: 569008, sip: 504, phrase: 'Remote certificate expired' };
const refused: Triple = { microsoft: '569002', sip: '504', phrase: 'Target refused it' };
const failover: Triple = { microsoft: 569002, sip: 504, phrase: 'Failover; call was cancelled.' };

function caseOf(expectation: Case['expect']): Case {
  return { id: 'x', kind: 'labelled', scope: 'personal', text: 'x', expect: expectation };
}

function recordOf(reply: string, diagnoses: [kind: string, entries: Triple[]][], card: unknown = null): AskRecord {
  const entryOf = ({ microsoft, sip, phrase }: Triple) => ({
    microsoftCode: String(microsoft),
    sipCode: String(sip),
    phrase,
  });
  return {
    id: 'x',
    reply,
    diagnoses: diagnoses.map(([kind, entries]) => ({ kind, entries: entries.map(entryOf) })),
    card,
  };
}

const matched = (...entries: Triple[]) =>
  recordOf(
    'matched',
    entries.map((entry) => ['matched', [entry]]),
  );
const ambiguous = (...entries: Triple[]) => recordOf('ambiguous', [['ambiguous', entries]]);
const unlisted = recordOf('unlisted', [['unlisted', []]]);
const nothing = (reply: Behaviour) => recordOf(reply, []);

describe('judge', () => {
  it.each<[meaning: string, expectation: Case['expect'], record: AskRecord, ok: boolean, isFalse: boolean]>([
    ['the one right entry', { behaviour: 'match', top: expired }, matched(expired), true, false],
    ['the right entry and another one', { behaviour: 'match', top: expired }, matched(expired, refused), false, true],
    ['another entry', { behaviour: 'match', top: expired }, matched(refused), false, true],
    ['one of several acceptable', { behaviour: 'match', anyOf: [expired, refused] }, matched(refused), true, false],
    [
      'all that must be shown',
      { behaviour: 'match', allOf: [expired, refused] },
      matched(refused, expired),
      true,
      false,
    ],
    [
      'one of two that must be shown',
      { behaviour: 'match', allOf: [expired, refused] },
      matched(expired),
      false,
      false,
    ],
    ['a choice instead of a match', { behaviour: 'match', top: expired }, ambiguous(expired, refused), false, false],
    [
      'a choice with the entry where accepted',
      { behaviour: 'match', top: expired, alsoAccept: ['choose'] },
      ambiguous(expired, refused),
      true,
      false,
    ],
    [
      'a choice without the entry where accepted',
      { behaviour: 'match', top: expired, alsoAccept: ['choose'] },
      ambiguous(refused, failover),
      false,
      false,
    ],
    ['the whole choice', { behaviour: 'choose', anyOf: [expired, refused] }, ambiguous(refused, expired), true, false],
    ['a choice lacking one', { behaviour: 'choose', anyOf: [expired, refused] }, ambiguous(refused), false, false],
    [
      'a match where a choice is due',
      { behaviour: 'choose', anyOf: [expired, refused] },
      matched(expired),
      false,
      true,
    ],
    [
      'a match where it is accepted too',
      { behaviour: 'choose', anyOf: [expired, refused], alsoAccept: ['match'], matchOnly: [refused] },
      matched(refused),
      true,
      false,
    ],
    [
      'a match other than the accepted one',
      { behaviour: 'choose', anyOf: [expired, refused], alsoAccept: ['match'], matchOnly: [refused] },
      matched(expired),
      false,
      true,
    ],
    ['an unlisted code explained', { behaviour: 'unknown-explained' }, unlisted, true, false],
    ['an unlisted code bent to a neighbour', { behaviour: 'unknown-explained' }, matched(expired), false, true],
    ['silence', { behaviour: 'silent' }, nothing('silent'), true, false],
    ['an answer where silence is due', { behaviour: 'silent' }, matched(expired), false, true],
    ['help where silence is due', { behaviour: 'silent' }, nothing('help'), false, false],
    ['help', { behaviour: 'help' }, nothing('help'), true, false],
    ['greeting instead of help', { behaviour: 'help' }, nothing('greeting'), false, false],
    ['greeting where accepted', { behaviour: 'help', alsoAccept: ['greeting'] }, nothing('greeting'), true, false],
  ])('%s', (_meaning, expectation, record, ok, isFalse) => {
    const verdict = judge(caseOf(expectation), record);
    expect(verdict).toMatchObject({ ok, falseAssertion: isFalse });
    expect(verdict.reason === '').toBe(ok);
  });

  it.each([
    ['case', 'FAILOVER; Call Was Cancelled.'],
    ['white space', ' Failover;  call\n was cancelled.'],
    ['the final full stop', 'Failover; call was cancelled'],
    ['American spelling', 'Failover; call was canceled.'],
  ])('compares phrases whatever their %s', (_difference, phrase) => {
    expect(judge(caseOf({ behaviour: 'match', top: failover }), matched({ ...failover, phrase })).ok).toBe(true);
  });

  it('tells whether the list of a choice is exactly the expected one', () => {
    const testCase = caseOf({ behaviour: 'choose', anyOf: [expired, refused] });
    expect(judge(testCase, ambiguous(refused, expired)).exactList).toBe(true);
    expect(judge(testCase, ambiguous(refused, expired, failover))).toMatchObject({ ok: true, exactList: false });
  });

  it.each<[meaning: string, words: Pick<Case['expect'], 'mustContain' | 'mustNotContain'>, ok: boolean]>([
    ['a word in a text block, in other case', { mustContain: ['RENEW'] }, true],
    ['a fact', { mustContain: ['569008'] }, true],
    ['a word that only an address holds', { mustContain: ['learn.example'] }, false],
    ['a forbidden word in an address', { mustNotContain: ['learn.example'] }, false],
    ['a forbidden word that is absent', { mustNotContain: ['attacker.example'] }, true],
  ])('reads the card: %s', (_meaning, words, ok) => {
    const card = {
      type: 'AdaptiveCard',
      body: [
        { type: 'TextBlock', text: 'Renew the certificate.' },
        { type: 'FactSet', facts: [{ title: 'Microsoft code', value: '569008' }] },
      ],
      actions: [{ type: 'Action.OpenUrl', title: 'Source', url: 'https://learn.example/' }],
    };
    const record = { ...matched(expired), card };
    const verdict = judge(caseOf({ behaviour: 'match', top: expired, ...words }), record);
    expect(verdict).toMatchObject({ ok, recognised: true });
  });

  it('asks for the words of the card only where the behaviour expected first is shown', () => {
    const testCase = caseOf({ behaviour: 'match', top: expired, mustContain: ['Renew'], alsoAccept: ['help'] });
    expect(judge(testCase, nothing('help')).ok).toBe(true);
    expect(judge(testCase, matched(expired)).ok).toBe(false);
  });
});

describe('caseText', () => {
  it.each([
    ['before', 'p;ab;ab;end'],
    ['after', 'p;endab;ab;'],
  ] as const)('repeats the unit %s the text', (where, text) => {
    expect(caseText({ text: 'end', repeat: { unit: 'ab;', times: 2, where, prefix: 'p;' } })).toBe(text);
  });
});
