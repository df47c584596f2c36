import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Calls } from '../../src/match/calls.ts';
import { parseCardAction } from '../../src/render/card-action.ts';
import { keyOf } from '../../src/render/entry-key.ts';
import { type Finding, findingOf, unlistedFinding } from '../../src/render/finding.ts';
import { renderCardAction } from '../../src/render/render-card-action.ts';
import { readTrail, writeTrail } from '../../src/render/trail.ts';
import { findCardProblems, markdownOf, nodesOf } from '../support/card-rules.ts';
import { ambiguous, matched, unlisted } from '../support/sample-diagnoses.ts';
import { sampleCatalog, samples } from '../support/sample-entries.ts';

// Protects buttons: their data is read strictly, and bounded.

const act = (data: unknown, locale?: string) => {
  const action = parseCardAction(data);
  if (action === undefined || action.do === 'sample') throw new Error('not an action of a card');
  return renderCardAction(action, sampleCatalog, { ...(locale && { locale }) }).card;
};
const headOf = (card: unknown) => markdownOf(card)[0];

describe('the data of a button', () => {
  it.each([
    ['nothing', undefined],
    ['a text', 'choose'],
    ['an unknown wish', { do: 'dance' }],
    ['a wish of the prototype', JSON.parse('{"__proto__": {"do": "help"}}')],
    ['a choice without an entry', { do: 'choose' }],
    ['a choice of no text', { do: 'choose', entryId: 5 }],
    ['an endless entry id', { do: 'choose', entryId: 'x'.repeat(5_000) }],
    ['an endless trail', { do: 'showAll', trail: 'x'.repeat(5_000) }],
    ['a SIP code of letters', { do: 'list', sipCode: 'abc' }],
  ])('is not understood when it is %s', (_, data) => {
    expect(parseCardAction(data)).toBeUndefined();
  });

  it.each([
    ['a broken reading', { read: { phrase: 5 } }],
    ['a broken way back', { back: { do: 'choose', entryId: 'x' } }],
    ['a broken count', { count: -1 }],
    ['fields that a client adds', { msteams: { type: 'x' }, ticketText: 'typed' }],
  ])('still opens the entry with %s', (_, extra) => {
    expect(parseCardAction({ do: 'choose', entryId: 'x', ...extra })).toEqual({ do: 'choose', entryId: 'x' });
  });

  it('never makes a card that breaks a rule', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(samples.expired.id, keyOf(samples.own), '504', '=||1|'),
    );
    const data = fc.record(
      {
        do: fc.constantFrom('choose', 'open', 'list', 'showAll', 'ticket', 'help', 'greeting'),
        entryId: text,
        trail: text,
        sipCode: text,
        query: text,
        page: fc.integer(),
        count: fc.integer({ max: 9 }),
        read: fc.dictionary(fc.constantFrom('phrase', 'sipCode', 'sbcName', 'time'), text),
      },
      { requiredKeys: ['do'] },
    );
    fc.assert(
      fc.property(data, (sent) => {
        const action = parseCardAction(sent);
        if (action === undefined || action.do === 'sample') return;
        expect(findCardProblems(renderCardAction(action, sampleCatalog, {}).card)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a button', () => {
  it.each([
    ['an entry by its id', { do: 'choose', entryId: samples.expired.id }, 'The certificate has expired'],
    ['an entry by its key', { do: 'choose', entryId: keyOf(samples.forbidden) }, 'Sample of 560403'],
    ['the help', { do: 'help' }, 'Paste what the failed call left behind'],
    ['the welcome', { do: 'greeting' }, 'Hello, I am Trunkwise'],
    ['the list', { do: 'list' }, 'What the catalog knows'],
    ['a SIP code of the list', { do: 'list', sipCode: '504' }, 'SIP 504: Server Time-out'],
    ['the list for a SIP code that has no entry', { do: 'list', sipCode: '600' }, 'What the catalog knows'],
    ['a ticket', { do: 'ticket', entryId: samples.expired.id }, 'Escalation pack: SBC vendor'],
  ])('opens %s', (_, data, head) => {
    expect(headOf(act(data))).toBe(head);
  });

  it.each([
    ['an entry', { do: 'choose', entryId: 'gone' }],
    ['an entry by key', { do: 'choose', entryId: '0000000a' }],
    ['a ticket', { do: 'ticket', entryId: 'gone' }],
    ['one of several', { do: 'open', trail: '=|0000000a|1|' }],
    ['several', { do: 'showAll', trail: '=|0000000a|1|;nonsense' }],
  ])('of an old card answers calmly when it is gone: %s', (_, data) => {
    expect(headOf(act(data))).toBe('This entry has changed');
    expect(headOf(act(data, 'de-DE'))).toBe('Dieser Eintrag hat sich geändert');
  });

  it('of an answer says again what disagrees', () => {
    const read = { microsoftCode: '560403', sipCode: '404' };
    const text = markdownOf(act({ do: 'choose', entryId: samples.forbidden.id, read })).join('\n');
    expect(text).toContain('The codes disagree');
    const other = { do: 'choose', entryId: samples.expired.id, read: { microsoftCode: '569008', sipCode: '500' } };
    expect(markdownOf(act(other)).join('\n')).toContain('The message has SIP 500');
  });
});

describe('the text for a ticket', () => {
  const textOf = (card: unknown) => String([...nodesOf(card)].find((node) => node.type === 'CodeBlock')?.codeSnippet);

  it('holds codes, SBC, time, correlation id, catalog version and the actions to tick off', () => {
    const read = {
      microsoftCode: '569008',
      sipCode: '504',
      hresult: '0x80090328',
      sbcName: 'sbc1.contoso.com',
      time: '2026-11-20T08:15:42Z',
      correlationId: '3f1d0c9e-2b55-4d0a-b6a1-1c7f0a9d4e21',
    };
    const text = textOf(act({ do: 'ticket', entryId: samples.expired.id, read, count: 12 }));
    for (const part of [
      '- Microsoft code: 569008',
      '- SIP code: 504 Server Time-out',
      '- SBC: sbc1.contoso.com',
      '- Time: 2026-11-20T08:15:42Z',
      '- Correlation ID: 3f1d0c9e-2b55-4d0a-b6a1-1c7f0a9d4e21',
      '- Windows error: 0x80090328 SEC_E_CERT_EXPIRED',
      '- Times seen: 12',
      `Catalog: ${sampleCatalog.version}`,
      '- [ ] 1. Renew the certificate. (SBC administrator)',
    ]) {
      expect(text.split('\n')).toContain(part);
    }
  });

  it('masks what a client sends', () => {
    const text = textOf(act({ do: 'ticket', read: { sipCode: '480', phrase: 'from +14255550123 ann@contoso.com' } }));
    expect(text).toContain('from +1•••23 •••@contoso.com');
    expect(text).toContain('[ ] SIP trace of that call from the SBC');
  });

  it('leads back to its answer', () => {
    const back = [...nodesOf(act({ do: 'ticket', entryId: samples.expired.id, read: { sipCode: '504' } }))].find(
      (node) => node.title === 'Back',
    );
    expect(headOf(act(back?.data))).toBe('The certificate has expired');
  });
});

describe('a trail', () => {
  const findings = [
    matched(samples.expired, { read: { microsoftCode: '569008', sipCode: '504' }, count: 12 }),
    matched(samples.forbidden, { read: { sipCode: '404' } }),
    ambiguous([samples.refused, samples.silent], { read: { microsoftCode: '569002' }, count: 3 }),
    unlisted({ read: { microsoftCode: '560480', sipCode: '480' }, nearest: [samples.annotated] }),
    unlisted({ read: {} }),
  ].map(findingOf);

  it('comes back as the same findings', () => {
    const again = readTrail(writeTrail(findings), sampleCatalog);
    const plain = (list: typeof findings) =>
      list.map(({ kind, read, count, ...rest }) => ({
        kind,
        read,
        count,
        entries: 'entry' in rest ? [rest.entry.id] : 'candidates' in rest ? rest.candidates.map(({ id }) => id) : [],
      }));
    expect(plain(again)).toEqual(plain(findings));
  });

  it('brings back where and when the calls were seen, while there is room', () => {
    const calls = (at: number): Calls => ({
      total: 5 + at,
      sbcs: [
        { name: `sbc${at % 9}.contoso.com`, count: 4 + at },
        { name: '10.0.0.7', count: 1 },
      ],
      otherSbcs: 2,
      directions: [
        { name: 'outbound', count: 4 },
        { name: 'inbound', count: 1 },
      ],
      first: '2026-11-20 08:15:42',
      last: '2026-11-20 10:15:42',
      correlationIds: ['3f1d0c9e-2b55-4d0a-b6a1-1c7f0a9d4e21', 'abcd_{1}'],
    });
    const single = {
      microsoftCode: '560480',
      sipCode: '480',
      sbcName: 'sbc1',
      time: '20/11/2026, 8:15',
      correlationId: 'abc-1',
    };
    const of = (length: number) =>
      Array.from({ length }, (_, at) => ({ ...(findings[at % 4] as Finding), count: 5 + at, calls: calls(at) }));
    const few = [...of(4), unlistedFinding(single, 1)];
    const again = readTrail(writeTrail(few), sampleCatalog);
    expect(again.map((finding) => finding.calls)).toEqual(few.map((finding) => finding.calls));
    expect(again.at(-1)?.read).toEqual(single);

    const some = readTrail(writeTrail(of(8)), sampleCatalog);
    expect(some.map((finding) => finding.calls?.correlationIds)).toEqual(Array(8).fill([calls(0).correlationIds[0]]));
    const more = readTrail(writeTrail(of(9)), sampleCatalog);
    expect(more.map((finding) => finding.calls)).toEqual(of(9).map((one) => ({ ...one.calls, correlationIds: [] })));
    const many = readTrail(writeTrail(of(60)), sampleCatalog);
    expect(many.length).toBeGreaterThan(30);
    expect(many.every((finding) => finding.calls === undefined)).toBe(true);
  });

  it('takes nothing from a forged one but what looks like a name, a time or an id', () => {
    const forged = 'a.example,<at>x</at>!560480/480||3||0*2.1*1@[x](https://a.example)~now#<b>';
    expect(readTrail(forged, sampleCatalog)).toEqual([]);
    const [finding] = readTrail('-,a..b!560480/480||3||0*2.1*1.7*1@2026-11-20 08:15~]([x#a,,1234567890', sampleCatalog);
    expect(finding?.calls).toEqual({
      total: 3,
      sbcs: [{ name: 'a..b', count: 1 }],
      otherSbcs: 0,
      directions: [],
      correlationIds: [],
    });
  });

  it('holds no text of the paste', () => {
    expect(writeTrail(findings)).toMatch(/^[\d/|=a-z+;]+$/);
  });

  it('is bounded, but never loses a single finding', () => {
    const [, , wide] = findings;
    if (wide === undefined) throw new Error('no finding');
    expect(writeTrail(Array(500).fill(wide)).length).toBeLessThan(1_700);
    expect(readTrail(writeTrail([wide]), sampleCatalog)).toHaveLength(1);
  });
});
