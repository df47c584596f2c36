import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createEngine } from '../../src/answer/engine.ts';
import { loadCatalog } from '../../src/catalog/load/load.ts';
import { entriesOf } from '../../src/match/diagnosis.ts';

// Protects who has no code: entries are offered by what people say of them.

const engine = createEngine(loadCatalog());

/** What a sentence leads to: the entries by their codes, and whether one of them is asserted. */
function ask(text: string) {
  const { reply, diagnoses } = engine.answer({ text, scope: 'personal', mentioned: true });
  const entries = diagnoses.flatMap(entriesOf).map((entry) => `${entry.microsoftCode}/${entry.sipCode}`);
  return { isAsserted: reply === 'matched', entries: [...new Set(entries)] };
}

function readLines(name: string): string[] {
  const text = readFileSync(new URL(name, import.meta.url), 'utf8');
  return text.split('\n').filter((line) => line !== '' && !line.startsWith('%'));
}

interface Paraphrase {
  readonly language: string;
  readonly text: string;
  readonly meant: readonly string[];
  readonly isOpen: boolean;
}

function readParaphrases(): Paraphrase[] {
  let meant: string[] = [];
  return readLines('entry-paraphrases.txt').flatMap((line) => {
    if (line.startsWith('# ')) {
      meant = line.slice(2).split(',');
      return [];
    }
    const [, open, language = '', text = ''] = /^(\? )?(\w\w): (.*)$/.exec(line) ?? [];
    return [{ language, text, meant, isOpen: open !== undefined }];
  });
}

const paraphrases = readParaphrases();

describe('an entry is found by what people say of it', () => {
  it.each(['en', 'de', 'fr', 'es', 'ja'])('in %s', (language) => {
    const said = paraphrases.filter((one) => one.language === language);
    const lost = said.filter(({ text, meant }) => !ask(text).entries.some((entry) => meant.includes(entry)));
    expect(lost.filter(({ isOpen }) => !isOpen).map(({ text }) => text)).toEqual([]);
    expect(said.length).toBeGreaterThan(20);
    expect(lost.length / said.length).toBeLessThan(0.05);
  });

  it('and those that are found by now are no longer listed as lost', () => {
    for (const { text, meant } of paraphrases.filter(({ isOpen }) => isOpen))
      expect(meant, text).not.toContain(ask(text).entries[0]);
  });

  it('and no other is asserted', () => {
    for (const { text, meant } of paraphrases) {
      const { isAsserted, entries } = ask(text);
      if (isAsserted) expect(meant, text).toContain(entries[0]);
    }
  });

  it('has every entry among those described', () => {
    const described = new Set(paraphrases.flatMap(({ meant }) => meant));
    const codes = new Set(loadCatalog().entries.map((entry) => `${entry.microsoftCode}/${entry.sipCode}`));
    expect([...codes].filter((code) => !described.has(code))).toEqual([]);
  });
});

describe('words beside a SIP code', () => {
  const rows = readLines('sip-words.txt').map((line) => line.split(' | ') as [string, string]);

  it('tell the entry that is meant from the others of the code', () => {
    const told = rows.filter(([meant, text]) => ask(text).entries.join() === meant);
    expect(told.length / rows.length).toBeGreaterThan(0.85);
  });

  it.each(rows)('%s: %s asserts no other', (meant, text) => {
    const { isAsserted, entries } = ask(text);
    if (isAsserted) expect(entries).toEqual([meant]);
  });

  it.each([
    ['could a 408 come from the far end switching its phone off?', 4],
    ['replaced the intermediate yesterday, trunk says still 504', 16],
    ['we have 12 calls failing with 503 since this morning', 3],
    ['sip 488 on every outbound call', 4],
    ['488, codec negotiation failed (G.729 only offered)', 4],
    ['SIP/2.0 403 Outgoing calls barred in the group', 13],
  ])('that belong to none leave all: %s', (text, count) => {
    const diagnoses = engine.answer({ text, scope: 'personal', mentioned: true }).diagnoses;
    expect(diagnoses.flatMap(entriesOf).length).toBeGreaterThanOrEqual(count);
  });
});

describe('own words deny', () => {
  it.each([
    'there was no loop detected in our tests',
    'the certificate is not expired',
    'Das Zertifikat ist nicht abgelaufen',
    "le certificat n'est pas expiré",
    'el certificado no ha caducado',
  ])('%s', (text) => {
    expect(ask(text).isAsserted).toBe(false);
  });
});
