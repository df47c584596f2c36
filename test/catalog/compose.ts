import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { createEntryId } from '../../src/catalog/create-catalog.ts';
import type { Entry } from '../../src/catalog/entry.ts';

/** An entry in good order; the triple decides its id. */
export function composeEntry(parts: Partial<Entry> = {}): Entry {
  const entry: Entry = {
    id: '',
    microsoftCode: '569901',
    sipCode: '504',
    phrase: 'The lamp on the trunk went out',
    variants: [],
    title: 'The trunk is dark',
    meaning: 'The trunk has no light. Nothing passes.',
    outcome: 'fault',
    suggestedActions: [{ actor: 'sbc', text: 'Switch the lamp on.', links: [], diagnostics: [] }],
    notes: [],
    keywords: ['dark trunk'],
    source: { title: 'Lamps', url: 'https://learn.microsoft.com/lamps' },
    checked: '2026-11-22',
    publisher: 'microsoft',
    houseNotes: [],
    ...parts,
  };
  return { ...entry, id: createEntryId(entry.microsoftCode, entry.sipCode, entry.phrase) };
}

/** Lines of a catalog file with one entry; a line that starts with a given key is replaced or, given '', left out. */
export function composeFile(sipCode = '504', replaced: Readonly<Record<string, string>> = {}): string {
  const lines = [
    `sipCode: "${sipCode}"`,
    'source: { title: Lamps, url: https://learn.microsoft.com/lamps }',
    'checked: "2026-11-22"',
    'entries:',
    '  - microsoftCode: "569901"',
    '    phrase: "The lamp on the trunk went out"',
    '    variants: []',
    '    title: The trunk is dark',
    '    outcome: fault',
    '    meaning: The trunk has no light.',
    '    actions:',
    '      - actor: sbc',
    '        text: Switch the lamp on.',
    '    keywords: [dark trunk]',
  ];
  const replace = (line: string) => {
    const key = Object.keys(replaced).find((start) => line.trimStart().replace(/^- /, '').startsWith(start));
    return key === undefined ? line : line.replace(/^(\s*(?:- )?).*$/, (_, indent) => `${indent}${replaced[key]}`);
  };
  return `${lines.map(replace).join('\n')}\n`;
}

/** A folder of its own for one test, removed when the test is over. */
export function createFolder(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'trunkwise-catalog-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  writeFiles(folder, files);
  return folder;
}

/** Writes files into a folder, creating it when needed. */
export function writeFiles(folder: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  mkdirSync(folder, { recursive: true });
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
}
