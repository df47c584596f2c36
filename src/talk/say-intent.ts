import type { Intent } from '../answer/index.ts';
import { fill, joinWords } from '../locale/index.ts';
import type { Said, ViewContext } from '../render/index.ts';
import type { Subject } from './subject.ts';
import type { TurnFacts } from './turn.ts';

/** What a saying is made with. */
export interface SayingParts {
  readonly context: ViewContext;
  readonly facts: TurnFacts;
}

type Saying = (subject: Subject, parts: SayingParts) => Said;

/** Most trunks whose contacts are named. */
const mostTrunks = 4;

/** What is said for each intent. */
const sayings: Readonly<Record<Intent, Saying>> = {
  thanks: (_, { context }) => ({ lines: [context.texts.bot.welcomeBack] }),
  // Of a known failure both are told by the cards that its buttons lead to.
  solved: (_, { context }) => ({ lines: [context.texts.talk.solvedPlain] }),
  stillFails: sayStillFails,
  why: sayWhy,
  whoActs: sayWhoActs,
  escalate: sayEscalate,
  whereIsTheCode: (_, { context }) => ({ lines: [context.texts.help.whereCode] }),
  whatIsACode: (_, { context }) => ({ lines: [context.texts.talk.whatIsACode] }),
  logs: sayLogs,
  outage: (_, { context }) => ({ lines: [context.texts.talk.outage] }),
  compare: (_, { context }) => ({ lines: [context.texts.talk.compare] }),
  more: sayMore,
  forget: (_, { context }) => ({ lines: [context.texts.talk.forgotten] }),
  mute: (_, { context, facts }) => ({
    lines: [facts.message.scope === 'personal' ? context.texts.talk.mutedPersonal : context.texts.talk.mutedHere],
  }),
  stats: (_, { context }) => ({ lines: [context.texts.stats.notYours] }),
  human: (subject, parts) => {
    const { lines, after = [] } = sayEscalate(subject, parts);
    return { lines: [parts.context.texts.talk.human, ...lines], after };
  },
};

/** What is said to an intent about a subject. */
export function sayIntent(intent: Intent, subject: Subject, parts: SayingParts): Said {
  return sayings[intent](subject, parts);
}

function sayStillFails(subject: Subject, { context: { texts } }: SayingParts): Said {
  const { stillFails, stillOpen, thenEscalate, whichFailure } = texts.talk;
  if (subject.kind === 'open') return { lines: [fill(stillOpen, { codes: subject.codes })] };
  if (subject.kind === 'unlisted') return { lines: [thenEscalate] };
  if (subject.kind === 'none') return { lines: [whichFailure] };
  return {
    lines: [fill(stillFails, { title: subject.title })],
    steps: subject.steps.map(({ text }) => text),
    after: [thenEscalate],
  };
}

function sayWhy(subject: Subject, { context: { texts } }: SayingParts): Said {
  const { whichFailure, stillOpen, whyUnlisted } = texts.talk;
  switch (subject.kind) {
    case 'none':
      return { lines: [whichFailure] };
    case 'open':
      return { lines: [texts.side[subject.side].text, fill(stillOpen, { codes: subject.codes })] };
    case 'unlisted': {
      const { sipResponse } = subject.diagnosis;
      const meaning = sipResponse
        ? [`SIP ${sipResponse.code} ${sipResponse.reasonPhrase}: ${sipResponse.meaning}`]
        : [];
      return { lines: [whyUnlisted, texts.side[subject.side].text, ...meaning] };
    }
    case 'known':
      return { lines: [subject.meaning, ...(subject.entry ? [texts.side[subject.side].text] : [])] };
  }
}

function sayWhoActs(subject: Subject, { context: { texts, language } }: SayingParts): Said {
  if (subject.kind === 'none') return { lines: [texts.talk.whichFailure] };
  const side = texts.side[subject.side];
  if (subject.kind === 'unlisted') return { lines: [`${side.title}: ${side.text}`] };
  const found =
    subject.kind === 'open'
      ? subject.entries.flatMap(({ suggestedActions }) => suggestedActions.map(({ actor }) => actor))
      : subject.steps.map(({ actor }) => actor);
  const actors = [...new Set(found)].map((actor) => texts.actor[actor]);
  const who = actors.length > 0 ? [fill(texts.label.whoActs, { actors: joinWords(actors, language) })] : [];
  return { lines: [...who, side.text] };
}

/** Whom the organisation has for its trunks, or for those that the message names, a line each. */
export function trunkContacts({ house }: ViewContext, facts: TurnFacts): readonly string[] {
  const named = house?.trunksIn(facts.text) ?? [];
  const trunks = (named.length > 0 ? named : (house?.trunks ?? [])).slice(0, mostTrunks);
  return trunks.flatMap(({ fqdn, owner, contact, carrier }) => {
    const who = [owner, contact, carrier].filter((part) => part !== undefined);
    return who.length > 0 ? [`${fqdn}: ${who.join(', ')}`] : [];
  });
}

function sayEscalate(subject: Subject, { context, facts }: SayingParts): Said {
  const { escalateTo, bring, whichFailure } = context.texts.talk;
  const contacts = trunkContacts(context, facts);
  if (subject.kind === 'none') return { lines: [escalateTo.unknown, ...contacts], after: [bring] };
  const isCarriers = subject.kind === 'known' && subject.steps.some(({ actor }) => actor === 'carrier');
  const lines = [escalateTo[subject.side], ...(isCarriers ? [escalateTo.carrier] : [])];
  return { lines: [...lines, ...contacts], after: subject.side === 'normal' ? [whichFailure].slice(1) : [bring] };
}

function sayLogs(subject: Subject, { context: { texts } }: SayingParts): Said {
  const { logs, logsPlain } = texts.talk;
  const { time, correlationId, trace, codes } = texts.collect;
  const title = subject.kind === 'known' || subject.kind === 'unlisted' ? subject.title : undefined;
  return {
    lines: [title === undefined ? logsPlain : fill(logs, { title })],
    steps: [time, correlationId, codes, trace],
  };
}

function sayMore(subject: Subject, parts: SayingParts): Said {
  const { texts } = parts.context;
  if (subject.kind !== 'known') return sayStillFails(subject, parts);
  const steps = subject.steps.map(({ actor, text }) => `${texts.actor[actor]}: ${text}`);
  return { lines: [fill(texts.talk.steps, { title: subject.title })], steps };
}
