import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createEngine } from '../../src/answer/engine.ts';
import { createRateKeeper } from '../../src/bot/connector/rate-keeper.ts';
import { loadCatalog } from '../../src/catalog/load/load.ts';
import type { KeyValue } from '../../src/store/key-value.ts';
import { createMemory } from '../../src/store/memory.ts';
import { createStore } from '../../src/store/store.ts';
import { readFixtureMessages } from '../bench/fixture-messages.ts';
import { type Chat, startChat } from './chat.ts';
import { createMentioning, createMessage } from './teams-activities.ts';

// Protects: of what people paste nothing is kept and nothing is logged. All backends are reached through the same few calls, so what
// passes through these is what any of them holds.

const engine = createEngine(loadCatalog());
const written: string[] = [];
let chat: Chat;

/** Keeps every text that the store is given, keys and values alike. */
function record(backend: KeyValue): KeyValue {
  return new Proxy(backend, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name);
      if (typeof member !== 'function') return member;
      return (...given: unknown[]) => {
        written.push(...given.filter((one) => typeof one === 'string'));
        return Reflect.apply(member, target, given);
      };
    },
  });
}

const messages = readFixtureMessages()
  .map(({ message }) => message.text)
  .filter((text) => text.length < 4_000);

beforeAll(async () => {
  chat = await startChat(
    { engine: () => engine, store: createStore('memory', record(createMemory())), hasStats: true },
    { rate: createRateKeeper([{ sends: 1000, milliseconds: 1 }]) },
  );
  for (const [at, text] of messages.entries()) {
    const place = { conversation: { id: `a:${at % 50}`, conversationType: 'personal', tenantId: 'tenant-1' } };
    await chat.take({ ...createMessage(text), ...place });
    if (at % 5 === 0) await chat.take(createMentioning(text));
  }
}, 120_000);
afterAll(() => chat.close());

/** What tells of a person or a place in a text, and every three words in a row of it. */
function tellingParts(text: string): string[] {
  const named =
    text.match(
      /[\w.+-]+@[\w-]+\.[\w.]+|\+\d[\d ()./-]{7,}\d|\b\d{1,3}(?:\.\d{1,3}){3}\b|\b[\da-f]{8}-[\da-f-]{27}\b|\b[\w-]+\.(?:contoso|fabrikam|example)\.\w+\b/gi,
    ) ?? [];
  const words = text.match(/\p{L}{3,}/gu) ?? [];
  const rows = words.slice(2).map((_, at) => words.slice(at, at + 3).join(' '));
  return [...named, ...rows];
}

describe('after the messages of the whole evaluation', () => {
  it('something was stored and logged, so that there is something to look at', () => {
    expect(messages.length).toBeGreaterThan(1_000);
    expect(written.length).toBeGreaterThan(3_000);
    expect(chat.log.length).toBeGreaterThan(1_000);
  });

  it.each([
    ['stored', () => written.join('\n')],
    ['logged', () => chat.log.join('\n')],
  ])('nothing of them is %s', (_, all) => {
    const kept = all().toLowerCase();
    const found = messages.flatMap((text) => tellingParts(text).filter((part) => kept.includes(part.toLowerCase())));
    expect([...new Set(found)]).toEqual([]);
  });

  it('no value is longer than it may be', () => {
    expect(Math.max(...written.map((text) => Buffer.byteLength(text)))).toBeLessThanOrEqual(2_048);
  });
});
