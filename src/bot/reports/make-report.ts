import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Attachment, TurnContext } from 'botbuilder';
import { textsFor } from '../../locale/index.ts';
import {
  type Rendered,
  type ReportProgress,
  renderNoReport,
  renderProgress,
  renderReport,
} from '../../render/index.ts';
import { type InputFile, ReportProblem, removePrivateFolder } from '../../triage/index.ts';
import { type BotParts, tryTo } from '../bot-parts.ts';
import { readLocale, readScope } from '../messages/read-activity.ts';
import { createReply } from '../messages/reply.ts';
import { fileNameOf, largestExport } from './fetch-export.ts';
import type { ReportDesk } from './report-desk.ts';

/** What a report is made of: files that were sent, and tables that were pasted. */
export interface ReportSources {
  readonly files: readonly Attachment[];
  readonly tables: readonly { readonly name: string; readonly text: string }[];
}

type Problem = Parameters<typeof renderNoReport>[0];
class NoReport extends Error {
  override readonly name = 'NoReport';
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem);
    this.problem = problem;
  }
}

/**
 * Answers at once with a card that says what is read, and returns; the report is made outside the turn, in a process of its own, and
 * takes the place of that card.
 */
export async function beginReport(
  context: TurnContext,
  sources: ReportSources,
  desk: ReportDesk,
  parts: BotParts,
): Promise<void> {
  const { activity } = context;
  const locale = readLocale(activity);
  const user = JSON.stringify([activity.conversation?.tenantId, activity.from?.aadObjectId ?? activity.from?.id]);
  const end = desk.begin(user);
  if (!end) {
    await context.sendActivity(textsFor(locale).report.busy);
    return;
  }
  try {
    const pasted = sources.tables.reduce((sum, { text }) => sum + text.length, 0);
    const first: ReportProgress = { step: 'reading', ...(sources.files.length === 0 && { bytes: pasted }) };
    const posted = await context.sendActivity(reply(renderProgress(first, locale)));
    const work = follow(context, posted?.id, sources, desk, parts);
    work.catch((err: unknown) => parts.log.error({ err }, 'report failed')).finally(end);
  } catch (error) {
    end();
    throw error;
  }
}

async function follow(
  context: TurnContext,
  postId: string | undefined,
  sources: ReportSources,
  desk: ReportDesk,
  parts: BotParts,
): Promise<void> {
  const { activity } = context;
  const locale = readLocale(activity);
  const reference = TurnContext.getConversationReference(activity);
  let updates: Promise<unknown> = Promise.resolve();
  const show = (rendered: Rendered, isLast: boolean) => {
    if (!postId && !isLast) return;
    const message = reply(rendered);
    updates = updates.then(() =>
      tryTo(parts, context, 'update the card of a report', () =>
        parts.proceed(reference, async (later) => {
          if (postId) await later.updateActivity({ ...message, id: postId });
          else await later.sendActivity(message);
        }),
      ),
    );
  };
  const began = performance.now();
  try {
    const { report, page } = await readAndCount(sources, desk, locale, (progress) =>
      show(renderProgress(progress, locale), false),
    );
    const fullId = page !== undefined && readScope(activity) === 'personal' ? randomUUID() : undefined;
    if (fullId !== undefined && page !== undefined) {
      const name = `call-report-${(report.to ?? new Date().toISOString()).slice(0, 10)}.html`;
      desk.keep(fullId, { name, page, conversationId: activity.conversation.id });
    }
    show(renderReport({ report, ...(fullId !== undefined && { fullId }) }, parts.engine().catalog, locale), true);
    parts.log.info(
      {
        rows: report.rows.read,
        groups: report.groups.length,
        quiet: report.quiet,
        ms: Math.round(performance.now() - began),
      },
      'report made',
    );
  } catch (error) {
    const problem = problemOf(error);
    if (problem === 'engine') parts.log.error({ err: error }, 'report failed');
    else parts.log.info({ problem }, 'no report');
    show(renderNoReport(problem, largestExport, locale), true);
  }
  await updates;
}

function problemOf(error: unknown): Problem {
  if (error instanceof NoReport) return error.problem;
  return error instanceof ReportProblem ? error.kind : 'engine';
}

async function readAndCount(
  { files, tables }: ReportSources,
  desk: ReportDesk,
  locale: string | undefined,
  onProgress: (progress: ReportProgress) => void,
) {
  const folder = desk.createFolder();
  try {
    const inputs: InputFile[] = [];
    let bytes = 0;
    for (const [index, { name, text }] of tables.entries()) {
      const path = join(folder, `table-${index}`);
      writeFileSync(path, text, { mode: 0o600 });
      inputs.push({ path, name });
      bytes += text.length;
    }
    for (const [index, file] of files.entries()) {
      const path = join(folder, `file-${index}`);
      const fetched = await desk.fetch(file, path, (size) => onProgress({ step: 'reading', bytes: size }), desk.signal);
      if ('problem' in fetched) throw new NoReport(fetched.problem);
      inputs.push({ path, name: fileNameOf(file) || 'file' });
      bytes += fetched.bytes;
      if (bytes > largestExport) throw new NoReport('tooLarge');
    }
    if (files.length > 0) onProgress({ step: 'counting', bytes });
    return await desk.make(inputs, locale);
  } finally {
    removePrivateFolder(folder);
  }
}

function reply(rendered: Rendered) {
  return createReply({ ...rendered, diagnoses: [] });
}
