// From the rows of an export to a report: all that other rooms use of this one.

export { buildReport } from './build-report.ts';
export { expandFiles } from './expand-files.ts';
export { findTable } from './find-table.ts';
export { formatGroupCsv } from './group-csv.ts';
export type { InputFile } from './input-file.ts';
export { createPrivateFolder, removePrivateFolder, removeStale } from './private-folder.ts';
export type { Report, ReportGroup } from './report.ts';
export { ReportProblem } from './report-problem.ts';
export { type MadeReport, makeReport, type ReportJob, type ReportReply } from './run-report.ts';
