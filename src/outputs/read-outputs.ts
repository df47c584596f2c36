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

/**
 * The readers, each with what no text lacks that holds an output of its tool: a look for that costs a hundredth of the reading.
 * For the test that holds both against each other.
 */
export const outputReaders: readonly (readonly [OutputReader, RegExp])[] = [
  [readMissingCommand, /test-netconnection|tnc|resolve-dnsname|nslookup|dig|openssl|get-cs/iu],
  [readTestNetConnection, /TcpTestSucceeded|PingSucceeded|TCP connect to|Name resolution of|Quiet/iu],
  [readResolveDnsName, /resolve-dnsname|IP[46]?Address|NameHost|PrimaryServer|NameExchange|NameTarget/iu],
  [
    readNslookup,
    /(?:serve[ur]|servidor|サーバー|服务器|伺服器|Сервер|Serwer)[^:\n]{0,40}:|\*\*[ \t]|DNS request timed out|connection timed out/iu,
  ],
  [readDig, /dig[ \t]|<<>> DiG|;; communications error|HEADER<<|\d\s{1,40}IN\s/iu],
  [readHostCommand, /has (?:IPv6 )?address|is an alias for|not found:/iu],
  [
    readOpenssl,
    /CONNECT(?:ED\(|ION E)|connect:|verif|Certificate chain|peer certificate|errno=|not ?(?:Before|After) ?[=:]|BIO_|SSL |Protocol *:|END CERT|getaddrinfo:|gethostbyname|\b[si]:(?:\/?C|O|CN|OU) ?=|depth=|(?:subject|issuer) ?=/iu,
  ],
  [
    readPstnGateway,
    /get-csonlinepstngateway|SipSignall?ingPort|SendSipOptions|MaxConcurrentSessions|FailoverTimeSeconds|ForwardPai|MediaBypass|BypassMode|PidfLoSupported/iu,
  ],
  [
    readOnlineUser,
    /EnterpriseVoiceEnabled|LineUri|OnlineVoiceRoutingPolicy|TeamsUpgradeEffectiveMode|FeatureTypes|csonlineuser/iu,
  ],
  [readVoiceRoute, /OnlinePstnGatewayList|NumberPattern|OnlinePstnUsages/iu],
  [readSipOptionsStatus, /SIP[ -]option|options SIP|opciones (?:de )?SIP|オプション/iu],
  [readPing, /ping|が見つかりません/iu],
  [
    readPortTools,
    /TCP connect statistics|connect(?:ed|ing|ion)? (?:to|à)|\) open|Ncat:|Verbindungsaufbau zu|Conectándose a|telnet:|\/tcp|curl: \(|test-connection/iu,
  ],
];
const anyTell = new RegExp(outputReaders.map(([, { source }]) => source).join('|'), 'iu');

/** Most outputs of one message; a list of gateways or routes may be long. */
const mostOutputs = 40;
/**
 * The outputs of check commands that a text holds, in its order, each with its verdict. Decided by the text alone.
 *
 * @param now milliseconds since the epoch, for the dates of certificates
 * @example
 * readOutputs('TcpTestSucceeded : False')[0]?.verdict // 'fault'
 */
export function readOutputs(text: string, now?: number): readonly FoundOutput[] {
  const plain = plainOutput(text);
  if (!anyTell.test(plain)) return [];
  const found = outputReaders.flatMap(([read, tell]) =>
    tell.test(plain) ? read({ plain, ...(now !== undefined && { now }) }) : [],
  );
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
