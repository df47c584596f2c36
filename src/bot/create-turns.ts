import type { Logger } from '../ops/logger.ts';
import type { Metrics } from '../ops/metrics.ts';
import type { BotAuthentication } from './authentication.ts';
import type { BotParts } from './bot-parts.ts';
import { TrunkwiseBot } from './trunkwise-bot.ts';
import { type TakeTurn, TurnAdapter } from './turn-adapter.ts';
import { createTurnErrorHandler } from './turn-error.ts';
import { type TrustOptions, useTrust } from './use-trust.ts';

/** What turns are made of: who the bot is, what it works with, and what they are measured with. */
export interface TurnsOptions extends Pick<TrustOptions, 'connector' | 'userRatePerMinute'> {
  readonly authentication: BotAuthentication;
  readonly parts: Omit<BotParts, 'log' | 'onAnswer' | 'proceed'>;
  readonly log: Logger;
  readonly metrics: Metrics;
}

/** Puts adapter, middleware and bot together, and returns what takes a turn for an activity. */
export function createTurns({ authentication, parts, log, metrics, ...trust }: TurnsOptions): TakeTurn {
  const adapter = new TurnAdapter(authentication);
  adapter.onTurnError = createTurnErrorHandler(log);
  useTrust(adapter, { store: parts.store, log, metrics, ...trust });
  const bot = new TrunkwiseBot({
    ...parts,
    log,
    proceed: (reference, logic) => adapter.continueConversationAsync(authentication.appId, reference, logic),
    onAnswer: ({ reply, diagnoses }) => {
      const unlisted = diagnoses.flatMap((one) => (one.kind === 'unlisted' ? [one.failure.microsoftCode?.value] : []));
      metrics.countAnswer(
        reply,
        unlisted.filter((code) => code !== undefined),
      );
    },
  });
  return (caller, activity, endsAt) => adapter.takeTurn(caller, activity, (context) => bot.run(context), endsAt);
}
