import { type Entry, textsOf } from '../catalog/index.ts';
import { fill } from '../locale/index.ts';
import { type CheckOutput, gravestOf, settlesStep, type Weighed, weighEntries } from '../outputs/index.ts';
import { codesLine, renderOutputs, type ViewContext } from '../render/index.ts';
import { type Remembered, rememberTold } from './memory.ts';
import { recall, recallEntries, rememberDiagnosis } from './recall.ts';
import { contextOf, offeredBy, type Turn, type TurnFacts } from './turn.ts';

/** A failure that was told of, with what checks say of its entries. */
interface WeighedOpen extends Weighed {
  readonly open: Remembered;
  readonly entries: readonly Entry[];
}

/**
 * The output of a check, in the light of the failures that were told of: which entries it makes likelier, which it speaks against,
 * what to do next. What is ruled out is no choice any more. Undefined when nothing with entries was told of.
 */
export function weighOpen(facts: TurnFacts): Turn | undefined {
  const { memory, read, engine, message } = facts;
  const checks = read.checks ?? [];
  const main = gravestOf(checks);
  const weighed = memory.open.map((open): WeighedOpen => {
    const entries = recallEntries(open, engine.catalog);
    return { open, entries, ...weighEntries(checks, entries) };
  });
  const told = weighed.filter(({ entries }) => entries.length > 0);
  if (!main || told.length === 0) return undefined;

  const context = contextOf(facts);
  const confirmed = gather(told, ({ confirmed: some }) => some);
  const ruledOut = gather(told, ({ ruledOut: some }) => some);
  const left = gather(told, ({ left: some }) => some);
  const { version: catalogVersion } = engine.catalog;
  const said = { checks, main, confirmed, ruledOut, left };
  const shown = {
    outputs: checks,
    main,
    confirmed,
    ruledOut,
    isAboutFailure: true,
    next: nextStep(said, told, context),
    notes: writeNotes(said, context),
  };
  const rendered = renderOutputs(shown, { catalogVersion, ...(message.locale && { locale: message.locale }) });
  const open = weighed.map((one) => keepPossible(one, facts));
  const likely = confirmed.length > 0 ? confirmed : left;
  return {
    answer: { ...read, ...rendered, about: likely, remembered: true },
    memory: rememberTold(memory, open, { offered: offeredBy(open), isSame: true }),
  };
}

function gather(told: readonly WeighedOpen[], part: (one: WeighedOpen) => readonly Entry[]): readonly Entry[] {
  return [...new Set(told.flatMap(part))];
}

/** The failure without the entries that a check speaks against, likelier ones first; unchanged when none would be left. */
function keepPossible({ open, confirmed, left }: WeighedOpen, { engine }: TurnFacts): Remembered {
  const possible = [...confirmed, ...left];
  const diagnosis = possible.length > 0 ? recall(open, engine, possible) : undefined;
  return diagnosis ? { ...open, ...rememberDiagnosis(diagnosis) } : open;
}

interface Said extends Weighed {
  readonly checks: readonly CheckOutput[];
  readonly main: CheckOutput;
}

/** The one thing to do now. */
function nextStep(
  { checks, main, confirmed, ruledOut, left }: Said,
  told: readonly WeighedOpen[],
  { texts, language }: ViewContext,
): string {
  const { next } = texts.outputs;
  const codes = told.map(({ open }) => codesLine(open, texts)).join(', ');
  const [likely] = confirmed;
  if (!likely && main.verdict === 'fault') return fill(next.otherFault, { codes });
  if (!likely && left.length > 1) return fill(texts.talk.stillOpen, { codes });
  // A certificate that was renewed speaks against the failure, and what follows the renewal is still to be done.
  const entry = likely ?? left[0] ?? (ruledOut.length === 1 ? ruledOut[0] : undefined);
  if (!entry) return next.ruledOut;
  const at = entry.suggestedActions.findIndex((action) => !settlesStep(action, checks));
  const step = textsOf(entry, language).actions[at] ?? entry.suggestedActions[at]?.text;
  return step === undefined ? next.ruledOut : fill(next.step, { step });
}

/** What the check leaves open, and which steps of the one failure it has answered. */
function writeNotes({ checks, confirmed, ruledOut, left }: Said, { texts, language }: ViewContext): string[] {
  const { saysNothing, stillPossible, settled } = texts.outputs;
  const all = [...confirmed, ...ruledOut, ...left];
  const [only] = left;
  const [one] = all.length === 1 ? all : confirmed.length === 1 ? confirmed : [];
  const open =
    only === undefined
      ? []
      : left.length > 1
        ? [fill(stillPossible, { count: left.length })]
        : [fill(saysNothing, { entry: nameOf(only, language) })];
  const steps = (one?.suggestedActions ?? []).flatMap((action, at) =>
    settlesStep(action, checks) ? [fill(settled, { number: at + 1 })] : [],
  );
  return [...open, ...steps];
}

function nameOf(entry: Entry, language: ViewContext['language']): string {
  return `${entry.microsoftCode}/${entry.sipCode} ${textsOf(entry, language).title}`;
}
