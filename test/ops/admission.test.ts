import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createAdmission } from '../../src/ops/admission.ts';

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
