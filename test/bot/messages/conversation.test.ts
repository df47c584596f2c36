import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Chat, startChat } from '../chat.ts';
import {
  bot,
  createInstall,
  createMentioning,
  createMessage,
  createRemoval,
  type Place,
  places,
} from '../teams-activities.ts';

// Protects who writes in chats, groups and channels: an answer when asked, silence when not.

let chat: Chat;
beforeEach(async () => {
  chat = await startChat();
});
afterEach(() => chat.close());

const cardOf = ({ body }: Chat['sent'][number]) => body.attachments[0].content;

describe('a message', () => {
  it('is answered with one card, a plain summary and thumbs, as a reply in its conversation', async () => {
    const response = await chat.take(createMessage('call refused', 'personal', { id: 'm1' }));
    expect(response).toEqual({ status: 200, body: undefined });
    expect(chat.sent).toHaveLength(1);
    const [{ method, conversationId, activityId, body } = expect.fail('nothing sent')] = chat.sent;
    expect({ method, conversationId, activityId }).toEqual({
      method: 'POST',
      conversationId: 'a:chat',
      activityId: 'm1',
    });
    expect(body).toMatchObject({
      type: 'message',
      summary: 'Summary: refused',
      inputHint: 'acceptingInput',
      replyToId: 'm1',
      channelData: { feedbackLoopEnabled: true },
      attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: { type: 'AdaptiveCard' } }],
    });
    expect(body.text).toBeUndefined();
  });

  it('about no failure is answered without thumbs', async () => {
    await chat.take(createMessage('help'));
    expect(chat.sent[0]?.body.channelData).toBeUndefined();
  });

  it('of a thread is answered in that thread, its conversation id kept whole', async () => {
    await chat.take(createMentioning('refused'));
    expect(chat.sent[0]?.conversationId).toBe('19:channel@thread.tacv2;messageid=1700');
    expect(chat.sent[0]?.body.conversation.id).toBe('19:channel@thread.tacv2;messageid=1700');
  });

  it('brings its HTML along, where tables and lines survive', async () => {
    const attachments = [{ contentType: 'text/html', content: '<div><table><tr><td>refused</td></tr></table></div>' }];
    await chat.take(createMessage('x', 'personal', { attachments }));
    expect(chat.engine.messages[0]).toMatchObject({
      text: 'x',
      html: '<div><table><tr><td>refused</td></tr></table></div>',
    });
  });

  it('brings its language along', async () => {
    await chat.take(createMessage('refused', 'personal', { locale: 'ja-JP' }));
    expect(chat.engine.messages[0]?.locale).toBe('ja-JP');
  });

  it.each<[string, Record<string, unknown>]>([
    ['no text', { text: undefined }],
    ['null text', { text: null }],
    ['text that is no string', { text: 504 }],
    ['no attachments list', { attachments: null }],
    ['an attachment without content', { attachments: [{ contentType: 'text/html' }] }],
    ['a value that is no object', { text: '', value: 'x' }],
    ['entities that are null', { entities: null }],
    ['a mention of nobody', { entities: [{ type: 'mention' }] }],
    ['no recipient', { recipient: undefined }],
    ['no language', { locale: undefined }],
    ['no sender', { from: undefined }],
  ])('with %s is answered calmly', async (_, changes) => {
    const response = await chat.take(createMessage('', 'personal', changes));
    expect([response.status, chat.sent.map(({ body }) => body.summary)]).toEqual([200, ['Summary: help']]);
  });

  it.each<[string, Record<string, unknown>]>([
    ['another bot', { from: { id: '28:other', name: 'Other' } }],
    ['something that says it is a bot', { from: { id: 'x', role: 'bot' } }],
    ['the bot itself', { from: bot }],
  ])('of %s stays unanswered', async (_, changes) => {
    await chat.take(createMessage('refused', 'personal', changes));
    expect(chat.sent).toEqual([]);
  });

  it('that is a card sent from the search stays unanswered', async () => {
    const text =
      '<span class="inline-compose-card" itemid="0" itemtype="http://schema.skype.com/InputExtension">refused</span>';
    await chat.take(createMessage(text));
    expect(chat.sent).toEqual([]);
  });

  it('delivered twice is answered once', async () => {
    const message = createMessage('refused', 'personal', { id: 'same' });
    await Promise.all([chat.take(message), chat.take(message)]);
    expect(chat.sent).toHaveLength(1);
  });
});

