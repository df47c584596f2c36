import { headView, type ViewContext } from './context.ts';
import { rowLabel } from './entry-rows.ts';
import { escapeMarkdown } from './escape.ts';
import { remarkLines } from './reading-view.ts';

/** Pastes that every catalog with Microsoft's entries can answer; codes and field names are the same in all languages. */
const samples = {
  codes: '569008 504',
  ambiguous: '569002 504',
  row: 'Final SIP code,Final Microsoft subcode,Final SIP phrase\n504,569008,Remote certificate expired\n403,560403,Forbidden',
} as const;

/** The view of the welcome: who I am, and three samples that can be tapped. */
export function greetingView(context: ViewContext) {
  const { texts } = context;
  const { sampleMatched, sampleAmbiguous, sampleRow } = texts.greeting;
  return {
    ...headView(context, `${texts.greeting.title}. ${texts.greeting.lead}`),
    samples: [
      sampleView(sampleMatched, samples.codes),
      sampleView(sampleAmbiguous, samples.ambiguous),
      sampleView(sampleRow, samples.row),
    ],
    help: { do: 'help' },
    browse: { do: 'list' },
  };
}

/** The view of the help: every shape that can be pasted, each with an example that can be tapped. */
export function helpView(context: ViewContext, foundNothing: boolean) {
  const { texts } = context;
  const { codes, row, words, wordsExample, lead, title, unknown } = texts.help;
  return {
    ...headView(context, foundNothing ? `${unknown} ${title}.` : `${title}. ${lead}`),
    lead: foundNothing ? `${unknown} ${lead}` : lead,
    samples: [sampleView(codes, samples.codes), sampleView(row, samples.row), sampleView(words, wordsExample)],
    browse: { do: 'list' },
  };
}

function sampleView(title: string, paste: string) {
  const data = { do: 'sample', text: paste };
  return {
    title,
    text: paste.split('\n').map(escapeMarkdown).join('\n\n'),
    label: rowLabel(title, paste),
    data,
    submit: data,
  };
}

/** Colours of short messages; they only underline what the title says in words. */
const noticeStyles = {
  good: 'good',
  gone: 'emphasis',
  long: 'emphasis',
  busy: 'emphasis',
} as const;

/** The view of a short message: calls that ended normally, an old card whose entry is gone, what was not done. */
export function noticeView(kind: keyof typeof noticeStyles, context: ViewContext) {
  const { notice, bot } = context.texts;
  const { title, text: said } = {
    good: { title: notice.goodTitle, text: notice.goodText },
    gone: { title: notice.goneTitle, text: notice.goneText },
    long: { title: notice.longTitle, text: notice.longText },
    busy: { title: notice.busyTitle, text: bot.busy },
  }[kind];
  const text = [...remarkLines([], context), said].join(' ');
  const whole = `${title}. ${text}`;
  return {
    // What was not done is told with the way on even where only the summary is shown.
    ...headView(context, kind === 'long' || kind === 'busy' ? whole : title, whole),
    style: noticeStyles[kind],
    title,
    text,
    browse: { do: 'list' },
    help: { do: 'help' },
  };
}
