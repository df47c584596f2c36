import {
  type Activity,
  CloudAdapter,
  type ConversationAccount,
  type ConversationReference,
  type ResourceResponse,
  type TurnContext,
} from 'botbuilder';
import { type BeginPosts, PostRefusedError, type TurnPosts } from '../connector/post-policy.ts';
import { type ConnectorRequest, conversationsOf, targetOf } from '../connector/send-request.ts';
import type { BotAuthentication } from '../identity/authentication.ts';
import type { Caller } from '../identity/check-token.ts';
import { aimAt, isTargeted, plainPost } from './targeted.ts';
import { noteTurnEnd, readTurnEnd } from './turn-end.ts';

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

/** What is no post: botbuilder's adapter waits, keeps or drops it. */
const unposted: readonly (string | undefined)[] = ['delay', 'invokeResponse', 'trace'];

/**
 * botbuilder's adapter without its two HTTP halves. The one for requests writes inner error texts into responses and whole errors
 * to the console. The one for posts, the connector client, would post a card again after a timeout, a reset or a 5xx, waits without
 * a limit, reads responses without a bound and costs more than everything else in a turn; it stays in the turn's state for
 * what else botbuilder can ask of a connector, of which this bot asks nothing.
 */
export class TurnAdapter extends CloudAdapter {
  readonly #authentication: BotAuthentication;
  readonly #beginPosts: BeginPosts;
  readonly #posts = Symbol('posts of the turn');

  constructor(authentication: BotAuthentication, beginPosts: BeginPosts) {
    super(authentication);
    this.#authentication = authentication;
    this.#beginPosts = beginPosts;
  }

  override runMiddleware(context: TurnContext, next: (context: TurnContext) => Promise<void>): Promise<void> {
    const { activity } = context;
    context.turnState.set(this.#posts, this.#beginPosts(activity.id, readTurnEnd(activity)));
    return super.runMiddleware(context, next);
  }

  override async sendActivities(context: TurnContext, activities: Partial<Activity>[]): Promise<ResourceResponse[]> {
    const responses: ResourceResponse[] = [];
    for (const activity of activities) {
      if (unposted.includes(activity.type)) {
        responses.push(...(await super.sendActivities(context, [activity])));
        continue;
      }
      delete activity.id;
      const id = isTargeted(context.activity)
        ? await this.#sendAimed(context, activity)
        : await this.#send(context, 'POST', activity, activity.replyToId);
      responses.push({ id: id ?? '' });
    }
    return responses;
  }

  override async updateActivity(
    context: TurnContext,
    activity: Partial<Activity>,
  ): Promise<ResourceResponse | undefined> {
    const { recipient: _, ...aimed } = activity;
    const about = isTargeted(context.activity) ? aimed : activity;
    const id = await this.#send(context, 'PUT', about, activity.id ?? '');
    return id === undefined ? undefined : { id };
  }

  override async deleteActivity(context: TurnContext, reference: Partial<ConversationReference>): Promise<void> {
    await this.#send(context, 'DELETE', reference, reference.activityId ?? '');
  }

  /** Posts for one user alone, where they asked; what Teams refuses there is told in the 1:1 chat, and has no id here. */
  async #sendAimed(context: TurnContext, activity: Partial<Activity>): Promise<string | undefined> {
    try {
      return await this.#send(context, 'POST', aimAt(context.activity, activity), activity.replyToId);
    } catch (error) {
      if (!(error instanceof PostRefusedError) || error.statusCode >= 500) throw error;
      const chat = await this.#openChat(context);
      await this.#send(
        context,
        'POST',
        { ...plainPost(activity), serviceUrl: activity.serviceUrl, conversation: chat },
        undefined,
        false,
      );
      return undefined;
    }
  }

  /** The 1:1 chat with whoever sent the activity. */
  async #openChat({ activity, turnState }: TurnContext): Promise<ConversationAccount> {
    const posts: TurnPosts | undefined = turnState.get(this.#posts);
    const { from, recipient, conversation, serviceUrl } = activity;
    const { tenantId } = conversation;
    const asked = { isGroup: false, bot: { id: recipient.id }, members: [{ id: from.id }] };
    const body = { ...asked, ...(tenantId && { tenantId, channelData: { tenant: { id: tenantId } } }) };
    const id = await posts?.send({
      method: 'POST',
      conversationId: from.id,
      target: conversationsOf(serviceUrl),
      body: Buffer.from(JSON.stringify(body)),
    });
    if (!id) throw new TypeError('The 1:1 chat has no id');
    return { id, isGroup: false, conversationType: 'personal', name: '' };
  }

  async #send(
    { activity, turnState }: TurnContext,
    method: ConnectorRequest['method'],
    about: Partial<Activity> | Partial<ConversationReference>,
    postId: string | undefined,
    isAimed = isTargeted(activity),
  ): Promise<string | undefined> {
    const posts: TurnPosts | undefined = turnState.get(this.#posts);
    const { serviceUrl, conversation } = about;
    if (!posts || !serviceUrl || !conversation)
      throw new TypeError('A post needs a turn, a service URL and a conversation');
    const target = targetOf(serviceUrl, conversation.id, postId, isAimed);
    const body = method === 'DELETE' ? undefined : Buffer.from(JSON.stringify(about));
    return posts.send({ method, conversationId: conversation.id, target, body });
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
