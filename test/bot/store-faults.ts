import type { KeyValue } from '../../src/store/key-value.ts';
import { createMemory } from '../../src/store/memory.ts';
import { withStandIn } from '../../src/store/stand-in.ts';
import { createStore, type Store } from '../../src/store/store.ts';
import { startChat } from './chat.ts';
import { createDeletion, createEdit, createInstall, createInvoke, createMessage } from './teams-activities.ts';

/** What a store may answer that never held it, by operation: facts of another form, and no facts at all. */
const garbage: Readonly<Record<string, readonly unknown[]>> = {
  get: ['', '{', 'null', '[]', '[null]', '{"failure":1,"entryIds":5}', '\u0000', 'x'.repeat(5_000), '-1', '1e999'],
  claim: [undefined, null, 'OK', 0],
  increment: [Number.NaN, null, -1, '7'],
  replace: [undefined, 1],
  release: [undefined, 1],
  list: [[], [{ key: '', value: '{' }]],
  put: [null],
  remove: [7],
};

/** How one call of a store may go. */
export const storeFaults = {
  'breaks once': (at: number, call: number) => call === at && 'throw',
  'breaks and stays away': (at: number, call: number) => call >= at && 'throw',
  'answers nonsense once': (at: number, call: number) => call === at && 'garbage',
  'answers nonsense from then on': (at: number, call: number) => call >= at && 'garbage',
} as const;

/** A store that works until its call number `at`, and counts its calls. */
export function createFaulty(fault: keyof typeof storeFaults, at: number): { store: Store; calls: () => number } {
  let calls = 0;
  const memory = createMemory();
  const backend = new Proxy(memory, {
    get(target, name: keyof KeyValue & string) {
      const work = target[name] as (...parts: unknown[]) => Promise<unknown>;
      return async (...parts: unknown[]) => {
        const kind = storeFaults[fault](at, ++calls);
        if (kind === 'throw') throw new Error('gone');
        const answers = garbage[name];
        if (kind === 'garbage' && answers) return answers[calls % answers.length];
        return work(...parts);
      };
    },
  });
  const standing = withStandIn(backend, createMemory(), () => undefined);
  return { store: createStore('redis', standing), calls: () => calls };
}

const like = { actionName: 'feedback', actionValue: { reaction: 'like' } };
/** A day in a channel: each of these asks the store for something else. */
const day = () => [
  ...createInstall('channel'),
  createMessage('refused', 'channel'),
  createMessage('refused', 'channel'),
  createEdit('m1', 'expired', 'channel'),
  createInvoke('message/submitAction', like, 'channel', { replyToId: 'post-2' }),
  createMessage('', 'channel', {
    text: undefined,
    value: { do: 'choose', entryId: 'refused' },
    replyToId: 'post-2',
  }),
  createDeletion('m1', 'channel'),
  createMessage('refused', 'personal'),
];

/** Lets the day pass over a store; what each activity was answered with, and what was posted meanwhile. */
export async function liveOneDay(store: Store) {
  const chat = await startChat({ store });
  try {
    const turns: [number, number][] = [];
    for (const activity of day()) {
      const before = chat.sent.filter(({ method }) => method === 'POST').length;
      const { status } = await chat.take(activity);
      turns.push([status, chat.sent.filter(({ method }) => method === 'POST').length - before]);
    }
    return { turns, faults: chat.log.filter((line) => /"level":"(?:error|fatal)"/.test(line)) };
  } finally {
    await chat.close();
  }
}

/** The number of calls that such a day makes of a store. */
export async function countCalls(): Promise<number> {
  const { store, calls } = createFaulty('breaks once', 0);
  await liveOneDay(store);
  return calls();
}
