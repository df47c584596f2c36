import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { ReportJob } from '../triage/index.ts';

/** The process that makes one report and ends: it takes a job from its parent, says how far it is, and answers once. */
process.once('message', async (job: ReportJob) => {
  // The folder in which the bot and the commands keep what they compile.
  enableCompileCache(fileURLToPath(new URL('../../node_modules/.cache/compiled', import.meta.url)));
  const { workOn } = await import('./report-job.ts');
  const reply = await workOn(job, (progress) => process.send?.({ progress }));
  process.send?.(reply, () => process.exit(0));
});
process.once('disconnect', () => process.exit(1));
