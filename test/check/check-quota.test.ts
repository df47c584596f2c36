import { describe, expect, it } from 'vitest';
import { createCheckQuota } from '../../src/check/check-quota.ts';

// Protects SBCs from being checked too often.

/** A quota with a clock that is moved by hand. */
function start() {
  let now = 1_000_000;
  const quota = createCheckQuota(() => now);
  const begin = (user: string, name: string) => {
    const begun = quota.begin(user, name);
    return 'refused' in begun ? begun.refused : begun.end;
  };
  const run = (user: string, name: string) => {
    const begun = begin(user, name);
    if (typeof begun === 'function') begun();
    return typeof begun === 'function' ? 'done' : begun;
  };
  const pass = (seconds: number) => {
    now += seconds * 1000;
  };
  return { begin, run, pass };
}

describe('the quota of checks', () => {
  it('lets one SBC be checked once a minute, whoever asks', () => {
    const { run, pass } = start();
    expect(run('ann', 'sbc1')).toBe('done');
    expect(run('bob', 'sbc1')).toBe('tooOften');
    expect(run('ann', 'sbc2')).toBe('done');
    pass(61);
    expect(run('bob', 'sbc1')).toBe('done');
  });

  it('lets a user begin ten in an hour', () => {
    const { run, pass } = start();
    for (let at = 0; at < 10; at++) {
      expect(run('ann', `sbc${at}`)).toBe('done');
      pass(10);
    }
    expect(run('ann', 'sbc10')).toBe('tooOften');
    expect(run('bob', 'sbc10')).toBe('done');
    pass(3600);
    expect(run('ann', 'sbc11')).toBe('done');
  });

  it('lets one SBC be checked ten times in an hour', () => {
    const { run, pass } = start();
    for (let at = 0; at < 10; at++) {
      expect(run(`user${at}`, 'sbc1')).toBe('done');
      pass(61);
    }
    expect(run('user10', 'sbc1')).toBe('tooOften');
  });

  it('lets two be under way, and each end once', () => {
    const { begin } = start();
    const first = begin('ann', 'sbc1');
    expect(typeof begin('bob', 'sbc2')).toBe('function');
    expect(begin('eve', 'sbc3')).toBe('busy');
    if (typeof first === 'function') {
      first();
      first();
    }
    expect(typeof begin('eve', 'sbc3')).toBe('function');
    expect(begin('joe', 'sbc4')).toBe('busy');
  });

  it('is idle once the last check has ended, and says so', async () => {
    const quota = createCheckQuota();
    await quota.idle(10_000);
    const begun = quota.begin('ann', 'sbc1');
    let isIdle = false;
    const idle = quota.idle(10_000).then(() => {
      isIdle = true;
    });
    await Promise.resolve();
    expect(isIdle).toBe(false);
    if ('end' in begun) begun.end();
    await idle;
    expect(isIdle).toBe(true);
  });

  it('does not wait for a check that never ends', async () => {
    const quota = createCheckQuota();
    quota.begin('ann', 'sbc1');
    await quota.idle(1);
  });

  it('does not count what it refused', () => {
    const { begin, run } = start();
    begin('ann', 'sbc1');
    begin('ann', 'sbc2');
    for (let at = 0; at < 20; at++) expect(run('bob', 'sbc3')).toBe('busy');
  });
});
