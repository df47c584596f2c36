import type { Answer, Intent } from '../answer/index.ts';
import type { Guide } from '../catalog/index.ts';
import { type Diagnosis, entriesOf } from '../match/index.ts';
import { keyOf, renderTalk, type Said, type ViewContext } from '../render/index.ts';
import { compareTwo } from './compare.ts';
import { noMemory } from './memory.ts';
import { openPack } from './open-pack.ts';
import { recall } from './recall.ts';
import { sayIntent, trunkContacts } from './say-intent.ts';
import { readSubject, type Subject } from './subject.ts';
import { contextOf, type Turn, type TurnFacts } from './turn.ts';

/** Intents whose answer is about the failure that was told of, where there is one. */
const aboutSubject: ReadonlySet<Intent> = new Set([
  'solved',
  'stillFails',
  'why',
  'whoActs',
  'escalate',
  'logs',
  'more',
]);

/** Intents that one line answers. */
const lines: ReadonlySet<Intent> = new Set(['thanks', 'forget', 'mute', 'stats']);

/**
 * Answers what a message wants, about the failure that was told of.
 *
 * @param stated a failure that the message itself states beside it, to be compared with what was told
 */
export function talk(intent: Intent, facts: TurnFacts, stated?: Diagnosis): Turn {
  const { memory, engine } = facts;
  if (intent === 'compare') return compareTwo(facts, stated) ?? { answer: answerOf('compare', facts), memory };
  if (intent === 'forget') return { answer: answerOf(intent, facts), memory: noMemory };
  const [open] = memory.open;
  const diagnosis = open && recall(open, engine);
  const guide = open?.kind === 'guide' ? engine.catalog.guideById(open.keys[0] ?? '') : undefined;
  const hasSubject = diagnosis !== undefined || guide !== undefined;
  const subject = readSubject(diagnosis, guide, contextOf(facts));
  const answer =
    tellOutcome(intent, subject, guide, facts) ?? withPack(answerOf(intent, facts, subject), diagnosis, facts);
  if (!hasSubject || !aboutSubject.has(intent)) return { answer, memory };
  return { answer: { ...answer, about: diagnosis ? entriesOf(diagnosis) : [], remembered: true }, memory };
}

/** How a known failure or guide ended: the same card as its buttons lead to. */
function tellOutcome(
  intent: Intent,
  subject: Subject,
  guide: Guide | undefined,
  { engine, message, memory }: TurnFacts,
): Answer | undefined {
  if (subject.kind !== 'known' || (intent !== 'solved' && intent !== 'stillFails')) return undefined;
  const { microsoftCode, sipCode } = memory.open[0] ?? {};
  const read = { ...(microsoftCode && { microsoftCode }), ...(sipCode && { sipCode }) };
  const about = guide ? { guide: guide.id } : subject.entry && { entryId: keyOf(subject.entry), read };
  return about && { ...engine.act({ do: intent, ...about }, message.locale), reply: 'talk', intent };
}

/** Where somebody asks whom to escalate a known failure to: the pack for it. */
function withPack(answer: Answer, diagnosis: Diagnosis | undefined, facts: TurnFacts): Answer {
  if (answer.intent !== 'escalate' || !diagnosis) return answer;
  const context = contextOf(facts);
  return { ...answer, ...openPack(diagnosis, trunkContacts(context, facts), facts, context) };
}

function answerOf(intent: Intent, facts: TurnFacts, subject: Subject = { kind: 'none' }): Answer {
  const context = contextOf(facts);
  const said = sayIntent(intent, subject, { context, facts });
  return { ...wrap('talk', said, context), intent, ...(lines.has(intent) && { isLine: true }) };
}

/** The first time that nothing is found the help card says what can be pasted; from then on one line does. */
export function sayMissed(facts: TurnFacts): Turn {
  const { memory, read } = facts;
  if (!memory.hasMissed || !isHelp(read)) return { answer: read, memory: { ...memory, hasMissed: true } };
  return { answer: sayLine(facts, 'missed'), memory };
}

/** Nothing of what was offered is it. */
export function sayNoneFits(facts: TurnFacts): Turn {
  return { answer: sayLine(facts, 'noneFits'), memory: facts.memory };
}

/** Nobody has told of the post that is pointed at. */
export function sayAboveUnknown(facts: TurnFacts): Turn {
  return { answer: sayLine(facts, 'aboveUnknown'), memory: facts.memory };
}

function sayLine(facts: TurnFacts, line: 'missed' | 'noneFits' | 'aboveUnknown'): Answer {
  const context = contextOf(facts);
  const { talk: texts, button } = context.texts;
  const buttons = [
    { title: button.help, data: { do: 'help' } },
    { title: button.browse, data: { do: 'list' } },
  ] as const;
  return wrap('help', { lines: [texts[line]], buttons }, context);
}

/** What the organisation wrote of its trunks is an answer, not a miss. */
function isHelp({ reply, isMiss }: Answer): boolean {
  return reply === 'help' && isMiss === true;
}

function wrap(reply: Answer['reply'], said: Said, context: ViewContext): Answer {
  return { reply, diagnoses: [], ...renderTalk(said, context) };
}
