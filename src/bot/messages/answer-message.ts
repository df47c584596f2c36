import type { TurnContext } from 'botbuilder';
import type { Answer, Message } from '../../answer/index.ts';
import { fill, textsFor } from '../../locale/index.ts';
import type { Rendered } from '../../render/index.ts';
import { type BotParts, tryTo } from '../bot-parts.ts';
import { readPressedMark } from '../buttons/pressed-button.ts';
import { offerCheck } from '../checks/check-button.ts';
import { readCheckAction, readCheckCommand } from '../checks/check-command.ts';
import { beginCheck, type CheckBegin } from '../checks/check-sbc.ts';
import { readWatchCommand } from '../checks/watch-command.ts';
import { changeWatches } from '../checks/watch-sbc.ts';
import { sendTicket } from '../invokes/send-ticket.ts';
import { addTally } from '../outcomes/add-tally.ts';
import { pressOutcome } from '../outcomes/press-outcome.ts';
import { answerWithNumbers, offerPackWays, pressPackWay } from '../packs/pack-ways.ts';
import { openFromReport, readReportAction } from '../reports/full-report.ts';
import { beginReport } from '../reports/make-report.ts';
import type { ReportDesk } from '../reports/report-desk.ts';
import { findSources } from '../reports/report-sources.ts';
import { changeSettings, isSettingsCommand, readSettingsAction, showSettings } from '../settings/change-settings.ts';
import { readSettings, withSettings } from '../settings/read-settings.ts';
import { countAnswer } from '../stats/count-stats.ts';
import { tellStats } from '../stats/tell-stats.ts';
import { answerBriefly } from './answer-briefly.ts';
import { answerText } from './answer-text.ts';
import { postAnswer, replaceCard } from './post-answer.ts';
import { fileAttachmentType, isFromBot, isSentCard, readLocale, readUserMessage } from './read-activity.ts';
import { asAddressed, isWorthSaying, readAddressing } from './read-addressing.ts';
import { type FileProblem, maxFileBytes, type ReadFile } from './read-file.ts';
import { type CardAnswer, createReply, hasCard } from './reply.ts';
import { talkOver } from './talk-over.ts';

/** Most files of one message that are read. */
const maxFiles = 5;

/** Answers a message, a press of a button on a client without `Action.Execute`, or files in a 1:1 chat. */
export async function answerMessage(context: TurnContext, parts: BotParts): Promise<void> {
  const { activity } = context;
  if (isFromBot(activity) || isSentCard(activity)) return;
  if (!activity.text && isObject(activity.value)) return answerSubmit(context, activity.value, parts);

  const said = readUserMessage(activity);
  const addressing = said.mentioned ? undefined : await readAddressing(context, parts);
  const meant = addressing ? asAddressed(said, addressing) : said;
  if (!isForUs(meant, parts)) return;
  if (!meant.mentioned) return answerUnasked(context, meant, parts);
  const settings = await readSettings(context, parts);
  if (isSettingsCommand(meant)) {
    await context.sendActivity(createReply({ ...(await showSettings(context, parts)), diagnoses: [] }));
    return;
  }
  if (meant.scope !== 'personal' && settings.listen === 'silent') return;
  const message = withSettings(meant, settings);
  if (await carryOut(context, message, parts)) return;
  if (await answerWithNumbers(context, message, parts)) return;
  const readFile = readOnce(parts.readFile);
  if (parts.reports && (await reportInstead(context, message, parts.reports, { ...parts, readFile }))) return;
  const { texts, problems } = await readFiles(context, message, { readFile });
  await sayFileProblems(context, problems);
  if (texts.length === 0 && problems.length > 0 && message.text.trim() === '') return;

  const { html: _, ...plain } = message;
  const full = texts.length > 0 ? { ...plain, text: [message.text, ...texts].join('\n\n') } : message;
  const read = await answerText(context, full, parts);
  const talked = await talkOver(context, message, read, parts);
  const answer = await tellStats(context, talked, parts, message.locale);
  if (addressing && !isWorthSaying(answer, addressing)) return;
  await post(context, answer, message, parts);
}

/** Answers a post that nobody addressed to the bot, where it is told to listen and has something to say. */
async function answerUnasked(context: TurnContext, message: Message, parts: BotParts): Promise<void> {
  const read = await answerText(context, message, parts);
  // The store is asked only where there is something to say: most posts of a channel are nobody's failure.
  if (!hasCard(read)) return;
  const settings = await readSettings(context, parts);
  if (settings.listen !== 'listen') return;
  const chosen = withSettings(message, settings);
  const isChanged = chosen.locale !== message.locale || chosen.vendor !== undefined;
  const answer = isChanged ? await answerText(context, chosen, parts) : read;
  await talkOver(context, chosen, answer, parts);
  await post(context, answerBriefly(answer, chosen.locale), chosen, parts);
}

/** Carries out an order to check or watch an SBC. */
async function carryOut(context: TurnContext, message: Message, parts: BotParts): Promise<boolean> {
  const wish = readCheckCommand(message);
  const order = wish ? undefined : readWatchCommand(message);
  if (wish) await tellCheck(context, await beginCheck(context, wish, parts));
  if (order) await context.sendActivity(await changeWatches(context, order, parts));
  return wish !== undefined || order !== undefined;
}

