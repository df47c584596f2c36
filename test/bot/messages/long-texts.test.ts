import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Answer, Message } from '../../../src/answer/answer.ts';
import { answerBusy, answerUnread } from '../../../src/answer/without-reading.ts';
import { type Chat, startChat } from '../chat.ts';
import { createFakeEngine } from '../fake-engine.ts';
import { createEdit, createInvoke, createMentioning, createMessage, user } from '../teams-activities.ts';

// Protects who sends a long text: it is read beside the bot, and answered all the same.

const engine = createFakeEngine();
const long = `refused ${'x'.repeat(40_000)}`;
let asked: { message: Message; asker: string }[];
let answer: (message: Message) => Answer;
let chat: Chat;

beforeEach(async () => {
  asked = [];
  answer = (message) => engine.answer(message);
  chat = await startChat({
    answerLong: async (message, asker) => {
      asked.push({ message, asker });
      return answer(message);
    },
    readFile: async () => ({ text: `${long}\nexpired` }),
  });
});
afterEach(() => chat.close());

const explain = (content: string) =>
  createInvoke('composeExtension/fetchTask', { messagePayload: { id: '1', body: { contentType: 'html', content } } });
const file = { contentType: 'application/vnd.microsoft.teams.file.download.info', name: 'a.log', content: {} };

describe('what is longer than a person types', () => {
  it.each([
    ['a message', createMessage(long)],
    ['a mentioning message', createMentioning(long)],
    ['its HTML', createMessage('refused', 'personal', { attachments: [{ contentType: 'text/html', content: long }] })],
    ['a file', createMessage('', 'personal', { attachments: [file] })],
    ['an edit', createEdit('1', long)],
    ['a message to be explained', explain(`<p>${long}</p>`)],
  ])('%s is read where it keeps nobody waiting', async (_, activity) => {
    await chat.take(activity);
    expect(asked).toHaveLength(1);
    expect(asked[0]?.asker).toContain(user.aadObjectId);
    expect(chat.engine.messages).toEqual([]);
  });

  it.each([
    ['a message', createMessage('refused')],
    ['an edit', createEdit('1', 'refused')],
    ['a message to be explained', explain('<p>refused</p>')],
  ])('%s that is short is answered at once', async (_, activity) => {
    await chat.take(activity);
    expect(asked).toEqual([]);
    expect(chat.engine.messages).toHaveLength(1);
  });

  it('gets its answer posted', async () => {
    await chat.take(createMessage(long));
    expect(chat.sent.map(({ body }) => body.summary)).toEqual(['Summary: refused']);
  });

  it('that could not be read is told so, in the chat and in the dialog', async () => {
    answer = answerUnread;
    await chat.take(createMessage(long));
    expect(chat.sent.map(({ body }) => body.summary)).toEqual([expect.stringContaining('smaller part')]);
    const { body } = await chat.take(explain(long));
    expect(body).toMatchObject({ task: { type: 'message', value: expect.stringContaining('kleineren Teil') } });
  });

  it('that nobody asked about stays unanswered when it could not be read', async () => {
    answer = answerUnread;
    await chat.take(createMessage(long, 'channel'));
    expect([asked.length, chat.sent]).toEqual([1, []]);
  });

  it('is told once a minute that nobody has time, each user for themselves', async () => {
    answer = answerBusy;
    for (const _ of [1, 2, 3]) await chat.take(createMessage(long));
    await chat.take(createMessage(long, 'personal', { from: { id: '29:other', aadObjectId: 'other' } }));
    expect(chat.sent.map(({ body }) => body.summary)).toEqual(Array(2).fill(expect.stringContaining('busy')));
  });
});
