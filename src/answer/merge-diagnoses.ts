import { type Diagnosis, entriesOf } from '../match/index.ts';
import type { CallFailure } from '../parse/index.ts';
import { mergeCalls } from './merge-calls.ts';
import type { MergedFailure } from './merge-failures.ts';

/** What makes two diagnoses the same answer: the outcome with its entries, and the codes where they matter. */
function keyOf(diagnosis: Diagnosis): string {
  const { failure, kind, remarks } = diagnosis;
  const entries = entriesOf(diagnosis);
  const codes = [failure.microsoftCode?.value, failure.sipCode?.value];
  /** One entry is one answer, whether its codes or its message told; unless the codes need a remark. */
  const isPlain = kind === 'matched' && remarks.every((remark) => remark.kind === 'microsoftCodeMissing');
  const hresult = entries.length === 0 ? failure.hresult?.value : undefined;
  return JSON.stringify([kind, entries.map((entry) => entry.id), isPlain ? [] : codes, hresult]);
}

/** The calls behind a diagnosis, one by one. */
function callsOf({ failure }: Diagnosis): readonly CallFailure[] {
  return (failure as MergedFailure).calls ?? [failure];
}

/**
 * Equal failures become one with a count and what was read of its calls; the most frequent first, the order of the paste
 * kept among equals.
 */
export function mergeDiagnoses(diagnoses: readonly Diagnosis[]): Diagnosis[] {
  const merged = new Map<string, [Diagnosis, ...Diagnosis[]]>();
  for (const diagnosis of diagnoses) {
    const key = keyOf(diagnosis);
    const known = merged.get(key);
    if (known) known.push(diagnosis);
    else merged.set(key, [diagnosis]);
  }
  return [...merged.values()].map(mergeEqual).sort((one, other) => other.count - one.count);
}

function mergeEqual(equal: readonly [Diagnosis, ...Diagnosis[]]): Diagnosis {
  const [first] = equal;
  const calls = mergeCalls(equal.flatMap(callsOf));
  if (!calls) return first;
  const { calls: _, ...failure } = first.failure as MergedFailure;
  return { ...first, failure, count: equal.reduce((sum, { count }) => sum + count, 0), calls };
}

/**
 * An aside that names an entry which a failure with codes, or an aside before it, may be as well tells nothing new; nor does
 * one without codes that names another message of a code that was stated, since one message may begin as another does.
 */
export function dropKnownAsides(diagnoses: readonly Diagnosis[]): Diagnosis[] {
  const stated = diagnoses.filter(({ failure }) => !failure.isAside);
  const known = new Set(stated.flatMap(entriesOf));
  const codes = new Set(stated.map(({ failure }) => failure.microsoftCode?.value));
  return diagnoses.filter((diagnosis) => {
    if (!diagnosis.failure.isAside) return true;
    const entries = entriesOf(diagnosis);
    if (!diagnosis.failure.microsoftCode && entries.some((entry) => codes.has(entry.microsoftCode))) return false;
    if (!isChosenByWords(diagnosis) || entries.some((entry) => known.has(entry))) return false;
    for (const entry of entries) known.add(entry);
    return true;
  });
}

/** Beside the codes of a heading the words of a line must choose one entry; codes alone are said already. */
function isChosenByWords({ failure, kind, evidence }: Diagnosis): boolean {
  return failure.microsoftCode === undefined || (kind === 'matched' && evidence.includes('phrase'));
}
