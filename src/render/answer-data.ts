import type { Catalog, Entry } from '../catalog/index.ts';
import { briefCalls } from './calls.ts';
import type { AnswerData } from './card-action.ts';
import type { ViewContext } from './context.ts';
import { findEntry, keyOf } from './entry-key.ts';
import { chosenFinding, type MatchedFinding } from './finding.ts';
import { briefReading } from './read-summary.ts';

/** Longest data that the buttons of an answer carry whole, in UTF-16 units of JSON; beyond it some SBCs and words stay behind. */
const wholeLength = 520;

/** What the buttons of an answer carry so that it can be shown again, as briefly as a card with several of them needs it. */
export function answerData(finding: MatchedFinding, context: ViewContext): AnswerData {
  const { entry, read, count, calls, certainty, evidence, remarks } = finding;
  const { guides = [], vendor, truncatedAt, back, ticks = [], language } = context;
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
    ...(language !== 'en' && { lang: language }),
  };
  const fits = (one: AnswerData) => JSON.stringify(one).length <= wholeLength;
  if (fits(data)) return data;
  const shorter = shortened(data, 3);
  return fits(shorter) ? shorter : shortened(data, 1);
}

/** With several calls the SBC, time and id of one of them are among theirs. */
function shortened({ read = {}, calls, ...rest }: AnswerData, sbcs: number): AnswerData {
  const { sbcName, time, correlationId, ...codes } = briefReading(read, 40);
  const one = calls ? {} : { sbcName, time, correlationId };
  const seen = calls && { ...briefCalls(calls, sbcs), correlationIds: calls.correlationIds.slice(0, 1) };
  return { ...rest, read: { ...codes, ...one }, ...(seen && { calls: seen }) };
}

/** What the buttons of a guide carry. */
export function guideData(
  id: string,
  others: readonly string[],
  { back, ticks = [], language }: ViewContext,
): AnswerData {
  return {
    guide: id,
    ...(others.length > 0 && { others: others.slice(0, 8) }),
    ...(back && { back }),
    ...(ticks.length > 0 && { ticks: [...ticks] }),
    ...(language !== 'en' && { lang: language }),
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
