import { randomUUID } from 'node:crypto';
import { ActivityTypes, type InvokeResponse, TeamsActivityHandler, type TurnContext } from 'botbuilder';
import { fill, textsFor } from '../locale/index.ts';
import { type BotParts, tryTo } from './bot-parts.ts';
import { endWatchesIn } from './checks/watch-sbc.ts';
import { actionFailed, actOnCard } from './invokes/act-on-card.ts';
import { askReason } from './invokes/ask-reason.ts';
import { countVote } from './invokes/count-vote.ts';
import { explainMessage, submitDialog, tell } from './invokes/explain-message.ts';
import { say, searchEntries, selectEntry } from './invokes/search-entries.ts';
import { answerMessage } from './messages/answer-message.ts';
import { followDeletion, followEdit } from './messages/follow-message.ts';
import { readLocale } from './messages/read-activity.ts';
import { forgetWelcome, isBotAdded, welcomeOnce } from './messages/welcome.ts';
import { answerConsent } from './reports/full-report.ts';

type Invoke = (context: TurnContext, parts: BotParts) => Promise<InvokeResponse>;
type Failed = (context: TurnContext, reference: string) => InvokeResponse;

/** Every invoke the bot knows, and what the client gets when carrying it out fails. */
const invokes: ReadonlyMap<string, readonly [Invoke, Failed]> = new Map([
  ['adaptiveCard/action', [actOnCard, actionFailed]],
  ['fileConsent/invoke', [answerConsent, () => ({ status: 200 })]],
  ['message/submitAction', [countVote, () => ({ status: 200, body: {} })]],
  ['message/fetchTask', [askReason, (context, reference) => tell(problem(context, reference))]],
  ['composeExtension/query', [searchEntries, (context, reference) => say(problem(context, reference))]],
  ['composeExtension/selectItem', [selectEntry, (context, reference) => say(problem(context, reference))]],
  ['composeExtension/fetchTask', [explainMessage, (context, reference) => tell(problem(context, reference))]],
  ['composeExtension/submitAction', [submitDialog, (context, reference) => tell(problem(context, reference))]],
]);

/** The bot in Teams: which event leads to what. Everything it says comes from the engine. */
export class TrunkwiseBot extends TeamsActivityHandler {
  readonly #parts: BotParts;

  constructor(parts: BotParts) {
    super();
    this.#parts = parts;
  }

  /** A message, which nearly every turn is about, goes straight to its handler: on the way there nobody else has registered for it. */
  override async run(context: TurnContext): Promise<void> {
    await (context.activity.type === ActivityTypes.Message ? this.onMessageActivity(context) : super.run(context));
  }

  override async onMessageActivity(context: TurnContext): Promise<void> {
    await answerMessage(context, this.#parts);
  }

  override async onMessageUpdateActivity(context: TurnContext): Promise<void> {
    await followEdit(context, this.#parts);
  }

  override async onMessageDeleteActivity(context: TurnContext): Promise<void> {
    await followDeletion(context, this.#parts);
  }

  override async onInstallationUpdateActivity(context: TurnContext): Promise<void> {
    const { action } = context.activity;
    if (action === 'add') await welcomeOnce(context, this.#parts);
    if (action === 'remove') {
      await forgetWelcome(context, this.#parts);
      const { id } = context.activity.conversation;
      await tryTo(this.#parts, context, 'end the watches', () => endWatchesIn(id, this.#parts));
    }
  }

  override async onConversationUpdateActivity(context: TurnContext): Promise<void> {
    if (isBotAdded(context.activity)) await welcomeOnce(context, this.#parts);
  }

  /** Unknown invokes are answered 501, as the protocol wants; none ever throws, since Teams would show its own error. */
  override async onInvokeActivity(context: TurnContext): Promise<InvokeResponse> {
    const [carryOut, failed] = invokes.get(context.activity.name ?? '') ?? [];
    if (!carryOut || !failed) return { status: 501 };
    try {
      return await carryOut(context, this.#parts);
    } catch (err) {
      const reference = randomUUID().slice(0, 8);
      this.#parts.log.error({ err, reference, name: context.activity.name }, 'invoke failed');
      return failed(context, reference);
    }
  }
}

function problem({ activity }: TurnContext, reference: string): string {
  return fill(textsFor(readLocale(activity)).notice.problemText, { reference });
}
