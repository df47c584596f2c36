import type { Catalog } from '../../src/catalog/catalog.ts';
import { createCatalog, createEntryId } from '../../src/catalog/create-catalog.ts';
import type { Entry, SuggestedAction } from '../../src/catalog/entry.ts';

type Triple = Pick<Entry, 'microsoftCode' | 'sipCode' | 'phrase'>;

/** A suggested action for a sample entry. */
export function sampleAction(overrides: Partial<SuggestedAction> = {}): SuggestedAction {
  return { actor: 'sbc', text: 'Check that the SBC is running.', links: [], diagnostics: [], ...overrides };
}

/** An entry made up for a test; everything that is not given is plain. */
export function sampleEntry(triple: Triple, overrides: Partial<Entry> = {}): Entry {
  const { microsoftCode, sipCode, phrase } = triple;
  return {
    id: createEntryId(microsoftCode, sipCode, phrase),
    ...triple,
    variants: [],
    title: `Sample of ${microsoftCode}`,
    meaning: 'The call could not be set up.',
    outcome: 'fault',
    suggestedActions: [sampleAction()],
    notes: [],
    keywords: [],
    source: { title: 'Sample page', url: 'https://learn.microsoft.com/sample' },
    checked: '2026-01-02',
    publisher: 'microsoft',
    houseNotes: [],
    ...overrides,
  };
}

const reach = sampleAction({
  actor: 'network',
  text: 'Check that the SBC answers.',
  diagnostics: ['reachability', 'dns'],
});
const renew = sampleAction({ text: 'Renew the certificate.', diagnostics: ['certificate'] });

/** Entries of every shape that a card must cope with. */
export const samples = {
  expired: sampleEntry(
    {
      microsoftCode: '569008',
      sipCode: '504',
      phrase: 'Remote certificate expired; HRESULT=0x80090328 SEC_E_CERT_EXPIRED',
    },
    { title: 'The certificate has expired', suggestedActions: [renew, sampleAction()], notes: ['Restart at night.'] },
  ),
  refused: sampleEntry(
    { microsoftCode: '569002', sipCode: '504', phrase: 'The target machine actively refused it' },
    { suggestedActions: [reach] },
  ),
  silent: sampleEntry(
    { microsoftCode: '569002', sipCode: '504', phrase: 'The connected party did not respond' },
    { suggestedActions: [reach] },
  ),
  wrongName: sampleEntry(
    { microsoftCode: '569002', sipCode: '504', phrase: 'Wrong target principal name' },
    { suggestedActions: [renew, sampleAction({ actor: 'teamsAdmin', diagnostics: ['gateway', 'certificate'] })] },
  ),
  forbidden: sampleEntry({ microsoftCode: '560403', sipCode: '403', phrase: 'Forbidden; Call rejected' }),
  elsewhere: sampleEntry(
    { microsoftCode: '540200', sipCode: '487', phrase: 'Call completed elsewhere' },
    { outcome: 'normal', title: 'Answered on another device' },
  ),
  annotated: sampleEntry(
    { microsoftCode: '560480', sipCode: '480', phrase: 'Temporarily unavailable' },
    {
      oddity: 'The page prints 481 once.',
      houseNotes: [
        {
          by: 'Contoso *voice*',
          text: 'See the [runbook] first.\n\n1. Stay calm.',
          links: [{ title: 'Our [runbook]', url: 'https://runbook.contoso.example/a_(b)' }],
        },
      ],
    },
  ),
  own: sampleEntry(
    { microsoftCode: '560999', sipCode: '404', phrase: `No such extension <at>all</at> \${x} **bold**` },
    { publisher: 'Contoso voice team', title: '# Not a [heading](https://example.com)', suggestedActions: [] },
  ),
} as const satisfies Record<string, Entry>;

/** A catalog of the sample entries. */
export const sampleCatalog: Catalog = createCatalog(Object.values(samples));
