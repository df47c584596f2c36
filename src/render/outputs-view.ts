import { type Entry, textsOf } from '../catalog/index.ts';
import { fill, type Texts } from '../locale/index.ts';
import type { CheckOutput, CheckVerdict } from '../outputs/index.ts';
import { headView, type ViewContext } from './context.ts';
import { keyOf } from './entry-key.ts';
import { escapeMarkdown } from './escape.ts';
import { outputSentence } from './output-sentence.ts';

/** Outputs with what they say of entries. */
export interface ShownOutputs {
  readonly outputs: readonly CheckOutput[];
  /** The gravest of them. */
  readonly main: CheckOutput;
  readonly confirmed: readonly Entry[];
  readonly ruledOut: readonly Entry[];
  /** The entries are those of a failure that was asked about; otherwise what Microsoft would report. */
  readonly isAboutFailure: boolean;
  /** What to do now; plain text in the language of the card. */
  readonly next?: string;
  /** What else the outputs say of the failure, and what they leave open. */
  readonly notes?: readonly string[];
}

const styles = { ok: 'good', fault: 'attention', unclear: 'warning' } as const satisfies Record<CheckVerdict, string>;
const colors = { ok: 'good', fault: 'attention', unclear: 'warning' } as const;
const mostOutputs = 12;
const mostEntries = 4;

/** The view of the card for outputs alone: the gravest in the band, all of them below when there are several. */
export function outputsView(
  { outputs, main, confirmed, ruledOut, isAboutFailure, next = '', notes = [] }: ShownOutputs,
  context: ViewContext,
) {
  const { texts, language } = context;
  const sentence = outputSentence(main, texts);
  const status = `${texts.outputs.verdict[main.verdict]} · ${main.tool}`;
  const summary = `${status}: ${sentence}`;
  const isAlone = outputs.length === 1;
  const others = outputs.length > mostOutputs ? outputs.slice(0, mostOutputs) : outputs;
  const rows = [
    ...confirmed
      .slice(0, mostEntries)
      .map((entry) => entryRow(entry, isAboutFailure ? 'confirms' : undefined, context)),
    ...ruledOut.slice(0, mostEntries).map((entry) => entryRow(entry, 'rulesOut', context)),
  ];
  return {
    ...headView(
      context,
      summary,
      escapeMarkdown(
        [
          summary,
          ...others.filter((one) => one !== main).map((one) => outputSentence(one, texts)),
          ...rows.map(({ label }) => label),
          ...notes,
          next,
        ].join(' '),
      ),
    ),
    band: {
      style: styles[main.verdict],
      title: escapeMarkdown(sentence),
      lang: language,
      status: escapeMarkdown(status),
      hasNext: next !== '',
      next: escapeMarkdown(next),
      nextLang: language,
    },
    hasRows: !isAlone,
    rowsTitle: fill(texts.outputs.titleSeveral, { count: outputs.length }),
    rows: isAlone ? [] : others.map((output) => outputRow(output, texts)),
    hasEntries: rows.length + notes.length > 0,
    entriesTitle: isAboutFailure ? texts.outputs.confirmsTitle : texts.outputs.reportedTitle,
    entries: rows,
    notes: notes.map((text) => ({ text: escapeMarkdown(text) })),
  };
}

/** One output as a line with its verdict. */
export function outputRow(output: CheckOutput, texts: Texts) {
  return {
    tool: escapeMarkdown(output.tool),
    mark: texts.outputs.verdict[output.verdict],
    color: colors[output.verdict],
    text: escapeMarkdown(outputSentence(output, texts)),
  };
}

function entryRow(entry: Entry, weight: 'confirms' | 'rulesOut' | undefined, { texts, language }: ViewContext) {
  const name = `${entry.microsoftCode}/${entry.sipCode}: ${textsOf(entry, language).title}`;
  const title = escapeMarkdown(weight ? fill(texts.outputs[weight], { entry: name }) : name);
  return {
    title,
    label: weight ? fill(texts.outputs[weight], { entry: name }) : name,
    data: { do: 'choose', entryId: keyOf(entry) },
  };
}