async function post(context: TurnContext, answer: Answer, message: Message, parts: BotParts): Promise<void> {
  parts.onAnswer?.(answer);
  if (answer.isBusy && parts.mayNotify?.(context) === false) return;
  if (!hasCard(answer)) return;
  const tallied = await addTally(context, answer, parts, message.locale);
  const offered = offerPackWays(context, offerCheck(tallied, message, parts), parts);
  await postAnswer(context, offered, message, parts);
  await countAnswer(context, answer, parts);
}

/** Whether the message may be answered at all: with `LISTEN=mentions` posts without a mention are nobody's question. */
export function isForUs({ scope, mentioned }: Message, { listen }: Pick<BotParts, 'listen'>): boolean {
  return scope === 'personal' || mentioned || listen === 'failures';
}

/** `Action.Submit` arrives as a message without text; its answer takes the card's place where the card can be found. */
async function answerSubmit(context: TurnContext, value: object, parts: BotParts): Promise<void> {
  const wish = readCheckAction(value);
  if (wish) return tellCheck(context, await beginCheck(context, wish, parts));
  const { vendor } = await readSettings(context, parts);
  const change = readSettingsAction(value);
  if (change) return showChanged(context, await changeSettings(context, change, parts), parts);
  const sent = await sendTicket(context, value, parts);
  if (sent !== undefined) {
    await context.sendActivity(sent);
    return;
  }
  if ((await pressPackWay(context, value, parts)) !== undefined) return;
  const opened = readReportAction(value);
  if (opened) {
    await openFromReport(context, opened, parts);
    return;
  }
  const pressed = await pressOutcome(context, value, parts);
  if (pressed?.isShown) return;
  const answer = pressed ?? parts.engine().act(value, readLocale(context.activity), vendor);
  if (!hasCard(answer)) return;
  await replaceOrPost(context, offerPackWays(context, answer, parts), parts);
}

/** The card of settings as it is after a change, or the sentence for whoever may not change them. */
async function showChanged(context: TurnContext, changed: Rendered | string, parts: BotParts): Promise<void> {
  if (typeof changed === 'string') await context.sendActivity(changed);
  else await replaceOrPost(context, { ...changed, reply: 'talk', diagnoses: [] }, parts);
}

async function replaceOrPost(context: TurnContext, answer: CardAnswer, parts: BotParts): Promise<void> {
  const { replyToId } = context.activity;
  if (replyToId && (await mayReplace(context, replyToId, parts))) {
    if (await replaceCard(context, replyToId, answer, parts)) return;
  }
  await context.sendActivity(createReply(answer));
}

/** Only the card the button stands on is replaced; who presses says which post that is, and may say anything. */
async function mayReplace(context: TurnContext, activityId: string, parts: BotParts): Promise<boolean> {
  const { conversation } = context.activity;
  const mark = readPressedMark(context);
  if (mark === undefined) return false;
  const known = await tryTo(parts, context, 'find the post', () =>
    parts.store.hasPosted(conversation.id, activityId, mark),
  );
  return known ?? false;
}

/** A check that has begun shows its own card; only a refusal needs words. */
async function tellCheck(context: TurnContext, { hasBegun, text }: CheckBegin): Promise<void> {
  if (!hasBegun) await context.sendActivity(text);
}

/** Answers exports and long tables with a report; false for what is answered as a paste. */
async function reportInstead(
  context: TurnContext,
  message: Message,
  desk: ReportDesk,
  parts: BotParts,
): Promise<boolean> {
  const sources = await findSources(context, message, parts);
  if (!sources) return false;
  await beginReport(context, sources, desk, parts);
  return true;
}

/** Fetches each file of a message once, whoever asks for it. */
function readOnce(readFile: ReadFile): ReadFile {
  const read = new Map<unknown, ReturnType<ReadFile>>();
  return (attachment) => {
    const known = read.get(attachment) ?? readFile(attachment);
    read.set(attachment, known);
    return known;
  };
}

interface ReadFiles {
  readonly texts: readonly string[];
  readonly problems: readonly FileProblem[];
}

async function readFiles(
  context: TurnContext,
  { scope }: Message,
  { readFile }: Pick<BotParts, 'readFile'>,
): Promise<ReadFiles> {
  const attachments = (context.activity.attachments ?? []).filter(
    ({ contentType }) => contentType === fileAttachmentType,
  );
  if (scope !== 'personal') return { texts: [], problems: [] };
  const results = await Promise.all(attachments.slice(0, maxFiles).map((attachment) => readFile(attachment)));
  return {
    texts: results.flatMap((result) => ('text' in result ? [result.text] : [])),
    problems: results.flatMap((result) => ('problem' in result ? [result.problem] : [])),
  };
}

async function sayFileProblems(context: TurnContext, problems: readonly FileProblem[]): Promise<void> {
  if (problems.length === 0) return;
  const { bot } = textsFor(readLocale(context.activity));
  const sentences: Readonly<Record<FileProblem, string>> = {
    type: bot.fileType,
    tooLarge: fill(bot.fileTooLarge, { size: `${maxFileBytes / 1024 / 1024} MB` }),
    unreachable: bot.fileUnreachable,
    empty: bot.fileEmpty,
  };
  await context.sendActivity([...new Set(problems)].map((problem) => sentences[problem]).join(' '));
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
