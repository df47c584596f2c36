import type { ConversationReference, TurnContext } from 'botbuilder';
import type { Answer, Engine, Message } from '../answer/index.ts';
import type { SbcChecker } from '../check/index.ts';
import type { ListenMode } from '../config/index.ts';
import type { Logger } from '../ops/index.ts';
import type { Store } from '../store/index.ts';
import type { TicketHook } from '../tickets/index.ts';
import type { ReadFile } from './messages/read-file.ts';
import type { ReportDesk } from './reports/report-desk.ts';
import type { MayNotify } from './turns/notice-rate.ts';

/** What the handlers of the bot work with; one set per process. */
export interface BotParts {
  /** The engine over the catalog of this moment; an overlay that changes brings a new one. */
  readonly engine: () => Engine;
  /** Answers a message that is too long to be read between others; without it the engine reads everything itself. */
  readonly answerLong?: (message: Message, asker: string) => Promise<Answer>;
  readonly store: Store;
  /** Gets ids, kinds and errors, never what somebody wrote. */
  readonly log: Pick<Logger, 'info' | 'warn' | 'error'>;
  readonly listen: ListenMode;
  /** Entra object ids, in lower case, of people who may do everywhere what else only a few may. */
  readonly admins?: readonly string[];
  /** Fetches a file that a user sent. */
  readonly readFile: ReadFile;
  /** Makes reports over exports; without it files are read as pastes alone. */
  readonly reports?: ReportDesk;
  /** Looks at SBCs from outside; without it checks are off. */
  readonly checker?: SbcChecker;
  /** Takes packs into a ticket system; without it there is none. */
  readonly tickets?: TicketHook;
  /** Who may see the figures; without it nothing is counted for them. */
  readonly hasStats?: boolean;
  /** Told of every answer to a message, for the metrics. */
  readonly onAnswer?: (answer: Answer) => void;
  readonly proceed: Proceed;
  /** Says whether a user may be told once more that nobody had time; without it everybody is, each time. */
  readonly mayNotify?: MayNotify;
}

/** Goes on in a conversation outside any turn, for instance to update a card later. */
export type Proceed = (
  reference: Partial<ConversationReference>,
  logic: (context: TurnContext) => Promise<void>,
) => Promise<void>;

/** Runs something whose failure must not fail the turn, and logs that it failed. */
export async function tryTo<T>(
  { log }: Pick<BotParts, 'log'>,
  context: TurnContext,
  what: string,
  work: () => Promise<T>,
): Promise<T | undefined> {
  try {
    return await work();
  } catch (err) {
    log.warn({ err, activityId: context.activity.id }, `could not ${what}`);
    return undefined;
  }
}
