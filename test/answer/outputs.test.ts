import { describe, expect, it } from 'vitest';
import type { Message } from '../../src/answer/answer.ts';
import { createEngine } from '../../src/answer/engine.ts';
import { loadCatalog } from '../../src/catalog/load/load.ts';
import { languages, textsFor } from '../../src/locale/texts.ts';
import { readOutputs } from '../../src/outputs/read-outputs.ts';
import { weighEntries } from '../../src/outputs/weigh-entries.ts';

// Protects: the output of a check is answered where somebody asked, never beside the failure it came with, and weighed by its host.

const catalog = loadCatalog();
const engine = createEngine(catalog);
const ask = (text: string, message: Partial<Message> = {}) =>
  engine.answer({ text, scope: 'personal', mentioned: true, at: Date.parse('2026-11-25T10:00:00Z'), ...message });

const closed = 'ComputerName : sbc1.contoso.com\nRemotePort : 5061\nTcpTestSucceeded : False';
const open = 'ComputerName : sbc1.contoso.com\nRemotePort : 5061\nTcpTestSucceeded : True';

describe('an output by itself', () => {
  it('is told in one sentence on a card of the family', () => {
    const { reply, checks, card, diagnoses } = ask(closed);
    expect({ reply, diagnoses }).toEqual({ reply: 'check', diagnoses: [] });
    expect(checks).toMatchObject([
      { tool: 'Test-NetConnection', verdict: 'fault', host: 'sbc1.contoso.com', port: 5061 },
    ]);
    expect(JSON.stringify(card)).toContain('sbc1.contoso.com');
  });

  it.each(languages.map((language) => [language]))('is told in %s', (language) => {
    const { summary } = ask(closed, { locale: language });
    expect(summary).toContain(textsFor(language).outputs.verdict.fault);
    expect(summary).toContain('5061');
    expect(summary).not.toMatch(/[{}]/);
  });

  it.each(['channel', 'groupChat'] as const)('in a %s it is answered only when asked', (scope) => {
    expect(ask(closed, { scope, mentioned: false }).reply).toBe('silent');
    expect(ask(closed, { scope, mentioned: true }).reply).toBe('check');
  });
});

describe('an output beside a failure', () => {
  it('leaves the failure the answer, and is added to its card', () => {
    const { reply, checks, diagnoses, card } = ask(`569002 504\n\n${closed}`);
    expect(reply).toBe('ambiguous');
    expect(diagnoses[0]?.failure.microsoftCode?.value).toBe('569002');
    expect(checks).toHaveLength(1);
    expect(JSON.stringify(card)).toContain(textsFor('en').outputs.beside);
  });

  it('gives the failure no SIP code or count of its own', () => {
    const alone = ask('569008 504').diagnoses.map(({ failure, count }) => [failure.microsoftCode?.value, count]);
    const both = ask(`569008 504\n\n${closed}`).diagnoses.map(({ failure, count }) => [
      failure.microsoftCode?.value,
      count,
    ]);
    expect(both).toEqual(alone);
  });
});

describe('what an output says of entries', () => {
  const candidates = catalog.byMicrosoftCode('569002');
  const names = (entries: readonly { readonly phrase: string }[]) => entries.map(({ phrase }) => phrase);
  const refused = names(candidates).filter((phrase) => /actively refused/.test(phrase));

  it('a closed port confirms what was refused, an open one rules it out', () => {
    expect(names(weighEntries(readOutputs(closed), candidates).confirmed)).toEqual(expect.arrayContaining(refused));
    expect(names(weighEntries(readOutputs(open), candidates).ruledOut)).toEqual(refused);
  });

  it('nothing is confirmed by the output of another SBC', () => {
    const { confirmed, ruledOut, left } = weighEntries(readOutputs(closed), candidates, 'sbc2.contoso.com');
    expect([confirmed, ruledOut]).toEqual([[], []]);
    expect(left).toEqual(candidates);
  });

  it('each entry is in exactly one of the three lists, whatever the output', () => {
    for (const text of [
      closed,
      open,
      'notAfter=Nov 20 23:59:59 2026 GMT',
      'Verify return code: 20 (unable to get local issuer certificate)',
    ]) {
      const { confirmed, ruledOut, left } = weighEntries(readOutputs(text, Date.parse('2026-11-25')), catalog.entries);
      expect(confirmed.length + ruledOut.length + left.length).toBe(catalog.entries.length);
      expect(new Set([...confirmed, ...ruledOut, ...left]).size).toBe(catalog.entries.length);
    }
  });
});
