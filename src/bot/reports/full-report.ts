import type { InvokeResponse, TurnContext } from 'botbuilder';
import * as z from 'zod';
import { textsFor } from '../../locale/index.ts';
import { parseCardAction } from '../../render/index.ts';
import { type BotParts, tryTo } from '../bot-parts.ts';
import { readLocale } from '../messages/read-activity.ts';
import { createReply, hasCard } from '../messages/reply.ts';
import type { FullReport } from './report-desk.ts';

/** What a button of a report card opens. */
export type ReportAction = Extract<NonNullable<ReturnType<typeof parseCardAction>>, { do: 'report' }>;

/** Reads the data of a button of a report card. */
export function readReportAction(data: unknown): ReportAction | undefined {
  const action = parseCardAction(data);
  return action?.do === 'report' ? action : undefined;
}

/** Opens what was asked for below the report, which stays: the answer to its codes, or the offer of the full report. */
export async function openFromReport(
  context: TurnContext,
  { open, text = '', id = '', count, calls }: ReportAction,
  parts: BotParts,
): Promise<string> {
  const locale = readLocale(context.activity);
  if (open === 'explain') {
    const engine = parts.engine();
    const read = engine.answer({ text, scope: 'personal', mentioned: true, ...(locale !== undefined && { locale }) });
    const [only, ...others] = read.diagnoses;
    // The pack on that card then has the counts, times and ids of the export.
    const isCounted = only !== undefined && others.length === 0 && count !== undefined;
    const answer = isCounted ? engine.show([{ ...only, count, ...(calls && { calls }) }], locale) : read;
    if (hasCard(answer)) await context.sendActivity(createReply(answer));
    return answer.summary;
  }
  const own = textsFor(locale).report;
  const full = parts.reports?.find(id);
  if (!full || full.conversationId !== context.activity.conversation.id) {
    await context.sendActivity(own.gone);
    return own.gone;
  }
  await offerFile(context, id, full, own.consent);
  return own.consent;
}

/** Asks the person of a 1:1 chat whether a file may be put into their OneDrive. */
export async function offerFile(
  context: TurnContext,
  id: string,
  { name, page }: FullReport,
  description: string,
): Promise<void> {
  const content = {
    description,
    sizeInBytes: Buffer.byteLength(page),
    acceptContext: { id },
    declineContext: { id },
  };
  await context.sendActivity({
    type: 'message',
    attachments: [{ contentType: 'application/vnd.microsoft.teams.card.file.consent', name, content }],
  });
}

const consent = z.looseObject({
  action: z.enum(['accept', 'decline']),
  context: z.looseObject({ id: z.string().max(60) }),
  uploadInfo: z
    .looseObject({
      contentUrl: z.string().max(4_000),
      name: z.string().max(400),
      uploadUrl: z.string().max(4_000),
      uniqueId: z.string().max(200),
      fileType: z.string().max(40),
    })
    .optional(),
});

/** Milliseconds an upload may take; the whole turn has 15 seconds. */
const uploadMs = 8000;

/**
 * `fileConsent/invoke`: the page goes where Teams says, into the OneDrive of whoever agreed, and nowhere but SharePoint.
 * @see https://learn.microsoft.com/microsoftteams/platform/bots/how-to/bots-filesv4
 */
export async function answerConsent(context: TurnContext, parts: BotParts): Promise<InvokeResponse> {
  if (!parts.reports) return { status: 501 };
  const { activity } = context;
  const own = textsFor(readLocale(activity)).report;
  const value = consent.safeParse(activity.value);
  if (!value.success) return { status: 400 };
  const { action, context: asked, uploadInfo } = value.data;
  if (action === 'decline') {
    await context.sendActivity(own.declined);
    return { status: 200 };
  }
  const full = parts.reports?.find(asked.id);
  const isOurs = full !== undefined && full.conversationId === activity.conversation.id;
  const sent =
    isOurs &&
    uploadInfo &&
    (await tryTo(parts, context, 'upload a report', () => upload(uploadInfo, full.page, parts)));
  if (!sent || !uploadInfo) {
    await context.sendActivity(isOurs ? own.problem.engine : own.gone);
    return { status: 200 };
  }
  const { contentUrl, name, uniqueId, fileType } = uploadInfo;
  await context.sendActivity({
    type: 'message',
    text: own.sent,
    attachments: [
      {
        contentType: 'application/vnd.microsoft.teams.card.file.info',
        contentUrl,
        name,
        content: { uniqueId, fileType },
      },
    ],
  });
  return { status: 200 };
}

/** Where Teams says that a file goes, and where it can be seen then. */
interface UploadPlace {
  readonly uploadUrl: string;
  readonly contentUrl: string;
}

async function upload({ uploadUrl, contentUrl }: UploadPlace, page: string, { reports }: BotParts): Promise<boolean> {
  const url = new URL(uploadUrl);
  // Both are what the sender says: neither the page nor a link under the bot's name goes anywhere else.
  if (![url, new URL(contentUrl)].every((address) => reports?.isAllowed(address)))
    throw new Error('An address of the upload is not one of SharePoint');
  const body = Buffer.from(page);
  const response = await fetch(url, {
    method: 'PUT',
    redirect: 'error',
    body,
    headers: {
      'content-type': 'application/octet-stream',
      'content-range': `bytes 0-${body.length - 1}/${body.length}`,
    },
    signal: AbortSignal.timeout(uploadMs),
  });
  await response.body?.cancel();
  if (!response.ok) throw new Error(`The upload was answered with ${response.status}`);
  return true;
}
