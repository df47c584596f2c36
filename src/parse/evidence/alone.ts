import type { Token } from '../text/token.ts';
import { sense, sensesOf } from '../words/senses.ts';
import {
  isBrief,
  isSipCode,
  isStop,
  lineOf,
  reasonPhraseLength,
  says,
  sensesBetween,
  sentenceOf,
  tells,
} from './around.ts';
import type { Place } from './place.ts';
import { type Row, readTable } from './reason-table.ts';

/** Only signs stand between a word and the number. */
const between = ':="\'#*`{}(- ';
const longestQuestion = 160;

/** What makes a SIP code without a Microsoft code one although no label names it: a reason a row, first come first served. */
const table = `
  brief          hardly anything stands beside it ~ 504? ~ we have moved to 504 with all our things
  opensLine      words for it follow, as a carrier or an SBC writes them ~ 404 Unallocated Number ~ 404 people
  reasonPhrase   its standard words follow ~ then there was a 480 Temporarily Unavailable from them all day ~ then there was a 480 from them all day
  opensText      the text begins with it, and a sign behind ~ 504 - what is that supposed to say to us here ~ 504 what is that supposed to say to us here
  onlyIt         the text says that there is only it ~ for the other one there is just 503, and nothing else to be found ~ for the other one there is a 503, and nothing else to be found
  received       somebody gets it, and nothing that there could be of it is named ~ we got a 410 on ours again ~ we got a 410 printer
  besideWords    the text begins with it and goes on about its wording ~ 403 and the text said something of domestic ~ 403 and the rest said something of domestic
  codeWord       a word for an error or a code stands right before it ~ since this morning everybody has error 504 with these numbers ~ since this morning everybody has room 504 with these numbers
  outcomeWord    a word for an outcome stands right before it, and no word behind ~ everybody at the second site is always rejected with 504. ~ everybody at the second site is always happy in 504.
  spokenOf       it has a meaning in SIP, and its sentence is about calls ~ twelve of our calls on that trunk went away with 503 since this morning ~ twelve of our colleagues went away by bus 503 since this morning
  lastState      how a call ended stands in brackets before it ~ the channel at the second site is entering state [terminated][503] ~ the channel at the second site is entering state [idle][503]
  askedAbout     its sentence asks what it means ~ can somebody please explain to me: what does 480 mean? ~ can somebody please explain to me why we paid 480 for it?
`;

/** Whether such a reason holds for a number at its place. */
export const holdsAlone = {
  brief: ({ tokens }) => isBrief(tokens),
  opensLine: opensLine,
  reasonPhrase: ({ tokens, at }) => reasonPhraseLength(tokens, at) > 0,
  opensText: ({ tokens, at }) => at === firstOf(tokens) && isSignBehind(tokens, at),
  onlyIt: isOnlyIt,
  received: isReceived,
  besideWords: isBesideWords,
  codeWord: ({ near, word, tokens, at }) => (near & sense.code) !== 0 && isClose(tokens, word, at),
  outcomeWord: ({ near, word, tokens, at }) =>
    (near & (sense.outcome | sense.failure)) !== 0 && isClose(tokens, word, at) && !isWordBehind(tokens, at),
  spokenOf: isSpokenOf,
  lastState: isLastState,
  askedAbout: isAskedAbout,
} as const satisfies Record<string, (place: Place) => boolean>;

/** Name of a reason why a SIP code stands alone. */
export type AloneReasonName = keyof typeof holdsAlone;

/** The reasons by name. */
export const aloneReasons = readTable<AloneReasonName, Row>(table, 0, (row) => row);

/** Why a weak SIP code stands for itself; undefined when it does not. */
export function reasonAlone(place: Place): AloneReasonName | undefined {
  const { tokens, at, digits } = place;
  if (digits < '300') return undefined;
  const [from, to] = lineOf(tokens, at, 20);
  if (sensesBetween(tokens, from, to) & sense.web || tokens.slice(from, to).some(isWebPath)) return undefined;
  const names = Object.keys(aloneReasons) as AloneReasonName[];
  return names.find((name) => holdsAlone[name](place));
}

