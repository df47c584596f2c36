import type { Catalog } from '../catalog/index.ts';
import { fill } from '../locale/index.ts';
import type { Report } from '../triage/index.ts';
import { viewContext } from './context.ts';
import type { PageContext } from './page-context.ts';
import { figureTables } from './report-figures.ts';
import { groupTable, userTable } from './report-groups.ts';
import { escapeHtml, section } from './report-html.ts';
import { drawPictures, type Picture } from './report-pictures.ts';
import { createTitles } from './report-view.ts';
import { count, plainWords, tellIncident } from './report-words.ts';

/** How a page is written. */
export interface PageOptions {
  /** BCP 47. */
  readonly locale?: string;
  /** Users by name and numbers whole; masked otherwise. */
  readonly names?: boolean;
}

/** A report as one HTML file with its pictures: no script, no address, light and dark by the reader's setting, printable. */
export async function makeReportPage(report: Report, catalog: Catalog, options: PageOptions = {}): Promise<string> {
  const { locale, names = false } = options;
  const view = viewContext({ ...(locale !== undefined && { locale }), catalogVersion: report.catalogVersion });
  const show = (text: string) => (names ? text : plainWords(text, 400));
  const context: PageContext = { ...view, show, titleOf: createTitles(catalog, view) };
  return formatPage(report, await drawPictures(report, view), context, names);
}

function formatPage(report: Report, pictures: readonly Picture[], context: PageContext, names: boolean): string {
  const { report: own } = context.texts;
  const parts = [
    section(own.page.figures, figureTables(report, context)),
    section(own.groups, groupTable(report, context)),
    ...pictures.map(({ title, svg }) => section(title, pictureOf(title, svg))),
    ...(report.byUser.length > 0 ? [section(own.page.byUser, userTable(report, context))] : []),
    section(own.page.made, provenance(report, context, names)),
  ];
  return `<!doctype html>
<html lang="${context.language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<title>${escapeHtml(own.page.heading)}</title><style>${style}</style></head><body><main>
<h1>${escapeHtml(own.page.heading)}</h1>${headline(report, context)}
${parts.join('\n')}
</main></body></html>
`;
}

const style = `:root{color-scheme:light dark}body{font:15px/1.5 "Segoe UI","Liberation Sans","Noto Sans CJK JP",sans-serif;margin:0;background:Canvas;color:CanvasText}
main{max-width:76rem;margin:0 auto;padding:1.5rem}.headline{font-size:1.25rem}h1{font-size:1.6rem}h2{font-size:1.15rem;margin-top:2rem}h3{font-size:1rem}
table{border-collapse:collapse;width:100%}th,td{text-align:start;padding:.3rem .5rem;border-bottom:1px solid #80808060;vertical-align:top}
.n{text-align:end;font-variant-numeric:tabular-nums}.t{white-space:nowrap}.wide{overflow-x:auto}.picture svg{max-width:100%;height:auto;display:block}
@media print{:root{color-scheme:light}body{font-size:11px}main{max-width:none;padding:0}.wide{overflow:visible}.t{white-space:normal}h2{break-after:avoid}tr,.picture{break-inside:avoid}}`;

/** How many calls failed, and each incident in a sentence. */
function headline(report: Report, context: PageContext): string {
  const { report: own } = context.texts;
  if (report.calls === 0) return `<p class="headline">${escapeHtml(own.noCalls)}</p>`;
  const title = fill(own.title, { faults: count(report.faults, context), calls: count(report.calls, context) });
  const incidents = report.groups.filter(({ reasons }) => reasons.length > 0);
  const lines = incidents.map((group) => tellIncident(group, context.titleOf(group), report, context, context.show));
  const items = (lines.length > 0 ? lines : [own.quiet]).map((line) => `<li>${escapeHtml(line)}</li>`);
  return `<p class="headline">${escapeHtml(title)}</p><ul>${items.join('')}</ul>`;
}

function pictureOf(title: string, svg: string): string {
  return `<div class="picture" role="img" aria-label="${escapeHtml(title)}">${inHtml(svg)}</div>`;
}

/**
 * A picture as it lies in HTML: without the names of the SVG standards, which are addresses by form, and silent to a reader of screens,
 * whom the label and the tables tell.
 */
function inHtml(svg: string): string {
  return svg.replace(/ xmlns(?::xlink)?="[^"]*"/g, '').replace('<svg', '<svg aria-hidden="true"');
}

function provenance({ files, rows, catalogVersion }: Report, context: PageContext, names: boolean): string {
  const own = context.texts.report;
  const problems = files.flatMap(({ name, problemKind }) =>
    problemKind === undefined ? [] : [`${name}: ${fill(own.problem[problemKind], { size: '' })}`],
  );
  const skipped = rows.skipped.map(({ count: left, kind, firstLine, file }) =>
    fill(own.page.left, {
      count: count(left, context),
      reason: own.page.reasonOf[kind],
      line: count(firstLine, context),
      file,
    }),
  );
  const read = fill(own.page.rows, {
    rows: count(rows.read, context),
    files: files.map(({ name }) => name).join(', '),
    version: catalogVersion,
  });
  const items = [...skipped, ...problems].map((line) => `<li>${escapeHtml(line)}</li>`).join('');
  const masked = names ? '' : `<p>${escapeHtml(own.page.masked)} ${escapeHtml(context.texts.label.masked)}</p>`;
  return `<p>${escapeHtml(read)}</p>${items === '' ? '' : `<ul>${items}</ul>`}${masked}`;
}
