import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stageNames } from '../../../src/check/stage.ts';
import { answerWith, type LoopbackSbc, startTls } from '../../check/loopback-sbc.ts';
import { makeCertificate } from '../../support/make-certificate.ts';

// Protects scripts and people at the command that looks at an SBC.

const command = fileURLToPath(new URL('../../../src/cli/check/check.ts', import.meta.url));
const host = 'sbc1.contoso.com';
const folder = mkdtempSync(join(tmpdir(), 'trunkwise-check-'));
const root = makeCertificate({ name: 'Root', isAuthority: true });
const sbcs: LoopbackSbc[] = [];
let environment: Record<string, string> = {};
let ports: readonly number[] = [];

beforeAll(async () => {
  const good = makeCertificate({ name: host, alternatives: [host], by: root });
  const expired = makeCertificate({ name: host, alternatives: [host], by: root, fromDays: -9, toDays: -2 });
  sbcs.push(await startTls(good, answerWith(200)), await startTls(expired, answerWith(200)));
  const gone = await startTls(good, answerWith(200));
  await gone.close();
  ports = [...sbcs.map(({ port }) => port), gone.port];
  writeFileSync(join(folder, 'ca.pem'), root.cert);
  environment = {
    CHECK_DOMAINS: 'contoso.com',
    CHECK_PORTS: ports.join(','),
    CHECK_ALLOW_LOOPBACK: '1',
    CHECK_RESOLVE: `${host}=127.0.0.1,inside.contoso.com=10.0.0.1`,
    CHECK_CA_FILE: join(folder, 'ca.pem'),
  };
});
afterAll(async () => {
  await Promise.all(sbcs.map((sbc) => sbc.close()));
  rmSync(folder, { recursive: true });
});

interface Run {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

function check(given: readonly string[], changes: Record<string, string> = {}): Promise<Run> {
  return new Promise((resolve) => {
    const env = { PATH: process.env.PATH ?? '', ...environment, ...changes };
    const child = execFile(process.execPath, [command, ...given], { env }, (_, out, err) =>
      resolve({ status: child.exitCode ?? -1, out, err }),
    );
  });
}

describe('npm run check', { concurrent: true }, () => {
  it('prints what it found as JSON', async () => {
    const { status, out } = await check(['--json', `${host}:${ports[0]}`]);
    const result = JSON.parse(out) as { stages: { stage: string }[]; expires: string; notVisible: string[] };
    expect(result).toMatchObject({ host, port: ports[0], address: '127.0.0.1', verdict: 'pass' });
    expect(result.stages.map(({ stage }) => stage)).toEqual(stageNames);
    expect(Object.keys(result)).toEqual(['host', 'port', 'address', 'verdict', 'stages', 'notVisible', 'expires']);
    expect(Object.keys(result.stages[0] ?? {})).toEqual(['stage', 'verdict', 'fact', 'entry']);
    expect(Date.parse(result.expires)).toBeGreaterThan(Date.now());
    expect(result.notVisible.length).toBeGreaterThan(3);
    expect(status).toBe(0);
  });

  it('prints it for reading, with the codes that Microsoft would report', async () => {
    const { status, out } = await check([`${host}:${ports[1]}`]);
    expect(out).toMatch(/Fault +Certificate: Expired on \d{4}-\d\d-\d\d\. Microsoft reports this as 569008\/504\./);
    expect(out).toContain('Not visible from here:');
    expect(status).toBe(1);
  });

  it('does not call an SBC down that it cannot reach', async () => {
    const { status, out } = await check(['--json', `${host}:${ports[2]}`]);
    expect(JSON.parse(out)).toMatchObject({ verdict: 'unknown', expires: null });
    expect(status).toBe(3);
  });

  it.each<[string, readonly string[], Record<string, string>, string]>([
    ['another domain', ['sbc1.fabrikam.com'], {}, 'not in a domain'],
    ['another port', [`${host}:22`], {}, 'port may not be checked'],
    ['a private address', ['inside.contoso.com'], {}, 'not public'],
    ['an address', ['127.0.0.1'], {}, 'only names'],
    ['checks that are off', [host], { CHECK_DOMAINS: '' }, 'switched off'],
    ['a wrong environment', [host], { CHECK_DOMAINS: 'com' }, 'CHECK_DOMAINS must be'],
    ['a file of roots that is not there', [host], { CHECK_CA_FILE: join(folder, 'none.pem') }, 'none.pem'],
    ['no name', [], {}, 'Usage'],
    ['two names', [host, host], {}, 'Usage'],
    ['an unknown option', ['--all', host], {}, 'Usage'],
  ])('refuses %s with status 2', async (_, given, changes, words) => {
    const { status, out, err } = await check(given, changes);
    expect([status, out]).toEqual([2, '']);
    expect(err).toContain(words);
  });
});
