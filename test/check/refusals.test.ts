import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CheckTools, checkSbc } from '../../src/check/check-sbc.ts';
import { isPublicAddress } from '../../src/check/public-address.ts';
import { readTarget } from '../../src/check/read-target.ts';
import type { Resolution } from '../../src/check/resolve-name.ts';
import { createOffers } from '../../src/check/tls-offers.ts';
import { type LoopbackSbc, startTcp } from './loopback-sbc.ts';

// Protects addresses inside from being reached through a name.

let sbc: LoopbackSbc;
beforeAll(async () => {
  sbc = await startTcp((socket) => socket.end());
});
afterAll(() => sbc.close());

/** What checks work with, over the given DNS answers, the next one for each question. */
function toolsFor(answers: readonly Resolution[], allowLoopback = false) {
  const asked: string[] = [];
  const tools: CheckTools = {
    rules: { domains: ['contoso.com'], ports: [sbc.port], allowLoopback },
    resolve: async (host) => {
      asked.push(host);
      return answers[asked.length - 1] ?? { kind: 'noAnswer' };
    },
    offers: createOffers(),
    anchors: new Map(),
    clock: Date.now,
    limits: { connect: 200, handshake: 200, options: 200, whole: 500 },
  };
  return { tools, asked };
}

const at = (...addresses: readonly string[]): Resolution => ({
  kind: 'addresses',
  v4: addresses.filter((one) => !one.includes(':')),
  v6: addresses.filter((one) => one.includes(':')),
});

const notPublic = [
  '0.0.0.0',
  '10.1.2.3',
  '100.64.0.1',
  '127.0.0.1',
  '127.255.255.254',
  '169.254.169.254',
  '172.16.0.1',
  '172.31.255.255',
  '192.0.0.8',
  '192.0.2.1',
  '192.168.1.1',
  '198.18.0.1',
  '203.0.113.9',
  '224.0.0.1',
  '255.255.255.255',
  '::',
  '::1',
  '::ffff:10.0.0.1',
  '::ffff:8.8.8.8',
  '::8.8.8.8',
  '64:ff9b::a00:1',
  '64:ff9b:1::1',
  'fc00::1',
  'fd12::1',
  'fe80::1',
  'ff02::1',
  '2001::1',
  '2001:db8::1',
  '2002:a00:1::1',
  '3fff::1',
] as const;

describe('an address', () => {
  it.each(notPublic)('%s is not public', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
  it.each(['8.8.8.8', '52.114.75.24', '172.32.0.1', '100.128.0.1', '2603:1037::1', '2a01:111::1'])(
    '%s is public',
    (address) => {
      expect(isPublicAddress(address)).toBe(true);
    },
  );
  it.each(['', 'localhost', '1.2.3', '999.1.1.1'])('%j is none, so it is not public', (text) => {
    expect(isPublicAddress(text)).toBe(false);
  });
});

describe('a name with', () => {
  it.each(notPublic.map((address) => [address]))('the address %s is refused without a connection', async (address) => {
    const { tools, asked } = toolsFor([at(address)]);
    expect(await checkSbc({ host: 'sbc1.contoso.com', port: sbc.port }, tools)).toEqual({ refused: 'address' });
    expect(asked).toHaveLength(1);
  });

  it.each(notPublic.map((address) => [address]))('a public address beside %s is refused too', async (address) => {
    const { tools } = toolsFor([at('8.8.8.8', address)]);
    expect(await checkSbc({ host: 'sbc1.contoso.com', port: sbc.port }, tools)).toEqual({ refused: 'address' });
  });

  it('an address of this machine beside a private one is refused even in tests', async () => {
    const { tools } = toolsFor([at('127.0.0.1', '10.0.0.1')], true);
    expect(await checkSbc({ host: 'sbc1.contoso.com', port: sbc.port }, tools)).toEqual({ refused: 'address' });
  });

  it('changing addresses is looked up once and stays with the first answer', async () => {
    const before = sbc.connections();
    const { tools, asked } = toolsFor([at('127.0.0.1'), at('10.0.0.1')], true);
    const result = await checkSbc({ host: 'sbc1.contoso.com', port: sbc.port }, tools);
    expect(result).toMatchObject({ address: '127.0.0.1', verdict: 'unknown' });
    expect(asked).toEqual(['sbc1.contoso.com']);
    expect(sbc.connections()).toBeGreaterThan(before);
  });
});

it('opens no connection and asks no DNS question for a name that the rules refuse', async () => {
  const before = sbc.connections();
  const { tools, asked } = toolsFor([at('127.0.0.1')], true);
  const names = ['sbc1.evil.example', 'a@contoso.com', '127.0.0.1', 'sbc1.contoso.com\r\n', 'sbc1.contoso.com:1'];
  for (const name of names) {
    const target = readTarget(name, tools.rules);
    if (!('refused' in target)) await checkSbc(target, tools);
  }
  expect(asked).toEqual([]);
  expect(sbc.connections()).toBe(before);
});

describe('DNS that says', () => {
  it.each([
    ['that there is no such name', { kind: 'noName' }, 'fail', '569015', 'fail'],
    ['that there is no address', at(), 'fail', '569016', 'fail'],
    ['an IPv6 address alone', at('2603:1037::1'), 'fail', '569016', 'fail'],
    ['nothing useful', { kind: 'noAnswer' }, 'unknown', undefined, 'unknown'],
  ] as const)('%s ends the check there', async (_, resolution, verdict, microsoftCode, overall) => {
    const { tools } = toolsFor([resolution]);
    const result = await checkSbc({ host: 'sbc1.contoso.com', port: sbc.port }, tools);
    if ('refused' in result) throw new Error('refused');
    const dns = result.stages.find(({ stage }) => stage === 'dns');
    expect([dns?.verdict, dns?.report?.microsoftCode, result.verdict, result.address]).toEqual([
      verdict,
      microsoftCode,
      overall,
      null,
    ]);
  });

  it('several public addresses is a warning, and one of them is connected to', async () => {
    const { tools } = toolsFor([at('127.0.0.1', '127.0.0.2')], true);
    const result = await checkSbc({ host: 'sbc1.contoso.com', port: sbc.port }, tools);
    expect(result).toMatchObject({ address: '127.0.0.1' });
    expect('stages' in result && result.stages[1]).toMatchObject({ verdict: 'warn', fact: { key: 'dnsSeveral' } });
  });
});
