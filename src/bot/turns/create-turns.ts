import type { TurnContext } from 'botbuilder';
import type { Logger, Metrics } from '../../ops/index.ts';
import type { BotParts, Proceed } from '../bot-parts.ts';
import { createPostPolicy, type PostPolicyOptions } from '../connector/post-policy.ts';
import type { BotAuthentication } from '../identity/authentication.ts';
import { TrunkwiseBot } from '../trunkwise-bot.ts';
import { createAddressKeeper } from './conversation-address.ts';
import { createNoticeRate } from './notice-rate.ts';
import { type TakeTurn, TurnAdapter } from './turn-adapter.ts';
import { createTurnErrorHandler } from './turn-error.ts';
import { type TrustOptions, useTrust } from './use-trust.ts';

/** What turns are made of: who the bot is, what it works with, and what they are measured with. */
export interface TurnsOptions extends Pick<TrustOptions, 'seal' | 'userRatePerMinute'> {
  readonly authentication: BotAuthentication;
  readonly parts: Omit<BotParts, 'log' | 'onAnswer' | 'proceed' | 'mayNotify'>;
  readonly log: Logger;
  readonly metrics: Metrics;
  /** Bounds of what is posted, in place of the usual ones. */
  readonly connector?: Pick<PostPolicyOptions, 'requestTimeoutMs' | 'turnBudgetMs' | 'backoffMs' | 'rate'>;
}

/** A bot: it takes turns, and goes on in conversations outside of them. */
export interface RunningBot {
  readonly takeTurn: TakeTurn;
  readonly proceed: Proceed;
}

/** Puts adapter, middleware and bot together, and returns what takes a turn for an activity. */
export function createTurns(options: TurnsOptions): TakeTurn {
  return createBot(options).takeTurn;
}

/** Puts adapter, middleware and bot together. */
export function createBot({ authentication, parts, log, metrics, connector, ...trust }: TurnsOptions): RunningBot {
  const { countRetry: onRetry, countPost: onPost } = metrics;
  const authorize = () => authentication.authorize();
  const adapter = new TurnAdapter(authentication, createPostPolicy({ ...connector, log, authorize, onRetry, onPost }));
  adapter.onTurnError = createTurnErrorHandler(log);
  useTrust(adapter, { store: parts.store, log, metrics, ...trust });
  const proceed: Proceed = (reference, logic) =>
    adapter.continueConversationAsync(authentication.appId, reference, logic);
  const keepAddress = parts.checker ? createAddressKeeper({ store: parts.store, log }) : undefined;
  const bot = new TrunkwiseBot({
    ...parts,
    log,
    proceed,
    mayNotify: createNoticeRate(),
    onAnswer: ({ reply, diagnoses }) => {
      const unlisted = diagnoses.flatMap((one) => (one.kind === 'unlisted' ? [one.failure.microsoftCode?.value] : []));
      metrics.countAnswer(
        reply,
        unlisted.filter((code) => code !== undefined),
      );
    },
  });
  const run = async (context: TurnContext) => {
    await keepAddress?.(context.activity);
    await bot.run(context);
  };
  return { takeTurn: (caller, activity, endsAt) => adapter.takeTurn(caller, activity, run, endsAt), proceed };
}
