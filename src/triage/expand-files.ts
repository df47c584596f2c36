import type { InputFile } from './input-file.ts';
import { createPrivateFolder } from './private-folder.ts';
import { readFileKind } from './read-file-kind.ts';
import { readWorkbook } from './read-workbook.ts';
import { ReportProblem } from './report-problem.ts';
import { unpack } from './unpack.ts';

/**
 * The tables of the files that were given: a zip and a workbook hold several.
 *
 * @throws ReportProblem for an archive or a workbook that can't be opened or is over its bounds.
 */
export async function expandFiles(files: readonly InputFile[], folder: string): Promise<InputFile[]> {
  const tables: InputFile[] = [];
  for (const file of files) tables.push(...(await expand(file, folder)));
  if (tables.length === 0) throw new ReportProblem('empty', 'The zip holds no table.');
  return tables;
}

async function expand(file: InputFile, folder: string): Promise<InputFile[]> {
  const { form } = readFileKind(file.path, file.name);
  if (form === 'xlsx') return readWorkbook(file, folder);
  if (form !== 'zip') return [file];
  const entries = await unpack(file.path, createPrivateFolder(folder));
  const tables = entries.filter(({ name }) => name.toLowerCase() !== 'parameters.json');
  return (await Promise.all(tables.map((table) => (isBook(table) ? readWorkbook(table, folder) : [table])))).flat();
}

function isBook({ path, name }: InputFile): boolean {
  return readFileKind(path, name).form === 'xlsx';
}
