import type { BotAdapter } from 'botbuilder';
import type { Logger, Metrics } from '../../ops/index.ts';
import type { Store } from '../../store/index.ts';
import type { ButtonSeal } from '../buttons/button-seal.ts';
import { createOwnPosts } from '../buttons/own-posts.ts';
import { createAnswerOnce } from './answer-once.ts';
import { createTurnRecorder } from './record-turns.ts';
import { createUserRate } from './user-rate.ts';
import { createVoteDialog } from './vote-dialog.ts';

/** What the middleware of a deployment shares. */
export interface TrustOptions {
  readonly store: Store;
  readonly log: Logger;
  readonly metrics: Metrics;
  /** Seals the buttons of cards. */
  readonly seal: ButtonSeal;
  /** Messages and button presses of one user within a minute. */
  readonly userRatePerMinute?: number;
}

/** Puts the middleware that makes turns trustworthy onto the adapter, in the one order that works. */
export function useTrust(adapter: BotAdapter, { store, log, metrics, seal, userRatePerMinute }: TrustOptions): void {
  adapter.use(
    createAnswerOnce(store, log, (type) => metrics.countTurn(type, 'repeated')),
    createUserRate({
      log,
      ...(userRatePerMinute === undefined ? {} : { perMinute: userRatePerMinute }),
      onLimit: (type) => metrics.countTurn(type, 'limited'),
    }),
    createOwnPosts({ store, seal, log }),
    createVoteDialog(),
    createTurnRecorder(log, metrics),
  );
}
