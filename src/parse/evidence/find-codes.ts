import type { Token } from '../text/token.ts';
import { bindCodes } from './bind-codes.ts';
import { type CodePair, findRecordEnds } from './code-pair.ts';
import { readCodes } from './read-codes.ts';
import { refiners } from './refiners.ts';
import { dropWithdrawn } from './withdrawn.ts';

/** Finds the codes among the tokens of a text and which of them belong to one failure. */
export function findCodes(tokens: readonly Token[], known: ReadonlySet<string>): readonly CodePair[] {
  const codes = dropWithdrawn(readCodes(tokens, known), tokens);
  if (codes.length === 0) return [];
  const bound = { tokens, known, recordEnds: codes.length > 1 ? findRecordEnds(tokens) : [] };
  let pairs: readonly CodePair[] = bindCodes(codes, bound);
  for (const refine of refiners) pairs = refine(pairs, bound);
  return pairs;
}
