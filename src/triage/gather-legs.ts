import { groupSpellings, type LegGroup } from './group-legs.ts';
import type { InputFile, ReadFileResult } from './input-file.ts';
import type { GroupCodes, Judgement } from './judge-outcome.ts';
import { createLegs, readOtherTimes } from './load-legs.ts';
import type { Database } from './open-database.ts';
import { openFile } from './open-file.ts';
import { createSpellings } from './read-spellings.ts';
import { SkipCounter } from './skipped-rows.ts';
import { watchProgress } from './watch-progress.ts';

/** All files of a report as one table of legs, with their groups and what was left out. */
export interface Gathered {
  readonly files: readonly ReadFileResult[];
  readonly skipped: SkipCounter;
  readonly groups: readonly LegGroup[];
}

/**
 * Reads files into the table of legs, each once, and groups the ways in which they write results. A file that keeps to the rules is read
 * as it lies there, any other is written anew row by row.
 *
 * @param judge may still be on its way while the files are read
 * @param onProgress told how much of the files is read, from 0 to 1
 */
export async function gatherLegs(
  database: Database,
  files: readonly InputFile[],
  folder: string,
  judge: Promise<(codes: GroupCodes) => Judgement>,
  onProgress?: (share: number) => void,
): Promise<Gathered> {
  const skipped = new SkipCounter();
  await createSpellings(database);
  await createLegs(database);
  const results: ReadFileResult[] = [];
  const progress = onProgress && watchProgress(database, files, onProgress);
  try {
    for (const [index, file] of files.entries()) {
      progress?.begin(index);
      results.push(await openFile({ database, folder, skipped }, file, index));
    }
  } finally {
    progress?.end();
  }
  const groups = await groupSpellings(database, await judge);
  await readOtherTimes(database);
  return { files: results, skipped, groups };
}
