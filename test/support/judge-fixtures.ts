import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { loadCatalog } from '../../src/catalog/load/load.ts';
import type { Case, Triple } from './judge-case.ts';
import { readFixture } from './read-fixture.ts';

const fixturesFolder = new URL('../fixtures/', import.meta.url);

/** Paths of the project's own evaluation files, sorted. */
export function listFixtureFiles(): readonly string[] {
  return readdirSync(fixturesFolder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => new URL(name, fixturesFolder).pathname);
}

/** Reads one file of cases: pastes with what is expected, or a JSON object on each line. Throws with file and line. */
export function readCases(file: string): readonly Case[] {
  const source = readFileSync(file, 'utf8');
  if (file.endsWith('.txt')) return readFixture(source, basename(file, '.txt'), entriesOf);
  return source.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return [];
    try {
      return [JSON.parse(line) as Case];
    } catch (error) {
      throw new Error(`${file}:${index + 1}: not a JSON object: ${String(error)}`, { cause: error });
    }
  });
}

const { entries } = loadCatalog();

function entriesOf(microsoft: string, sip: string): readonly Triple[] {
  return entries
    .filter((entry) => entry.microsoftCode === microsoft && entry.sipCode === sip)
    .map(({ phrase }) => ({ microsoft, sip, phrase }));
}