/** Paths of a file system and names of channels, as the logs of telephone exchanges hold them. */
const localPath = /^(?:\/(?:usr|var|opt|etc|home|tmp|root)\/|(?:sofia|sip|pjsip|dahdi|local)\/)/;

function isWebPath({ kind, text }: Token): boolean {
  return kind === 'path' && text.indexOf('/', 1) > 0 && !localPath.test(text);
}

/** A word right behind, but for `from` and the address it came from. */
function isWordBehind(tokens: readonly Token[], at: number): boolean {
  const origin = tokens[at + 2]?.kind;
  return (
    tokens[at + 1]?.kind === 'word' && !(tokens[at + 1]?.text === 'from' && (origin === 'address' || origin === 'host'))
  );
}

function firstOf(tokens: readonly Token[]): number {
  return tokens.findIndex(({ kind }) => kind !== 'break');
}

function isSignBehind(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return next?.kind === 'sign' ? '-:,'.includes(next.text) : next?.kind === 'word' && next.text.charCodeAt(0) >= 0x370;
}

function endsClause(tokens: readonly Token[], at: number): boolean {
  let next = at + 1;
  while ('"\'`)'.includes(tokens[next]?.text ?? '.')) next++;
  const { kind, text } = tokens[next] ?? { kind: 'break', text: '' };
  return kind === 'break' || (kind === 'sign' && ',.;!?'.includes(text));
}

/** `there is just 503`, `only tells us '403' and nothing more`. */
function isOnlyIt({ tokens, at, digits }: Place): boolean {
  if (says(tokens[at - 1]?.text, 'only')) return endsClause(tokens, at);
  if (!isSipCode(digits) || !(endsClause(tokens, at) || says(tokens[skipQuotes(tokens, at + 1, 1)]?.text, 'link')))
    return false;
  for (let before = skipQuotes(tokens, at - 1, -1), step = 0; step < 4; before--, step++) {
    const { kind, text } = tokens[before] ?? { kind: 'break', text: '' };
    if (kind !== 'word') return false;
    if (says(text, 'only')) return true;
    if (!tells(sensesOf(text), 'receives', 'outcome', 'filler') && !persons.has(text)) return false;
  }
  return false;
}

const persons = new Set('us me them uns mir nous me nos'.split(' '));
/** Between somebody's getting it and the code there are at most so many words. */
const farthestVerb = 5;
const articles = new Set('a an another ein eine einen der die un une el'.split(' '));

/** `we got a 410 on the callback`, `bei uns kommt 403`. */
function isReceived({ tokens, at, digits }: Place): boolean {
  if (
    !isSipCode(digits) ||
    tells(sensesBetween(tokens, Math.max(0, at - 6), Math.min(tokens.length, at + 5)), 'otherMatter', 'notAsked')
  )
    return false;
  const next = skipQuotes(tokens, at + 1, 1);
  if (!endsClause(tokens, at) && !tells(sensesOf(tokens[next]?.text ?? ''), 'follow', 'link')) return false;
  let before = skipQuotes(tokens, at - 1, -1);
  const isNamed = articles.has(tokens[before]?.text ?? '');
  if (isNamed) before--;
  for (let step = 0; step < (isNamed ? farthestVerb : 1); step++, before--) {
    const { kind, text } = tokens[before] ?? { kind: 'break', text: '' };
    if (kind !== 'word') return false;
    if (says(text, 'receives')) return true;
  }
  return false;
}

/** `403 with 'domestic' in the text`. */
function isBesideWords({ tokens, at, digits }: Place): boolean {
  if (at !== firstOf(tokens) || !isSipCode(digits) || !joins.has(tokens[at + 1]?.text ?? '')) return false;
  const [from, to] = sentenceOf(tokens, at);
  return tokens.slice(from, to).some(({ kind, text }) => kind === 'word' && wordings.has(text));
}

