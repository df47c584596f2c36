import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Entry } from '../../../src/catalog/entry.ts';
import { keyOf } from '../../../src/render/entry-key.ts';
import { type Chat, oldMark, startChat, unseal } from '../chat.ts';
import { failures } from '../fake-engine.ts';
import { createInvoke, createMessage, type Place, places } from '../teams-activities.ts';

// Protects every button, search and dialog of Teams: each gets the answer its protocol wants.

let chat: Chat;
beforeEach(async () => {
  chat = await startChat();
});
afterEach(() => chat.close());

/** Sends an invoke and returns status and body of the response. */
// biome-ignore lint/suspicious/noExplicitAny: tests look into the body, which differs by invoke
async function invoke(name: string | undefined, value: unknown, place: Place = 'personal', changes = {}): Promise<any> {
  return chat.take(createInvoke(name, value, place, changes));
}

const malformed: [string, unknown][] = [
  ['nothing', undefined],
  ['null', null],
  ['a text', 'x'],
  ['a number', 7],
  ['a list', []],
  ['an empty object', {}],
  ['names of object members', { __proto__: null, constructor: 'x', action: { type: '__proto__', data: 'x' } }],
  [
    'everything of the wrong type',
    { action: 'x', data: 7, parameters: 'x', messagePayload: 'x', actionName: 7, entryId: {} },
  ],
];

describe('adaptiveCard/action', () => {
  const press = (data: unknown) => ({ action: { type: 'Action.Execute', verb: 'trunkwise', data }, trigger: 'manual' });

  it('gives the card that takes the old one’s place, in the user’s language', async () => {
    const { status, body } = await invoke('adaptiveCard/action', press({ do: 'choose', entryId: 'expired' }));
    expect(status).toBe(200);
    expect(body).toMatchObject({ statusCode: 200, type: 'application/vnd.microsoft.card.adaptive' });
    expect(body.value.body[0].text).toBe('Title of expired in de-DE');
    expect(chat.sent).toEqual([]);
  });

  it('of an old card whose entry is gone gets a calm card', async () => {
    const { body } = await invoke('adaptiveCard/action', press({ do: 'choose', entryId: 'no-longer-there' }));
    expect([body.statusCode, body.value.body[0].text]).toEqual([200, 'gone']);
  });

  it('that leads to no card shows a line', async () => {
    const { status, body } = await invoke('adaptiveCard/action', press({ text: true }));
    expect({ status, body }).toEqual({
      status: 200,
      body: { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: 'only text' },
    });
  });

  it.each([
    ...malformed,
    ['another kind of action', { action: { type: 'Action.Submit', data: {} } }],
    ['an action without data', { action: { type: 'Action.Execute', verb: 'x' } }],
    ['data that is a list', press([1])],
    ['data that is null', press(null)],
  ])('with %s is refused in the body', async (_, value) => {
    const { status, body } = await invoke('adaptiveCard/action', value);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      statusCode: 400,
      type: 'application/vnd.microsoft.error',
      value: { code: 'BadRequest' },
    });
    expect(body.value.message).toMatch(/Karte/);
    expect(chat.engine.acts).toEqual([]);
  });

  it('that fails on our side says so with a reference that the log has, and no more', async () => {
    const { status, body } = await invoke('adaptiveCard/action', press({ crash: '+49 30 1234567' }));
    expect(status).toBe(200);
    expect(body).toMatchObject({ statusCode: 500, type: 'application/vnd.microsoft.error' });
    const reference = /[0-9a-f]{8}/.exec(body.value.message)?.[0] ?? expect.fail('no reference');
    expect(chat.log.join('')).toContain(reference);
    expect(chat.log.join('')).not.toContain('1234567');
  });
});

