import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createEngine } from '../../src/answer/engine.ts';
import { createCatalog } from '../../src/catalog/create-catalog.ts';
import { loadCatalog } from '../../src/catalog/load/load.ts';
import { createReadingPool, type ReadingPool, type ReadingPoolOptions } from '../../src/reading/reading-pool.ts';
import { readFixtureMessages } from '../bench/fixture-messages.ts';

// Protects everybody's turns while long texts are read, and the reading from a thread that dies.

const catalog = loadCatalog();
const engine = createEngine(catalog);
const open: ReadingPool[] = [];
afterEach(async () => {
  for (const pool of open.splice(0)) await pool.close();
});

function start(options: Partial<ReadingPoolOptions> = {}) {
  const warnings: { fields: object; text: string }[] = [];
  const log = { warn: (fields: object, text: string) => void warnings.push({ fields, text }) };
  // A machine that is busy with other tests may take long to start a thread.
  const pool = createReadingPool({ catalog: () => catalog, log, waitMs: 15_000, limitMs: 15_000, ...options });
  open.push(pool);
  const ask = (text: string, asker = 'a') => pool.answer({ text, scope: 'personal', mentioned: true }, asker);
  return { pool, warnings, ask };
}
const odd = { module: new URL('./odd-reader.ts', import.meta.url) };
const unread = { reply: 'help', isUnread: true, summary: expect.stringContaining('smaller part') };
const busy = { reply: 'help', isUnread: true, summary: expect.stringContaining('busy') };

describe('a long text', () => {
  let current = catalog;
  let whole: ReturnType<typeof start>;
  // One thread with the whole catalog, whose start takes longer than all these tests.
  beforeAll(() => {
    whole = start({ catalog: () => current, threads: 1 });
    open.splice(0);
  });
  afterAll(() => whole.pool.close());

  it('gets the answer that the engine itself gives', async () => {
    const messages = readFixtureMessages().filter((_, at) => at % 30 === 0);
    for (const { message } of messages) {
      expect(await whole.pool.answer(message, 'a')).toEqual(structuredClone(engine.answer(message)));
    }
    expect(messages.length).toBeGreaterThan(30);
  });

  it('is answered from the catalog of the moment', async () => {
    const { ask } = whole;
    expect(await ask('569008 504')).toMatchObject({ reply: 'matched' });
    current = createCatalog(catalog.entries.filter(({ microsoftCode }) => microsoftCode !== '569008'));
    expect(await ask('569008 504')).toMatchObject({ reply: 'unlisted' });
    current = catalog;
    expect(await ask('569008 504')).toMatchObject({ reply: 'matched' });
  });

  it('brings no more diagnoses along than a card can be about', async () => {
    const { reply, diagnoses } = await whole.ask(
      Array.from({ length: 500 }, (_, at) => `${500_000 + at} 504`).join('\n'),
    );
    expect([reply, diagnoses.length]).toEqual(['several', 100]);
  });

  it('of many millions of characters is handed over no further than it is read', async () => {
    const { pool } = start(odd);
    const text = 'x'.repeat(3_000_000);
    const { summary } = await pool.answer({ text, scope: 'personal', mentioned: true }, 'a');
    expect(summary).toHaveLength(1_000_001);
  });
});

