import { statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { askProcess } from './ask-process.ts';
import type { InputFile } from './input-file.ts';
import { createPrivateFolder } from './private-folder.ts';
import { ReportProblem } from './report-problem.ts';
import { measureArchive } from './unpack.ts';
import type { WorkbookJob, WorkbookReply } from './workbook-process.ts';

/** Bounds of a workbook: bytes of the file, bytes of all its parts once expanded, rows and sheets. */
export const workbookLimits = { bytes: 20 * 1024 ** 2, expanded: 256 * 1024 ** 2, rows: 100_000, sheets: 10 } as const;

const child = fileURLToPath(new URL('./workbook-process.ts', import.meta.url));

/**
 * The sheets of a workbook as tables in a private folder, read in a process of its own with a bound on its memory.
 *
 * @throws ReportProblem for a workbook over its bounds, or one that can't be opened.
 */
export async function readWorkbook(file: InputFile, folder: string, timeoutMs = 60_000): Promise<InputFile[]> {
  const { bytes, expanded, rows, sheets } = workbookLimits;
  const tooLarge = new ReportProblem(
    'tooLarge',
    `${file.name} is too large for a workbook (at most ${bytes / 1024 ** 2} MB, ${rows.toLocaleString('en-US')} rows): save it as CSV, which has no limit.`,
  );
  if (statSync(file.path).size > bytes) throw tooLarge;
  await measureArchive(file.path, { entries: 2000, bytes: expanded });
  const target = createPrivateFolder(folder);
  const job: WorkbookJob = { path: file.path, folder: target, mostRows: rows, mostSheets: sheets };
  const reply = await askProcess<WorkbookReply>(child, job, { memoryMb: 1000, timeoutMs, onEnd: () => tooLarge });
  if ('damaged' in reply) {
    throw new ReportProblem(
      'notRead',
      `${file.name} can't be opened as a workbook; it may be damaged or protected by a password. Save it as CSV.`,
    );
  }
  if (reply.sheets.some(({ leftOut }) => leftOut > 0)) throw tooLarge;
  const used = reply.sheets.map(({ name, rows }, index) => ({ path: `${target}/sheet-${index}`, name, rows }));
  const filled = used.filter(({ rows }) => rows > 0);
  return filled.map(({ path, name }) => ({ path, name: filled.length > 1 ? `${file.name}: ${name}` : file.name }));
}
