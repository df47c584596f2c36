import { describe, expect, it } from 'vitest';
import { createEngine } from '../../src/answer/engine.ts';
import { loadCatalog } from '../../src/catalog/load.ts';
import { formatCounts, formatSipCode } from '../../src/cli/ask-list.ts';
import { formatAnswer } from '../../src/cli/ask-print.ts';

const engine = createEngine(loadCatalog());

function print(text: string): string {
  return formatAnswer(engine.answer({ text, scope: 'personal', mentioned: true }), engine.catalog);
}

describe('an answer in the terminal', () => {
  it.each([
    [
      'an entry',
      '569008 504',
      ['Microsoft side:', 'Microsoft 569008 · SIP 504', 'What to do', '1. ', 'SBC administrator', 'Source: https://'],
    ],
    ['a normal outcome', 'Microsoft code 540200, SIP 487', ['Not a fault:', 'If it was not expected']],
    [
      'a choice',
      '569002 504',
      ['Which error message do you see? (Microsoft 569002 · SIP 504)', '569002 504  Unable to deliver ACK'],
    ],
    [
      'an unlisted code',
      '569007 503',
      [
        'Not in the catalog (Microsoft 569007 · SIP 503)',
        'SIP 503 Service Unavailable:',
        'Similar, but not the answer:',
      ],
    ],
    ['a count', '569008 (14 calls)', ['Times seen: 14']],
    ['a Windows code', '569008 504 0x80090328', ['0x80090328 is SEC_E_CERT_EXPIRED:']],
    ['a remark', 'Microsoft code 560403, SIP 404', ['The codes disagree']],
    ['two failures, parted by a line', '569008 504\n560403 403', ['Microsoft 569008', '────', 'Microsoft 560403']],
    ['the catalog', 'list', ['SIP 504', 'entries, catalog']],
    ['a greeting', 'hello', ['Hello, I am Trunkwise']],
  ])('%s', (_, text, parts) => {
    const printed = print(text);
    for (const part of parts) expect(printed).toContain(part);
    expect(printed).not.toMatch(/undefined|\{\w+\}/);
  });

  it('is broken to the width of a terminal, links and messages aside', () => {
    for (const entry of engine.catalog.entries) {
      const long = print(`Microsoft code ${entry.microsoftCode}, SIP ${entry.sipCode}, Error message: ${entry.phrase}`)
        .split('\n')
        .filter((line) => line.length > 100 && !line.includes('https://') && !line.includes(entry.phrase));
      expect(long).toEqual([]);
    }
  });

  it('shows house notes as theirs', () => {
    const [entry] = engine.catalog.byMicrosoftCode('569008');
    if (!entry) throw new Error('569008 is in the catalog');
    const note = {
      by: 'Contoso Voice',
      text: 'Call the night shift.',
      links: [{ title: 'Runbook', url: 'https://contoso.com/runbook' }],
    };
    const answer = engine.answer({ text: '569008 504', scope: 'personal', mentioned: true });
    const [diagnosis] = answer.diagnoses;
    if (diagnosis?.kind !== 'matched') throw new Error('matched');
    const printed = formatAnswer(
      { ...answer, diagnoses: [{ ...diagnosis, entry: { ...entry, houseNotes: [note] } }] },
      engine.catalog,
    );
    expect(printed).toContain(
      'From Contoso Voice\n  - Call the night shift.\n    Runbook: https://contoso.com/runbook',
    );
  });
});

describe('the catalog in the terminal', () => {
  it('counts the entries of each SIP code', () => {
    const counts = formatCounts(engine.catalog);
    expect(counts).toContain(`SIP 504  ${String(engine.catalog.bySipCode('504').length).padStart(3)}`);
    expect(counts).toContain(`${engine.catalog.entries.length} entries`);
  });

  it('lists those of one', () => {
    expect(formatSipCode(engine.catalog, '486').split('\n')).toHaveLength(engine.catalog.bySipCode('486').length);
    expect(formatSipCode(engine.catalog, '999')).toBe('');
  });
});
