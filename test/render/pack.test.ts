import { describe, expect, it } from 'vitest';
import { createEngine } from '../../src/answer/engine.ts';
import type { Entry } from '../../src/catalog/entry.ts';
import { createHouse } from '../../src/catalog/house.ts';
import { loadCatalog } from '../../src/catalog/load/load.ts';
import { languages } from '../../src/locale/texts.ts';
import { addressees, chooseAddressees } from '../../src/render/addressee.ts';
import { viewContext } from '../../src/render/context.ts';
import { chosenFinding, unlistedFinding } from '../../src/render/finding.ts';
import { mailLink, ticketLink } from '../../src/render/pack-links.ts';
import { writePack } from '../../src/render/pack-text.ts';
import type { ReadSummary } from '../../src/render/read-summary.ts';
import { findCardProblems, nodesOf } from '../support/card-rules.ts';

// Protects who hands a failure over: the pack holds what the addressee asks for.

const catalog = loadCatalog();
const house = createHouse([
  {
    fqdn: 'sbc1.contoso.com',
    vendor: 'AudioCodes Mediant 2600',
    carrier: 'Fabrikam Telecom',
    contact: 'noc@fabrikam.example',
    by: 'Contoso voice team',
  },
]);
const entryOf = (microsoftCode: string, sipCode: string): Entry => {
  const entry = catalog.byMicrosoftCode(microsoftCode).find((one) => one.sipCode === sipCode);
  if (!entry) throw new Error(`The catalog has no ${microsoftCode}/${sipCode}`);
  return entry;
};
const read: ReadSummary = {
  microsoftCode: '569008',
  sipCode: '504',
  sbcName: 'sbc1.contoso.com',
  time: '2026-11-20T09:15:42+01:00',
  correlationId: '3f1d0c9e-2b55-4d0a-b6a1-1c7f0a9d4e21',
};
const context = (locale = 'en') => viewContext({ locale, catalogVersion: 'abc123', house });
const expired = chosenFinding(entryOf('569008', '504'), read, 12);
const linesOf = (text: string) => text.split('\n');

describe('who is asked first', () => {
  it.each([
    ['569008', '504', 'vendor', 'microsoft'],
    ['549002', '504', 'vendor', 'microsoft'],
    ['510560', '403', 'microsoft', 'vendor'],
    ['531000', '488', 'microsoft', 'vendor'],
  ])('%s/%s: %s, then %s', (microsoftCode, sipCode, first, second) => {
    expect(chooseAddressees(chosenFinding(entryOf(microsoftCode, sipCode))).slice(0, 2)).toEqual([first, second]);
  });

  it('a code of the SBC that is not listed goes to the vendor, then to the carrier', () => {
    expect(chooseAddressees(unlistedFinding({ microsoftCode: '560482', sipCode: '482' }, 1))).toEqual([
      'vendor',
      'carrier',
      'microsoft',
    ]);
  });

  it('each of all three is always offered once', () => {
    for (const entry of catalog.entries)
      expect([...chooseAddressees(chosenFinding(entry))].sort()).toEqual([...addressees].sort());
  });
});

