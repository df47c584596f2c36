import type { Catalog, Entry } from '../catalog/entry.ts';
import { briefCalls } from './calls.ts';
import type { AnswerData, Place } from './card-action.ts';
import type { ViewContext } from './context.ts';
import { findEntry, keyOf } from './entry-key.ts';
import { chosenFinding, type MatchedFinding } from './finding.ts';
import { briefReading } from './read-summary.ts';

/** Longest data that the buttons of an answer carry whole, in UTF-16 units of JSON; beyond it some SBCs and words stay behind. */
const wholeLength = 600;

/** What the buttons of an answer carry so that it can be shown again, as briefly as a card with several of them needs it. */
export function answerData(finding: MatchedFinding, context: ViewContext): AnswerData {
  const { entry, read, count, calls, certainty, evidence, remarks } = finding;
  const { guides = [], vendor, truncatedAt, back, ticks = [] } = context;
  const notes = remarks.flatMap(({ kind }) =>
    kind === 'phraseDiffers' || kind === 'microsoftCodeMissing' ? [kind] : [],
  );
  const data: AnswerData = {
    entryId: keyOf(entry),
    read,
    ...(count > 1 && { count }),
    ...(calls && { calls }),
    ...(certainty !== 'chosen' && {
      told: { sure: certainty, by: [...evidence].slice(0, 5), ...(notes.length > 0 && { notes: notes.slice(0, 2) }) },
    }),
    ...(guides.length > 0 && { guides: guides.slice(0, 4).map(({ id }) => id) }),
    ...(vendor && { vendor }),
    ...(truncatedAt && { truncatedAt }),
    ...(back && { back }),
    ...(ticks.length > 0 && { ticks: [...ticks] }),
  };
  return JSON.stringify(data).length <= wholeLength ? data : shortened(data);
}

/** With several calls the SBC, time and id of one of them are among theirs. */
function shortened({ read = {}, calls, ...rest }: AnswerData): AnswerData {
  const { sbcName, time, correlationId, ...codes } = briefReading(read, 40);
  const one = calls ? {} : { sbcName, time, correlationId };
  const seen = calls && { ...briefCalls(calls, 2), correlationIds: calls.correlationIds.slice(0, 1) };
  return { ...rest, read: { ...codes, ...one }, ...(seen && { calls: seen }) };
}

/** What the buttons of a guide carry. */
export function guideData(
  id: string,
  others: readonly string[],
  back: Place | undefined,
  ticks: readonly number[],
): AnswerData {
  return {
    guide: id,
    ...(others.length > 0 && { others: others.slice(0, 8) }),
    ...(back && { back }),
    ...(ticks.length > 0 && { ticks: [...ticks] }),
  };
}

/** The answer that a button carries, as it was told; undefined when its entry is gone. */
export function findingOfAnswer(
  { entryId, read = {}, count = 1, calls, told }: AnswerData,
  catalog: Catalog,
): MatchedFinding | undefined {
  const entry: Entry | undefined = entryId === undefined ? undefined : findEntry(catalog, entryId);
  if (!entry) return undefined;
  const chosen = { ...chosenFinding(entry, read, count), ...(calls && { calls }) };
  if (!told) return chosen;
  const notes = (told.notes ?? []).map((kind) =>
    kind === 'phraseDiffers' ? { kind, read: read.phrase ?? '' } : { kind },
  );
  return { ...chosen, certainty: told.sure, evidence: told.by, remarks: [...chosen.remarks, ...notes] };
}
