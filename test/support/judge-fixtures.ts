import { readdirSync, readFileSync } from 'node:fs';
import type { Case } from './judge-case.ts';

const fixturesFolder = new URL('../fixtures/', import.meta.url);

/** Paths of the project's own evaluation files, sorted. */
export function listFixtureFiles(): readonly string[] {
  return readdirSync(fixturesFolder)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .map((name) => new URL(name, fixturesFolder).pathname);
}

/** Reads one file of cases, a JSON object on each line. Throws with file and line where a line is no JSON. */
export function readCases(file: string): readonly Case[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.flatMap((line, index) => {
    if (line.trim() === '') return [];
    try {
      return [JSON.parse(line) as Case];
    } catch (error) {
      throw new Error(`${file}:${index + 1}: not a JSON object: ${String(error)}`, { cause: error });
    }
  });
}
