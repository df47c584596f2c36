import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createLogger } from '../../src/ops/logger.ts';
import { endInOrder } from '../../src/ops/shutdown.ts';

// Protects turns under way when the process ends.

let lines: { level: string; msg: string }[];
/** A process that notes how it would exit. */
class PlayedProcess extends EventEmitter {
  readonly exits: number[] = [];
  exit(code: number): void {
    this.exits.push(code);
  }
}
let played: PlayedProcess;
const log = () => createLogger('info', { write: (line) => lines.push(JSON.parse(line)) });

beforeEach(() => {
  vi.useFakeTimers();
  lines = [];
  played = new PlayedProcess();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the end', () => {
  it.each([
    ['SIGTERM', 'SIGTERM', 0],
    ['SIGINT', 'SIGINT', 0],
    ['an error nobody caught', 'uncaughtException', 1],
    ['a rejection nobody caught', 'unhandledRejection', 1],
  ])('after %s: the work ends first, then the process', async (_, event, code) => {
    const gate = Promise.withResolvers<void>();
    endInOrder(() => gate.promise, log(), played);
    played.emit(event, new Error('call +49 30 1234567'));
    await vi.advanceTimersByTimeAsync(5000);
    expect(played.exits).toEqual([]);
    gate.resolve();
    await vi.advanceTimersByTimeAsync(0);
    expect(played.exits).toEqual([code]);
    expect(JSON.stringify(lines)).not.toContain('1234567');
  });

  it('is never silent about an error', async () => {
    endInOrder(async () => undefined, log(), played);
    played.emit('unhandledRejection', new TypeError('x'));
    await vi.advanceTimersByTimeAsync(0);
    expect(lines[0]).toMatchObject({ level: 'fatal', event: 'unhandledRejection', err: { name: 'TypeError' } });
  });

  it('comes once, however often it is asked for', async () => {
    const end = vi.fn(async () => undefined);
    endInOrder(end, log(), played);
    played.emit('SIGTERM');
    played.emit('SIGTERM');
    played.emit('unhandledRejection', new Error('late'));
    await vi.advanceTimersByTimeAsync(0);
    expect(end).toHaveBeenCalledOnce();
    expect(played.exits).toEqual([0]);
  });

  it('does not wait for ever', async () => {
    endInOrder(() => new Promise(() => undefined), log(), played);
    played.emit('SIGTERM');
    await vi.advanceTimersByTimeAsync(20_000);
    expect(played.exits).toEqual([1]);
  });

  it('tells when ending itself fails', async () => {
    endInOrder(() => Promise.reject(new Error('store')), log(), played);
    played.emit('SIGTERM');
    await vi.advanceTimersByTimeAsync(0);
    expect(played.exits).toEqual([1]);
    expect(lines.some((line) => line.level === 'error')).toBe(true);
  });
});
