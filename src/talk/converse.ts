import type { Answer, Engine, Message } from '../answer/index.ts';
import type { Diagnosis } from '../match/index.ts';
import { readHtml } from '../parse/index.ts';
import { answerChoice, completeFailure } from './complete.ts';
import type { Memory, Remembered } from './memory.ts';
import { followPointing } from './point.ts';
import { readIntent } from './read-intent.ts';
import { readPlace } from './read-place.ts';
import { readPointing } from './read-pointer.ts';
import { recall } from './recall.ts';
import { sayAboveUnknown, sayMissed, talk } from './talk.ts';
import { completed, type Turn, type TurnFacts, told } from './turn.ts';
import { weighOpen } from './weigh-open.ts';

/** Intents about a failure that was told of; with its codes repeated they still ask about it. */
const aboutOpen: ReadonlySet<string> = new Set(['stillFails', 'why', 'whoActs', 'escalate', 'logs', 'more', 'solved']);

/**
 * The answer to a message in a conversation. It begins with what the message says by itself (`read`); what was told before
 * only adds to it where the message asks for that, completes it, or chooses among what was offered. A code in the message
 * always wins over what is remembered.
 *
 * @param read the engine's answer to the message alone
 */
export function converse(message: Message, read: Answer, memory: Memory, engine: Engine): Turn {
  const isAddressed = message.scope === 'personal' || message.mentioned;
  if (!isAddressed || read.isUnread) return told(read, memory);
  const states = read.diagnoses.length > 0 && !areGuesses(read.diagnoses);
  // Most messages: a failure, and nothing before it. What else they want would change nothing.
  if (states && memory.open.length === 0) return told(read, memory);
  const text = ownText(message);
  const said = readIntent(text);
  const facts = { text, read, said, memory, engine, message };
  if (states) return answerStated(facts);
  if (read.reply === 'greeting' || read.reply === 'list' || (read.reply === 'help' && !read.isMiss))
    return told(read, memory);
  if (read.reply === 'check') return weighOpen(facts) ?? told(read, memory);
  return answerUnstated(facts);
}

/** The message states a failure in codes or in the words of an error message. */
function answerStated(facts: TurnFacts): Turn {
  const { text, read, said, memory, engine } = facts;
  const [only, ...others] = read.diagnoses;
  if (!only || others.length > 0) return told(read, memory);
  const known = memory.open.find((one) => repeats(only, one));
  if (said && known && aboutOpen.has(said.intent) && said.intent !== 'solved') return talk(said.intent, facts);
  if (said?.intent === 'compare' && memory.open.length > 0 && !known) return talk('compare', facts, only);
  for (const open of memory.open) {
    const complete = completeFailure(only, open, text, engine);
    if (complete) return completed(complete, open, facts);
  }
  return told(read, memory);
}

/** The message states nothing by itself, or only something that its words may stand for. */
function answerUnstated(facts: TurnFacts): Turn {
  const { text, read, said, memory, engine, message } = facts;
  const hasOpen = memory.open.length > 0;
  const pointing = readPointing(text);
  const isKnown = hasOpen || memory.offered.length > 0;
  // `That was it` tells how it ended, though `that` could point.
  if (said?.intent === 'solved' && said.isWhole && hasOpen) return talk('solved', facts);
  const pointed = pointing && isKnown ? followPointing(pointing, facts) : undefined;
  if (pointed) return pointed;
  if (pointing?.kind === 'above' && read.isMiss && message.scope !== 'personal') return sayAboveUnknown(facts);
  if (said?.isWhole && (hasOpen || read.isMiss || !needsOpen.has(said.intent))) return talk(said.intent, facts);
  const [open] = memory.open;
  if (open) {
    const place = readPlace(text);
    const placed = place && recall(open, engine, undefined, place);
    if (placed) return completed(placed, open, facts);
    // What it was, or what was tried, is told along with it, and is no choice among what was possible.
    if (said?.intent === 'solved' || said?.intent === 'stillFails') return talk(said.intent, facts);
    const choice = chooseByWords(facts, open);
    if (choice) return completed(choice, open, facts);
  }
  if (!read.isMiss && !(said && hasOpen && !isTold(read))) return told(read, memory);
  if (said && (hasOpen || !needsOpen.has(said.intent))) return talk(said.intent, facts);
  return read.isMiss ? sayMissed(facts) : told(read, memory);
}

/** Without a failure to talk about these say little: what the words alone may stand for is the better answer. */
const needsOpen: ReadonlySet<string> = new Set(['stillFails', 'solved', 'why', 'more', 'compare']);

/** Words beside what was told: they choose among what was possible, or confirm it. */
function chooseByWords({ text, read, engine }: TurnFacts, open: Remembered): Diagnosis | undefined {
  const [guess, ...others] = read.diagnoses;
  if (guess && others.length === 0) {
    const complete = completeFailure(guess, open, text, engine);
    if (complete) return complete;
  }
  return guess || (read.guides ?? []).length > 0 ? undefined : answerChoice(text, open, engine);
}

/** Whether an answer was found by a message or a time, rather than by words that may mean something else. */
function isTold({ diagnoses, guides = [] }: Answer): boolean {
  return diagnoses.length > 0 && guides.length === 0;
}

/** Own words alone made these offers. */
function areGuesses(diagnoses: readonly Diagnosis[]): boolean {
  return diagnoses.every(({ evidence, kind }) => kind !== 'unlisted' && evidence.every((each) => each === 'ownWords'));
}

/** Whether a message states no other codes than those of a failure told before. */
function repeats({ failure, kind }: Diagnosis, open: Remembered): boolean {
  const { microsoftCode, sipCode } = failure;
  if (!microsoftCode && !sipCode) return false;
  return (
    kind !== 'unlisted' &&
    (microsoftCode === undefined || microsoftCode.value === open.microsoftCode) &&
    (sipCode === undefined || sipCode.value === open.sipCode)
  );
}

/** What the sender wrote: without what is quoted of others. */
function ownText({ text, html }: Message): string {
  if (html === undefined || html.length > 20_000) return text;
  const { own, quoted } = readHtml(html);
  return quoted.trim() === '' ? text : own.trim();
}
