import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createMemory } from '../../src/store/memory.ts';
import { createStore } from '../../src/store/store.ts';
import { type Chat, startChat } from './chat.ts';
import {
  createDeletion,
  createEdit,
  createInstall,
  createInvoke,
  createMentioning,
  createMessage,
} from './teams-activities.ts';

// Protects who was waiting when something failed: one calm sentence, a reference, and nothing of the paste in the log.

const secret = '+49 30 1234567';
let chat: Chat;
beforeEach(async () => {
  chat = await startChat();
});
afterEach(() => chat.close());

describe('a turn that fails', () => {
  it('is answered with one calm sentence whose reference the log has', async () => {
    const { status } = await chat.take(createMessage(`boom ${secret}`));
    expect(status).toBe(200);
    expect(chat.sent).toHaveLength(1);
    const text: string = chat.sent[0]?.body.text;
    const reference = /[0-9a-f]{8}/.exec(text)?.[0] ?? expect.fail('no reference');
    expect(text).toBe(
      `Something went wrong on my side, please try again. Reference for your administrator: ${reference}`,
    );
    expect(chat.log.filter((line) => line.includes(reference) && line.includes('"level":"error"'))).toHaveLength(1);
  });

  it('speaks the user’s language', async () => {
    await chat.take(createMessage('boom', 'personal', { locale: 'de-DE' }));
    expect(chat.sent[0]?.body.text).toMatch(/^Bei mir ist etwas schiefgegangen/);
  });

  it.each<[string, Record<string, unknown>, number]>([
    ['a question in a channel', createMentioning('boom'), 1],
    ['a post nobody asked about', createMessage('boom', 'channel'), 0],
    ['talk in a group', createMessage('boom', 'groupChat'), 0],
    ['an edit in a 1:1 chat', createEdit('m1', 'boom'), 1],
  ])('apologises only to who asked: %s', async (_, activity, apologies) => {
    expect((await chat.take(activity)).status).toBe(200);
    expect(chat.sent).toHaveLength(apologies);
  });

  it.each([400, 403, 404, 413, 500])(
    'because the connector answers %i ends without another try at the card',
    async (status) => {
      chat.refuse('POST', status);
      expect((await chat.take(createMessage(`refused ${secret}`))).status).toBe(200);
      expect(chat.sent.filter(({ body }) => body.attachments)).toHaveLength(1);
      expect(chat.log.join('')).toContain('turn failed');
      expect(chat.log.join('')).not.toContain('1234567');
    },
  );
});

describe('a store that fails', () => {
  const failing = () => {
    const memory = createMemory();
    const fail = () => Promise.reject(new Error(`no store for ${secret}`));
    return createStore('memory', { ...memory, put: fail, get: fail, increment: fail, remove: fail });
  };

  it.each<[string, Record<string, unknown>[], string[]]>([
    ['a message', [createMessage('refused')], ['POST']],
    [
      'a repeat, which is then posted again',
      [createMessage('refused', 'channel'), createMessage('refused', 'channel')],
      ['POST', 'POST'],
    ],
    ['an edit', [createEdit('m1', 'refused')], ['POST']],
    ['a deletion', [createDeletion('m1')], []],
    ['an install', createInstall('personal'), ['POST']],
  ])('does not fail %s', async (_, activities, methods) => {
    const lame = await startChat({ store: failing() });
    try {
      for (const activity of activities) expect((await lame.take(activity)).status).toBe(200);
      expect(lame.sent.map(({ method }) => method)).toEqual(methods);
      expect(lame.log.join('')).not.toMatch(/1234567|turn failed/);
    } finally {
      await lame.close();
    }
  });

  it('does not fail a vote', async () => {
    const lame = await startChat({ store: failing() });
    try {
      const vote = { actionName: 'feedback', actionValue: { reaction: 'like' } };
      const response = await lame.take(createInvoke('message/submitAction', vote, 'personal', { replyToId: 'post-1' }));
      expect(response).toEqual({ status: 200, body: {} });
    } finally {
      await lame.close();
    }
  });
});

describe('the log', () => {
  it('holds nothing that a user wrote, however the turn went', async () => {
    const names = `Ada Lovelace ada@contoso.example sip:ada@sbc.contoso.example ${secret}`;
    const attachments = [{ contentType: 'text/html', content: `<p>refused ${names}</p>` }];
    const payload = { id: '1', body: { contentType: 'html', content: `refused ${names}` } };
    for (const activity of [
      createMessage(`refused ${names}`, 'personal', { attachments }),
      createMessage(`boom ${names}`, 'personal', { attachments }),
      createMessage(`unlisted ${names}`, 'channel'),
      createEdit('m1', `expired ${names}`),
      createInvoke('composeExtension/query', { parameters: [{ name: 'query', value: names }] }),
      createInvoke('composeExtension/fetchTask', { messagePayload: payload }),
      createInvoke('composeExtension/submitAction', { messagePayload: payload, data: { postReply: null, names } }),
      createInvoke('adaptiveCard/action', { action: { type: 'Action.Execute', data: { crash: names } } }),
      createMessage('', 'personal', { text: undefined, value: { crash: names } }),
      createInvoke('unknown/thing', { names }),
    ]) {
      await chat.take(activity);
    }
    expect(chat.log.length).toBeGreaterThan(10);
    expect(chat.log.join('')).not.toMatch(/1234567|Lovelace|contoso|ada@/);
  });
});
