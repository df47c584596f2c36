import { readArguments } from '../../src/cli/read-arguments.ts';
import { judge, type Verdict } from './judge.ts';
import { messageOf } from './judge-answer.ts';
import { type Case, caseText } from './judge-case.ts';
import { openAnswerer } from './judge-engine.ts';
import { listFixtureFiles, readCases } from './judge-fixtures.ts';

const usage = `Usage: npm run eval [-- [--verbose] [--recognition] [--kind csv] [messages.jsonl ...]]
Reads the fixture messages, or those of the files named, and prints how many are answered rightly, kind by kind.
--verbose shows whole texts, --recognition leaves out right diagnoses whose card lacks a word.
Exit status: 0 all right, 1 otherwise.`;

/** One judged case with the time its answer took. */
interface Judged {
  readonly testCase: Case;
  readonly reply: string;
  readonly got: string;
  readonly verdict: Verdict;
  readonly microseconds: number;
}

const { values: options, positionals: files } = readArguments(usage, {
  verbose: { type: 'boolean', short: 'v', default: false },
  recognition: { type: 'boolean', default: false },
  kind: { type: 'string' },
});

const answerer = openAnswerer();
const cases = (files.length > 0 ? files : listFixtureFiles())
  .flatMap((file) => readCases(file))
  .filter(({ kind }) => options.kind === undefined || kind === options.kind);
for (const testCase of cases) answerer.diagnose(messageOf(testCase)); // warms up: the times below are of compiled code
const judged = cases.map(judgeCase);

printSummary(judged);
printFailures(
  judged.filter(({ verdict }) => !options.recognition || !verdict.recognised || verdict.exactList === false),
  options.verbose,
);
process.exitCode = judged.every(({ verdict }) => verdict.ok) ? 0 : 1;

function judgeCase(testCase: Case): Judged {
  const message = messageOf(testCase);
  const start = process.hrtime.bigint();
  answerer.diagnose(message);
  const microseconds = Number(process.hrtime.bigint() - start) / 1000;
  const record = answerer.record(testCase);
  const got = record.diagnoses
    .map(
      (d) =>
        `${d.kind} ${d.entries.map((e) => `${e.microsoftCode}/${e.sipCode} ${e.phrase.slice(0, 60)}`).join(' | ')}`,
    )
    .join(' + ');
  return { testCase, reply: record.reply, got, verdict: judge(testCase, record), microseconds };
}

function printSummary(all: readonly Judged[]): void {
  const kinds = [...new Set(all.map(({ testCase }) => testCase.kind))].sort();
  const row = (name: string, group: readonly Judged[]) => {
    const count = (test: (verdict: Verdict) => boolean) => group.filter(({ verdict }) => test(verdict)).length;
    const right = count((v) => v.ok);
    const lists = group.filter(({ verdict }) => verdict.exactList !== undefined);
    return {
      kind: name,
      n: group.length,
      right,
      accuracy: `${((100 * right) / group.length).toFixed(1)} %`,
      recognised: count((v) => v.recognised),
      'false assertions': count((v) => v.falseAssertion),
      'exact lists': lists.length === 0 ? '' : `${lists.filter((j) => j.verdict.exactList).length}/${lists.length}`,
      'median us': median(group.map((j) => j.microseconds)).toFixed(0),
    };
  };
  const rows = kinds.map((kind) =>
    row(
      kind,
      all.filter(({ testCase }) => testCase.kind === kind),
    ),
  );
  console.table([...rows, row('ALL', all)]);
}

function printFailures(all: readonly Judged[], verbose: boolean): void {
  for (const { testCase, reply, got, verdict } of all) {
    if (verdict.ok && !(verbose && verdict.exactList === false)) continue;
    const { expect } = testCase;
    const wanted = [...(expect.top ? [expect.top] : []), ...(expect.anyOf ?? []), ...(expect.allOf ?? [])];
    const text = caseText(testCase);
    console.log(`\n${verdict.falseAssertion ? 'FALSE ' : ''}${testCase.id} (${testCase.kind}, ${testCase.scope})`);
    console.log(`  text      ${JSON.stringify(verbose ? text.slice(0, 2000) : text.slice(0, 160))}`);
    if (verbose && testCase.html) console.log(`  html      ${JSON.stringify(testCase.html.slice(0, 2000))}`);
    console.log(
      `  expected  ${expect.behaviour} ${wanted.map((t) => `${t.microsoft}/${t.sip} ${t.phrase.slice(0, 60)}`).join(' | ')}`,
    );
    console.log(`  got       ${reply}: ${got || '(no diagnosis)'}`);
    console.log(`  because   ${verdict.reason || 'the list of candidates is not exactly the expected one'}`);
    if (verbose && testCase.why) console.log(`  why       ${testCase.why}`);
  }
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
