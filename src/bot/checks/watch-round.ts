import { judgeWatch, type WatchEvent } from '../../check/index.ts';
import { renderWatchEvent } from '../../render/index.ts';
import type { Watch } from '../../store/index.ts';
import type { BotParts, Proceed } from '../bot-parts.ts';
import { createReply } from '../messages/reply.ts';
import { referenceTo } from '../turns/conversation-address.ts';
import { endWatchesIn } from './watch-sbc.ts';

/** What a round of the watch works with. */
export interface WatchRoundOptions extends Pick<BotParts, 'engine' | 'store' | 'log' | 'checker'> {
  readonly proceed: Proceed;
  /** Milliseconds since the epoch. */
  readonly clock?: () => number;
  /** From 0 to 1, for the jitter. */
  readonly random?: () => number;
}

const hourMs = 3600_000;
/** A first fault is looked at again soon, so that one that stays is told on the day it comes. */
const afterFaultMs = hourMs;
const dayMs = 24 * hourMs;
/** Checks are spread over this much of the day. */
const jitterMs = 2 * hourMs;

/**
 * Carries out the checks that are due, one after another, and tells what has happened. Of several replicas
 * one looks what is due, and each check is claimed in the store besides. While the store is out of reach nothing is checked.
 */
export async function runWatchRound(options: WatchRoundOptions): Promise<void> {
  const { store, log, clock = Date.now } = options;
  try {
    await store.ping();
    if (!(await store.watches.takeRound())) return;
    const due = (await store.watches.list()).filter(({ dueAt }) => dueAt <= clock());
    for (const watch of due) {
      // A round of many checks is long: the turn to do it is renewed, and given up where somebody else has it by now.
      if (!(await store.watches.takeRound())) return;
      if (await store.watches.claimTurn(watch)) await runWatch(watch, options);
    }
  } catch (err) {
    log.warn({ err }, 'a round of the watch failed');
  }
}

async function runWatch(watch: Watch, options: WatchRoundOptions): Promise<void> {
  const { checker, store, log, clock = Date.now, random = Math.random } = options;
  const target = checker?.read(`${watch.host}:${watch.port}`);
  // A name that may no longer be checked stays, in case the operator changes his mind, and costs nothing.
  const result =
    checker && target && !('refused' in target) ? await checker.check(target) : ({ refused: 'off' } as const);
  const now = clock();
  const judged = 'refused' in result ? { state: watch.state, events: [] } : judgeWatch(watch.state, result, now);
  const isFresh = judged.state.fails === 1 && judged.state.isGood === true;
  const dueAt = now + (isFresh ? afterFaultMs : dayMs + Math.round((random() - 0.5) * jitterMs));
  let next: Watch = { ...watch, state: judged.state, dueAt };
  for (const event of judged.events) next = await tell(next, event, options);
  await store.watches.save(next);
  await renewAddress(watch, options);
  const kinds = judged.events.map(({ kind }) => kind);
  log.info(
    { watch: watch.id, verdict: 'refused' in result ? 'refused' : result.verdict, events: kinds },
    'SBC watched',
  );
}

/** Keeps the address of a conversation in which nobody speaks from expiring before its watches. */
async function renewAddress({ conversationId }: Watch, { store }: WatchRoundOptions): Promise<void> {
  const address = await store.watches.findAddress(conversationId);
  if (address) await store.watches.keepAddress(conversationId, address);
}

/** Posts or updates the card of an event, and returns the watch with the cards that may change later. */
async function tell(watch: Watch, event: WatchEvent, options: WatchRoundOptions): Promise<Watch> {
  const { engine, locale } = { engine: options.engine(), locale: watch.locale };
  const message = createReply({ ...renderWatchEvent(watch, event, engine.catalog, locale), diagnoses: [] });
  const { expiry, fault } = watch.cards;
  const earlier = event.kind === 'renewed' ? expiry : event.kind === 'recovered' && fault ? [fault] : [];
  if (event.kind === 'renewed' || event.kind === 'recovered') {
    for (const id of earlier) await post(watch, { ...message, id }, options);
    const { fault: _, ...kept } = watch.cards;
    return { ...watch, cards: event.kind === 'renewed' ? { ...watch.cards, expiry: [] } : kept };
  }
  const id = await post(watch, message, options);
  if (id === undefined) return watch;
  if (event.kind === 'expiry') return { ...watch, cards: { ...watch.cards, expiry: [...expiry, id].slice(-4) } };
  return event.kind === 'fault' ? { ...watch, cards: { ...watch.cards, fault: id } } : watch;
}

/** Statuses by which the connector says that the bot is no longer in a conversation, or that it is gone. */
const goneStatuses = [403, 404];

/** Posts a message, or updates the one whose id it has; a conversation that is gone ends its watches. */
async function post(
  watch: Watch,
  message: ReturnType<typeof createReply>,
  { store, log, proceed }: WatchRoundOptions,
): Promise<string | undefined> {
  const address = await store.watches.findAddress(watch.conversationId);
  if (!address) return undefined;
  let id: string | undefined;
  await proceed(referenceTo(watch.conversationId, address), async (context) => {
    try {
      if (message.id) await context.updateActivity(message);
      else id = (await context.sendActivity(message))?.id;
    } catch (err) {
      const status = (err as { statusCode?: number }).statusCode ?? 0;
      log.warn({ err, watch: watch.id }, 'could not tell what a watch has seen');
      // A post that was deleted is no reason to end the watch.
      if (!message.id && goneStatuses.includes(status)) await endWatchesIn(watch.conversationId, { store });
    }
  });
  return id;
}
