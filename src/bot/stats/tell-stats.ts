import { TeamsInfo, type TurnContext } from 'botbuilder';
import type { Answer } from '../../answer/index.ts';
import { textsFor } from '../../locale/index.ts';
import { renderStats, sumStats } from '../../render/index.ts';
import { otherName, statWeeks } from '../../store/index.ts';
import { type BotParts, tryTo } from '../bot-parts.ts';

/** Weeks that are told of in a chat. */
const toldWeeks = 8;

/** The answer to whoever asks for the figures: their card, or one sentence. Every other answer stays as it is. */
export async function tellStats(
  context: TurnContext,
  answer: Answer,
  parts: BotParts,
  locale?: string,
): Promise<Answer> {
  if (answer.intent !== 'stats') return answer;
  const { stats } = textsFor(locale);
  if (!parts.hasStats) return { ...answer, summary: stats.off };
  if (!(await mayAsk(context, parts))) return { ...answer, summary: stats.notYours };
  const { tenantId } = context.activity.conversation;
  const weeks = await tryTo(parts, context, 'read the figures', () =>
    parts.store.stats.read(tenantId, toldWeeks, Date.now()),
  );
  if (!weeks) return { ...answer, summary: textsFor(locale).bot.busy };
  const { isLine: _, ...rest } = answer;
  return {
    ...rest,
    ...renderStats(sumStats(weeks), parts.engine().catalog, { locale, keptWeeks: statWeeks, otherName }),
  };
}

async function mayAsk(context: TurnContext, parts: Pick<BotParts, 'log' | 'admins'>): Promise<boolean> {
  const { from } = context.activity;
  if (from?.aadObjectId && parts.admins?.includes(from.aadObjectId.toLowerCase())) return true;
  return (await tryTo(parts, context, 'find the owners of the team', () => isTeamOwner(context))) ?? false;
}

/** Whether whoever speaks owns the team they speak in, as Teams says it of the members. */
async function isTeamOwner(context: TurnContext): Promise<boolean> {
  const { channelData, from } = context.activity;
  const team: unknown = channelData?.team?.id;
  if (typeof team !== 'string' || team === '' || !from?.id) return false;
  const member = await TeamsInfo.getTeamMember(context, team, from.id);
  return member.userRole?.toLowerCase() === 'owner';
}