describe('Action.Submit, on clients without Action.Execute', () => {
  const press = (value: unknown, changes = {}) =>
    createMessage('', 'personal', { text: undefined, value, replyToId: 'old-card', ...changes });

  it('updates its card', async () => {
    await chat.store.rememberPost(places.personal.id, 'old-card', oldMark);
    await chat.take(press({ do: 'choose', entryId: 'expired' }));
    expect(chat.sent).toMatchObject([
      { method: 'PUT', activityId: 'old-card', body: { summary: 'Summary: Title of expired in en-US' } },
    ]);
  });

  it.each([
    ['a post of somebody else', '1611060744833'],
    ['a post of the bot in another conversation', 'elsewhere'],
    ['a path', '..'],
    ['a longer path', '../../elsewhere/activities/1'],
  ])('that names %s replaces nothing', async (_, replyToId) => {
    await chat.store.rememberPost(places.channel.id, 'elsewhere', oldMark);
    for (const scope of ['personal', 'groupChat'] as const) {
      await chat.take(
        createMessage('', scope, { text: undefined, value: { do: 'choose', entryId: 'expired' }, replyToId }),
      );
    }
    expect(chat.sent.map(({ method }) => method)).toEqual(['POST', 'POST']);
  });

  it('finds the card that the bot posted before', async () => {
    await chat.take(createMessage('refused', 'personal'));
    await chat.take(press({ do: 'choose', entryId: 'expired' }, { replyToId: 'post-1' }));
    expect(chat.sent.map(({ method }) => method)).toEqual(['POST', 'PUT']);
  });

  it.each([
    ['is out of reach', { refuse: 403 }, ['PUT', 'POST']],
    ['is not named', { changes: { replyToId: undefined } }, ['POST']],
  ])(
    'whose card %s is answered with a new one',
    async (_, { refuse, changes }: { refuse?: number; changes?: object }, methods) => {
      await chat.store.rememberPost(places.personal.id, 'old-card', oldMark);
      if (refuse) chat.refuse('PUT', refuse);
      await chat.take(press({ do: 'choose', entryId: 'expired' }, changes));
      expect(chat.sent.map(({ method }) => method)).toEqual(methods);
    },
  );

  it('with text beside it counts as that text, which the user sees as sent', async () => {
    await chat.take(press({ do: 'choose', entryId: 'expired' }, { text: 'refused' }));
    expect([chat.engine.acts, chat.sent[0]?.body.summary]).toEqual([[], 'Summary: refused']);
  });
});

describe('message/submitAction', () => {
  const vote = (reaction: unknown) => ({
    actionName: 'feedback',
    actionValue: { reaction, feedback: '{"feedbackText":"call me: +49 30 1234567"}' },
  });

  it('counts a thumb for every entry the card shows', async () => {
    await chat.take(createMessage('refused and expired'));
    const response = await invoke('message/submitAction', vote('like'), 'personal', { replyToId: 'post-1' });
    expect(response).toEqual({ status: 200, body: {} });
    const other = { from: { id: '29:other', aadObjectId: 'other' } };
    await invoke('message/submitAction', vote('dislike'), 'personal', { replyToId: 'post-1', ...other });
    for (const entry of Object.values(failures)) {
      expect(await chat.store.readFeedback(keyOf(entry))).toEqual({ like: 1, dislike: 1 });
    }
  });

  it('counts one vote of a user on a card, however often he votes', async () => {
    await chat.take(createMessage('refused'));
    const voteAgain = (reaction: string) =>
      invoke('message/submitAction', vote(reaction), 'personal', { replyToId: 'post-1' });
    for (let i = 0; i < 30; i++) await voteAgain(i % 2 === 0 ? 'like' : 'dislike');
    expect(await chat.store.readFeedback(keyOf(failures.refused as Entry))).toEqual({ like: 1, dislike: 0 });
  });

  it('leaves the words unread', async () => {
    await chat.take(createMessage('refused'));
    await invoke('message/submitAction', vote('like'), 'personal', { replyToId: 'post-1' });
    expect(chat.log.join('')).not.toContain('1234567');
  });

  it.each([
    ['an answer long forgotten', { replyToId: 'post-99' }],
    ['no message', { replyToId: undefined }],
  ])('on %s is thanked for all the same', async (_, changes) => {
    expect(await invoke('message/submitAction', vote('like'), 'personal', changes)).toEqual({ status: 200, body: {} });
  });

  it.each([
    ...malformed,
    ['a reaction nobody knows', vote('heart')],
    ['no reaction', vote(undefined)],
    ['another action', { ...vote('like'), actionName: 'applause' }],
  ])('with %s is refused', async (_, value) => {
    expect((await invoke('message/submitAction', value)).status).toBe(400);
  });
});

