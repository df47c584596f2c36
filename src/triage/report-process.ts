import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { ReportJob } from './run-report.ts';

/** The process that makes one report and ends: it takes a job from its parent and answers once. */
process.once('message', async (job: ReportJob) => {
  // The folder in which the bot and the commands keep what they compile.
  enableCompileCache(fileURLToPath(new URL('../../node_modules/.cache/compiled', import.meta.url)));
  const { workOn } = await import('./work-on.ts');
  const reply = await workOn(job);
  process.send?.(reply, () => process.exit(0));
});
process.once('disconnect', () => process.exit(1));
