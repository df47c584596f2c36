import type { Answer } from '../answer/index.ts';
import type { Diagnosis } from '../match/index.ts';
import { isEqual, type Memory, type Remembered, rememberTold } from './memory.ts';
import type { Pointing } from './read-pointer.ts';
import { recall } from './recall.ts';
import { sayNoneFits } from './talk.ts';
import { completed, type Turn, type TurnFacts } from './turn.ts';

/** Answers a message that points back to what was shown; undefined when there is nothing it could mean. */
export function followPointing(pointing: Pointing, facts: TurnFacts): Turn | undefined {
  const { memory } = facts;
  const list = memory.offered.length > 1 ? memory.offered : [];
  switch (pointing.kind) {
    case 'nth': {
      const at = pointing.nth < 0 ? list.length - 1 : pointing.nth - 1;
      if (list.length === 0) return undefined;
      const chosen = list[at];
      return chosen ? showOne(chosen, facts) : showAgain(facts);
    }
    case 'other':
      return showOther(list, facts);
    case 'both': {
      const two = list.length === 2 ? list : [...memory.open, ...memory.earlier].slice(0, 2);
      return two.length === 2 ? showSeveral(two, facts) : undefined;
    }
    case 'all': {
      if (memory.open.length === 1 && memory.open[0]?.kind === 'ambiguous') return showAgain(facts);
      const all = list.length > 0 ? list : [...memory.open, ...memory.earlier];
      return all.length > 1 ? showSeveral(all, facts) : showAgain(facts);
    }
    case 'none':
      return list.length > 0 ? sayNoneFits(facts) : undefined;
    case 'which':
    case 'above':
    case 'vendor':
      return showAgain(facts);
  }
}

/** Of two the one that is not open; with more the question is which one. */
function showOther(list: readonly Remembered[], facts: TurnFacts): Turn | undefined {
  const { open, earlier } = facts.memory;
  const others = list.filter((one) => !open.some((told) => isSameChoice(one, told)));
  if (list.length === 2 && others.length === 1) return showOne(others[0] as Remembered, facts);
  if (list.length > 2) return undefined;
  const [before] = earlier;
  return before ? showOne(before, facts) : undefined;
}

function isSameChoice(one: Remembered, other: Remembered): boolean {
  return isEqual(one, other) || (one.keys.length === 1 && other.keys.length === 1 && one.keys[0] === other.keys[0]);
}

/** Shows one of what was offered or told before; the list stays, so that another one can be chosen. */
function showOne(chosen: Remembered, facts: TurnFacts): Turn | undefined {
  const { memory, engine } = facts;
  if (chosen.kind === 'guide') return showGuide(chosen, facts);
  const diagnosis = recall(chosen, engine);
  if (!diagnosis) return undefined;
  const [open] = memory.open;
  const isOfOpen = open !== undefined && memory.offered.some((one) => isEqual(one, chosen));
  const turn = completed(diagnosis, isOfOpen ? open : chosen, facts);
  return { ...turn, memory: { ...turn.memory, offered: memory.offered } };
}

function showGuide({ keys: [id] }: Remembered, { memory, engine, message }: TurnFacts): Turn | undefined {
  const guide = engine.catalog.guideById(id ?? '');
  if (!guide) return undefined;
  const shown: Answer = { ...engine.act({ do: 'guide', id }, message.locale), reply: 'guide', guides: [guide] };
  const open: Remembered[] = [{ kind: 'guide', keys: [guide.id] }];
  return {
    answer: { ...shown, remembered: true },
    memory: rememberTold(memory, open, { offered: memory.offered, isSame: true }),
  };
}

function showSeveral(several: readonly Remembered[], { memory, engine, message }: TurnFacts): Turn | undefined {
  const diagnoses = several.flatMap((one) => recall(one, engine) ?? []);
  if (diagnoses.length === 0) return undefined;
  const next: Memory = {
    ...memory,
    open: several,
    earlier: memory.earlier.filter((one) => !several.includes(one)),
    offered: several,
  };
  return {
    answer: { ...engine.show(diagnoses, message.locale, undefined, message.vendor), remembered: true },
    memory: next,
  };
}

/** The card of before once more, with what pages say of the make of SBC that is named now. */
function showAgain(facts: TurnFacts): Turn | undefined {
  const { memory, engine, message, text } = facts;
  const [guide] = memory.open;
  if (guide?.kind === 'guide') return showGuide(guide, facts);
  const diagnoses: Diagnosis[] = memory.open.flatMap((one) => recall(one, engine) ?? []);
  if (diagnoses.length === 0) return undefined;
  return { answer: { ...engine.show(diagnoses, message.locale, text, message.vendor), remembered: true }, memory };
}
