import type { Catalog } from '../catalog/entry.ts';
import { buildReport } from './build-report.ts';
import { expandFiles } from './expand-files.ts';
import { ReportProblem } from './report-problem.ts';
import type { ReportJob, ReportReply } from './run-report.ts';

/** Makes the report that a job asks for, or says why there is none. */
export async function workOn({ files, folder, overlay, since, names, withPage }: ReportJob): Promise<ReportReply> {
  try {
    const catalog = loadCatalogs(overlay);
    catalog.catch(() => undefined);
    const tables = await expandFiles(files, folder);
    const report = await buildReport(tables, { catalog, folder, names, ...(since !== undefined && { since }) });
    return withPage ? { report, page: await makePage(report) } : { report };
  } catch (error) {
    if (error instanceof ReportProblem) return { problem: error.message, kind: error.kind };
    return { problem: `The report could not be made: ${String(error).slice(0, 300)}`, kind: 'engine' };
  }
}

/** Loads the catalog beside the reading of the files, which goes on in threads of the database. */
async function loadCatalogs(overlay: string | undefined): Promise<Catalog> {
  const { loadCatalog } = await import('../catalog/load/load.ts');
  const shipped = loadCatalog();
  if (overlay === undefined) return shipped;
  return (await import('../catalog/load/overlay.ts')).loadOverlay(overlay, shipped);
}

async function makePage(report: Awaited<ReturnType<typeof buildReport>>): Promise<string> {
  const [{ drawCharts }, { formatReportPage }] = await Promise.all([
    import('./draw-charts.ts'),
    import('./report-page.ts'),
  ]);
  return formatReportPage(report, await drawCharts(report));
}
