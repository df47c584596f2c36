import { createWriteStream, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { languages } from '../../locale/index.ts';
import {
  createPrivateFolder,
  formatGroupCsv,
  type InputFile,
  makeReport,
  ReportProblem,
  removePrivateFolder,
} from '../../triage/index.ts';
import { readArguments, refuseUsage, wrongUsage } from '../read-arguments.ts';
import { createProgressBar } from './progress-bar.ts';
import { formatReport } from './report-print.ts';

const usage = `Usage: npm run -s report -- <file...> [--since 2026-11-24T14:00Z] [--html out.html] [--lang de] [--json] [--csv groups.csv] [--names]
       npm run -s report -- - < export.csv      from standard input
Several files count as one. --lang is the language of the page: ${languages.join(', ')}. --names shows users and numbers unmasked.
Exit status: 0 nothing stands out, 1 something does, 2 nothing could be read or an argument is wrong.`;

/** Ends with a sentence on standard error and status 2. */
function refuse(sentence: string): never {
  console.error(sentence);
  process.exit(wrongUsage);
}

const { values: options, positionals } = readArguments(usage, {
  since: { type: 'string' },
  html: { type: 'string' },
  lang: { type: 'string' },
  csv: { type: 'string' },
  json: { type: 'boolean', default: false },
  names: { type: 'boolean', default: false },
});
if (positionals.length === 0 && process.stdin.isTTY) refuseUsage(usage, 'Name the files to read.');
const since = options.since === undefined ? undefined : Date.parse(options.since);
if (since !== undefined && Number.isNaN(since))
  refuse(`--since ${options.since} is no moment; write it as 2026-11-24T14:00Z.`);

if (options.lang !== undefined && !languages.some((one) => one === options.lang))
  refuse(`--lang ${options.lang} is no language of the page; there are ${languages.join(', ')}.`);

const input = createPrivateFolder();
process.once('exit', () => removePrivateFolder(input));
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(2));

async function findInput(path: string): Promise<InputFile> {
  if (path === '-') {
    const copy = join(input, 'standard-input');
    await pipeline(process.stdin, createWriteStream(copy, { mode: 0o600 }));
    return { path: copy, name: 'standard input' };
  }
  try {
    if (!statSync(path).isFile()) return refuse(`${path} is no file.`);
  } catch {
    return refuse(`${path} can't be opened.`);
  }
  return { path, name: basename(path) };
}

try {
  const files: InputFile[] = [];
  for (const path of positionals.length > 0 ? positionals : ['-']) files.push(await findInput(path));
  const bar = createProgressBar(process.stderr, files);
  const overlay = process.env.CATALOG_OVERLAY;
  const { report, page } = await makeReport(files, {
    names: options.names,
    withPage: options.html !== undefined,
    onProgress: bar.show,
    ...(options.lang !== undefined && { locale: options.lang }),
    ...(overlay && { overlay }),
    ...(since !== undefined && { since }),
  }).finally(bar.end);
  if (options.html !== undefined) writeFileSync(options.html, page ?? '');
  if (options.csv !== undefined) writeFileSync(options.csv, formatGroupCsv(report));
  console.log(options.json ? JSON.stringify(report) : formatReport(report));
  process.exitCode = report.quiet ? 0 : 1;
} catch (error) {
  if (!(error instanceof ReportProblem)) throw error;
  refuse(error.message);
}
