import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isLong } from '../../src/answer/answer-in-parts.ts';
import { createEngine } from '../../src/answer/engine.ts';
import { loadCatalog } from '../../src/catalog/load/load.ts';
import { cpuMilliseconds } from '../support/cpu-time.ts';
import { mixUnits, repeatedUnits, repeatUnit } from '../support/repeated-units.ts';
import { type BotProcess, startBot } from './bot-process.ts';
import { type CountingConnector, createMessage, startCountingConnector } from './counting-connector.ts';
import { createPoster, type Poster } from './post.ts';

// Protects other users while a megabyte is read.

const engine = createEngine(loadCatalog());
const forms = ['text', 'html'] as const;
type Form = (typeof forms)[number];

function milliseconds(unit: string, length: number, form: Form): number {
  const long = repeatUnit(unit, length);
  const content = form === 'html' ? { text: '', html: long } : { text: long };
  return cpuMilliseconds(() => void engine.answer({ ...content, scope: 'personal', mentioned: true }));
}

/** Answers that are quicker than this are mostly noise of the machine. */
const leastMs = 150;
/** Four times the text may take so many times as long; what is quadratic takes 16 times. */
const mostGrowth = 9;

describe('a megabyte of anything is read in at most nine times the time of a quarter of it', () => {
  const named = repeatedUnits.flatMap(([name, unit]) => forms.map((form) => [name, form, unit] as const));
  const mixes = mixUnits(60).map((unit, at) => [JSON.stringify(unit), at % 2 ? 'html' : 'text', unit] as const);
  it.each([...named, ...mixes])('%s as %s', (_, form, unit) => {
    const quarter = milliseconds(unit, 250_000, form);
    const whole = milliseconds(unit, 1_000_000, form);
    if (whole < leastMs) return;
    // Once more where another process may have taken the machine.
    const isSlow = whole > quarter * mostGrowth;
    expect(isSlow ? milliseconds(unit, 1_000_000, form) : whole).toBeLessThan(quarter * mostGrowth);
  });
});

it('what is read between the turns of others takes at most eight times as long as codes on a line', () => {
  const best = (text: string, form: Form) => Math.min(...[1, 2, 3].map(() => milliseconds(text, text.length, form)));
  const reference = best(longestShort('569008 504 ', 'text'), 'text');
  const units = [...repeatedUnits.map(([, unit]) => unit), ...mixUnits(300)];
  const slow = units.flatMap((unit) =>
    forms.flatMap((form) => {
      const ms = best(longestShort(unit, form), form);
      return ms > reference * 8 ? [`${JSON.stringify(unit)} as ${form}: ${ms} ms, and not ${reference}`] : [];
    }),
  );
  expect(slow).toEqual([]);
});

/** The unit repeated as often as a message of its length and density is still read at once. */
function longestShort(unit: string, form: Form): string {
  const isShort = (length: number) => {
    const text = repeatUnit(unit, length);
    return !isLong({ ...(form === 'html' ? { text: '', html: text } : { text }), scope: 'personal', mentioned: true });
  };
  let [low, high] = [100, 16_001];
  while (high - low > 50) {
    const middle = Math.floor((low + high) / 2);
    if (isShort(middle)) low = middle;
    else high = middle;
  }
  return repeatUnit(unit, low);
}

describe('while long messages are read', () => {
  let bot: BotProcess;
  let connector: CountingConnector;
  let poster: Poster;
  let sent = 0;
  beforeEach(async () => {
    [connector, bot, poster] = [await startCountingConnector(), await startBot(), createPoster(50)];
  });
  afterEach(async () => {
    poster.close();
    await bot.kill('SIGKILL');
    await connector.close();
  });
  const send = (text?: string) => poster.post(bot.messagesUrl, createMessage(connector.serviceUrl, sent++, text));
  /** About as long as a message may be, once its line breaks are written as JSON. */
  const long = repeatUnit('sip|ms\n', 200_000);

  it('others are answered, and so is whoever sent them', async () => {
    const statuses = Promise.all(Array.from({ length: 6 }, () => send(long)));
    let isOver = false;
    void statuses.finally(() => {
      isOver = true;
    });
    const times: number[] = [];
    while (!isOver) {
      const began = performance.now();
      expect(await send()).toBe(200);
      times.push(performance.now() - began);
    }
    expect(await statuses).toEqual(Array(6).fill(200));
    expect(connector.total).toBe(sent);
    expect(times.length).toBeGreaterThan(10);
    expect(times.toSorted((one, other) => one - other)[Math.floor(times.length * 0.99)]).toBeLessThan(500);
  });

  it('SIGTERM lets them be read to their end', async () => {
    const statuses = Promise.all([send(long), send(long), send(long)]);
    await expect.poll(() => bot.readPage('/metrics'), { timeout: 5_000 }).toMatch(/trunkwise_long_texts_reading [1-9]/);
    await bot.kill('SIGTERM');
    expect(await statuses).toEqual([200, 200, 200]);
    expect([bot.ended?.code, connector.total]).toEqual([0, 3]);
  });
});
