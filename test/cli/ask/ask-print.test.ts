import { describe, expect, it } from 'vitest';
import { createEngine } from '../../../src/answer/engine.ts';
import { loadCatalog } from '../../../src/catalog/load/load.ts';
import { formatCounts, formatSipCode } from '../../../src/cli/ask/ask-list.ts';
import { formatAnswer } from '../../../src/cli/ask/ask-print.ts';
import { printCard } from '../../../src/cli/ask/print-card.ts';
import { renderDiagnoses } from '../../../src/render/render.ts';
import { markdownOf } from '../../support/card-rules.ts';

// Protects readers at a terminal: everything the card says, in its order.

const engine = createEngine(loadCatalog());

function print(text: string): string {
  return formatAnswer(engine.answer({ text, scope: 'personal', mentioned: true }), engine.catalog);
}

describe('an answer in the terminal', () => {
  it.each([
    [
      'an entry',
      '569008 504',
      [
        'The SBC certificate has expired',
        'Fault · Who acts: SBC administrator',
        '  1. Renew the certificate on the SBC.',
        'Microsoft 569008 · SIP 504',
        '── All 3 steps and check commands ──',
        '    openssl s_client',
        '── Why ──',
        'Error message',
        'Microsoft side',
        'Open the article: https://',
        '── Details ──',
        'SIP code: 504',
        'Source',
      ],
    ],
    [
      'a normal outcome',
      'Microsoft code 540200, SIP 487',
      ['Normal end · Nobody has to act', 'If it was not expected'],
    ],
    [
      'a choice',
      '569002 504',
      ['One of 8 known failures', 'Which error message do you see?', '  - Unable to deliver ACK', '── All remedies ──'],
    ],
    [
      'an unlisted code',
      '569007 503',
      [
        'The call ended with 503 Service Unavailable',
        'Fault · Not in the catalog',
        'Similar, but not the answer:',
        'What SIP 503 means',
      ],
    ],
    ['a count', '569008 (14 calls)', ['14 calls', 'Times seen: 14']],
    ['a Windows code', '569008 504 0x80090328', ['Windows error: 0x80090328 SEC_E_CERT_EXPIRED:']],
    ['a remark', 'Microsoft code 560403, SIP 404', ['Please note', 'The codes disagree']],
    [
      'two failures: both in one, then each in full',
      '569008 504\n560403 403',
      ['2 different failures in 2 calls', '1×', '────', 'Renew the certificate', '────', 'Error message\nForbidden'],
    ],
    ['the catalog', 'list', ['SIP 504', 'entries, catalog']],
    ['a greeting', 'hello', ['Hello, I am Trunkwise']],
    ['a guide', 'calls drop after 30 minutes', ['session timer', '  1. SBC administrator: Find', 'It may also be']],
  ])('says what the card says, in its order: %s', (_, text, parts) => {
    const printed = print(text);
    let at = 0;
    for (const part of parts) {
      expect(printed.slice(at)).toContain(part);
      at = printed.indexOf(part, at) + part.length;
    }
    expect(printed).not.toMatch(/undefined|\{\w+\}|\\[*_[]/);
  });

  it('holds every word of the card, what is folded away too', () => {
    const flat = (text: string) => text.replace(/\*\*|\\(?=[!-/:-@[-`{-~])|\s+/g, '');
    for (const entry of engine.catalog.entries) {
      const answer = engine.answer({
        text: `${entry.microsoftCode} ${entry.sipCode}`,
        scope: 'personal',
        mentioned: true,
      });
      const printed = flat(formatAnswer(answer, engine.catalog));
      const links = /\[([^\]]+)\]\((https:[^)\s]+)\)/g;
      for (const text of markdownOf(answer.card)) {
        const seen = text.replace(links, '$1: $2').replace(/^[☐☑] /, '');
        if (seen !== 'Back') for (const line of seen.split('\n\n')) expect(printed).toContain(flat(line));
      }
    }
  });

  it('says how much was read of what is very long', () => {
    const text = `569008 504\n${'nothing here to see. '.repeat(60_000)}`;
    expect(print(text)).toMatch(/The message is very long\. It was read up to character [\d,]+\./);
  });

  it('speaks the language it is asked for', () => {
    const answer = engine.answer({ text: '569008 504', scope: 'personal', mentioned: true, locale: 'de' });
    expect(formatAnswer(answer, engine.catalog, 'de')).toContain('Fehler · Wer handelt: SBC-Administration');
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
    const [diagnosis] = engine.answer({ text: '569008 504', scope: 'personal', mentioned: true }).diagnoses;
    if (diagnosis?.kind !== 'matched') throw new Error('matched');
    const annotated = { ...diagnosis, entry: { ...entry, houseNotes: [note] } };
    const { card } = renderDiagnoses([annotated], { catalogVersion: '1' });
    expect(printCard(card)).toContain(
      'From Contoso Voice\nCall the night shift.\nRunbook: https://contoso.com/runbook',
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
