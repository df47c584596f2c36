import type { Diagnosis, FoundGuide, GuideFinder, Matcher } from '../match/index.ts';
import { blankPlaces, type FoundOutput, readOutputs } from '../outputs/index.ts';
import { parseCallFailures, readHtml, readLimit } from '../parse/index.ts';
import type { Message } from './answer.ts';
import { asksToCompare, readCommand } from './commands.ts';
import { cutText } from './cut-text.ts';
import { joinAlternatives } from './join-alternatives.ts';
import { dropKnownAsides, mergeDiagnoses } from './merge-diagnoses.ts';
import { mergeFailures } from './merge-failures.ts';
import { isNotNow } from './not-now.ts';
import { givesWay, readSecondSource } from './read-second-source.ts';

/** Outputs of check commands, one at least. */
export type Outputs = readonly [FoundOutput, ...FoundOutput[]];

/** What a message turned out to be, before any card is made. */
export type Understanding =
  | {
      readonly kind: 'failures';
      readonly diagnoses: readonly Diagnosis[];
      /** Guides that the words beside the failures fit. */
      readonly guides: readonly FoundGuide[];
      readonly readUpTo?: number;
      /** The message asks what tells two codes apart. */
      readonly isComparison?: true;
      /** Outputs of check commands beside the failures. */
      readonly checks?: Outputs;
    }
  | { readonly kind: 'checks'; readonly checks: Outputs; readonly readUpTo?: number }
  | { readonly kind: 'guides'; readonly guides: readonly FoundGuide[]; readonly readUpTo?: number }
  | { readonly kind: 'goodCalls'; readonly readUpTo?: number }
  | { readonly kind: 'list'; readonly sipCode?: string }
  | { readonly kind: 'help'; readonly foundNothing: boolean; readonly readUpTo?: number }
  | { readonly kind: 'greeting' }
  | { readonly kind: 'nothing' };

/** The texts of a message, in the order in which they are read. */
interface Texts {
  readonly texts: readonly string[];
  /** Set when the message was longer than what is read: how many characters of text were. */
  readonly readUpTo?: number;
}

/**
 * Most texts are read once. Of HTML, which may also be a table's source pasted as text, the own words of a reply come first,
 * then what it quotes, then the flattened text, which does not tell what was struck through. Whatever is longer than `most`
 * is cut before anything looks at it.
 */
function listTexts(message: Message, most: number): Texts {
  const text = cutText(message.text, most);
  const isMarkup = !message.html && /<t[dr]\b/i.test(text);
  const markup = message.html ? cutText(message.html, most, '<') : isMarkup ? text : '';
  const isCut = text.length < message.text.length;
  if (markup === '') return { texts: [text], ...(isCut && { readUpTo: text.length }) };
  const { own, quoted, isCorrected } = readHtml(markup);
  const parts = message.quotesAnswer ? [own] : isCorrected ? [own, quoted] : [own, quoted, text];
  const folded = parts.map((part) => part.replace(/\s+/g, ' ').trim());
  const texts = parts.filter((_, index) => folded[index] !== '' && folded.indexOf(folded[index] as string) === index);
  const isMarkupCut = isMarkup ? isCut : markup.length < (message.html?.length ?? 0);
  const readUpTo = isMarkupCut ? own.length + quoted.length : isCut ? text.length : undefined;
  return { texts, ...(readUpTo !== undefined && { readUpTo }) };
}

function plainWords(text: string): string {
  return text
    .replace(/<at\b[^<>]{0,200}>[^<>]{0,200}<\/at>/gi, ' ')
    .replace(/&nbsp;|[\u00a0\u200b-\u200d\ufeff]/g, ' ')
    .trim();
}

/** Longest text beside a failure in which words are taken for a description. */
const longestBeside = 500;

/** Guides for a text: what stands beside a failure counts only when it is short, or a message or a time decides. */
function findGuides(text: string, isBeside: boolean, finder: GuideFinder | undefined): readonly FoundGuide[] {
  const found = finder?.find(plainWords(text)) ?? [];
  return isBeside && text.length > longestBeside ? found.filter(({ by }) => by !== 'words') : found;
}

/** Whether a guide stands beside calls that went well: its message or time decided, or it is the `200 OK` that is missing. */
function speaksOfGood(guide: FoundGuide | undefined): boolean {
  return guide?.by !== 'words' || guide.about.includes('ok200');
}

/** Beside the output of a check, words around it describe the check; a failure has to be stated by its codes or its message. */
function isStated({ failure, evidence }: Diagnosis): boolean {
  if (failure.microsoftCode || evidence.includes('phrase')) return true;
  return failure.sipCode !== undefined && failure.readFrom !== 'bare';
}