describe('mentions', () => {
  it.each<[string, Record<string, unknown>, { text: string; html?: string }]>([
    ['at the start', createMentioning('569002 504'), { text: '569002 504' }],
    ['at the end and twice', createMentioning('569002 504 <at>Trunkwise</at>'), { text: '569002 504  ' }],
    ['of others too', createMentioning('<at>Ben 504</at> look'), { text: 'look' }],
    [
      'in the HTML, as a tag',
      createMentioning('x', 'channel', {
        attachments: [{ contentType: 'text/html', content: '<p><at id="0">Trunkwise</at>&nbsp;569002</p>' }],
      }),
      { text: 'x', html: '<p> &nbsp;569002</p>' },
    ],
    [
      'in the HTML, as a span',
      createMentioning('x', 'channel', {
        attachments: [
          {
            contentType: 'text/html',
            content:
              '<p><span itemtype="http://schema.skype.com/Mention" itemscope="" itemid="0">Trunkwise</span> 504</p>',
          },
        ],
      }),
      { text: 'x', html: '<p>  504</p>' },
    ],
  ])('are taken out %s', async (_, message, expected) => {
    await chat.take(message);
    expect(chat.engine.messages[0]).toMatchObject({ ...expected, mentioned: true });
  });

  it.each<[string, Place, Record<string, unknown>, boolean]>([
    ['an entity of the bot', 'channel', { entities: [{ type: 'mention', mentioned: bot, text: '<at>T</at>' }] }, true],
    ['an entity of somebody else', 'channel', { entities: [{ type: 'mention', mentioned: { id: '29:ben' } }] }, false],
    ['no entity, though the text looks like it', 'channel', { text: '<at>Trunkwise</at> refused' }, false],
    [
      'no recipient to compare with',
      'channel',
      { recipient: undefined, entities: [{ type: 'mention', mentioned: { id: undefined } }] },
      false,
    ],
    ['a 1:1 chat', 'personal', {}, true],
  ])('count by %s', async (_, place, changes, mentioned) => {
    await chat.take(createMessage('refused', place, changes));
    expect(chat.engine.messages[0]).toMatchObject({ scope: place, mentioned });
  });

  it.each([
    ['ten thousand opened tags', '<at'.repeat(80_000)],
    ['a span that never ends', `<span ${'schema.skype.com/Mention '.repeat(10_000)}`],
    ['an at sign in the middle', `<at>${'x'.repeat(200_000)}</at>`],
  ])('cannot be made expensive by %s', async (_, text) => {
    await chat.take(createMessage(text));
    expect(chat.sent).toHaveLength(1);
  });
});

describe('channels and groups', () => {
  it.each<[string, Place, string, number]>([
    ['a certain failure', 'channel', 'call refused', 1],
    ['a certain failure', 'groupChat', 'call refused', 1],
    ['talk', 'channel', 'lunch?', 0],
    ['talk', 'groupChat', 'hello all', 0],
  ])('without a mention %s in a %s', async (_, place, text, answers) => {
    await chat.take(createMessage(text, place));
    expect(chat.sent).toHaveLength(answers);
  });

  it('with LISTEN=mentions hear nothing without a mention, and answer with one', async () => {
    const quiet = await startChat({ listen: 'mentions' });
    try {
      await quiet.take(createMessage('call refused', 'channel'));
      await quiet.take(createMessage('call refused', 'groupChat'));
      expect([quiet.engine.messages, quiet.sent]).toEqual([[], []]);
      await quiet.take(createMentioning('call refused'));
      await quiet.take(createMessage('call refused'));
      expect(quiet.sent).toHaveLength(2);
    } finally {
      await quiet.close();
    }
  });

  it.each<[string, Record<string, unknown>, Place]>([
    ['that does not say its type is a 1:1 chat', { conversation: { id: 'x' } }, 'personal'],
    ['that only says it is a group is one', { conversation: { id: 'x', isGroup: true } }, 'groupChat'],
    [
      'of an unknown type is judged by whether it is a group',
      { conversation: { id: 'x', conversationType: 'hologram' } },
      'personal',
    ],
  ])('a conversation %s', async (_, changes, scope) => {
    await chat.take(createMessage('refused', 'personal', changes));
    expect(chat.engine.messages[0]?.scope).toBe(scope);
  });
});

