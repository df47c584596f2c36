import type { Answer } from '../../answer/index.ts';
import type { Entry } from '../../catalog/index.ts';
import { type ExplainedCode, explainCodes } from '../../codes/index.ts';
import { textsFor } from '../../locale/index.ts';
import { type Diagnosis, entriesOf } from '../../match/index.ts';
import { type CheckOutput, gravestOf } from '../../outputs/index.ts';
import type { CodeReasons } from '../../parse/index.ts';
import { outputSentence, summariseReading } from '../../render/index.ts';

/** The triple that names an entry. */
interface EntryName {
  readonly microsoftCode: string;
  readonly sipCode: string;
  readonly phrase: string;
}

/** One line of `ask --jsonl`: what was diagnosed and the card that the bot would send. */
export interface AskRecord {
  readonly id: unknown;
  readonly reply: Answer['reply'];
  readonly diagnoses: ReadonlyArray<{
    readonly kind: Diagnosis['kind'];
    readonly count: number;
    readonly certainty: Diagnosis['certainty'];
    readonly read: Record<string, unknown>;
    /** Why its codes are codes, where they were not read from a trace or table. */
    readonly because?: readonly CodeReasons[];
    readonly remarks: Diagnosis['remarks'];
    readonly entries: readonly EntryName[];
    readonly nearest?: readonly EntryName[];
    /** What Azure Communication Services, Microsoft Graph or the structure of the code tell of codes that are not listed. */
    readonly explainedBy?: Pick<ExplainedCode, 'source' | 'title' | 'outcome'>;
  }>;
  /** Guides that the words fit, best first. */
  readonly guides?: readonly { readonly id: string; readonly title: string }[];
  /** The gravest output of a check command in the message; `fact` is one sentence. */
  readonly check?: CheckRecord;
  /** All of them, when there are several. */
  readonly checks?: readonly CheckRecord[];
  /** What was wanted, when the reply is `talk`. */
  readonly intent?: Answer['intent'];
  /** What a talk reply is about. */
  readonly about?: readonly EntryName[];
  /** What was told before in the conversation was needed for the answer. */
  readonly remembered?: true;
  readonly card: Answer['card'];
}

/** What the output of one command tells. */
interface CheckRecord {
  readonly tool: string;
  readonly verdict: CheckOutput['verdict'];
  readonly host?: string;
  readonly port?: number;
  readonly fact: string;
}

function nameOf({ microsoftCode, sipCode, phrase }: Entry): EntryName {
  return { microsoftCode, sipCode, phrase };
}

function explainedBy({ failure, windowsCode }: Diagnosis): Pick<AskRecord['diagnoses'][number], 'explainedBy'> {
  const explained = explainCodes(summariseReading(failure, windowsCode));
  if (explained === undefined) return {};
  const { source, title, outcome } = explained;
  return { explainedBy: { source, title, outcome } };
}

function checkRecord(output: CheckOutput, locale: string | undefined): CheckRecord {
  const { tool, verdict, host, port } = output;
  const fact = outputSentence(output, textsFor(locale));
  return { tool, verdict, ...(host !== undefined && { host }), ...(port !== undefined && { port }), fact };
}

/** Puts an answer into the form that `ask --json` and `--jsonl` print. */
export function toRecord(id: unknown, answer: Answer, locale?: string): AskRecord {
  const checks = (answer.checks ?? []).map((output) => checkRecord(output, locale));
  const check = gravestOf(checks);
  return {
    id,
    reply: answer.reply,
    diagnoses: answer.diagnoses.map((diagnosis) => ({
      kind: diagnosis.kind,
      count: diagnosis.count,
      certainty: diagnosis.certainty,
      read: { ...summariseReading(diagnosis.failure, diagnosis.windowsCode) },
      ...(diagnosis.failure.because && { because: diagnosis.failure.because }),
      remarks: diagnosis.remarks,
      entries: entriesOf(diagnosis).map(nameOf),
      ...(diagnosis.kind === 'unlisted' && diagnosis.nearest.length > 0 && { nearest: diagnosis.nearest.map(nameOf) }),
      ...(diagnosis.kind === 'unlisted' && explainedBy(diagnosis)),
    })),
    ...(answer.guides && { guides: answer.guides.map(({ id, title }) => ({ id, title })) }),
    ...(check && { check }),
    ...(checks.length > 1 && { checks }),
    ...(answer.intent && { intent: answer.intent }),
    ...(answer.about && answer.about.length > 0 && { about: answer.about.map(nameOf) }),
    ...(answer.remembered && { remembered: true }),
    card: answer.card,
  };
}
