import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { KeyValue } from '../../src/store/key-value.ts';
import { giveLease, takeLease } from '../../src/store/lease.ts';
import { createMemory } from '../../src/store/memory.ts';
import { withStandIn } from '../../src/store/stand-in.ts';
import { createStore, type Store } from '../../src/store/store.ts';

// Protects answers while the state is away.

let away = false;
let calls = 0;
let faults = 0;
let store: Store;

/** A backend that can be taken away; what it held is still there when it is back. */
function createShaky(): KeyValue {
  const memory = createMemory();
  const shaky =
    (call: (...args: never[]) => Promise<unknown>) =>
    async (...args: never[]) => {
      calls++;
      if (away) throw new Error('away');
      return call(...args);
    };
  return Object.fromEntries(Object.entries(memory).map(([name, call]) => [name, shaky(call)])) as unknown as KeyValue;
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance'] });
  away = false;
  calls = 0;
  faults = 0;
  store = createStore(
    'redis',
    withStandIn(createShaky(), createMemory(), () => faults++),
  );
});
afterEach(() => vi.useRealTimers());

it('answers every operation while the backend is away, and only ping rejects', async () => {
  away = true;
  expect(await store.claimActivity('c', '1')).toBe(true);
  expect(await store.claimActivity('c', '1')).toBe(false);
  expect(await store.claimWelcome('c')).toBe(true);
  await store.forgetWelcome('c');
  await store.countFeedback('e', 'like');
  expect((await store.readFeedback('e')).like).toBe(1);
  await store.rememberCard({ conversationId: 'c', messageId: '1' }, 'p');
  expect(await store.findCard({ conversationId: 'c', messageId: '1' })).toMatchObject({ activityId: 'p', count: 1 });
  await store.forgetCard({ conversationId: 'c', messageId: '1' });
  await expect(store.ping()).rejects.toThrow('away');
});

it('still knows what it claimed before the backend went away', async () => {
  expect(await store.claimActivity('c', '1')).toBe(true);
  away = true;
  expect(await store.claimActivity('c', '1')).toBe(false);
});

it('still knows what it claimed alone once the backend is back', async () => {
  away = true;
  expect(await store.claimActivity('c', '1')).toBe(true);
  away = false;
  vi.advanceTimersByTime(2001);
  expect(await store.claimActivity('c', '1')).toBe(false);
  expect(await store.claimActivity('c', '2')).toBe(true);
});

it('lets an absent backend rest for two seconds instead of asking it in every turn', async () => {
  away = true;
  for (let i = 0; i < 10; i++) await store.claimActivity('c', String(i));
  expect({ calls, faults }).toEqual({ calls: 1, faults: 1 });
  vi.advanceTimersByTime(2001);
  away = false;
  await store.claimActivity('c', 'later');
  expect({ calls, faults }).toEqual({ calls: 2, faults: 1 });
});

it('holds leases alone, and gives them back to the backend later', async () => {
  const shared = createMemory();
  let isAway = true;
  const shaky = new Proxy(shared, {
    get: (target, name: keyof KeyValue) => (isAway ? () => Promise.reject(new Error('away')) : target[name]),
  });
  const [one, other] = [1, 2].map(() => withStandIn(shaky, createMemory(), () => undefined)) as [KeyValue, KeyValue];
  expect(await takeLease(one, 'lease', 'a', 60)).toBe(true);
  expect(await takeLease(one, 'lease', 'a', 60)).toBe(true);
  expect(await takeLease(one, 'lease', 'b', 60)).toBe(false);
  isAway = false;
  vi.advanceTimersByTime(2001);
  expect(await takeLease(other, 'lease', 'b', 60)).toBe(true);
  expect(await takeLease(one, 'lease', 'a', 60)).toBe(false);
  expect(await giveLease(other, 'lease', 'b')).toBe(true);
  vi.advanceTimersByTime(60_000);
  expect(await takeLease(one, 'lease', 'a', 60)).toBe(true);
});

it('does not take a fact that is too large for a fault of the backend', async () => {
  let told = 0;
  const keyValue = withStandIn(createMemory(), createMemory(), () => told++);
  await expect(keyValue.put('k', 'x'.repeat(3000), 60)).rejects.toThrow('3000 bytes');
  expect(told).toBe(0);
});
