import { createReadStream, createWriteStream, type WriteStream } from 'node:fs';
import { basename, join } from 'node:path';
import { finished } from 'node:stream/promises';
import { Unzip, UnzipInflate } from 'fflate';
import { ReportProblem } from './report-problem.ts';

/** Bounds of an archive: most entries, and most bytes of all entries together once expanded. */
export interface ArchiveLimits {
  readonly entries: number;
  readonly bytes: number;
}
export const archiveLimits: ArchiveLimits = { entries: 20, bytes: 512 * 1024 * 1024 };

const tables = /\.(?:csv|tsv|txt|json|jsonl|ndjson|log|cdr|parquet|xlsx|xlsm)$/i;

/**
 * Unpacks the tables of a zip into a private folder. Fed a kilobyte at a time, so that a bomb is stopped soon after its limit.
 *
 * @throws ReportProblem for an archive over its limits, or one that is damaged or encrypted.
 */
export async function unpack(
  path: string,
  folder: string,
  limits = archiveLimits,
): Promise<{ path: string; name: string }[]> {
  const found: { path: string; name: string; stream: WriteStream }[] = [];
  let entries = 0;
  let bytes = 0;
  let problem: ReportProblem | undefined;
  const archive = new Unzip((entry) => {
    entries += 1;
    if (entries > limits.entries) {
      problem ??= tooManyEntries(limits);
      return;
    }
    if (!tables.test(entry.name)) return;
    const name = basename(entry.name.replaceAll('\\', '/'));
    const target = join(folder, `entry-${entries}`);
    const stream = createWriteStream(target, { mode: 0o600 });
    found.push({ path: target, name, stream });
    entry.ondata = (error, data, final) => {
      bytes += data?.length ?? 0;
      if (error) problem ??= damaged();
      else if (bytes > limits.bytes) {
        problem ??= tooMuch(limits);
        entry.terminate();
      } else stream.write(data);
      if (final) stream.end();
    };
    entry.start();
  });
  archive.register(UnzipInflate);
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: 1 << 16 })) {
      const piece = chunk as Uint8Array;
      for (let at = 0; at < piece.length && !problem; at += 1024) archive.push(piece.subarray(at, at + 1024));
      if (problem) break;
      await Promise.all(
        found.map(({ stream }) =>
          stream.writableNeedDrain ? new Promise<void>((go) => stream.once('drain', () => go())) : undefined,
        ),
      );
    }
    if (!problem) archive.push(new Uint8Array(0), true);
  } catch {
    problem ??= damaged();
  }
  await Promise.all(
    found.map(({ stream }) => {
      if (!stream.writableEnded) {
        if (!problem) problem = damaged();
        stream.end();
      }
      return finished(stream);
    }),
  );
  if (problem) throw problem;
  if (entries === 0) throw damaged();
  return found.map(({ path, name }) => ({ path, name })).sort((a, b) => (a.name < b.name ? -1 : 1));
}

/**
 * Expands an archive without keeping anything of it, to see that it keeps to its limits.
 *
 * @throws ReportProblem for an archive over its limits, or one that is damaged.
 */
export async function measureArchive(path: string, limits: ArchiveLimits): Promise<void> {
  let entries = 0;
  let bytes = 0;
  let problem: ReportProblem | undefined;
  const archive = new Unzip((entry) => {
    entries += 1;
    if (entries > limits.entries) problem ??= tooManyEntries(limits);
    entry.ondata = (error, data) => {
      bytes += data?.length ?? 0;
      if (error) problem ??= damaged();
      else if (bytes > limits.bytes) {
        problem ??= tooMuch(limits);
        entry.terminate();
      }
    };
    if (!problem) entry.start();
  });
  archive.register(UnzipInflate);
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: 1 << 16 })) {
      const piece = chunk as Uint8Array;
      for (let at = 0; at < piece.length && !problem; at += 1024) archive.push(piece.subarray(at, at + 1024));
      if (problem) break;
    }
  } catch {
    problem ??= damaged();
  }
  if (problem) throw problem;
}

function tooManyEntries({ entries }: ArchiveLimits): ReportProblem {
  return new ReportProblem('archive', `The zip holds more than ${entries} files; send the export by itself.`);
}

function tooMuch({ bytes }: ArchiveLimits): ReportProblem {
  return new ReportProblem(
    'archive',
    `The file expands to more than ${bytes / 1024 / 1024} MB; send the export in parts.`,
  );
}

function damaged(): ReportProblem {
  return new ReportProblem('archive', 'The zip is damaged or protected by a password.');
}
