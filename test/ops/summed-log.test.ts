import { expect, it } from 'vitest';
import { createLogger } from '../../src/ops/logger.ts';
import { createSummedLog } from '../../src/ops/summed-log.ts';

// Protects the log from floods.

/** A log of floods with a clock that is turned by hand. */
function open() {
  const lines: Record<string, unknown>[] = [];
  const time = { now: 0 };
  const log = createLogger('info', {
    write(line) {
      const { level: _, time: __, service: ___, ...told } = JSON.parse(line);
      lines.push(told);
    },
  });
  return { lines, time, note: createSummedLog(log, 'request refused', () => time.now) };
}

it('a flood of one kind is a line at once, and one in ten seconds with how many there were', () => {
  const { lines, time, note } = open();
  for (; time.now < 60_000; time.now += 10) note('token', { status: 401 });
  expect(lines).toHaveLength(6);
  expect(lines[0]).toEqual({ status: 401, msg: 'request refused' });
  expect(lines[1]).toEqual({ status: 401, msg: 'request refused', unlogged: 999 });
});

it('each kind has lines of its own, so that a flood of one hides no other', () => {
  const { lines, note } = open();
  for (let i = 0; i < 1_000; i++) note('token', { reason: 'token' });
  note('tenant', { reason: 'tenant' });
  expect(lines).toMatchObject([{ reason: 'token' }, { reason: 'tenant' }]);
});

it('a second wave is told of again, with what the first had left', () => {
  const { lines, time, note } = open();
  for (let i = 0; i < 5; i++) note('token', {});
  time.now = 3_600_000;
  for (let i = 0; i < 5; i++) note('token', {});
  expect(lines).toEqual([{ msg: 'request refused' }, { msg: 'request refused', unlogged: 4 }]);
});

it('as many kinds as somebody likes take no more memory than a hundred, and no kind is lost', () => {
  const { lines, note } = open();
  for (let i = 0; i < 1_000; i++) note(`kind ${i}`, { i });
  expect(lines).toHaveLength(1_000);
  for (let i = 990; i < 1_000; i++) note(`kind ${i}`, { i });
  expect(lines).toHaveLength(1_000);
});
