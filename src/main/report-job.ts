import type { Catalog } from '../catalog/index.ts';
import { buildReport, expandFiles, type ReportJob, ReportProblem, type ReportReply } from '../triage/index.ts';

/** Makes the report that a job asks for, with its page where that is wanted, or says why there is none. */
export async function workOn(job: ReportJob, onProgress: (share: number) => void): Promise<ReportReply> {
  const { files, folder, overlay, since, names, withPage, locale } = job;
  try {
    const catalog = loadCatalogs(overlay);
    catalog.catch(() => undefined);
    const tables = await expandFiles(files, folder);
    const report = await buildReport(tables, {
      catalog,
      folder,
      names,
      onProgress,
      ...(since !== undefined && { since }),
    });
    if (!withPage) return { report };
    const { makeReportPage } = await import('../render/report-page.ts');
    return {
      report,
      page: await makeReportPage(report, await catalog, { names, ...(locale !== undefined && { locale }) }),
    };
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
