import { once } from 'node:events';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Chat, startChat } from '../chat.ts';
import { createMessage, places } from '../teams-activities.ts';
import { hostileAnswers } from './hostile-answers.ts';

// Protects the process from what a connector may send back.

let chat: Chat;
let connector: Server;
let serviceUrl: string;
let answer = '';
/** First lines of the requests it got, and how many of these posted a card. */
const asked: string[] = [];
let cards = 0;
const sockets = new Set<Socket>();
beforeAll(async () => {
  chat = await startChat({}, { requestTimeoutMs: 150, turnBudgetMs: 400, backoffMs: 1 });
  connector = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => sockets.delete(socket));
    socket.once('data', (chunk) => {
      const request = chunk.toString('latin1');
      asked.push(request.split('\r\n', 1)[0] ?? '');
      if (request.startsWith('POST') && request.includes('vnd.microsoft.card.adaptive')) cards++;
      socket.write(Buffer.from(answer, 'latin1'));
    });
  }).listen(0, '127.0.0.1');
  await once(connector, 'listening');
  serviceUrl = `http://127.0.0.1:${(connector.address() as AddressInfo).port}/`;
});
afterAll(async () => {
  for (const socket of sockets) socket.destroy();
  connector.close();
  await chat.close();
});

let made = 0;
/** A message of a thread of its own, and the same once more, which is counted on the card of the first if there is one. */
async function sayTwice(url: string) {
  const conversation = { ...places.channel, id: `19:${made++}@thread.tacv2;messageid=1` };
  const message = () => createMessage('refused', 'channel', { conversation, serviceUrl: url });
  return [await chat.take(message()), await chat.take(message())];
}

describe('a connector that answers with', () => {
  it.each(hostileAnswers.map(({ name, answers }) => [name, answers] as const))(
    '%s: the turn ends in its time, nothing is posted twice or elsewhere',
    async (_, answers) => {
      for (answer of answers) {
        [asked.length, cards] = [0, 0];
        const began = performance.now();
        const [first, second] = await sayTwice(serviceUrl);
        const said = answer.slice(0, 200);
        expect([first?.status, second?.status], said).toEqual([200, 200]);
        expect(performance.now() - began, said).toBeLessThan(3_000);
        for (const line of asked) {
          expect(line, said).toMatch(/^(?:POST|PUT) \/v3\/conversations\/[^/]+\/activities(?:\/[^/]+)? HTTP\/1\.1$/);
          expect(decodeURIComponent(line.split('/activities/')[1]?.split(' ')[0] ?? ''), said).not.toMatch(/^\.{1,2}$/);
        }
        // One card a message, unless the connector certainly did not take it: "not now" and "no such thing".
        if (!/^HTTP\/1\.1 4(?:12|29)/.test(answer)) expect(cards, said).toBeLessThanOrEqual(2);
      }
      const sent = chat.sent.length;
      await chat.take(
        createMessage('refused', 'channel', { conversation: { ...places.channel, id: `19:${made++}@x` } }),
      );
      expect(chat.sent.length - sent).toBe(1);
      expect(chat.log.join('')).not.toMatch(/evil\.example|passwd/);
    },
    60_000,
  );
});