describe('a pack', () => {
  it('for the vendor holds the facts in UTC, what is missing, commands filled in, and the last day', () => {
    const { text, missing } = writePack(expired, 'vendor', context());
    for (const line of [
      'For: SBC vendor (AudioCodes Mediant 2600, noc@fabrikam.example)',
      '- Time: 2026-11-20T08:15:42Z',
      '- [x] Correlation ID (export of the PSTN usage report, column CorrelationId; or the call in the Teams admin center): in this text',
      '- [ ] Model, firmware and support ID of the SBC (its web interface or command line)',
      'Test-NetConnection sbc1.contoso.com -Port 5061',
      'Get-CsOnlinePSTNGateway -Identity sbc1.contoso.com',
      '- SIP call flow in the Teams admin center and call records: about 30 days, until 2026-12-20',
      '- Export of the PSTN usage report: 150 days, until 2027-04-19',
      '- Times seen: 12',
    ]) {
      expect(linesOf(text)).toContain(line);
    }
    expect(text).toContain('AudioCodes: syslog');
    expect(text).not.toContain('Ribbon');
    expect(text).toContain('Packet capture of the TLS connection');
    expect(missing).toBe(
      linesOf(text.split('## Actions tried')[0] ?? '').filter((line) => line.startsWith('- [ ]')).length,
    );
  });

  it('for Microsoft asks for tenant and correlation id, for the carrier for numbers and examples', () => {
    const bare = chosenFinding(entryOf('510560', '403'), { microsoftCode: '510560', sipCode: '403' });
    const microsoft = writePack(bare, 'microsoft', context()).text;
    expect(microsoft).toContain('- [ ] Tenant ID');
    expect(microsoft).toContain('- [ ] Correlation ID (export');
    expect(microsoft).not.toContain('Packet capture');
    const carrier = writePack(bare, 'carrier', context()).text;
    expect(carrier).toContain('- [ ] Calling and called number in full');
    expect(carrier).toContain('less than 24 hours');
    expect(carrier).not.toContain('Get-Cs');
  });

  it('lets no phone number and no name through, in any language, for anybody', () => {
    const said = {
      sipCode: '480',
      phrase: 'call from "Ann" <sip:+14255550123@sbc.contoso.com> to ann@contoso.com 0425 5550 123',
    };
    const engine = createEngine(catalog, { ticketUrl: 'https://tickets.contoso.com/new?t={title}&d={text}' });
    for (const locale of languages) {
      for (const to of addressees) {
        const { card } = engine.act({ do: 'ticket', read: said, to }, locale);
        expect(decodeURIComponent(JSON.stringify(card).replace(/%(?![0-9A-F]{2})/g, ''))).not.toMatch(
          /4255550123|Ann|ann@|5550 123/,
        );
      }
    }
  });

  it('has a card that keeps every rule, for every entry and addressee, with buttons for the other two', () => {
    const engine = createEngine(catalog, { ticketUrl: 'https://tickets.contoso.com/new?t={title}&d={text}' });
    for (const [at, entry] of catalog.entries.entries()) {
      for (const to of addressees) {
        const locale = languages[at % languages.length] as string;
        const { card } = engine.act({ do: 'ticket', entryId: entry.id, read, count: 3, to }, locale);
        expect(findCardProblems(card), `${entry.id} ${to}`).toEqual([]);
        const next = [...nodesOf(card)].flatMap(({ type, data }) =>
          type === 'Action.Execute' ? [(data as { to?: string }).to] : [],
        );
        expect(next.filter((one) => one !== undefined && one !== to)).toHaveLength(2);
      }
    }
  });
});

describe('links', () => {
  const pack = writePack(expired, 'vendor', context());
  it('an e-mail goes to the contact, short enough for mail programs', () => {
    const link = mailLink(pack);
    expect(link).toMatch(/^mailto:noc@fabrikam\.example\?subject=Direct%20Routing/);
    expect(link.length).toBeLessThanOrEqual(1_900);
    expect(decodeURIComponent(link)).toContain('- Microsoft code: 569008');
  });

  it('a template is filled, what is not known is left empty, and nothing breaks out of its place', () => {
    const hostile = { ...pack, title: 'a&b=c#d"(x)' };
    const link = ticketLink('https://tickets.contoso.com/new?t={title}&c={microsoftCode}&s={sbc}&d={text}', hostile, {
      microsoftCode: '569008',
      sbc: undefined,
    });
    const url = new URL(link);
    expect(url.origin + url.pathname).toBe('https://tickets.contoso.com/new');
    expect(url.searchParams.get('t')).toBe('a&b=c#d"(x)');
    expect([url.searchParams.get('c'), url.searchParams.get('s'), url.hash]).toEqual(['569008', '', '']);
    expect(link.length).toBeLessThanOrEqual(1_900);
    expect(link).not.toMatch(/[()\s]/);
  });

  it('a text of wide characters is cut between characters', () => {
    const link = mailLink({ title: 'x', text: '通話😀'.repeat(2_000), missing: 0 });
    expect(link.length).toBeLessThanOrEqual(1_900);
    expect(() => decodeURIComponent(link)).not.toThrow();
  });
});
