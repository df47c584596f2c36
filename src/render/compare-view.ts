import { type Entry, textsOf } from '../catalog/index.ts';
import { fill, type Texts } from '../locale/index.ts';
import { headView, type ViewContext } from './context.ts';
import { keyOf } from './entry-key.ts';
import { escapeMarkdown } from './escape.ts';
import { sideOfEntry } from './side.ts';

/** What one line of a comparison says of both entries: once where they agree, else for each. */
interface Line {
  readonly label: string;
  readonly values: readonly { readonly name: string; readonly text: string; readonly lang: string }[];
}

/** The view of two entries compared line by line. */
export function compareView(one: Entry, other: Entry, context: ViewContext) {
  const { texts } = context;
  const names = [nameOf(one), nameOf(other)] as const;
  const title = fill(texts.compare.title, { one: names[0], other: names[1] });
  const { lines, whyLines, detailLines } = compareEntries(one, other, context);
  const plain = [...lines, ...whyLines].map(
    ({ label, values }) => `${label}: ${values.map(({ name, text }) => `${name}: ${text}`).join(' | ')}`,
  );
  return {
    ...headView(context, title, [title, ...plain].join(' — ').slice(0, 2_000)),
    title,
    lead: texts.compare.lead,
    lines,
    whyLines,
    detailLines,
    one: { do: 'choose', entryId: keyOf(one) },
    oneTitle: names[0],
    other: { do: 'choose', entryId: keyOf(other) },
    otherTitle: names[1],
  };
}

function nameOf({ microsoftCode, sipCode }: Entry): string {
  return `${microsoftCode}/${sipCode}`;
}

/** What broke, who acts and what to do at once; the message and what it means under Why; notes and guides under Details. */
function compareEntries(one: Entry, other: Entry, { texts, language, guidesFor }: ViewContext) {
  const names = [nameOf(one), nameOf(other)] as const;
  const words = (entry: Entry) => textsOf(entry, language);
  const spoken = words(one).lang === words(other).lang ? words(one).lang : 'en';
  const line = (label: string, read: (entry: Entry) => readonly string[], lang: string): Line => ({
    label,
    values: listValues(read(one), read(other), names, texts).map((value) => ({ ...value, lang })),
  });
  const guides = ({ microsoftCode, sipCode }: Entry) =>
    (guidesFor?.(microsoftCode, sipCode) ?? []).map(({ title }) => title);
  const actors = ({ suggestedActions }: Entry) => [...new Set(suggestedActions.map(({ actor }) => texts.actor[actor]))];
  const told = (lines: readonly Line[]) => lines.filter(({ values }) => values.length > 0);
  return {
    lines: told([
      line(texts.compare.what, (entry) => [words(entry).title], spoken),
      line(texts.compare.who, actors, language),
      line(texts.label.actions, (entry) => words(entry).actions, spoken),
    ]),
    whyLines: told([
      line(texts.label.errorMessage, ({ phrase }) => [phrase], 'en'),
      line(texts.compare.meaning, (entry) => [words(entry).meaning], spoken),
      line(texts.compare.side, (entry) => [texts.side[sideOfEntry(entry)].title], language),
    ]),
    detailLines: told([
      line(texts.label.note, (entry) => words(entry).notes, spoken),
      line(texts.guide.see, guides, 'en'),
    ]),
  };
}

/** What both say first, then what each says alone; a side that says nothing where the other does, is named as such. */
function listValues(
  one: readonly string[],
  other: readonly string[],
  names: readonly [string, string],
  texts: Texts,
): Omit<Line['values'][number], 'lang'>[] {
  const both = one.filter((text) => other.includes(text));
  const alone = [one, other].map((own) => own.filter((text) => !both.includes(text)));
  const rows = [
    { name: texts.compare.both, own: both },
    ...alone.map((own, index) => ({ name: names[index] ?? '', own })),
  ];
  if (alone.every((own) => own.length === 0))
    return both.length === 0 ? [] : [showValue(texts.compare.both, both, texts)];
  return rows
    .filter(({ name, own }) => name !== texts.compare.both || own.length > 0)
    .map(({ name, own }) => showValue(name, own, texts));
}

function showValue(name: string, own: readonly string[], texts: Texts): Omit<Line['values'][number], 'lang'> {
  const text =
    own.length > 1
      ? own.map((each) => `• ${escapeMarkdown(each)}`).join('\n\n')
      : escapeMarkdown(own[0] ?? texts.compare.none);
  return { name, text };
}
