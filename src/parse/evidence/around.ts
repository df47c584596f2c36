import { sipReasonPhrases } from '../../codes/index.ts';
import type { Token } from '../text/token.ts';
import { sense, sensesOf } from '../words/senses.ts';
import { type Place, sensesAt } from './place.ts';

/** So far a line or a sentence is looked through to either side of a number, in tokens. */
const reach = 32;

/** Where the line of a token begins and ends among the tokens, as far as it is looked through. */
export function lineOf(tokens: readonly Token[], at: number, far = reach): readonly [from: number, to: number] {
  let from = at;
  let to = at + 1;
  while (from > 0 && at - from < far && tokens[from - 1]?.kind !== 'break') from--;
  while (to < tokens.length && to - at < far && tokens[to]?.kind !== 'break') to++;
  return [from, to];
}

/** The sentence of a token: from a full stop or line break to the next. */
export function sentenceOf(tokens: readonly Token[], at: number): readonly [from: number, to: number] {
  const [lineFrom, lineTo] = lineOf(tokens, at);
  let from = at;
  let to = at + 1;
  while (from > lineFrom && !isStop(tokens, from - 1)) from--;
  while (to < lineTo && !isStop(tokens, to)) to++;
  return [from, to];
}

/** A full stop, an exclamation or a question mark with white space behind. */
export function isStop(tokens: readonly Token[], at: number): boolean {
  const { kind, text } = tokens[at] as Token;
  const next = tokens[at + 1];
  const isLast = next === undefined || next.kind === 'break' || !next.isGlued;
  return kind === 'sign' && (text === '.' || text === '!' || text === '?') && isLast;
}

/** Senses of all words between two tokens. */
export function sensesBetween(tokens: readonly Token[], from: number, to: number): number {
  let all = 0;
  for (let at = from; at < to; at++) all |= sensesAt(tokens, at, from, 'anywhere');
  return all;
}

/** Senses of the whole line of a number. */
export function lineSenses({ tokens, at }: Place): number {
  return sensesBetween(tokens, ...lineOf(tokens, at));
}

const reasonPhrases = new Map<string, string[]>();
for (const { code, phrase } of sipReasonPhrases) {
  const list = reasonPhrases.get(code) ?? [];
  list.push(phrase.toLowerCase().replace(/[^a-z]/g, ''));
  reasonPhrases.set(code, list);
}

/** Whether a number has a meaning in SIP. */
export function isSipCode(digits: string): boolean {
  return reasonPhrases.has(digits);
}

/** How long the standard words of a SIP code are that stand behind it, `404 Not Found`; 0 when they do not. */
export function reasonPhraseLength(tokens: readonly Token[], at: number): number {
  const phrases = reasonPhrases.get(tokens[at]?.text ?? '');
  let next = at + 1;
  while (tokens[next]?.kind === 'sign' && '"\'(:-,'.includes(tokens[next]?.text ?? '.')) next++;
  if (!phrases || tokens[next]?.kind !== 'word') return 0;
  let spoken = '';
  for (; tokens[next]?.kind === 'word' && spoken.length < 40; next++) spoken += plainOf(tokens[next] as Token);
  return phrases.find((phrase) => spoken.startsWith(phrase))?.length ?? 0;
}

function plainOf({ text }: Token): string {
  return text.replace(/[^a-z]/g, '');
}

/** Whether a text is but a few words: a number in it is what it is about. */
export function isBrief(tokens: readonly Token[]): boolean {
  const last = tokens.at(-1);
  if (!last || last.to - (tokens[0] as Token).from > 24) return false;
  return tokens.filter(({ kind, from, to }) => kind === 'word' && to - from >= 3).length < 3;
}

/** Whether one of the senses is told by the words of a stretch. */
export function tells(senses: number, ...wanted: readonly (keyof typeof sense)[]): boolean {
  return wanted.some((each) => (senses & sense[each]) !== 0);
}

/** Whether a single word tells something. */
export function says(word: string | undefined, wanted: keyof typeof sense): boolean {
  return word !== undefined && (sensesOf(word) & sense[wanted]) !== 0;
}
