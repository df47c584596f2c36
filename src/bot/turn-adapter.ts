import { type Activity, CloudAdapter, type TurnContext } from 'botbuilder';
import type { BotAuthentication } from './authentication.ts';
import type { Caller } from './check-token.ts';
import { noteTurnEnd } from './turn-end.ts';

/** What goes back to the sender of an activity: a body for invokes and `expectReplies`, otherwise a bare status. */
export interface TurnResponse {
  readonly status: number;
  readonly body?: unknown;
}

/**
 * One turn of a caller whose token was verified: runs the logic and says what to respond. Rejects when it fails. Past `endsAt`,
 * in milliseconds of `performance.now()`, nobody waits for the response any more, and nothing more is sent.
 */
export type TakeTurn = (caller: Caller, activity: Record<string, unknown>, endsAt?: number) => Promise<TurnResponse>;

const times = ['timestamp', 'localTimestamp', 'expiration'] as const;

/** botbuilder's adapter without its HTTP half, which writes inner error texts into responses and whole errors to the console. */
export class TurnAdapter extends CloudAdapter {
  readonly #authentication: BotAuthentication;

  constructor(authentication: BotAuthentication) {
    super(authentication);
    this.#authentication = authentication;
  }

  /** Runs one turn over a parsed body that the guard has let through. */
  async takeTurn(
    caller: Caller,
    body: Record<string, unknown>,
    logic: (context: TurnContext) => Promise<void>,
    endsAt?: number,
  ): Promise<TurnResponse> {
    const activity = { ...body } as Record<string, unknown> & Activity;
    for (const time of times) {
      const written = body[time];
      if (typeof written !== 'string') continue;
      activity[time] = new Date(written);
      activity[`raw${time[0]?.toUpperCase()}${time.slice(1)}`] = written;
    }
    if (endsAt !== undefined) noteTurnEnd(activity, endsAt);
    const response = await this.processActivity(this.#authentication.receive(caller), activity, logic);
    return { status: response?.status ?? 200, body: response?.body };
  }
}
