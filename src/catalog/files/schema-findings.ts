import type * as z from 'zod';
import type { Path } from './read-yaml.ts';

/** Something wrong at a place of a file. */
export interface Problem {
  readonly at: Path;
  readonly problem: string;
  readonly remedy: string;
}

/** What a schema made of a value: the data, or everything that is wrong with it. */
export type Checked<Data> = { readonly data: Data; readonly problems: [] } | { readonly problems: Problem[] };

/** Holds a value of a YAML file against a schema; places in problems start with `at`. */
export function checkSchema<Data>(schema: z.ZodType<Data>, value: unknown, at: Path): Checked<Data> {
  const result = schema.safeParse(value);
  if (result.success) return { data: result.data, problems: [] };
  const problems = result.error.issues.flatMap((issue) => describeIssue(issue, value, at));
  // A text can break two conditions of the same sentence; one finding tells it.
  return { problems: [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()] };
}

function describeIssue(issue: z.core.$ZodIssue, value: unknown, at: Path): Problem[] {
  const inner = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step));
  const path = [...at, ...inner];
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      at: [...path, key],
      problem: `${formatPath(path)} has the unknown key ${quote(key)}`,
      remedy: `accepted: ${issue.message}`,
    }));
  }
  return [
    {
      at: path,
      problem: `${formatPath(path)} ${describeValue(readAt(value, inner))}`,
      remedy: `accepted: ${issue.message}`,
    },
  ];
}

function formatPath(path: Path): string {
  if (path.length === 0) return 'the file';
  return path.reduce<string>((text, step) => {
    if (typeof step === 'number') return `${text}[${step}]`;
    return text === '' ? step : `${text}.${step}`;
  }, '');
}

function describeValue(value: unknown): string {
  if (value === undefined) return 'is missing';
  if (value === null) return 'is empty';
  if (Array.isArray(value)) return `is a list of ${value.length}`;
  if (typeof value === 'object') return 'is a map';
  if (typeof value === 'string') return `is the text ${quote(value)}`;
  return `is the ${typeof value} ${String(value)}`;
}

/** Findings go to logs and terminals: short, on one line and without control characters. */
function quote(text: string): string {
  const shown = text.slice(0, 60).replace(/\p{C}/gu, ' ');
  return text.length > 60 ? `"${shown}..." of ${text.length} characters` : `"${shown}"`;
}

function readAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inner, step) =>
      typeof inner === 'object' && inner !== null && Object.hasOwn(inner, step)
        ? (inner as Record<string | number, unknown>)[step]
        : undefined,
    value,
  );
}
