import { isIP } from 'node:net';
import type { ReadVariable, RejectVariable } from './variables.ts';

/** Which SBCs may be checked, as the operator decides. */
export interface CheckConfig {
  /** Suffixes in lower case; empty: checks are off. */
  readonly domains: readonly string[];
  readonly ports: readonly number[];
  /** Tests only; never together with an app id. */
  readonly allowLoopback: boolean;
  /** Tests only: addresses by name, in place of DNS. */
  readonly resolve: Readonly<Record<string, readonly string[]>>;
  /** Tests only: PEM file with further roots. */
  readonly anchorsFile?: string;
}

const domain = /^(?=.{1,253}$)[a-z0-9](?:[a-z0-9-]{0,62})(?:\.[a-z0-9][a-z0-9-]{0,62})+$/;

/** Reads what may be checked. Names and ports are lists separated by commas. */
export function readCheck(read: ReadVariable, reject: RejectVariable, isRegistered: boolean): CheckConfig {
  const list = (text: string | undefined) => (text ?? '').split(',').flatMap((part) => part.trim().toLowerCase() || []);
  const domains = list(read('CHECK_DOMAINS')).map((one) => one.replace(/^(?:\*?\.)/, ''));
  if (!domains.every((one) => domain.test(one) && isIP(one) === 0)) {
    reject('CHECK_DOMAINS', 'must be domains such as contoso.com, separated by commas, each with a dot in it');
  }
  const ports = list(read('CHECK_PORTS') ?? '5061').map((port) => (/^\d{1,5}$/.test(port) ? Number(port) : 0));
  if (ports.length === 0 || !ports.every((port) => port >= 1 && port <= 65535)) {
    reject('CHECK_PORTS', 'must be ports from 1 to 65535, separated by commas');
  }
  const allowLoopback = readSwitch(read, reject);
  if (allowLoopback && isRegistered) {
    reject('CHECK_ALLOW_LOOPBACK', 'is for tests and must not be set together with MicrosoftAppId');
  }
  for (const name of ['CHECK_RESOLVE', 'CHECK_CA_FILE'] as const) {
    if (read(name) !== undefined && !allowLoopback) reject(name, 'is for tests and needs CHECK_ALLOW_LOOPBACK=1');
  }
  const anchorsFile = read('CHECK_CA_FILE');
  const resolve = readResolve(list(read('CHECK_RESOLVE')), reject);
  return { domains, ports, allowLoopback, resolve, ...(anchorsFile && { anchorsFile }) };
}

function readSwitch(read: ReadVariable, reject: RejectVariable): boolean {
  const text = read('CHECK_ALLOW_LOOPBACK');
  if (text !== undefined && text !== '0' && text !== '1') reject('CHECK_ALLOW_LOOPBACK', 'must be 1 or 0');
  return text === '1';
}

/** `name=address` pairs; a name may stand several times, once for each of its addresses. */
function readResolve(pairs: readonly string[], reject: RejectVariable): Record<string, string[]> {
  const table: Record<string, string[]> = {};
  for (const pair of pairs) {
    const [name = '', address = ''] = pair.split('=');
    if (!domain.test(name) || isIP(address) === 0) {
      reject('CHECK_RESOLVE', 'must be pairs such as sbc1.contoso.com=127.0.0.1, separated by commas');
      return {};
    }
    table[name] = [...(table[name] ?? []), address];
  }
  return table;
}
