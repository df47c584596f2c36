import { groupSpellings, type LegGroup } from './group-legs.ts';
import type { GroupCodes, Judgement } from './judge-outcome.ts';
import { createLegs, loadLegs, readOtherTimes } from './load-legs.ts';
import type { Database } from './open-database.ts';
import { isRowFault, type OpenFile, openFile } from './open-file.ts';
import { createSpellings } from './read-spellings.ts';
import type { ReportProblem } from './report-problem.ts';
import { SkipCounter } from './skipped-rows.ts';

/** A file on disk with the name its user knows it by. */
export interface InputFile {
  readonly path: string;
  readonly name: string;
}

/** What came of one file. */
export interface ReadFileResult {
  readonly name: string;
  readonly bytes: number;
  readonly rows: number;
  /** Why nothing of it counts, in a sentence; absent for a file that was read. */
  readonly problem?: string;
  readonly problemKind?: ReportProblem['kind'];
}

/** All files of a report as one table of legs, with their groups and what was left out. */
export interface Gathered {
  readonly files: readonly ReadFileResult[];
  readonly skipped: SkipCounter;
  readonly groups: readonly LegGroup[];
}

/**
 * Reads files into the table of legs: first the ways in which they write results, which are judged, then every row. A file that keeps
 * to the rules is read as it lies there, any other is written anew row by row; one that breaks them only where the second look looks
 * begins anew.
 */
export async function gatherLegs(
  database: Database,
  files: readonly InputFile[],
  folder: string,
  judge: (codes: GroupCodes) => Judgement,
): Promise<Gathered> {
  const broken = new Set<number>();
  for (;;) {
    const skipped = new SkipCounter();
    await createSpellings(database);
    await createLegs(database);
    const open: OpenFile[] = [];
    for (const [index, file] of files.entries()) {
      open.push(await openFile({ database, folder, skipped, isBroken: broken.has(index) }, file, index));
    }
    const groups = await groupSpellings(database, judge);
    const failed = await loadAll(database, open, broken);
    if (failed !== undefined) {
      broken.add(failed);
      continue;
    }
    await readOtherTimes(database);
    return { files: open.map(({ result }) => result), skipped, groups };
  }
}

/** Reads the legs of all files; the number of the first one whose rows are against the rules after all. */
async function loadAll(
  database: Database,
  files: readonly OpenFile[],
  broken: ReadonlySet<number>,
): Promise<number | undefined> {
  for (const [index, { source }] of files.entries()) {
    if (!source) continue;
    try {
      await loadLegs(database, source, index);
    } catch (error) {
      if (broken.has(index) || !isRowFault(error)) throw error;
      return index;
    }
  }
  return undefined;
}