describe('composeExtension/query', () => {
  const search = (query: unknown, queryOptions: unknown = { skip: 0, count: 25 }) => ({
    commandId: 'findFailure',
    parameters: [{ name: 'query', value: query }],
    queryOptions,
  });

  it('lists entries with a preview each, and the card to insert', async () => {
    const { status, body } = await invoke('composeExtension/query', search('expired'));
    expect(status).toBe(200);
    expect(body.composeExtension).toMatchObject({ type: 'result', attachmentLayout: 'list' });
    expect(body.composeExtension.attachments).toEqual([
      {
        contentType: 'application/vnd.microsoft.card.adaptive',
        content: expect.objectContaining({ type: 'AdaptiveCard' }),
        preview: {
          contentType: 'application/vnd.microsoft.card.thumbnail',
          content: expect.objectContaining({
            title: 'Title of expired',
            text: expect.stringMatching(/569002.*504.*Phrase of expired/),
          }),
        },
      },
    ]);
  });

  it.each<[string, unknown, number]>([
    ['as soon as it is opened', { parameters: [{ name: 'initialRun', value: 'true' }] }, 2],
    ['before anything is typed', search(''), 2],
    ['with no parameters', { parameters: [] }, 2],
    ['without paging', search('', undefined), 2],
    ['one at a time', search('', { skip: 0, count: 1 }), 1],
    ['the second page', search('', { skip: 1, count: 1 }), 1],
    ['a page past the end', search('', { skip: 9, count: 1 }), 0],
    ['a page size out of bounds', search('', { skip: -5, count: 1e9 }), 2],
    ['a query that is no text', search(504), 2],
  ])('answers %s', async (_, value, count) => {
    const { body } = await invoke('composeExtension/query', value);
    expect(body.composeExtension.attachments).toHaveLength(count);
  });

  it.each([...malformed, ['words that fit nothing', search('xyz')], ['a novel', search('x'.repeat(100_000))]])(
    'says that nothing fits for %s',
    async (_, value) => {
      const { status, body } = await invoke('composeExtension/query', value);
      expect(status).toBe(200);
      expect(body.composeExtension).toMatchObject({ type: 'message', text: expect.stringMatching(/Eintrag/) });
    },
  );
});

describe('composeExtension/selectItem', () => {
  it('gives the card of the entry', async () => {
    const { body } = await invoke('composeExtension/selectItem', { entryId: 'refused' });
    expect(body.composeExtension.attachments[0].content.body[0].text).toBe('Title of refused in de-DE');
  });

  it.each([...malformed, ['an entry that is gone', { entryId: 'gone' }]])(
    'with %s says that the card is old',
    async (_, value) => {
      const { status, body } = await invoke('composeExtension/selectItem', value);
      expect([status, body.composeExtension.type]).toEqual([200, 'message']);
    },
  );
});

const payload = (content: string, changes = {}) => ({
  id: '1611060744833',
  replyToId: null,
  body: { contentType: 'html', content },
  ...changes,
});

describe('composeExtension/fetchTask', () => {
  const choose = (messagePayload: unknown) => ({
    commandId: 'explainFailure',
    commandContext: 'message',
    messagePayload,
  });

  it('opens a dialog with the answer to the message and a way to post it', async () => {
    const { status, body } = await invoke(
      'composeExtension/fetchTask',
      choose(payload('<p><at id="0">Ben</at> call refused</p>')),
      'channel',
    );
    expect(status).toBe(200);
    expect(body.task).toMatchObject({
      type: 'continue',
      value: { card: { contentType: 'application/vnd.microsoft.card.adaptive' } },
    });
    expect(chat.engine.messages[0]).toMatchObject({
      scope: 'personal',
      html: '<p>  call refused</p>',
      text: expect.stringMatching(/^\s+call refused\s$/),
    });
    const { body: blocks, actions } = unseal(body.task.value.card.content);
    expect(blocks[0].text).toBe('refused');
    expect(actions).toEqual([
      { type: 'Action.Submit', title: expect.any(String), data: { postReply: null }, associatedInputs: 'none' },
      { type: 'Action.Submit', title: 'Open', data: { do: 'choose', entryId: 'refused' } },
    ]);
    expect(JSON.stringify(body)).not.toContain('Action.Execute');
  });

  it('reads plain messages too', async () => {
    await invoke(
      'composeExtension/fetchTask',
      choose(payload('call <refused>', { body: { contentType: 'text', content: 'call <refused>' } })),
    );
    expect(chat.engine.messages[0]).toEqual(expect.objectContaining({ text: 'call <refused>' }));
    expect(chat.engine.messages[0]).not.toHaveProperty('html');
  });

  it.each([
    ...malformed,
    ['a message without a failure', choose(payload('<p>lunch?</p>'))],
    ['an empty message', choose(payload(''))],
    ['no message', choose(undefined)],
    ['a message that only has a card', choose({ ...payload(''), body: null })],
  ])('for %s says that there is none', async (_, value) => {
    const { status, body } = await invoke('composeExtension/fetchTask', value);
    expect(status).toBe(200);
    expect(body.task).toEqual({ type: 'message', value: expect.stringMatching(/Anruf/) });
  });

  it('that fails on our side says so', async () => {
    const { status, body } = await invoke('composeExtension/fetchTask', choose(payload('boom +49 30 1234567')));
    expect([status, body.task.type]).toEqual([200, 'message']);
    expect(body.task.value).toMatch(/[0-9a-f]{8}/);
    expect(chat.log.join('')).not.toContain('1234567');
  });
});

