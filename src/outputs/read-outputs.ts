import type { FoundOutput, OutputReader } from './check-output.ts';
import { readDig } from './dig.ts';
import { readHostCommand } from './host-command.ts';
import { readMissingCommand } from './missing-command.ts';
import { readNslookup } from './nslookup.ts';
import { readOnlineUser } from './online-user.ts';
import { readOpenssl } from './openssl.ts';
import { readPing } from './ping.ts';
import { plainOutput } from './plain-output.ts';
import { readPortTools } from './port-tools.ts';
import { readPstnGateway } from './pstn-gateway.ts';
import { readResolveDnsName } from './resolve-dns-name.ts';
import { readSipOptionsStatus } from './sip-options-status.ts';
import { readTestNetConnection } from './test-net-connection.ts';
import { readVoiceRoute } from './voice-route.ts';

const readers: readonly OutputReader[] = [
  readMissingCommand,
  readTestNetConnection,
  readResolveDnsName,
  readNslookup,
  readDig,
  readHostCommand,
  readOpenssl,
  readPstnGateway,
  readOnlineUser,
  readVoiceRoute,
  readSipOptionsStatus,
  readPing,
  readPortTools,
];
/** Most outputs of one message; a list of gateways or routes may be long. */
const mostOutputs = 40;
/** A word that every output has somewhere; a text without any needs no further look. */
const hints =
  /succeeded|failed|TCP connect|resolv|dns|server|serveur|servidor|サーバー|Address|dig\b|HEADER|IN\s+A|connect|verif|Not After|certificate|notAfter|errno|gateway|csonline|EnterpriseVoice|LineUri|VoiceRout|NumberPattern|SIP|ping|telnet|\/tcp|curl|Ncat|has address|not recognized|command not found|NXDOMAIN|existent|\*{2,3} /i;

/**
 * The outputs of check commands that a text holds, in its order, each with its verdict. Decided by the text alone.
 *
 * @param now milliseconds since the epoch, for the dates of certificates
 * @example
 * readOutputs('TcpTestSucceeded : False')[0]?.verdict // 'fault'
 */
export function readOutputs(text: string, now?: number): readonly FoundOutput[] {
  if (!hints.test(text)) return [];
  const plain = plainOutput(text);
  const found = readers.flatMap((read) => read({ plain, ...(now !== undefined && { now }) }));
  found.sort((one, other) => one.from - other.from || other.to - one.to);
  const kept: FoundOutput[] = [];
  for (const one of found) {
    // What lies within another output is a part of it.
    if (kept.some(({ from, to }) => one.from >= from && one.to <= to)) continue;
    kept.push(one);
    if (kept.length === mostOutputs) break;
  }
  return kept;
}

/** The output that is told first: a fault before what is not clear, and that before what is fine. */
export function gravestOf<T extends { readonly verdict: FoundOutput['verdict'] }>(
  outputs: readonly T[],
): T | undefined {
  const order = ['fault', 'unclear', 'ok'] as const;
  return outputs.toSorted((one, other) => order.indexOf(one.verdict) - order.indexOf(other.verdict))[0];
}