describe('the same failure again', () => {
  it('in a channel thread is counted on the earlier card', async () => {
    await chat.take(createMessage('call refused', 'channel'));
    await chat.take(createMentioning('refused again'));
    await chat.take(createMessage('refused once more', 'channel'));
    expect(chat.sent.map(({ method, activityId }) => [method, activityId])).toEqual([
      ['POST', 'activity-1'],
      ['PUT', 'post-1'],
      ['PUT', 'post-1'],
    ]);
    const updated = chat.sent[2];
    expect(updated && cardOf(updated).body[0].text).toBe('Seen again: 3 times in this thread.');
    expect(updated?.body).toMatchObject({ id: 'post-1', type: 'message', summary: expect.stringContaining('3 times') });
  });

  it('of another kind gets a card of its own', async () => {
    await chat.take(createMessage('refused', 'channel'));
    await chat.take(createMessage('expired', 'channel'));
    await chat.take(createMessage('refused and expired', 'channel'));
    await chat.take(createMessage('unlisted', 'channel'));
    await chat.take(createMessage('unlisted too', 'channel'));
    expect(chat.sent.map(({ method }) => method)).toEqual(['POST', 'POST', 'POST', 'POST', 'PUT']);
  });

  it('in another thread gets a card of its own', async () => {
    await chat.take(createMessage('refused', 'channel'));
    const conversation = { ...places.channel, id: '19:channel@thread.tacv2;messageid=1800' };
    await chat.take(createMessage('refused', 'channel', { conversation }));
    expect(chat.sent.map(({ method }) => method)).toEqual(['POST', 'POST']);
  });

  it('in a 1:1 chat is answered again, and so is who asks in a group', async () => {
    for (const message of [createMessage('refused'), createMessage('refused')]) await chat.take(message);
    for (const message of [createMessage('refused', 'groupChat'), createMentioning('refused', 'groupChat')])
      await chat.take(message);
    expect(chat.sent.map(({ method }) => method)).toEqual(['POST', 'POST', 'POST', 'POST']);
    await chat.take(createMessage('refused', 'groupChat'));
    expect(chat.sent.at(-1)?.method).toBe('PUT');
  });

  it('is posted anew when the earlier card is gone', async () => {
    await chat.take(createMessage('refused', 'channel'));
    chat.refuse('PUT', 404);
    await chat.take(createMessage('refused', 'channel'));
    expect(chat.sent.map(({ method }) => method)).toEqual(['POST', 'PUT', 'POST']);
    chat.refuse('PUT', 200);
    await chat.take(createMessage('refused', 'channel'));
    expect(chat.sent.at(-1)).toMatchObject({ method: 'PUT', activityId: 'post-2' });
  });

  it('about nothing is never counted', async () => {
    await chat.take(createMentioning('help'));
    await chat.take(createMentioning('help'));
    expect(chat.sent.map(({ method }) => method)).toEqual(['POST', 'POST']);
  });
});

describe('the welcome', () => {
  it.each<[string, Place, number[]]>([
    ['installationUpdate first', 'personal', [0, 1]],
    ['conversationUpdate first', 'personal', [1, 0]],
    ['a group chat', 'groupChat', [0, 1]],
    ['a team', 'channel', [1, 0]],
    ['an install told three times', 'personal', [0, 1, 0]],
  ])('comes once: %s', async (_, place, order) => {
    const events = createInstall(place);
    for (const index of order) await chat.take({ ...events[index] });
    expect(chat.sent.map(({ body }) => body.summary)).toEqual(['Summary: greeting']);
    expect(chat.engine.messages[0]).toMatchObject({ scope: place, mentioned: true });
  });

  it('comes once for a team, whichever channel each event names', async () => {
    const [installed, added] = createInstall('channel');
    await chat.take({ ...installed });
    await chat.take({ ...added, conversation: { ...places.channel, id: '19:other@thread.tacv2' } });
    expect(chat.sent).toHaveLength(1);
  });

  it('comes in every place, and again after the bot was removed', async () => {
    for (const place of ['personal', 'groupChat'] as const)
      for (const event of createInstall(place)) await chat.take(event);
    await chat.take(createRemoval('personal'));
    for (const event of createInstall('personal')) await chat.take(event);
    expect(chat.sent.map(({ conversationId }) => conversationId)).toEqual(['a:chat', '19:group@thread.v2', 'a:chat']);
  });

  it.each<[string, Record<string, unknown>]>([
    ['an upgrade of the app', { ...createInstall('personal')[0], action: 'add-upgrade' }],
    ['a person who joins', { ...createInstall('groupChat')[1], membersAdded: [{ id: '29:ben' }] }],
    [
      'a person who leaves',
      { ...createInstall('groupChat')[1], membersAdded: undefined, membersRemoved: [{ id: '29:ben' }] },
    ],
    [
      'a renamed channel',
      { ...createInstall('channel')[1], membersAdded: undefined, channelData: { eventType: 'channelRenamed' } },
    ],
    ['members without ids', { ...createInstall('personal')[1], membersAdded: [{}], recipient: {} }],
    [
      'a reaction',
      {
        ...createInstall('personal')[1],
        type: 'messageReaction',
        membersAdded: undefined,
        reactionsAdded: [{ type: 'like' }],
      },
    ],
    ['a type nobody knows', { ...createInstall('personal')[1], type: 'telepathy' }],
  ])('does not come for %s', async (_, activity) => {
    expect((await chat.take({ ...activity })).status).toBe(200);
    expect(chat.sent).toEqual([]);
  });
});

describe('the figures', () => {
  it('count answers by kind, and the codes the catalog lacks', async () => {
    for (const text of ['refused', 'unlisted', 'help']) await chat.take(createMessage(text));
    const { text } = await chat.metrics.print();
    expect(text).toContain('trunkwise_answers_total{kind="matched"} 1');
    expect(text).toContain('trunkwise_answers_total{kind="help"} 1');
    expect(text).toContain('trunkwise_unlisted_codes_total{code="123456"} 1');
  });
});
