import { fill } from '../locale/index.ts';
import type { ViewContext } from './context.ts';
import { escapeMarkdown, shorten } from './escape.ts';
import { codesOf, type Finding } from './finding.ts';
import { titleOf } from './finding-words.ts';
import { sumOf } from './several-totals.ts';

/** Normal ends that the folded line names. */
const namedEnds = 4;

/** Normal ends in one line, `67 normal ends: The caller hung up (39), Busy (28)`. */
export function normalLine(normal: readonly Finding[], context: ViewContext): string {
  const named = normal.slice(0, namedEnds).map((finding) => `${titleOf(finding, context).title} (${finding.count})`);
  const list = normal.length > namedEnds ? [...named, '…'] : named;
  return fill(context.texts.several.normal, { count: sumOf(normal), list: list.join(', ') });
}

/** What has no row on this page, a line each with count and codes; the titles as far as there is room. */
export function listRest(rest: readonly Finding[], titles: number, context: ViewContext): string {
  let room = titles;
  const lines = rest.map((finding) => {
    const { microsoftCode = '-', sipCode = '-' } = codesOf(finding);
    const codes = `${fill(context.texts.label.seen, { count: finding.count })} ${microsoftCode}/${sipCode}`;
    const line = `${codes} ${shorten(titleOf(finding, context).title, 80)}`;
    room -= line.length * (/[\u3000-\u9fff]/.test(line) ? 3 : 1);
    return escapeMarkdown(room > 0 ? line : codes);
  });
  return lines.join('\n\n');
}
