import type { Answer, Engine, Message } from '../answer/index.ts';
import type { Diagnosis } from '../match/index.ts';
import { type ViewContext, viewContext } from '../render/index.ts';
import { type Memory, type Remembered, rememberTold } from './memory.ts';
import type { SaidIntent } from './read-intent.ts';
import { rememberDiagnosis, rememberGuides } from './recall.ts';

/** A turn of a conversation: what is said, and what is remembered from then on. */
export interface Turn {
  readonly answer: Answer;
  readonly memory: Memory;
}

/** All that a turn is decided by. */
export interface TurnFacts {
  /** What the sender wrote, without what is quoted. */
  readonly text: string;
  readonly message: Message;
  /** The engine's answer to the message alone. */
  readonly read: Answer;
  readonly said: SaidIntent | undefined;
  readonly memory: Memory;
  readonly engine: Engine;
}

/** The answer stands as it was read; what it tells is remembered. */
export function told(read: Answer, memory: Memory): Turn {
  if (read.reply === 'guide') {
    const guides = rememberGuides(read);
    return { answer: read, memory: rememberTold(memory, guides.slice(0, 1), { offered: guides }) };
  }
  if (read.diagnoses.length === 0) return { answer: read, memory };
  const open = read.diagnoses.map(rememberDiagnosis);
  return { answer: read, memory: rememberTold(memory, open, { offered: offeredBy(open) }) };
}

/** What a list on a card offers to choose from. */
export function offeredBy(open: readonly Remembered[]): readonly Remembered[] {
  const [only, ...others] = open;
  if (!only || others.length > 0) return open;
  if (only.kind !== 'ambiguous') return [];
  const { microsoftCode, sipCode } = only;
  const codes = { ...(microsoftCode && { microsoftCode }), ...(sipCode && { sipCode }) };
  return only.keys.map((key) => ({ kind: 'matched', ...codes, keys: [key] }));
}

/** The turn that shows a diagnosis made with the help of what was told before; it takes the place of `open`. */
export function completed(diagnosis: Diagnosis, open: Remembered, { memory, engine, message }: TurnFacts): Turn {
  const one = rememberDiagnosis(diagnosis);
  const others = memory.open.filter((other) => other !== open);
  const offered = diagnosis.kind === 'ambiguous' ? offeredBy([one]) : memory.offered;
  const next = rememberTold({ ...memory, earlier: [...others, ...memory.earlier] }, [one], { offered, isSame: true });
  return {
    answer: { ...engine.show([diagnosis], message.locale, undefined, message.vendor), remembered: true },
    memory: next,
  };
}

/** The context of the cards of a turn. */
export function contextOf({ message, engine }: TurnFacts): ViewContext {
  const { version: catalogVersion, house } = engine.catalog;
  return viewContext({ catalogVersion, house, ...(message.locale !== undefined && { locale: message.locale }) });
}
