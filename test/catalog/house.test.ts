import { describe, expect, it } from 'vitest';
import { createEngine } from '../../src/answer/engine.ts';
import { loadCatalog } from '../../src/catalog/load/load.ts';
import { loadOverlay } from '../../src/catalog/load/overlay.ts';
import { languages } from '../../src/locale/texts.ts';
import { findCardProblems, markdownOf } from '../support/card-rules.ts';
import { createFolder } from './compose.ts';

// Protects the organisation's own knowledge: its notes stand apart from Microsoft's advice, on the right cards.

const catalog = loadCatalog();
const trunks = `trunks:
  - { fqdn: SBC1.Contoso.com, vendor: AudioCodes Mediant, carrier: Fabrikam, owner: Team Hamburg, contact: "Call 9 to 5", language: German, portal: { title: Portal, url: "https://portal.fabrikam.example/" } }
  - { fqdn: sbc2.contoso.com, vendor: Ribbon }
`;

function overlay(notes: readonly string[], more = '') {
  const list =
    notes.length === 0 ? '' : `notes:\n${notes.map((note) => `  - { ${note}, text: Our word. }\n`).join('')}`;
  return loadOverlay(createFolder({ 'a.yaml': `publisher: Contoso\n${list}${more}` }), catalog);
}

function say(overlaid: ReturnType<typeof overlay>, text: string, locale = 'en', addressed = true): string {
  const scope = addressed ? 'personal' : 'channel';
  const { card } = createEngine(overlaid).answer({ text, scope, mentioned: addressed, locale });
  if (card === null) return '';
  expect(findCardProblems(card)).toEqual([]);
  return markdownOf(card).join('\n').replace(/\\(.)/g, '$1');
}

const failure = 'Final SIP code 504, Microsoft subcode 569008, SBC sbc1.contoso.com';

describe('a note of an organisation', () => {
  it.each<[string, string, string, string]>([
    ['a pair that is listed', 'microsoftCode: 569008, sipCode: 504', '569008 504', '569015 504'],
    [
      'a pair of several entries',
      'microsoftCode: 510560, sipCode: 403',
      'User is not Enterprise Voice enabled, 510560 403',
      '510562 403',
    ],
    ['a pair that is not listed', 'microsoftCode: 560404, sipCode: 404', '560404 404', '560486 486'],
    [
      'a pair that nobody explains',
      'microsoftCode: 510999, sipCode: 403',
      'Microsoft subcode 510999, SIP code 403',
      '510998 403',
    ],
    ['a code', 'microsoftCode: 569008', '569008', '569015'],
    ['a code that is not listed', 'microsoftCode: 560600', '560600', '560603'],
    ['a SIP code, listed', 'sipCode: 486', 'Bot rejects the incoming call because it is busy', '569008 504'],
    ['a SIP code, not listed', 'sipCode: 606', '560606 606', '560600 600'],
    ['a SIP code inside a code', 'sipCode: 606', '560606', '560600'],
    ['a trunk, listed or not', 'trunk: sbc1.contoso.com', failure, failure.replace('sbc1', 'sbc3')],
    ['a guide', 'guide: drop-10-60min', 'calls drop after 30 minutes', 'calls drop after 4 seconds'],
  ])('on %s is shown there, and not elsewhere', (_, subject, asked, other) => {
    const overlaid = overlay([subject]);
    for (const locale of languages) expect(say(overlaid, asked, locale)).toContain('Our word.');
    expect(say(overlaid, other)).not.toContain('Our word.');
  });

  it('on a vendor is shown for trunks of that vendor', () => {
    const overlaid = overlay(['vendor: AudioCodes'], trunks);
    expect(say(overlaid, failure)).toContain('Our word.');
    expect(say(overlaid, failure.replace('sbc1', 'sbc2'))).not.toContain('Our word.');
  });

  it('never makes a code that is not listed a match', () => {
    const engine = createEngine(overlay(['microsoftCode: 560404, sipCode: 404']));
    expect(engine.answer({ text: '560404 404', scope: 'personal', mentioned: true }).reply).toBe('unlisted');
  });
});

describe('a trunk', () => {
  const withTrunks = () => overlay(['trunk: sbc1.contoso.com', 'vendor: ribbon'], trunks);
  const lines = [
    'AudioCodes Mediant',
    'Fabrikam',
    'Team Hamburg',
    'Call 9 to 5',
    'German',
    'https://portal.fabrikam.example/',
  ];

  it.each(languages)('is told on the card of a failure that names it, in %s', (locale) => {
    for (const line of lines) expect(say(withTrunks(), failure.replace('sbc1', 'SBC1'), locale)).toContain(line);
  });

  it.each(['Whom do I escalate sbc1.contoso.com to?', 'what do I check on this AudioCodes?', 'sbc1.contoso.com'])(
    'is the answer to: %s',
    (text) => {
      for (const line of [...lines, 'Our word.']) expect(say(withTrunks(), text)).toContain(line);
    },
  );

  it('is not told in a channel without a mention, nor for words that only hold its vendor', () => {
    expect(say(withTrunks(), 'Whom do I escalate sbc1.contoso.com to?', 'en', false)).toBe('');
    expect(say(withTrunks(), 'ribbons and audiocodesx')).not.toContain('Fabrikam');
  });

  it('stands in one place only', () => {
    expect(() => overlay([], `${trunks}  - { fqdn: sbc1.contoso.com }\n`)).toThrow(/a\.yaml:5: \[overlay\] the trunk/);
  });
});
