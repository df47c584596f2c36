import type { Answer } from '../answer/answer.ts';
import type { Catalog, Entry } from '../catalog/entry.ts';
import { explainCodes } from '../codes/explain-code.ts';
import { fill } from '../locale/texts.ts';
import type { Ambiguous, Diagnosis, Unlisted } from '../match/diagnosis.ts';
import { viewContext } from '../render/context.ts';
import { summariseReading } from '../render/read-summary.ts';
import { remarkLines } from '../render/reading-view.ts';
import { formatEntry } from './ask-entry.ts';
import { formatGuideNames, formatGuides } from './ask-guide.ts';
import { formatCounts } from './ask-list.ts';
import { width, wrap } from './ask-wrap.ts';

/** A terminal is answered in English, whatever its locale. */
const context = viewContext({ locale: 'en', catalogVersion: '' });
const { texts } = context;

/** An answer for reading in a terminal: every failure in full, the catalog's counts for `list`, else its one line. */
export function formatAnswer(answer: Answer, catalog: Catalog): string {
  if (answer.reply === 'list') return formatCounts(catalog);
  if (answer.reply === 'guide') return formatGuides(answer.guides ?? []);
  if (answer.diagnoses.length === 0) return answer.summary;
  return [
    answer.diagnoses.map(formatDiagnosis).join(`\n\n${'─'.repeat(width)}\n\n`),
    ...formatGuideNames(answer.guides ?? [], texts.guide.beside),
  ].join('\n');
}

function formatDiagnosis(diagnosis: Diagnosis): string {
  const { windowsCode, remarks, count } = diagnosis;
  return [
    ...(count > 1 ? [`${texts.label.count}: ${count}`] : []),
    formatOutcome(diagnosis),
    ...(windowsCode ? ['', wrap(`${windowsCode.hex} is ${windowsCode.symbol}: ${windowsCode.meaning}`, '')] : []),
    ...remarkLines(remarks, context).map((line) => `\n${wrap(line, '')}`),
  ].join('\n');
}

function formatOutcome(diagnosis: Diagnosis): string {
  switch (diagnosis.kind) {
    case 'matched':
      return formatEntry(diagnosis.entry);
    case 'ambiguous':
      return formatChoice(diagnosis);
    case 'unlisted':
      return formatUnlisted(diagnosis);
  }
}

function formatCodes({ failure }: Diagnosis): string {
  return `Microsoft ${failure.microsoftCode?.value ?? '-'} · SIP ${failure.sipCode?.value ?? '-'}`;
}

function formatRow({ microsoftCode, sipCode, phrase }: Entry): string {
  return `  ${microsoftCode.padStart(6)} ${sipCode}  ${wrap(phrase, ' '.repeat(14))}`;
}

function formatChoice(diagnosis: Ambiguous): string {
  const { title, oneOf } = texts.ambiguous;
  const rows = diagnosis.candidates.map(formatRow);
  return [`${title} (${formatCodes(diagnosis)})`, `${fill(oneOf, { count: rows.length })}\n`, ...rows].join('\n');
}

function formatUnlisted(diagnosis: Unlisted): string {
  const { structure, sipResponse, nearest } = diagnosis;
  const { title, nearestLead } = texts.unlisted;
  const explained = explainCodes(summariseReading(diagnosis.failure));
  return [
    `${explained?.title ?? title} (${formatCodes(diagnosis)})`,
    ...(explained
      ? ['', wrap(`${texts.explained[explained.source]} ${explained.meaning} ${explained.ifMany}`, '')]
      : []),
    ...(explained?.page ? ['', `${texts.label.source}: ${explained.page.url} (${explained.page.published})`] : []),
    ...(structure ? ['', wrap(structure.explanation, '')] : []),
    ...(sipResponse
      ? [
          '',
          wrap(
            `SIP ${sipResponse.code} ${sipResponse.reasonPhrase}: ${sipResponse.meaning} ${sipResponse.lookFirst}`,
            '',
          ),
        ]
      : []),
    ...(nearest.length > 0 ? ['', nearestLead, ...nearest.map(formatRow)] : []),
  ].join('\n');
}
