import { type Activity, CloudAdapter, type TurnContext } from 'botbuilder';

/** What goes back to the sender of an activity: a body for invokes and `expectReplies`, otherwise a bare status. */
export interface TurnResponse {
  readonly status: number;
  readonly body?: unknown;
}

/** One turn: authenticates the request, runs the logic and says what to respond. Rejects when either fails. */
export type TakeTurn = (authorization: string, activity: Record<string, unknown>) => Promise<TurnResponse>;

const times = ['timestamp', 'localTimestamp', 'expiration'] as const;

/** botbuilder's adapter without its HTTP half, which writes inner error texts into responses and whole errors to the console. */
export class TurnAdapter extends CloudAdapter {
  /** Runs one turn over a parsed body that the guard has let through. */
  async takeTurn(
    authorization: string,
    body: Record<string, unknown>,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<TurnResponse> {
    const activity = { ...body } as Record<string, unknown> & Activity;
    for (const time of times) {
      const written = body[time];
      if (typeof written !== 'string') continue;
      activity[time] = new Date(written);
      activity[`raw${time[0]?.toUpperCase()}${time.slice(1)}`] = written;
    }
    const response = await this.processActivity(authorization, activity, logic);
    return { status: response?.status ?? 200, body: response?.body };
  }
}
