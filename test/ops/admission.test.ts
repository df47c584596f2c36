import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createAdmission } from '../../src/ops/admission.ts';
import { createShares } from '../../src/ops/shares.ts';

// Protects the process from more turns than it can carry.

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('admission', () => {
  it('lets in as many as the limit, and the next one when one has left', () => {
    const admission = createAdmission(2);
    const [leave] = [admission.enter(), admission.enter()];
    expect(admission.enter()).toBeUndefined();
    leave?.();
    expect(admission.enter()).toBeDefined();
    expect(admission.inFlight).toBe(2);
  });

  it('does not count someone twice who leaves twice', () => {
    const admission = createAdmission(2);
    const [leave] = [admission.enter(), admission.enter()];
    leave?.();
    leave?.();
    expect(admission.inFlight).toBe(1);
  });

  it('closes at once when nobody is inside, and lets nobody in afterwards', async () => {
    const admission = createAdmission(2);
    expect(await admission.close(1000)).toBe(0);
    expect(admission.enter()).toBeUndefined();
    expect(admission.isClosed).toBe(true);
  });

  it('closes when the last one has left', async () => {
    const admission = createAdmission(2);
    const leave = admission.enter();
    const closed = admission.close(1000);
    leave?.();
    expect(await closed).toBe(0);
  });

  it('closes when the time is over, and tells how many are still inside', async () => {
    const admission = createAdmission(2);
    admission.enter();
    const closed = admission.close(1000);
    await vi.advanceTimersByTimeAsync(1000);
    expect(await closed).toBe(1);
  });
});

describe('how long all places have been taken', () => {
  it('begins with the last place, goes on while each is taken the moment it is free, and ends when a tenth stays free', () => {
    let now = 0;
    const admission = createAdmission(10, () => now);
    const leave = Array.from({ length: 10 }, () => admission.enter());
    now = 5000;
    expect(admission.fullForMs).toBe(5000);
    for (let i = 0; i < 9; i++) {
      now += 1000;
      leave[i]?.();
      expect(admission.inFlight).toBe(9);
      expect(admission.fullForMs).toBe(0);
      leave[i] = admission.enter();
      expect(admission.fullForMs).toBe(0);
    }
    const large = createAdmission(100, () => now);
    const inside = Array.from({ length: 100 }, () => large.enter());
    for (const one of inside.slice(0, 9)) one?.();
    now += 16_000;
    expect(large.fullForMs).toBe(16_000);
    inside[9]?.();
    expect(large.fullForMs).toBe(0);
  });

  it('is nothing while one place is free', () => {
    const admission = createAdmission(2, () => 1e6);
    admission.enter();
    expect(admission.fullForMs).toBe(0);
  });
});

describe('shares', () => {
  it('bound each key for itself, and are free again when given back, once', () => {
    const shares = createShares(2);
    const give = shares.take('ada');
    expect(shares.take('ada')).toBeDefined();
    expect(shares.take('ada')).toBeUndefined();
    expect(shares.take('bob')).toBeDefined();
    give?.();
    give?.();
    expect(shares.take('ada')).toBeDefined();
    expect(shares.take('ada')).toBeUndefined();
  });
});
