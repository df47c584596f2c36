import { afterEach, describe, expect, it } from 'vitest';
import { createEngine } from '../../../src/answer/engine.ts';
import { loadCatalog } from '../../../src/catalog/load/load.ts';
import { type Chat, startChat } from '../chat.ts';
import { createMentioning, createMessage } from '../teams-activities.ts';

// Protects: the bot remembers what a conversation was told, in that thread alone, and nobody else's.

const engine = createEngine(loadCatalog());
let chat: Chat;
afterEach(() => chat.close());
const start = async () => {
  chat = await startChat({ engine: () => engine });
  return chat;
};
const words = (at: number) => JSON.stringify(chat.sent.at(at)?.body ?? '');
const inChat = (text: string, id: string, tenantId = 'tenant-1') => ({
  ...createMessage(text),
  conversation: { id, conversationType: 'personal', tenantId },
});

describe('a 1:1 chat', () => {
  it('takes the answer to a question as one', async () => {
    await start();
    await chat.take(inChat('569002 504', 'a:1'));
    await chat.take(inChat('TlsTransport is not connected', 'a:1'));
    expect(words(-1)).toContain('569002');
    await chat.take(inChat('who do I escalate to', 'a:1'));
    expect(words(-1)).toContain('SIP trace');
  });

  it('answers thanks with one line and no card', async () => {
    await start();
    await chat.take(inChat('thanks', 'a:1'));
    expect(chat.sent.at(-1)?.body).toMatchObject({ text: "You're welcome." });
  });

  it('shares nothing with another chat, nor with one of that name in another tenant', async () => {
    await start();
    await chat.take(inChat('569008 504', 'a:1'));
    for (const other of [inChat('why?', 'a:2'), inChat('why?', 'a:1', 'tenant-2')]) {
      await chat.take(other);
      expect(words(-1)).not.toMatch(/569008|expired/i);
    }
    await chat.take(inChat('why?', 'a:1'));
    expect(words(-1)).toMatch(/certificate/i);
  });

  it('forgets when it is told to', async () => {
    await start();
    for (const text of ['569008 504', 'forget it', 'why?']) await chat.take(inChat(text, 'a:1'));
    expect(words(-1)).not.toMatch(/569008|certificate has expired/i);
  });
});

describe('a channel', () => {
  const post = (text: string, thread: string, isMentioned: boolean) => ({
    ...(isMentioned ? createMentioning(text, 'channel') : createMessage(text, 'channel')),
    conversation: { id: `19:c@thread.tacv2;messageid=${thread}`, conversationType: 'channel', tenantId: 'tenant-1' },
  });
  const failure = 'Final SIP code 504, Microsoft response code 569008, Remote certificate expired';

  it('remembers by thread, and answers talk only when it is mentioned', async () => {
    await start();
    await chat.take(post(failure, '1', false));
    const before = chat.sent.length;
    await chat.take(post('why?', '1', false));
    expect(chat.sent).toHaveLength(before);
    await chat.take(post('why?', '2', true));
    expect(words(-1)).not.toMatch(/out of date/);
    await chat.take(post('why?', '1', true));
    expect(words(-1)).toMatch(/out of date/);
  });

  it('is quiet no longer when it was told to forget', async () => {
    await start();
    await chat.take(post('be quiet', '1', true));
    await chat.take(post('forget it', '2', true));
    const before = chat.sent.length;
    await chat.take(post(failure, '3', false));
    expect(chat.sent).toHaveLength(before + 1);
  });

  it('is quiet when it was asked to be, but for mentions', async () => {
    await start();
    await chat.take(post('be quiet', '1', true));
    const before = chat.sent.length;
    await chat.take(post(failure, '3', false));
    expect(chat.sent).toHaveLength(before);
    await chat.take(post(failure, '3', true));
    expect(words(-1)).toContain('569008');
  });
});
