import type { Entry } from '../catalog/index.ts';
import { type Diagnosis, entriesOf } from '../match/index.ts';
import { renderComparison } from '../render/index.ts';
import { isEqual, type Remembered } from './memory.ts';
import { recall, rememberDiagnosis } from './recall.ts';
import { contextOf, type Turn, type TurnFacts } from './turn.ts';

/**
 * Compares two failures: one the message states with the one told before, two that a card offered, or the last two that were
 * told. Undefined when fewer are known.
 */
export function compareTwo(facts: TurnFacts, stated?: Diagnosis): Turn | undefined {
  const { memory, engine, message } = facts;
  const two = chooseTwo(facts, stated);
  const [one, other] = two;
  if (!one || !other) return undefined;
  const shown =
    renderComparison([asMatched(one), asMatched(other)], contextOf(facts)) ??
    engine.show([one, other], message.locale, undefined, message.vendor);
  const { card, summary } = shown;
  const next = stated ? { ...memory, open: [rememberDiagnosis(stated), ...memory.open].slice(0, 2) } : memory;
  const about: Entry[] = [one, other].flatMap(entriesOf);
  return {
    answer: { reply: 'talk', intent: 'compare', diagnoses: [one, other], about, card, summary, remembered: true },
    memory: next,
  };
}

function chooseTwo({ memory, engine }: TurnFacts, stated: Diagnosis | undefined): readonly Diagnosis[] {
  const { open, earlier, offered } = memory;
  const known = (list: readonly Remembered[]) => list.flatMap((one) => recall(one, engine) ?? []);
  if (stated) return [...known(open).slice(0, 1), stated];
  if (open.length === 1 && open[0]?.kind === 'ambiguous' && offered.length === 2) return known(offered);
  const before = [...earlier, ...offered].filter((one) => !open.some((other) => isEqual(one, other)));
  return known([...open, ...before].slice(0, 2));
}

/** A choice of one is compared as that one. */
function asMatched(diagnosis: Diagnosis): Diagnosis {
  if (diagnosis.kind !== 'ambiguous' || diagnosis.candidates.length !== 1) return diagnosis;
  const { candidates, kind: _, ...rest } = diagnosis;
  return { ...rest, kind: 'matched', entry: candidates[0] as Entry };
}
