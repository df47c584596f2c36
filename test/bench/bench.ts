import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { readArguments, refuseUsage } from '../../src/cli/read-arguments.ts';
import { subjects } from './bot-under-test.ts';
import { measureCards } from './card.ts';
import { measureAccuracy, measureDiagnose } from './diagnose.ts';
import { type Figure, isMissed } from './figure.ts';
import { measureCatalogs, measureFailures, measureLengths } from './growth.ts';
import { measureHostile } from './hostile.ts';
import { formatTable } from './report.ts';
import { measureTriage } from './triage.ts';
import { measureTurns } from './turns.ts';

/**
 * Measures the bot against named references and prints one table: `npm run bench`. `--only turn.normal` measures the rows
 * whose name begins so; `--check` ends with 1 when a bound is missed by more than the rounds differ among themselves.
 * `--subject templating --only start` holds the echo bot with one thing more against itself, in place of the bot.
 */
const usage = `Usage: npm run bench [-- [--only turn.normal] [--check] [--subject ours]]`;
const { values } = readArguments(
  usage,
  {
    only: { type: 'string', default: '' },
    check: { type: 'boolean' },
    subject: { type: 'string', default: 'ours' },
  },
  0,
);
const subject = subjects.find((one) => one === values.subject);
if (!subject) refuseUsage(usage, `There is no subject ${values.subject}; there are ${subjects.join(', ')}.`);

/** Rows by the beginning of their names, in the order of the table. */
const groups: Readonly<Record<string, (wants: (id: string) => boolean) => readonly Figure[] | Promise<Figure[]>>> = {
  'turn start memory': (wants) => measureTurns(wants, subject),
  hostile: measureHostile,
  triage: measureTriage,
  diagnose: measureDiagnose,
  accuracy: measureAccuracy,
  card: measureCards,
  'growth.length': measureLengths,
  'growth.catalog': measureCatalogs,
  'growth.failures': measureFailures,
};
const wants = (id: string) => id.startsWith(values.only);
const isAskedFor = (name: string) => name.startsWith(values.only) || values.only.startsWith(name);

const began = performance.now();
const figures: Figure[] = [];
for (const [names, measure] of Object.entries(groups)) {
  if (!names.split(' ').some(isAskedFor)) continue;
  process.stderr.write(`measuring ${names.replaceAll(' ', ', ')} ...\n`);
  figures.push(...(await measure(wants)).filter(({ id }) => wants(id)));
}
if (figures.length === 0) throw new Error(`No row has a name that begins with ${values.only}`);

const machine = { date: new Date().toISOString().slice(0, 10), cores: availableParallelism(), node: process.version };
const seconds = Math.round((performance.now() - began) / 1000);
const folder = new URL('../../out/', import.meta.url);
mkdirSync(folder, { recursive: true });
writeFileSync(new URL('bench.json', folder), `${JSON.stringify({ ...machine, seconds, figures }, null, 2)}\n`);
console.log(formatTable(figures));
console.log(
  `\n${machine.date}, ${machine.cores} cores, Node ${machine.node}, ${seconds} s; the same as JSON in out/bench.json`,
);

const missed = figures.filter(isMissed);
if (missed.length > 0) console.log(`\nMissed by more than the spread: ${missed.map(({ id }) => id).join(', ')}`);
if (values.check && missed.length > 0) process.exitCode = 1;