describe('composeExtension/submitAction', () => {
  const submit = (data: unknown, messagePayload: unknown = payload('call refused')) => ({
    commandId: 'explainFailure',
    data,
    messagePayload,
  });

  it('posts what the dialog shows as a reply and closes it', async () => {
    const response = await invoke('composeExtension/submitAction', submit({ postReply: null }), 'channel');
    expect(response).toEqual({ status: 200, body: {} });
    expect(chat.sent).toMatchObject([
      { method: 'POST', conversationId: places.channel.id, body: { summary: 'Summary: refused' } },
    ]);
  });

  it.each<[string, string, object, string]>([
    ['a post', '19:channel@thread.tacv2', {}, '19:channel@thread.tacv2;messageid=1611060744833'],
    ['a reply', '19:channel@thread.tacv2', { replyToId: '1600' }, '19:channel@thread.tacv2;messageid=1600'],
    [
      'a thread that is named already',
      '19:channel@thread.tacv2;messageid=1700',
      {},
      '19:channel@thread.tacv2;messageid=1700',
    ],
  ])('finds the thread of %s', async (_, id, changes, thread) => {
    const conversation = { ...places.channel, id };
    await invoke('composeExtension/submitAction', submit({ postReply: null }, payload('refused', changes)), 'channel', {
      conversation,
    });
    expect(chat.sent[0]?.conversationId).toBe(thread);
  });

  it('posts the card that the dialog was led to', async () => {
    await invoke(
      'composeExtension/submitAction',
      submit({ postReply: { do: 'choose', entryId: 'expired' } }),
      'channel',
    );
    expect(chat.sent[0]?.body.attachments[0].content.body[0].text).toBe('Title of expired in de-DE');
  });

  it('counts a later report of the same failure on the posted card', async () => {
    await invoke('composeExtension/submitAction', submit({ postReply: null }), 'channel');
    await chat.take(createMessage('refused', 'channel'));
    expect(chat.sent.map(({ method }) => method)).toEqual(['POST', 'PUT']);
  });

  it('hands the card to the user where the bot is no member', async () => {
    chat.refuse('POST', 403);
    const { body } = await invoke('composeExtension/submitAction', submit({ postReply: null }), 'groupChat');
    expect(body.composeExtension).toMatchObject({
      type: 'result',
      attachments: [{ content: { type: 'AdaptiveCard' } }],
    });
  });

  it('leads to the next card of the dialog for any other button', async () => {
    const { body } = await invoke('composeExtension/submitAction', submit({ do: 'choose', entryId: 'expired' }));
    const { body: blocks, actions } = unseal(body.task.value.card.content);
    expect(blocks[0].text).toBe('Title of expired in de-DE');
    expect(actions[0].data).toEqual({ postReply: { do: 'choose', entryId: 'expired' } });
    expect(chat.sent).toEqual([]);
  });

  it.each([
    ...malformed,
    ['data that is null', submit(null)],
    ['a message that is gone', submit({ postReply: null }, null)],
  ])('with %s says that the card is old', async (_, value) => {
    const { status, body } = await invoke('composeExtension/submitAction', value);
    expect(status).toBe(200);
    expect(body.task?.value ?? body.composeExtension?.text).toMatch(/Karte/);
    expect(chat.sent).toEqual([]);
  });
});

describe('any other invoke', () => {
  it.each([
    'task/fetch',
    'task/submit',
    'fileConsent/invoke',
    'signin/verifyState',
    'signin/tokenExchange',
    'config/fetch',
    'application/search',
    'composeExtension/queryLink',
    'composeExtension/onCardButtonClicked',
    'actionableMessage/executeAction',
    '__proto__',
    'constructor',
    '',
    undefined,
  ])('%s is not implemented, and says so', async (name) => {
    for (const [, value] of malformed) expect((await invoke(name, value)).status).toBe(501);
    expect(chat.sent).toEqual([]);
  });
});
