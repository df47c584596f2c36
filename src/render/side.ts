import type { Entry } from '../catalog/index.ts';
import { readMicrosoftCode } from '../codes/index.ts';
import type { Texts } from '../locale/index.ts';
import { explanationOf, type Finding } from './finding.ts';

/** Which side gave the final response, or that there is nothing to repair. */
export type Side = keyof Texts['side'];

/** Colours only underline what the title says in words. */
const styles = {
  sbc: 'warning',
  microsoft: 'accent',
  unknown: 'emphasis',
  normal: 'good',
} as const satisfies Record<Side, string>;

/** The side of an entry: `normal` outranks the code, because then there is no fault to be on any side. */
export function sideOfEntry(entry: Entry): Side {
  return entry.outcome === 'normal' ? 'normal' : readMicrosoftCode(entry.microsoftCode).producer;
}

/** The side of a finding; candidates that differ, and a missing Microsoft code, leave it open. */
export function sideOf(finding: Finding): Side {
  if (finding.kind === 'matched') return sideOfEntry(finding.entry);
  if (finding.kind === 'unlisted') {
    const { sipResponse, structure } = finding;
    return explanationOf(finding)?.outcome === 'normal' || sipResponse?.normal || structure?.endsNormally
      ? 'normal'
      : (structure?.producer ?? 'unknown');
  }
  const [first, ...others] = new Set(finding.candidates.map(sideOfEntry));
  return first !== undefined && others.length === 0 ? first : 'unknown';
}

/** The band at the head of a card. */
export function sideView(side: Side, texts: Texts) {
  return { style: styles[side], ...texts.side[side] };
}
