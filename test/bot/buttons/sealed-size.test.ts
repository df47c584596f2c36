import { describe, expect, it } from 'vitest';
import { createEngine } from '../../../src/answer/engine.ts';
import { createButtonSeal } from '../../../src/bot/buttons/button-seal.ts';
import { sealCards } from '../../../src/bot/buttons/seal-cards.ts';
import { loadCatalog } from '../../../src/catalog/load/load.ts';
import { languages } from '../../../src/locale/texts.ts';
import { composeExport, formatCsv } from '../../support/compose-export.ts';

// Protects the size of posts: with seals, no card of any entry outgrows what Teams takes.

const catalog = loadCatalog();
const engine = createEngine(catalog);
const seal = createButtonSeal(['a key of forty characters and a few more']);
const place = { conversation: '19:0123456789abcdef0123456789abcdef@thread.tacv2', mark: 'abcdefghijk' };

/** Every entry twice, over nine SBCs, with times and ids. */
const everything = formatCsv(
  catalog.entries.flatMap(({ microsoftCode, sipCode, phrase }, at) => {
    const id = `${String(at).padStart(8, '0')}-2b55-4d0a-b6a1-1c7f0a9d4e21`;
    const row = [sipCode, microsoftCode, phrase, `sbc${at % 9}.contoso.com`, `2026-11-20T0${at % 9}:15:42Z`, id];
    return [row, row];
  }),
  ',',
  ['Final SIP code', 'Final Microsoft subcode', 'Final SIP phrase', 'SBC FQDN', 'Failure time', 'Correlation ID'],
);
const days = formatCsv(
  composeExport({ seed: 3, calls: 6_000, planted: ['certificate', 'loop', 'country'] }).rows.filter(
    (cells) => !cells.includes('BYE'),
  ),
);

describe.each(languages)('a card with sealed buttons in %s', (locale) => {
  it.each([
    ['every failure there is', everything],
    ['some days of an export', days],
    ['two codes that fit many messages', '569002 504'],
    ['a SIP code alone', '504'],
    ['a code that is not listed', '560480 480'],
  ])('stays within 28 KB for %s', (_, text) => {
    const { card } = engine.answer({ text, scope: 'personal', mentioned: true, locale });
    const sealed = JSON.stringify(sealCards({ attachments: [{ content: card }] }, place, seal));
    expect(sealed).toContain('"sealed"');
    expect(Buffer.byteLength(sealed)).toBeLessThanOrEqual(28_000);
  });
});
