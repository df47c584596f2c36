import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { redirectConsole } from '../../src/ops/console.ts';
import { createLogger, describeError } from '../../src/ops/logger.ts';

// Protects the log from secrets, personal data and lines that others wrote.

const paste = 'call from +49 30 1234567 (Erika) failed: 569002 504';

/** A log and the lines it wrote. */
function openLog() {
  const lines: Record<string, unknown>[] = [];
  const log = createLogger('debug', { write: (line) => lines.push(JSON.parse(line)) });
  return { log, lines };
}

describe('a line of the log', () => {
  it('is JSON with time, level and the ids given', () => {
    const { log, lines } = openLog();
    log.info({ requestId: 'r', activityId: 'a' }, 'turn ended');
    expect(lines).toEqual([
      {
        level: 'info',
        time: expect.stringMatching(/^\d{4}-.*Z$/),
        service: 'trunkwise',
        requestId: 'r',
        activityId: 'a',
        msg: 'turn ended',
      },
    ]);
  });

  it.each<[string, () => unknown]>([
    ['an error that quotes the paste', () => new Error(`cannot read ${paste}`)],
    ['an error over several lines', () => new Error(`cannot read\n    at ${paste}`)],
    ['an error whose name is the paste', () => Object.assign(new Error('x'), { name: paste })],
    ['an error whose code is the paste', () => Object.assign(new Error('x'), { code: paste })],
    [
      'an error that carries a request',
      () => Object.assign(new Error('x'), { request: { body: paste }, cause: new Error(paste) }),
    ],
    [
      'a JSON error',
      () => {
        try {
          return JSON.parse(`{${paste}`);
        } catch (error) {
          return error;
        }
      },
    ],
    ['a thrown text', () => paste],
    ['a thrown object', () => ({ text: paste })],
  ])('holds nothing of the paste: %s', (_, make) => {
    const { log, lines } = openLog();
    log.error({ err: make() }, 'turn failed');
    expect(JSON.stringify(lines)).not.toMatch(/1234567|Erika/);
    expect(lines[0]).toMatchObject({ err: { name: expect.any(String), at: expect.any(Array) } });
  });

  it('still tells where an error came from', () => {
    const { at, name, code } = describeError(Object.assign(new TypeError('x'), { code: 'ECONNRESET' }));
    expect({ name, code }).toEqual({ name: 'TypeError', code: 'ECONNRESET' });
    expect(at[0]).toContain('logger.test.ts');
  });
});

describe('what somebody outside wrote', () => {
  /** A text of any signs, or one that looks like a part of a log. */
  const foreign = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 2_000 }),
    fc.constantFrom(
      'a\n{"level":"info","msg":"all is well"}',
      '\u001b[2Jcleared',
      '\u202etxt.exe',
      'x'.repeat(200_000),
      paste,
      '',
      '__proto__',
    ),
  );
  /** What stands in a line for a value that has not the form of its field. */
  const length = /^\(\d+ characters\)$/;

  it.each([
    ['activityId', /^[\w.:;=|~@+-]{1,128}$/],
    ['type', /^[a-z]{1,40}$/i],
    ['name', /^[\w/.]{1,60}$/],
  ] as const)('as %s is written only when it has the form of one', (field, form) => {
    fc.assert(
      fc.property(foreign, (value) => {
        const { log, lines } = openLog();
        log.warn({ [field]: value, requestId: 'r' }, 'request refused');
        expect(lines).toHaveLength(1);
        const written = String(lines[0]?.[field]);
        expect(form.test(value) ? written === value : length.test(written)).toBe(true);
        expect(lines[0]).toMatchObject({ requestId: 'r', msg: 'request refused' });
      }),
    );
  });

  it('in any other field is one short line of signs that every terminal shows', () => {
    fc.assert(
      fc.property(fc.constantFrom('reason', 'reference', 'origin', 'fault'), foreign, (field, value) => {
        const { log, lines } = openLog();
        log.info({ [field]: value }, 'turn ended');
        expect(String(lines[0]?.[field])).toMatch(/^[\x20-\x7e]{0,300}$/);
      }),
    );
  });

  it('is left as it is where it is harmless', () => {
    const { log, lines } = openLog();
    const fields = { activityId: 'f:1b2c|17', type: 'messageUpdate', name: 'composeExtension/query', reason: 'a b' };
    log.info(fields, 'turn ended');
    expect(lines).toMatchObject([fields]);
  });
});

describe('what libraries write to the console', () => {
  it('reaches the log without its text', () => {
    const { log, lines } = openLog();
    const target = { error: () => undefined, warn: () => undefined, log: () => undefined, info: () => undefined };
    redirectConsole(log, target);
    (target.error as (...parts: unknown[]) => void)(paste, new Error(paste));
    (target.log as (...parts: unknown[]) => void)(paste);
    expect(lines).toHaveLength(2);
    expect(JSON.stringify(lines)).not.toMatch(/1234567|Erika/);
  });
});
