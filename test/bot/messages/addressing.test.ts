import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createEngine } from '../../../src/answer/engine.ts';
import { loadCatalog } from '../../../src/catalog/load/load.ts';
import { type Chat, startChat, unseal } from '../chat.ts';
import { bot, createEdit, createMentioning, createMessage, places } from '../teams-activities.ts';

// Protects: a reply to the bot's own post needs no mention, a post that nobody addressed gets one line at most, and people who talk to
// each other are left alone.

const engine = createEngine(loadCatalog());
let chat: Chat;
beforeEach(async () => {
  chat = await startChat({ engine: () => engine });
});
afterEach(() => chat.close());

const failure = 'Final SIP code 504, Microsoft response code 569008, Remote certificate expired';
const words = (at = -1) => JSON.stringify(chat.sent.at(at)?.body ?? '');
const answersTo = async (activity: Record<string, unknown>) => {
  const before = chat.sent.length;
  await chat.take(activity);
  return chat.sent.length - before;
};
/** A message with a quote as Teams writes it. */
const quoting = (text: string, writer: string, quoted = '569008 504', postId = '1700') => ({
  ...createMessage(text, 'groupChat'),
  attachments: [
    {
      contentType: 'text/html',
      content: `<blockquote itemscope="" itemtype="http://schema.skype.com/Reply" itemid="${postId}"><strong itemprop="mri" itemid="${writer}">Somebody</strong><span itemprop="time" itemid="${postId}"></span><p itemprop="preview">${quoted}</p></blockquote><p>${text}</p>`,
    },
  ],
});
const thread = (id: string) => ({ conversation: { ...places.channel, id: `19:channel@thread.tacv2;messageid=${id}` } });

describe('a quote', () => {
  it('of the bot counts as a mention, with memory', async () => {
    await chat.take(createMentioning(failure, 'groupChat'));
    expect(await answersTo(quoting('why?', bot.id))).toBe(1);
    expect(words()).toMatch(/out of date/);
  });

  it('of somebody else does not', async () => {
    await chat.take(createMentioning(failure, 'groupChat'));
    expect(await answersTo(quoting('why?', '8:orgid:somebody', 'the trunk is down'))).toBe(0);
  });

  it('of the bot with words that it does not understand is left alone', async () => {
    expect(await answersTo(quoting('lunch at noon, anybody?', bot.id))).toBe(0);
  });

  it('that an entity tells of, by the id of the post', async () => {
    await chat.take(createMentioning(failure, 'groupChat'));
    const entities = (messageId: string) => [{ type: 'quotedReply', quotedReply: { messageId } }];
    expect(await answersTo(createMessage('why?', 'groupChat', { entities: entities('post-1') }))).toBe(1);
    expect(await answersTo(createMessage('why?', 'groupChat', { entities: entities('1700') }))).toBe(0);
  });

  it('stays answered when it is edited', async () => {
    await chat.take(createMentioning(failure, 'groupChat'));
    await chat.take({ ...quoting('569009 504', bot.id), id: 'q1' });
    const edit = createEdit('q1', '569009 / 504', 'groupChat', {
      attachments: quoting('569009 / 504', bot.id).attachments,
    });
    await chat.take(edit);
    expect(chat.sent.at(-1)).toMatchObject({ method: 'PUT' });
    expect(words()).toContain('569009');
  });
});

describe('a thread that the bot began', () => {
  it('is answered where a failure is told of, and is a place for talk otherwise', async () => {
    const own = thread('post-7');
    await chat.store.rememberPost('19:channel@thread.tacv2', 'post-7', 'mark-000001');
    expect(await answersTo(createMessage('569002 504', 'channel', own))).toBe(1);
    expect(await answersTo(createMessage('TlsTransport is not connected', 'channel', own))).toBe(1);
    expect(await answersTo(createMessage('it still fails', 'channel', own))).toBe(1);
    for (const talk of ['thanks', 'who is on call today?', 'ok', 'hello', 'I will look at it after lunch'])
      expect([talk, await answersTo(createMessage(talk, 'channel', own))]).toEqual([talk, 0]);
  });

  it('is told from others', async () => {
    expect(await answersTo(createMessage('why does this happen?', 'channel', thread('1701')))).toBe(0);
  });
});

describe('a post that nobody addressed', () => {
  it('and that fits several failures gets one line, and the list at a tap', async () => {
    expect(await answersTo(createMessage('569002 504', 'channel', thread('1')))).toBe(1);
    const card = unseal(chat.sent.at(-1)?.body.attachments[0].content);
    const texts = card.body.filter(({ type }: { type: string }) => type === 'TextBlock');
    expect(texts).toHaveLength(1);
    expect(texts[0].text).toContain('569002');
    const [button] = card.body.at(-1).actions;
    const { card: list } = engine.act(button.data);
    expect(JSON.stringify(list)).toContain('actively refused');
  });

  it('is answered in full when it is mentioned then, with what was told before', async () => {
    await chat.take(createMessage('569002 504', 'channel', thread('1')));
    await chat.take(createMentioning('TlsTransport is not connected', 'channel', thread('1')));
    expect(words()).toContain('569002');
    await chat.take(createMentioning('569002 504', 'channel', thread('2')));
    expect(words()).toContain('actively refused');
  });

  it('and that states one failure gets its card', async () => {
    await chat.take(createMessage(failure, 'channel', thread('1')));
    expect(words()).toContain('Renew the certificate');
  });
});
