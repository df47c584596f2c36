import { scan } from './scan.ts';
import type { Token } from './token.ts';

/** A normalised text and its tokens: what every form reads from. */
export interface Page {
  readonly text: string;
  readonly tokens: readonly Token[];
}

/** A stretch of a page, as offsets. */
export type Span = readonly [from: number, to: number];

/** Takes a normalised text apart. */
export function readPage(text: string): Page {
  return { text, tokens: scan(text) };
}

/** The first token that begins at a place of the text or behind it; as many as there are tokens where none does. */
export function firstFrom(tokens: readonly Token[], from: number): number {
  let [low, high] = [0, tokens.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle] as Token).from < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The break that ends the line of a token, or the place up to which it is looked for. */
export function endOfLine(tokens: readonly Token[], at: number, limit = tokens.length): number {
  let end = at;
  while (end < limit && end < tokens.length && (tokens[end] as Token).kind !== 'break') end++;
  return end;
}

/** Whether a token is this sign. */
export function isSign(token: Token | undefined, signs: string): boolean {
  return token !== undefined && token.kind === 'sign' && signs.includes(token.text);
}
