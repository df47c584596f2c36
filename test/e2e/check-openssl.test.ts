import { execFile, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Verdict } from '../../src/check/stage.ts';
import { findFreePort } from './free-port.ts';

// Protects the check against another program's TLS.

const host = 'sbc1.contoso.com';
const command = fileURLToPath(new URL('../../src/cli/check/check.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'trunkwise-openssl-'));
const file = (name: string) => join(folder, name);
const openssl = (...given: readonly string[]) => execFileSync('openssl', given, { cwd: folder, stdio: 'pipe' });

/** Makes a certificate with Debian's openssl, which is nobody's idea of ours of how one looks. */
function issue(name: string, subject: string, extensions: string, by?: string, days = '300'): void {
  writeFileSync(file(`${name}.cnf`), extensions);
  const of = by ? ['-CA', `${by}.pem`, '-CAkey', `${by}.key`, '-CAcreateserial'] : ['-signkey', `${name}.key`];
  openssl(
    'req',
    '-newkey',
    'rsa:2048',
    '-nodes',
    '-keyout',
    `${name}.key`,
    '-out',
    `${name}.csr`,
    '-subj',
    `/CN=${subject}`,
  );
  openssl('x509', '-req', '-in', `${name}.csr`, '-out', `${name}.pem`, '-days', days, '-extfile', `${name}.cnf`, ...of);
}

beforeAll(() => {
  const authority = 'basicConstraints=critical,CA:TRUE\nkeyUsage=keyCertSign\nsubjectKeyIdentifier=hash\n';
  const server = `extendedKeyUsage=serverAuth\nsubjectAltName=DNS:${host}\nauthorityKeyIdentifier=keyid\n`;
  issue('root', 'OpenSSL Root', authority);
  issue('middle', 'OpenSSL Middle', `${authority}authorityKeyIdentifier=keyid\n`, 'root');
  issue('good', host, server, 'middle');
  issue('soon', host, server, 'middle', '5');
  issue('client', host, server.replace('serverAuth', 'clientAuth'), 'middle');
  issue('alone', host, server.replace('authorityKeyIdentifier=keyid\n', ''));
});
afterAll(() => rmSync(folder, { recursive: true }));

interface Row {
  readonly name: string;
  readonly cert?: string;
  readonly options?: readonly string[];
  readonly status: number;
  readonly stages: Readonly<Record<string, Verdict>>;
}

const chained = ['-cert_chain', file('middle.pem')];
const old = ['-cipher', 'DEFAULT@SECLEVEL=0'];
// `openssl s_server -www` speaks HTTP, so what answers OPTIONS is never SIP here.
const rows: readonly Row[] = [
  { name: 'a complete chain', options: chained, status: 3, stages: { tls: 'pass', chain: 'pass', options: 'unknown' } },
  { name: 'a missing intermediate', status: 1, stages: { chain: 'fail', tls: 'pass' } },
  { name: 'an end within days', cert: 'soon', options: chained, status: 3, stages: { certificate: 'warn' } },
  { name: 'the wrong usage', cert: 'client', options: chained, status: 1, stages: { certificate: 'fail' } },
  { name: 'a self-signed certificate', cert: 'alone', status: 1, stages: { chain: 'fail' } },
  {
    name: 'TLS 1.1 alone',
    options: [...chained, ...old, '-tls1_1'],
    status: 1,
    stages: { tls: 'fail', legacyTls: 'warn' },
  },
  { name: 'TLS 1.3 alone', options: [...chained, '-tls1_3'], status: 1, stages: { tls: 'fail', chain: 'pass' } },
  {
    name: 'another cipher alone',
    options: [...chained, '-tls1_2', '-cipher', 'AES256-GCM-SHA384'],
    status: 1,
    stages: { tls: 'fail', chain: 'pass' },
  },
  {
    name: 'a client certificate demanded under 1.2',
    options: [...chained, '-tls1_2', '-Verify', '2'],
    status: 3,
    stages: { tls: 'pass', certificate: 'pass', chain: 'pass', clientCertificate: 'pass', options: 'unknown' },
  },
  {
    name: 'a client certificate demanded under 1.3',
    options: [...chained, '-tls1_3', '-Verify', '2'],
    status: 1,
    stages: { tls: 'fail', certificate: 'pass', clientCertificate: 'pass', options: 'unknown' },
  },
];

describe("a check of Debian's openssl with", () => {
  it.concurrent.each(rows)('$name', async ({ cert = 'good', options = [], status, stages }) => {
    const port = await findFreePort();
    const given = [
      's_server',
      '-accept',
      `127.0.0.1:${port}`,
      '-www',
      '-cert',
      file(`${cert}.pem`),
      '-key',
      file(`${cert}.key`),
    ];
    const server = spawn('openssl', [...given, ...options], { stdio: 'pipe' });
    try {
      await once(server.stdout, 'data');
      const result = await check(port);
      expect(result.stages).toMatchObject(stages);
      expect(result.status).toBe(status);
    } finally {
      server.kill();
    }
  });
});

function check(port: number): Promise<{ status: number; stages: Record<string, Verdict> }> {
  const env = {
    PATH: process.env.PATH ?? '',
    CHECK_DOMAINS: 'contoso.com',
    CHECK_PORTS: String(port),
    CHECK_ALLOW_LOOPBACK: '1',
    CHECK_RESOLVE: `${host}=127.0.0.1`,
    CHECK_CA_FILE: file('root.pem'),
  };
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [command, '--json', host], { env }, (_, out) => {
      const { stages } = JSON.parse(out) as { stages: { stage: string; verdict: Verdict }[] };
      const byName = Object.fromEntries(stages.map(({ stage, verdict }) => [stage, verdict]));
      resolve({ status: child.exitCode ?? -1, stages: byName });
    });
  });
}