/** Own words alone made these offers: a message in full, or a time that fits, tells more. */
function areGuesses(diagnoses: readonly Diagnosis[]): boolean {
  return diagnoses.every(({ kind, evidence }) => kind === 'ambiguous' && evidence.every((each) => each === 'ownWords'));
}

/** What a guide has to explain before it is told instead of entries: so much more of what was said, and most of what they speak of. */
const clearlyMore = { explains: 0.1, about: 0.5, alone: 0.3 } as const;
/** Entries that account for no more than `explains` fit by a loose word; a guide that explains so many `times` as much goes before them. */
const looseFit = { explains: 0.36, times: 1.35 } as const;

/** Whether a guide fits what was said better than the entries that own words led to: what they speak of, and more. */
function tellsMore(guide: FoundGuide, text: string, matcher: Matcher): boolean {
  if (guide.by !== 'words') return true;
  const likely = matcher.reachByWords(plainWords(text));
  if (!likely) return true;
  if (guide.explains >= likely.explains + clearlyMore.alone) return true;
  if (likely.explains <= looseFit.explains && guide.explains >= likely.explains * looseFit.times) return true;
  const shared = likely.about.filter((sense) => guide.about.includes(sense));
  return (
    guide.explains >= likely.explains + clearlyMore.explains &&
    shared.length >= likely.about.length * clearlyMore.about &&
    guide.about.some((sense) => !likely.about.includes(sense))
  );
}

/**
 * Understands a message: a command, a greeting, or the failures it states. In a channel or group without a mention
 * only failures that are certain count, and guides do not.
 *
 * @param most characters of text, and of HTML, that are read
 */
export function readMessage(
  message: Message,
  matcher: Matcher,
  finder?: GuideFinder,
  most: number = readLimit,
): Understanding {
  const addressed = message.scope === 'personal' || message.mentioned;
  const { texts, ...extent } = listTexts(message, most);
  if (addressed) {
    const words = plainWords(texts[0] ?? '');
    if (words === '' && texts.length < 2) return { kind: 'help', foundNothing: false };
    const command = readCommand(words);
    if (command?.kind !== 'help') {
      if (command) return command;
    } else if (texts.length < 2) return { kind: 'help', foundNothing: false };
  }
  if (!addressed && texts.some(isNotNow)) return { kind: 'nothing' };
  let goodCalls = 0;
  for (const whole of texts) {
    const [check, ...furtherChecks] = readOutputs(whole, message.at);
    const checks: Outputs | undefined = check && [check, ...furtherChecks];
    // What a check says in its own words is no call that failed.
    const text = checks ? blankPlaces(whole, checks) : whole;
    const paste = parseCallFailures(text, matcher.knownCodes);
    goodCalls += paste.goodCalls;
    const found = joinAlternatives(
      mergeDiagnoses(dropKnownAsides(mergeFailures(paste.failures).flatMap((failure) => matcher.match(failure)))),
    );
    const second = addressed && !checks && givesWay(found) ? readSecondSource(plainWords(text)) : undefined;
    if (second) return { kind: 'failures', diagnoses: [second], guides: [], ...extent };
    const wanted = addressed ? found : found.filter((diagnosis) => diagnosis.certainty === 'certain');
    const diagnoses = checks ? wanted.filter(isStated) : wanted;
    if (checks && diagnoses.length === 0) {
      return addressed ? { kind: 'checks', checks, ...extent } : { kind: 'nothing' };
    }
    if (diagnoses.length === 0) continue;
    const guides = addressed && !checks ? findGuides(text, true, finder) : [];
    if (guides[0] && areGuesses(diagnoses) && tellsMore(guides[0], text, matcher))
      return { kind: 'guides', guides, ...extent };
    const isComparison = addressed && diagnoses.length === 2 && text.length < 200 && asksToCompare(plainWords(text));
    return {
      kind: 'failures',
      diagnoses,
      guides,
      ...extent,
      ...(paste.readUpTo !== undefined && { readUpTo: paste.readUpTo }),
      ...(isComparison && { isComparison }),
      ...(checks && { checks }),
    };
  }
  if (!addressed) return { kind: 'nothing' };
  const guides = texts.map((text) => findGuides(text, goodCalls > 0, finder)).find((found) => found.length > 0);
  if (guides && (goodCalls === 0 || speaksOfGood(guides[0]))) return { kind: 'guides', guides, ...extent };
  return goodCalls > 0 ? { kind: 'goodCalls', ...extent } : { kind: 'help', foundNothing: true, ...extent };
}