const joins = new Set('and with und mit et avec y con'.split(' '));
const wordings = new Set(
  'text message phrase wording word words meldung meldungstext wort wortlaut texte mot mots mensaje texto palabra palabras'.split(
    ' ',
  ),
);

function skipQuotes(tokens: readonly Token[], from: number, step: 1 | -1): number {
  let at = from;
  while (tokens[at]?.kind === 'sign' && '"\'`’‘“”'.includes(tokens[at]?.text ?? '.')) at += step;
  return at;
}

function isClose(tokens: readonly Token[], word: number, at: number): boolean {
  for (let index = word + 1; index < at; index++) if (!between.includes((tokens[index] as Token).text)) return false;
  return true;
}

function opensLine({ tokens, at, digits }: Place): boolean {
  const before = tokens[at - 1];
  const isOpening = !before || before.kind === 'break' || before.text === ':' || before.text === 'says';
  if (!isOpening || !isSipCode(digits) || tokens[at + 1]?.kind !== 'word') return false;
  const [, to] = lineOf(tokens, at);
  let end = at + 1;
  while (end < to && (tokens[end]?.kind === 'word' || (tokens[end]?.isGlued && tokens[end]?.text === '/'))) end++;
  const isEnd = end >= to || '.!,;-'.includes(tokens[end]?.text ?? ' ');
  return isEnd && end - at <= 8 && !tells(sensesBetween(tokens, at + 1, to), 'otherMatter');
}

function isSpokenOf({ tokens, at, digits, token }: Place): boolean {
  const next = tokens[at + 1];
  if (!isSipCode(digits) || (token.isGlued && tokens[at - 1]?.kind !== 'sign')) return false;
  if (next && (next.isGlued ? next.kind !== 'sign' || next.text === '@' : !wordy.has(next.kind))) return false;
  const [from, to] = sentenceOf(tokens, at);
  if (!tells(sensesBetween(tokens, from, to), 'matter')) return false;
  return !tells(sensesBetween(tokens, Math.max(from, at - 5), Math.min(to, at + 4)), 'otherMatter');
}

const lastStates = new Set('terminated disconnected hangup rejected failed cancelled'.split(' '));

/** `entering state [terminated][503]`, as FreeSWITCH logs it. */
function isLastState({ tokens, at }: Place): boolean {
  const isBracketed = tokens[at - 1]?.text === '[' && tokens[at - 2]?.text === ']' && tokens[at + 1]?.text === ']';
  return isBracketed && lastStates.has(tokens[at - 3]?.text ?? '');
}

/** Kinds of tokens that may stand behind a code that is spoken of. */
const wordy = new Set(['word', 'sign', 'break', 'host', 'name']);

/** `what does 480 mean?`, `Is 504 always the SBC?`: a short sentence asks about it as about a code. */
function isAskedAbout({ tokens, at }: Place): boolean {
  const [from, to] = sentenceOf(tokens, at);
  if ((tokens[to - 1] as Token).to - (tokens[from] as Token).from > longestQuestion) return false;
  const all = sensesBetween(tokens, from, to);
  if (tells(all, 'notAsked') || !(tokens[to]?.text === '?' || tells(all, 'question', 'subject'))) return false;
  let before = at - 1;
  while ('"\'('.includes(tokens[before]?.text ?? '.')) before--;
  const word = tokens[before];
  if (word && word.kind !== 'break' && !(word.kind === 'word' && says(word.text, 'lead'))) return false;
  let next = at + 1;
  while ('"\')'.includes(tokens[next]?.text ?? '.')) next++;
  const { kind, text } = tokens[next] ?? { kind: 'break', text: '' };
  return kind === 'break' || (kind === 'word' ? says(text, 'follow') : '?!.,;:-'.includes(text));
}

/** Whether a full stop parts two tokens. */
export function isApart(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from + 1; at < to; at++) if (isStop(tokens, at)) return true;
  return false;
}
