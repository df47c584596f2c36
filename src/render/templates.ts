import ambiguous from '../../cards/ambiguous.json' with { type: 'json' };
import check from '../../cards/check.json' with { type: 'json' };
import compare from '../../cards/compare.json' with { type: 'json' };
import entry from '../../cards/entry.json' with { type: 'json' };
import greeting from '../../cards/greeting.json' with { type: 'json' };
import guide from '../../cards/guide.json' with { type: 'json' };
import help from '../../cards/help.json' with { type: 'json' };
import list from '../../cards/list.json' with { type: 'json' };
import matched from '../../cards/matched.json' with { type: 'json' };
import notice from '../../cards/notice.json' with { type: 'json' };
import outputs from '../../cards/outputs.json' with { type: 'json' };
import parts from '../../cards/parts.json' with { type: 'json' };
import progress from '../../cards/progress.json' with { type: 'json' };
import report from '../../cards/report.json' with { type: 'json' };
import settings from '../../cards/settings.json' with { type: 'json' };
import several from '../../cards/several.json' with { type: 'json' };
import stats from '../../cards/stats.json' with { type: 'json' };
import talk from '../../cards/talk.json' with { type: 'json' };
import ticket from '../../cards/ticket.json' with { type: 'json' };
import trunks from '../../cards/trunks.json' with { type: 'json' };
import unlisted from '../../cards/unlisted.json' with { type: 'json' };
import watch from '../../cards/watch.json' with { type: 'json' };
import { type Language, type Texts, textsFor } from '../locale/index.ts';
import { prepareTemplate } from './prepared-template.ts';

const payloads = {
  check,
  outputs,
  watch,
  trunks,
  talk,
  stats,
  matched,
  ambiguous,
  unlisted,
  several,
  compare,
  guide,
  list,
  ticket,
  help,
  greeting,
  notice,
  entry,
  report,
  progress,
  settings,
} as const;

/** One template per kind of card, the files in `cards/`; `entry` is the part of the matched card that an entry decides. */
export type TemplateName = keyof typeof payloads;

const templates = new Map<string, ReturnType<typeof prepareTemplate>>();

/** Fills a template with its view. Each is parsed once per language, when it is first used. */
export function expandTemplate(name: TemplateName, language: Language, view: object): unknown {
  const key = `${name} ${language}`;
  let template = templates.get(key);
  if (!template) {
    template = prepareTemplate(writeTexts(payloads[name], textsFor(language)));
    templates.set(key, template);
  }
  return template.expand({ $root: view });
}

/** Puts our own texts into a payload, `${t.label.note}` for one, so that they need not be looked up for every card. */
function writeTexts(node: unknown, texts: Texts): unknown {
  if (typeof node === 'string') return node.replace(/^\$\{t\.([\w.]+)\}$/, (_, path: string) => readText(texts, path));
  if (Array.isArray(node)) return node.flatMap(partsOf).map((item) => writeTexts(item, texts));
  if (typeof node !== 'object' || node === null) return node;
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, writeTexts(value, texts)]));
}

/**
 * `@band` in a list stands for the elements of that name in `cards/parts.json`, which the cards of the family share. A new card
 * puts them into its body in this order, and its view provides what each of them needs:
 *
 * | Part | What it shows | View |
 * |---|---|---|
 * | `@band` | what broke, how urgent and who acts, the first step | `band`, from `bandView` |
 * | `@steps`, `@moreSteps` | numbered steps, and those folded away | `steps`, `moreSteps`, from `stepsView` |
 * | `@remarks` | what the reader must know, in a yellow box | `remarks`, `hasRemarks`, from `readingView` |
 * | `@houseNotes`, `@trunk` | what the organisation wrote | `houseNotes`, from `noteViews`; the rest from `houseView` |
 * | `@facts` | the codes, and where several calls were seen | `hasCodes`, `codes`, `hasCalls`, `calls` |
 * | `@row` | rows that open an entry | `rows`, from `entryRow` |
 * | `@guides` | rows that open guides | `guides`, `hasGuides`, from `relatedGuides` |
 * | `@back` | the way back, as a row and no button | `hasBack`, `back`, from `backView` |
 * | `@seen`, `@reading` | under Details: the facts that were read; with how sure the answer is | `readFacts`, `hasReadFacts`, `howSure` |
 *
 * `headView(context, ...sayAnswer(...))` gives the line of the notification and the text for clients without cards. What folds
 * stands in containers with the ids `more`, `why` and `details`, which buttons toggle. A card has six buttons at most, those in
 * containers included, and one that is primary (`"style": "positive"`); no two headings on it are the same.
 */
function partsOf(item: unknown): readonly unknown[] {
  if (typeof item !== 'string' || !item.startsWith('@')) return [item];
  const found = (parts as Readonly<Record<string, readonly unknown[]>>)[item.slice(1)];
  if (!found) throw new Error(`A card names the part ${item}, and cards/parts.json has none of that name`);
  return found.flatMap(partsOf);
}

function readText(texts: Texts, path: string): string {
  const text = path
    .split('.')
    .reduce<unknown>((node, key) => (node as Record<string, unknown> | undefined)?.[key], texts);
  if (typeof text !== 'string') throw new Error(`A card names the text ${path}, and src/locale has none of that name`);
  return text;
}
