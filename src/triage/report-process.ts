import { loadCatalog } from '../catalog/load/load.ts';
import { loadOverlay } from '../catalog/load/overlay.ts';
import { buildReport } from './build-report.ts';
import { drawCharts } from './draw-charts.ts';
import { expandFiles } from './expand-files.ts';
import { formatReportPage } from './report-page.ts';
import { ReportProblem } from './report-problem.ts';
import type { ReportJob, ReportReply } from './run-report.ts';

/** The process that makes one report and ends: it takes a job from its parent and answers once. */
process.once('message', async (job: ReportJob) => {
  const reply = await work(job);
  process.send?.(reply, () => process.exit(0));
});
process.once('disconnect', () => process.exit(1));

async function work({ files, folder, overlay, since, names, withPage }: ReportJob): Promise<ReportReply> {
  try {
    const shipped = loadCatalog();
    const catalog = overlay === undefined ? shipped : loadOverlay(overlay, shipped);
    const tables = await expandFiles(files, folder);
    const report = await buildReport(tables, { catalog, folder, names, ...(since !== undefined && { since }) });
    return withPage ? { report, page: formatReportPage(report, await drawCharts(report)) } : { report };
  } catch (error) {
    if (error instanceof ReportProblem) return { problem: error.message, kind: error.kind };
    return { problem: `The report could not be made: ${String(error).slice(0, 300)}`, kind: 'engine' };
  }
}
