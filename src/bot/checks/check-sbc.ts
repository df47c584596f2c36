import { hash } from 'node:crypto';
import { TurnContext } from 'botbuilder';
import {
  type CheckResult,
  compareTraces,
  type Refusal,
  type SbcChecker,
  type Target,
  traceOf,
} from '../../check/index.ts';
import { fill, textsFor } from '../../locale/index.ts';
import { renderCheck, type ShownCheck } from '../../render/index.ts';
import { type BotParts, tryTo } from '../bot-parts.ts';
import { readLocale } from '../messages/read-activity.ts';
import { createReply } from '../messages/reply.ts';
import type { CheckWish } from './check-command.ts';

/** Milliseconds between two updates of a card while stages finish; a conversation takes few posts a second. */
const updateEveryMs = 900;

/** Whether a check has begun, and the sentence for whoever asked by a button. */
export interface CheckBegin {
  readonly hasBegun: boolean;
  readonly text: string;
}

interface Begun {
  readonly target: Target;
  readonly checker: SbcChecker;
  readonly end: () => void;
}

/**
 * Posts a card that says the check has begun, and returns; the check goes on outside the turn and updates the card in place.
 * What is returned says that it was begun, or why not.
 */
export async function beginCheck(context: TurnContext, wish: CheckWish, parts: BotParts): Promise<CheckBegin> {
  const locale = readLocale(context.activity);
  const { check } = textsFor(locale);
  const begun = mayBegin(context, wish, parts);
  if ('refused' in begun) {
    parts.log.info({ refused: begun.refused }, 'check refused');
    return { hasBegun: false, text: check.refused[begun.refused] };
  }
  const { target, end } = begun;
  try {
    const posted = await context.sendActivity(reply({ ...target, stages: [] }, locale, parts));
    const follow = followCheck(context, posted?.id, begun, wish, parts);
    follow.catch((err: unknown) => parts.log.error({ err }, 'check failed')).finally(end);
  } catch (error) {
    end();
    throw error;
  }
  return { hasBegun: true, text: fill(check.started, { host: target.host }) };
}

function mayBegin({ activity }: TurnContext, { name }: CheckWish, parts: BotParts): Begun | { refused: Refusal } {
  const { checker } = parts;
  if (!checker) return { refused: 'off' };
  const tenantId = activity.conversation?.tenantId ?? activity.channelData?.tenant?.id;
  if (!checker.serves(typeof tenantId === 'string' ? tenantId.toLowerCase() : undefined)) return { refused: 'tenant' };
  const target = checker.read(name);
  if ('refused' in target) return target;
  const user = hashOf(tenantId, activity.from?.aadObjectId ?? activity.from?.id);
  const begun = checker.quota.begin(user, sbcOf(target));
  return 'refused' in begun ? begun : { target, checker, end: begun.end };
}

/** Runs the check and keeps its card up to date. */
async function followCheck(
  context: TurnContext,
  postId: string | undefined,
  { target, checker }: Begun,
  { asked }: CheckWish,
  parts: BotParts,
): Promise<void> {
  const { activity } = context;
  const locale = readLocale(activity);
  const reference = TurnContext.getConversationReference(activity);
  const conversationId = activity.conversation.id;
  const sbc = sbcOf(target);
  const about = asked ? { asked } : {};
  const began = performance.now();
  let lastShown = began;
  let updates: Promise<unknown> = Promise.resolve();
  const show = (shown: ShownCheck) => {
    const message = reply(shown, locale, parts);
    const post = postId
      ? (later: TurnContext) => later.updateActivity({ ...message, id: postId })
      : (later: TurnContext) => later.sendActivity(message);
    updates = updates.then(() =>
      tryTo(parts, context, 'update the card of a check', () =>
        parts.proceed(reference, async (later) => {
          await post(later);
        }),
      ),
    );
  };
  const result = await checker.check(target, (stages) => {
    if (!postId || performance.now() - lastShown < updateEveryMs) return;
    lastShown = performance.now();
    show({ ...target, ...about, stages });
  });
  if ('refused' in result) {
    parts.log.info({ sbc: hashOf(sbc), refused: result.refused }, 'check refused');
    await updates;
    await tellRefusal(context, reference, postId, result.refused, parts);
    return;
  }
  const before = await tryTo(parts, context, 'find the check before', () => parts.store.findCheck(conversationId, sbc));
  const changes = before && compareTraces(before, traceOf(result));
  show({ ...target, ...about, stages: result.stages, verdict: result.verdict, ...(changes && { changes }) });
  await updates;
  await tryTo(parts, context, 'remember the check', () =>
    parts.store.rememberCheck(conversationId, sbc, traceOf(result)),
  );
  parts.log.info(reportFor(sbc, result, performance.now() - began), 'SBC checked');
}

/** A name that leads to a private address was refused after the card was posted; the card gives way to the sentence. */
async function tellRefusal(
  context: TurnContext,
  reference: ReturnType<typeof TurnContext.getConversationReference>,
  postId: string | undefined,
  refused: Refusal,
  parts: BotParts,
): Promise<void> {
  const text = textsFor(readLocale(context.activity)).check.refused[refused];
  await tryTo(parts, context, 'tell that a check is refused', () =>
    parts.proceed(reference, async (later) => {
      if (postId) await later.updateActivity({ type: 'message', text, attachments: [], id: postId });
      else await later.sendActivity(text);
    }),
  );
}

function reply(shown: ShownCheck, locale: string | undefined, { engine }: BotParts) {
  return createReply({ ...renderCheck(shown, engine().catalog, locale), diagnoses: [] });
}

/** What the log gets of a check: no name, no address. */
function reportFor(sbc: string, { verdict, stages }: CheckResult, ms: number) {
  const verdicts = Object.fromEntries(stages.map((stage) => [stage.stage, stage.verdict]));
  return { sbc: hashOf(sbc), verdict, verdicts, ms: Math.round(ms) };
}

/** How an SBC is told from others, in the store and in the quota. */
function sbcOf({ host, port }: Target): string {
  return `${host}:${port}`;
}

function hashOf(...parts: readonly unknown[]): string {
  return hash('sha256', JSON.stringify(parts), 'base64url');
}
