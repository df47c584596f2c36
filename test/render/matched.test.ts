import { describe, expect, it } from 'vitest';
import type { Entry } from '../../src/catalog/entry.ts';
import { findWindowsCode } from '../../src/codes/windows-code.ts';
import { renderDiagnoses } from '../../src/render/render.ts';
import { findCardProblems, markdownOf, nodesOf } from '../support/card-rules.ts';
import { matched, type SampleReading } from '../support/sample-diagnoses.ts';
import { sampleAction, sampleEntry, samples } from '../support/sample-entries.ts';

// Protects the card of one entry: what broke, who acts, what first.

const context = { catalogVersion: 'abc123' };
const cardOf = (...args: Parameters<typeof matched>) => renderDiagnoses([matched(...args)], context).card;
const textsOf = (card: unknown) => markdownOf(card);
const snippetsOf = (card: unknown) =>
  [...nodesOf(card)].flatMap((node) => (node.type === 'CodeBlock' ? [String(node.codeSnippet)] : []));
const hiddenIn = (card: unknown, id: string) => {
  const part = [...nodesOf(card)].find((node) => node.id === id);
  expect(part?.isVisible).toBe(false);
  return markdownOf(part).join('\n');
};

describe('the card of one entry', () => {
  it('says what broke, who acts, and the first step, in that order and before all else', () => {
    expect(textsOf(cardOf(samples.expired)).slice(0, 4)).toEqual([
      'The certificate has expired',
      'Fault · Who acts: SBC administrator',
      '☐ 1',
      'Renew the certificate.',
    ]);
  });

  it('needs nobody when the end was normal', () => {
    const card = cardOf(samples.elsewhere);
    expect(textsOf(card)[1]).toBe('Normal end · Nobody has to act');
    expect([...nodesOf(card)].find((node) => node.bleed)?.style).toBe('good');
  });

  it.each([
    ['the SBC for 560ZZZ', samples.forbidden, 'SBC side'],
    ['Microsoft for a code that does not begin with 560', samples.expired, 'Microsoft side'],
    ['nobody when the end was normal', samples.elsewhere, 'Not a fault'],
  ])('tells under Why who gave the final response: %s', (_, entry, side) => {
    expect(hiddenIn(cardOf(entry), 'why')).toContain(side);
  });

  it('says where and when several calls of the failure were seen', () => {
    const calls = {
      total: 5,
      sbcs: [
        { name: 'sbc3.contoso.com', count: 3 },
        { name: 'sbc1.contoso.com', count: 1 },
      ],
      otherSbcs: 0,
      directions: [{ name: 'inbound', count: 5 }],
      first: '2026-11-20T08:15:42Z',
      last: '2026-11-20T10:15:42Z',
      correlationIds: ['abcd-1234', 'abcd-5678'],
    };
    const { card, summary } = renderDiagnoses([{ ...matched(samples.refused, { count: 5 }), calls }], context);
    const line = '5 calls · sbc3 (3), sbc1 (1) · inbound (5) · 2026-11-20 08:15 to 10:15 UTC';
    expect(textsOf(card)).toContain(line);
    expect(summary).toContain(line);
    expect(hiddenIn(card, 'details')).toContain('sbc3.contoso.com (3), sbc1.contoso.com (1)');
    expect(snippetsOf(card)[0]).toBe(
      'Test-NetConnection sbc3.contoso.com -Port 5061\nTest-NetConnection sbc1.contoso.com -Port 5061',
    );
  });

  it('numbers the actions, each with who carries it out', () => {
    const entry = sampleEntry(
      { microsoftCode: '500001', sipCode: '408', phrase: 'Timer expired' },
      { suggestedActions: [sampleAction(), sampleAction({ actor: 'carrier', text: 'Ask for a trace.' })] },
    );
    const texts = textsOf(cardOf(entry));
    const from = texts.indexOf('☐ 1');
    expect(texts.slice(from, from + 6)).toEqual([
      '☐ 1',
      'SBC administrator',
      'Check that the SBC is running.',
      '☐ 2',
      'Carrier',
      'Ask for a trace.',
    ]);
    expect(texts).toContain('Fault · Who acts: SBC administrator and Carrier');
  });

  it('is drawn anew for each language', () => {
    const draw = (locale: string) => textsOf(renderDiagnoses([matched(samples.expired)], { ...context, locale }).card);
    expect(draw('en')).toContain('Fault · Who acts: SBC administrator');
    expect(draw('de')).toContain('Fehler · Wer handelt: SBC-Administration');
    expect(draw('de')).not.toContain('Fault · Who acts: SBC administrator');
    expect(draw('en')).toEqual(textsOf(cardOf(samples.expired)));
  });

  it('prints codes as digits', () => {
    expect(textsOf(cardOf(samples.expired))).toContain('Microsoft 569008 · SIP 504');
    expect(JSON.stringify(cardOf(samples.expired))).not.toContain('569,008');
  });

  it('keeps what an organisation adds apart and under its name', () => {
    const card = cardOf(samples.annotated);
    const note = [...nodesOf(card)].find((node) => node.style === 'accent' && markdownOf(node)[0]?.startsWith('From'));
    expect(markdownOf(note)).toEqual([
      'From Contoso \\*voice\\*',
      'See the \\[runbook\\] first.\n\n1\\. Stay calm.',
      '[Our \\[runbook\\]](https://runbook.contoso.example/a_%28b%29)',
    ]);
    expect(textsOf(card)).toContain('The page prints 481 once.');
    expect(textsOf(cardOf(samples.own))).toContain('Microsoft 560999 · SIP 404 · Published by Contoso voice team');
    expect(textsOf(cardOf(samples.expired)).join()).not.toContain('Published by');
  });

  it('keeps evidence and source folded away, and remarks in the open', () => {
    const card = cardOf(samples.expired, {
      read: { microsoftCode: '569008', sipCode: '503', correlationId: 'abcd-1234' },
      remarks: [{ kind: 'sipCodeDiffers', read: '503', listed: '504' }],
      windowsCode: findWindowsCode('SEC_E_CERT_EXPIRED'),
      count: 3,
    });
    const details = hiddenIn(card, 'details');
    for (const text of [
      'abcd-1234',
      '0x80090328 SEC_E_CERT_EXPIRED',
      'Certain',
      'the Microsoft code',
      '2026-01-02',
      'abc123',
    ]) {
      expect(details).toContain(text);
    }
    const open = textsOf(card).filter((text) => !details.includes(text));
    expect(open.join('\n')).toContain('The message has SIP 503, the catalog lists this entry with SIP 504');
  });

  it('says in the open that a match is only likely', () => {
    const card = cardOf(samples.expired, { certainty: 'likely', evidence: ['phrase', 'sipCode'] });
    const warning = [...nodesOf(card)].find((node) => node.style === 'warning');
    expect(markdownOf(warning).join()).toContain('Likely, judged by the error message and the SIP code');
  });

  it.each<[string, SampleReading, string[], boolean]>([
    [
      'filled in with the SBC that was read',
      { sbcName: 'sbc1.contoso.com' },
      ['Test-NetConnection sbc1.contoso.com -Port 5061', 'Resolve-DnsName sbc1.contoso.com -Type A'],
      false,
    ],
    [
      'with a placeholder and a hint where none was read',
      {},
      ['Test-NetConnection sbc.example.com -Port 5061', 'Resolve-DnsName sbc.example.com -Type A'],
      true,
    ],
    [
      'with a placeholder where what was read is no host name',
      { sbcName: 'sbc1;Remove-Item' },
      ['Test-NetConnection sbc.example.com -Port 5061', 'Resolve-DnsName sbc.example.com -Type A'],
      true,
    ],
  ])('offers read-only commands %s', (_, read, snippets, hint) => {
    const card = cardOf(samples.refused, { read });
    expect(snippetsOf(card)).toEqual(snippets);
    expect(hiddenIn(card, 'more').includes('in place of sbc.example.com')).toBe(hint);
  });

  it('offers each command once, however many actions call for it', () => {
    expect(snippetsOf(cardOf(samples.wrongName))).toEqual([
      'openssl s_client -connect sbc.example.com:5061 -servername sbc.example.com -showcerts',
      'Get-CsOnlinePSTNGateway -Identity sbc.example.com',
    ]);
  });

  it('has no commands where no action calls for one', () => {
    const card = cardOf(samples.forbidden);
    expect(snippetsOf(card)).toEqual([]);
    expect(JSON.stringify(card)).not.toContain('Check commands');
  });

  it('stays within what Teams takes even when an overlay is as long as its schema allows', () => {
    const links = Array.from({ length: 8 }, (_, at) => ({
      title: 'x'.repeat(120),
      url: `https://a.example/${at}${'y'.repeat(470)}`,
    }));
    const text = 'z'.repeat(1_500);
    const entry: Entry = sampleEntry(
      { microsoftCode: '560404', sipCode: '404', phrase: 'p'.repeat(400) },
      {
        meaning: text,
        suggestedActions: Array.from({ length: 12 }, () => sampleAction({ text, links })),
        notes: Array(10).fill(text),
        houseNotes: Array(10).fill({ by: 'Contoso', text, links }),
      },
    );
    expect(findCardProblems(cardOf(entry))).toEqual([]);
    expect(findCardProblems(renderDiagnoses(Array(6).fill(matched(entry)), context).card)).toEqual([]);
  });
});
