import type { Token } from '../text/token.ts';
import { type FieldRole, roleOfWord } from '../words/field-names.ts';
import { sense, sensesOf, sensesWithin } from '../words/senses.ts';
import { readKey } from './read-key.ts';

/** A number of a text with the words that stand around it. */
export interface Place {
  readonly tokens: readonly Token[];
  readonly at: number;
  readonly token: Token;
  readonly digits: string;
  /** The first token of its label: what stands before it on the line, back to the number before. */
  readonly labelFrom: number;
  /** Senses of all words of the label. */
  readonly label: number;
  /** The nearest word of the label, with only signs between; -1 where there is none. */
  readonly word: number;
  /** Senses of that word. */
  readonly near: number;
  /** The name of the property or element that the number is the value of; empty for other forms. */
  readonly key: string;
  readonly role: FieldRole | undefined;
  /** Senses of the word right behind. */
  readonly behind: number;
  /** A code of the catalog. */
  readonly isKnown: boolean;
}

/** A label has at most so many tokens. */
const longestLabel = 14;
/** Signs that may stand between a word and the number it names. */
const leadingSigns = ':.=#"\'*`{}(-[';

/** Whether a token is something with digits in it: there a label begins anew. */
function isNumeric({ kind }: Token): boolean {
  return kind !== 'word' && kind !== 'sign' && kind !== 'break' && kind !== 'host' && kind !== 'path';
}

/** Reads what stands around the number at a place among the tokens. */
export function readPlace(tokens: readonly Token[], at: number, known: ReadonlySet<string>): Place {
  const token = tokens[at] as Token;
  const lineFrom = startOfLabel(tokens, at);
  const { key, from: labelFrom } = readKey(tokens, at, lineFrom);
  const word = nearestWord(tokens, at, labelFrom);
  const next = tokens[at + 1];
  return {
    tokens,
    at,
    token,
    digits: token.text,
    labelFrom,
    label: labelSenses(tokens, labelFrom, at),
    word,
    near: word < 0 ? 0 : sensesAt(tokens, word, labelFrom, 'end'),
    key,
    role: key === '' ? undefined : roleOfWord(key),
    behind: next?.kind === 'word' ? sensesAt(tokens, at + 1, at + 1, 'start') : 0,
    isKnown: token.text.length > 3 && known.has(token.text),
  };
}

/** Back to the number before or the line break; alone on its line, a number takes the words of the line above. */
function startOfLabel(tokens: readonly Token[], at: number): number {
  const isFirst = at === 0 || tokens[at - 1]?.kind === 'break';
  let mayCross = isFirst && isLastOfLine(tokens, at);
  let from = at;
  while (from > 0 && at - from < longestLabel) {
    const token = tokens[from - 1] as Token;
    if (isNumeric(token)) break;
    if (token.kind === 'break') {
      if (!mayCross && from < at) break;
      if (!mayCross) break;
      mayCross = tokens[from - 2]?.kind === 'break';
    }
    from--;
  }
  return from;
}

function isLastOfLine(tokens: readonly Token[], at: number): boolean {
  let next = at + 1;
  while (tokens[next]?.kind === 'sign') next++;
  return next >= tokens.length || tokens[next]?.kind === 'break';
}

function nearestWord(tokens: readonly Token[], at: number, labelFrom: number): number {
  for (let before = at - 1; before >= labelFrom; before--) {
    const { kind, text } = tokens[before] as Token;
    if (kind === 'word' || kind === 'host') return before;
    if (kind === 'break' ? tokens[at - 1]?.kind !== 'break' : !leadingSigns.includes(text)) return -1;
  }
  return -1;
}

/** Senses of a word, of the term it makes with the word before it, and of the parts of a name. */
export function sensesAt(
  tokens: readonly Token[],
  at: number,
  from: number,
  place: 'anywhere' | 'end' | 'start',
): number {
  const { kind, text } = tokens[at] as Token;
  if (kind === 'host') return sensesOfName(text, place);
  if (kind !== 'word') return 0;
  const before = at > from ? tokens[at - 1] : undefined;
  const term = before?.kind === 'word' && sensesOf(before.text) & sense.opens ? sensesOf(before.text, text) : 0;
  const own = sensesOf(text);
  if (own !== 0 || term !== 0) return own | term;
  if (text.charCodeAt(0) >= 0x370) return sensesWithin(text, place);
  return sensesOfName(text, place);
}

const partsOfName = /[-_.']/;

/** `final_sip_code`, `callendsubreason`, `l'erreur`. */
function sensesOfName(text: string, place: 'anywhere' | 'end' | 'start'): number {
  if (partsOfName.test(text)) {
    const parts = text.split(partsOfName);
    const last = parts.at(-1) ?? '';
    if (place === 'start') return 0;
    if (place === 'end') return sensesOf(last.length > 2 ? last : (parts.at(-2) ?? ''));
    let all = 0;
    parts.forEach((part, index) => {
      if (index === 0 || part !== 'ms') all |= sensesOf(part);
      if (index > 0) all |= sensesOf(parts[index - 1] ?? '', part);
    });
    return all;
  }
  if (text.length < 6) return 0;
  const role = roleOfWord(text);
  const isTerm = text.includes('subcode') || text.includes('subreason') || role === 'microsoftCode';
  return (
    (isTerm ? sense.microsoft : 0) |
    (text.includes('sip') || role === 'sipCode' ? sense.sip : 0) |
    (text.endsWith('code') || text.endsWith('error') || text.endsWith('reason') ? sense.code : 0)
  );
}

function labelSenses(tokens: readonly Token[], from: number, at: number): number {
  let all = 0;
  for (let index = from; index < at; index++) all |= sensesAt(tokens, index, from, 'anywhere') & ~unsaid(tokens, index);
  return all;
}

/** `ms` before a punctuation sign is no label: `12 ms, then ...`. */
function unsaid(tokens: readonly Token[], index: number): number {
  const { text } = tokens[index] as Token;
  if (text !== 'ms') return 0;
  const next = tokens[index + 1];
  return next?.kind === 'sign' && ',;.)'.includes(next.text) ? sense.microsoft : 0;
}
