import { describe, expect, it } from 'vitest';
import { createRateKeeper } from '../../../src/bot/connector/rate-keeper.ts';
import { chooseWait } from '../../../src/bot/connector/retry.ts';

// Protects conversations from more posts than Teams takes.

const hour = 3_600_000;

describe('rate of one conversation', () => {
  it('stays within 7 a second and 60 in 30 seconds, whatever comes in', () => {
    const keeper = createRateKeeper(undefined, () => 0);
    const places = Array.from({ length: 200 }, () => keeper.reserve('19:a', hour) ?? Number.NaN);
    const most = (window: number) =>
      Math.max(...places.map((start) => places.filter((place) => place >= start && place < start + window).length));
    expect(most(1000)).toBe(7);
    expect(most(30_000)).toBe(60);
  });

  it('lets the first seven go at once', () => {
    const keeper = createRateKeeper(undefined, () => 5000);
    expect(Array.from({ length: 8 }, () => keeper.reserve('19:a', hour))).toEqual([0, 0, 0, 0, 0, 0, 0, 1000]);
  });

  it('is kept for each conversation by itself', () => {
    const keeper = createRateKeeper(undefined, () => 0);
    for (let i = 0; i < 7; i++) keeper.reserve('19:a', hour);
    expect(keeper.reserve('19:b', hour)).toBe(0);
  });

  it('gives no place that is too far away, and takes none for it', () => {
    const keeper = createRateKeeper(undefined, () => 0);
    for (let i = 0; i < 7; i++) keeper.reserve('19:a', hour);
    expect(keeper.reserve('19:a', 500)).toBeUndefined();
    expect(keeper.reserve('19:a', 1000)).toBe(1000);
  });
});

describe('wait before the next attempt', () => {
  const now = Date.parse('2026-01-01T00:00:00Z');

  it.each<[string, number, string | undefined, number, number]>([
    ['second attempt', 2, undefined, 400, 600],
    ['third attempt', 3, undefined, 800, 1000],
    ['fifth attempt', 5, undefined, 3200, 3400],
    ['seconds asked for', 2, '3', 3000, 3200],
    ['zero seconds asked for', 4, '0', 0, 0],
    ['a date asked for', 2, 'Thu, 01 Jan 2026 00:00:05 GMT', 5000, 5200],
    ['a date in the past', 2, 'Thu, 01 Jan 2020 00:00:05 GMT', 0, 0],
    ['nonsense asked for', 2, 'soon', 400, 600],
    ['a negative number asked for', 2, '-5x', 400, 600],
  ])('%s', (_, attempt, retryAfter, least, most) => {
    const waits = Array.from({ length: 50 }, () => chooseWait(attempt, 400, retryAfter, now));
    expect(Math.min(...waits)).toBeGreaterThanOrEqual(least);
    expect(Math.max(...waits)).toBeLessThanOrEqual(most);
  });

  it('differs between replicas', () => {
    expect(new Set(Array.from({ length: 20 }, () => chooseWait(2, 400, undefined, now))).size).toBeGreaterThan(10);
  });
});
