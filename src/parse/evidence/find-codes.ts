import { scan } from '../text/scan.ts';
import type { Token } from '../text/token.ts';
import { bindCodes } from './bind-codes.ts';
import { type CodePair, findRecordEnds } from './code-pair.ts';
import { joinGroups } from './join-groups.ts';
import { readCodes } from './read-codes.ts';
import { refiners } from './refiners.ts';

/** The tokens of a text and the codes that belong together. */
export interface FoundCodes {
  readonly tokens: readonly Token[];
  readonly pairs: readonly CodePair[];
}

/** Finds the codes of a text and which of them belong to one failure. */
export function findCodes(text: string, known: ReadonlySet<string>): FoundCodes {
  const tokens = joinGroups(scan(text), known);
  const codes = readCodes(tokens, known);
  if (codes.length === 0) return { tokens, pairs: [] };
  const bound = { tokens, recordEnds: codes.length > 1 ? findRecordEnds(tokens) : [] };
  const pairs = refiners.reduce((left, refine) => refine(left, bound), bindCodes(codes, bound) as readonly CodePair[]);
  return { tokens, pairs };
}
