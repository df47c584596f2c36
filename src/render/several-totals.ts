import { fill, type Texts } from '../locale/index.ts';
import type { Calls } from '../match/index.ts';
import type { ViewContext } from './context.ts';
import { escapeUserText } from './escape.ts';
import type { Finding } from './finding.ts';
import { titleOf } from './finding-words.ts';
import { plainFacts } from './reading-view.ts';

/** Calls of several findings together. */
export function sumOf(findings: readonly Finding[]): number {
  return findings.reduce((sum, { count }) => sum + count, 0);
}

/** Totals, trunks, directions and period of the whole paste. */
export function wholeFacts(whole: Calls, texts: Texts): { title: string; value: string }[] {
  const rows = [[texts.label.count, String(whole.total)] as const, ...plainFacts({}, texts, whole)];
  return rows.flatMap(([title, value]) => (value === undefined ? [] : [{ title, value: escapeUserText(value) }]));
}

/** What broke: the failure itself when there is one beside normal ends, else how many in how many calls. */
export function failuresTitle(
  failures: readonly Finding[],
  count: number,
  calls: number,
  context: ViewContext,
): string {
  const [only, ...others] = failures;
  if (only && others.length === 0 && count === 1) return titleOf(only, context).title;
  return fill(context.texts.several.title, { count, calls });
}

/** What the list of normal ends is called. */
export function normalTitle(normal: readonly Finding[], texts: Texts): string {
  return fill(texts.several.normalTitle, { count: sumOf(normal) });
}
