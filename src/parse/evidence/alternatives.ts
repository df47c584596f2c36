import type { Token } from '../text/token.ts';
import { type CodePair, leadOf } from './code-pair.ts';

const either = new Set(['either', 'whether', 'entweder', 'soit', '要么', '要麼']);
const or = new Set(['or', 'oder', 'ou', 'soit', '或者', '要么', '要麼']);
/** So many tokens stand between two alternatives at most, and before the first its word. */
const farthest = 6;

/** The places of pairs of which the text says that it was one or the other: `either 569008 or 569009`. */
export function findAlternatives(pairs: readonly CodePair[], tokens: readonly Token[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (let index = 0; index + 1 < pairs.length; index++) {
    const one = leadOf(pairs[index] as CodePair).at;
    const other = leadOf(pairs[index + 1] as CodePair).at;
    if (other < one || other - one > farthest || !holds(tokens, one + 1, other, or)) continue;
    if (!found.has(index) && !holds(tokens, Math.max(0, one - farthest), one, either)) continue;
    found.add(index).add(index + 1);
  }
  return found;
}

function holds(tokens: readonly Token[], from: number, to: number, words: ReadonlySet<string>): boolean {
  let isFound = false;
  for (let at = from; at < to; at++) {
    const { kind, text } = tokens[at] as Token;
    if (kind === 'break' || (kind === 'sign' && text === '.')) isFound = false;
    else isFound ||= words.has(text);
  }
  return isFound;
}
