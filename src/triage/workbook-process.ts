import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { formatWorkbookCell } from './workbook-cell.ts';

/** What the process that opens a workbook is asked for: each sheet as a table of its own. */
export interface WorkbookJob {
  readonly path: string;
  /** Folder for the tables, `sheet-0` and so on. */
  readonly folder: string;
  readonly mostRows: number;
  readonly mostSheets: number;
}

/** What it answers: the names of the sheets in their order, with whether rows were left out. */
export type WorkbookReply =
  | { readonly sheets: readonly { readonly name: string; readonly rows: number; readonly leftOut: number }[] }
  | { readonly damaged: true };

process.once('message', async (job: WorkbookJob) => {
  const reply = await read(job);
  process.send?.(reply, () => process.exit(0));
});
process.once('disconnect', () => process.exit(1));

async function read({ path, folder, mostRows, mostSheets }: WorkbookJob): Promise<WorkbookReply> {
  try {
    const { default: readWorkbook } = await import('read-excel-file/node');
    const sheets = [];
    for (const [index, { sheet, data }] of (await readWorkbook(path)).slice(0, mostSheets).entries()) {
      const stream = createWriteStream(`${folder}/sheet-${index}`, { mode: 0o600 });
      for (const row of data.slice(0, mostRows + 1)) {
        const line = `${row.map(formatWorkbookCell).join(',')}\n`;
        if (!stream.write(line)) await new Promise<void>((go) => stream.once('drain', () => go()));
      }
      stream.end();
      await finished(stream);
      sheets.push({ name: sheet, rows: data.length, leftOut: Math.max(0, data.length - 1 - mostRows) });
    }
    return { sheets };
  } catch {
    return { damaged: true };
  }
}