describe('a thread', () => {
  it.each([
    ['that hangs', 'hang', unread],
    ['that hangs after a part was read', 'part hang', { summary: 'a part' }],
  ])('%s is ended and replaced', async (_, text, expected) => {
    const { ask, warnings } = start({ ...odd, limitMs: 300, threads: 1 });
    expect(await ask(text)).toMatchObject(expected);
    expect(await ask('hello')).toMatchObject({ summary: 'hello' });
    expect(warnings).toMatchObject([{ fields: { ms: 300 } }]);
  });

  it.each([
    ['breaks', 'throw', unread, { error: 'TypeError' }],
    ['breaks after a part was read', 'part throw', { summary: 'a part' }, { error: 'TypeError' }],
    ['leaves', 'leave', unread, { status: 3 }],
    ['runs out of memory', 'grow', unread, { error: 'ERR_WORKER_OUT_OF_MEMORY' }],
  ])('that %s harms nobody else, and no word of the text is logged', async (_, text, expected, fields) => {
    const { ask, warnings } = start({ ...odd, threads: 2, heapMb: 32 });
    const other = ask('wait 100', 'b');
    expect(await ask(text)).toMatchObject(expected);
    expect(await other).toMatchObject({ summary: 'wait 100' });
    expect(await ask('hello')).toMatchObject({ summary: 'hello' });
    expect(warnings.map((warning) => warning.fields)).toEqual([fields]);
    expect(JSON.stringify(warnings)).not.toContain(text);
  });

  it('that cannot start is not started for ever', async () => {
    const { ask, warnings } = start({ module: new URL('./broken-reader.ts', import.meta.url), threads: 1 });
    expect(await Promise.all([ask('one', 'a'), ask('two', 'b')])).toMatchObject([unread, unread]);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(warnings).toHaveLength(2);
  });

  it('ends when it has had nothing to do for a while', async () => {
    const { ask, warnings } = start({ ...odd, idleMs: 30 });
    await ask('one');
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(await ask('two')).toMatchObject({ summary: 'two' });
    expect(warnings).toEqual([]);
  });
});

describe('fairness', () => {
  it('whoever sends many has one read at a time, others go on', async () => {
    const { ask } = start({ ...odd, threads: 2 });
    const order: string[] = [];
    const note = (name: string) => () => void order.push(name);
    // Both threads have started.
    await Promise.all([ask('wait 100', 'a'), ask('wait 100', 'b')]);
    await Promise.all([
      ask('wait 150', 'flood').then(note('flood 1')),
      ask('wait 20', 'flood').then(note('flood 2')),
      ask('wait 20', 'flood').then(note('flood 3')),
      ask('wait 10', 'other').then(note('other')),
      ask('wait 11', 'another').then(note('another')),
    ]);
    expect(order).toEqual(['other', 'another', 'flood 1', 'flood 2', 'flood 3']);
  });

  it('what is more than one asker or all may have waiting is told so at once', async () => {
    const { ask, pool } = start({ ...odd, threads: 1, mostWaiting: 3, mostOfOne: 2 });
    const asked = [
      ask('wait 50', 'a'),
      ask('wait 51', 'a'),
      ask('a', 'a'),
      ask('b', 'b'),
      ask('c', 'c'),
      ask('d', 'd'),
    ];
    expect(pool.waiting).toBe(3);
    const summaries = (await Promise.all(asked)).map(({ isUnread, summary }) => (isUnread ? 'busy' : summary));
    expect(summaries).toEqual(['wait 50', 'wait 51', 'busy', 'b', 'busy', 'busy']);
    expect([pool.waiting, pool.reading]).toEqual([0, 0]);
  });

  it('what waits too long is told so', async () => {
    const { ask } = start({ ...odd, threads: 1, waitMs: 150 });
    while ((await ask('hello')).isUnread);
    const long = ask('wait 400', 'a');
    expect(await ask('one', 'b')).toMatchObject(busy);
    expect(await long).toMatchObject({ summary: 'wait 400' });
  });
});

describe('the end', () => {
  it('answers what waits and what is read, and lets nothing in any more', async () => {
    const { ask, pool, warnings } = start({ ...odd, threads: 1 });
    await ask('hello');
    const asked = [ask('part hang', 'a'), ask('one', 'b')];
    await new Promise((resolve) => setTimeout(resolve, 100));
    await pool.close();
    expect(await Promise.all(asked)).toMatchObject([{ summary: 'a part' }, busy]);
    expect(await ask('two')).toMatchObject(busy);
    expect(warnings).toEqual([]);
  });

  it('nobody is told of a post that was not meant for the bot', async () => {
    const { pool } = start({ ...odd, limitMs: 100 });
    const message = { text: 'hang', scope: 'channel', mentioned: false } as const;
    expect(await pool.answer(message, 'a')).toMatchObject({ reply: 'silent', card: null });
  });
});
