import type { Catalog } from '../catalog/index.ts';
import { fill, type Texts } from '../locale/index.ts';
import { headView, viewContext } from './context.ts';
import { fillCard, type Rendered } from './render.ts';
import { reportView, type ShownReport } from './report-view.ts';

/** The card of a report. */
export function renderReport(shown: ShownReport, catalog: Catalog, locale?: string): Rendered {
  return fillCard('report', reportView(shown, catalog, viewContext({ locale, catalogVersion: catalog.version })));
}

/** How far the reading of a file is; sizes in bytes, missing while they are not known. */
export type ReportProgress =
  | { readonly step: 'reading'; readonly bytes?: number }
  | { readonly step: 'counting'; readonly bytes: number };

/** The card that stands until the report does. */
export function renderProgress({ step, bytes }: ReportProgress, locale?: string): Rendered {
  const context = viewContext({ locale, catalogVersion: '' });
  const own = context.texts.report;
  const form = step === 'counting' ? own.counting : bytes === undefined ? own.readingUnknown : own.reading;
  const title = fill(form, { size: sizeOf(bytes ?? 0, context.language) });
  const view = { ...headView(context, title), title, text: own.readingText };
  return fillCard('progress', view);
}

/** The card that says why there is no report. */
export function renderNoReport(
  problem: keyof Texts['report']['problem'],
  largestBytes: number,
  locale?: string,
): Rendered {
  const context = viewContext({ locale, catalogVersion: '' });
  const title = fill(context.texts.report.problem[problem], { size: sizeOf(largestBytes, context.language) });
  const [first = title, ...rest] = title.split(/(?<=[.。])\s*/);
  const view = { ...headView(context, title), title: first, text: rest.join(' ') || '–' };
  return fillCard('progress', view);
}

/** Bytes as people say them: `41 MB`. */
export function sizeOf(bytes: number, language: string): string {
  const [value, unit] = bytes < 1024 ** 2 ? [bytes / 1024, 'KB'] : [bytes / 1024 ** 2, 'MB'];
  return `${Math.max(1, Math.round(value)).toLocaleString(language)} ${unit}`;
}
