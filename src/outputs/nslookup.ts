import type { FoundOutput, OutputReader } from './check-output.ts';
import { argumentsOf, commandBefore, findCommands } from './command-lines.ts';
import { dnsOutput, type Lookup } from './dns-output.ts';
import { hostPattern, isAddress4, isAddress6, readHost } from './host-names.ts';

const tool = 'nslookup';
const serverWords =
  'Default Server|Server|Standardserver|Serveur(?: par défaut)?|Servidor(?: predeterminado| padrão)?|サーバー|既定のサーバー|服务器|伺服器|默认服务器|Сервер|Serwer|Server predefinito';
const addressWords = String.raw`(?:Address(?:es)?|Adresses?|Direcci[oó]n(?:es)?|Endereços?|アドレス|Indirizz[oi])`;
const nameWords = '(?:Name|Nom|Nombre|Nome|名前|名称|名稱|Имя|Nazwa)';
const server = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:${serverWords})[ \t]*:[ \t]*(\S{1,253})\s{1,20}${addressWords}[ \t]*:[ \t]*([0-9a-f.:%#]{3,60})`,
  'giu',
);
const answer = new RegExp(
  String.raw`(?<![\p{L}\p{N}])${nameWords}[ \t]*:[ \t]*(\S{1,253})(?:\s{1,20}${addressWords}[ \t]*:\s{0,10}((?:[0-9a-f:.]{3,45}(?![.\w])[\s,]{0,20}){1,40}))?`,
  'giu',
);
const refusal = /(?<=^|\s)\*{2,3}[ \t]+([^\n]{3,300})/g;
const silence = /DNS request timed out\.|;; connection timed out; no servers could be reached/g;
const others = /mail exchanger\s*=|nameserver\s*=|text\s*=\s*"|service location:|svr hostname/i;
const outcomes: readonly (readonly [Lookup['outcome'], RegExp])[] = [
  ['noName', /Non-existent domain|NXDOMAIN/i],
  ['noAddress', /No answer|No internal type|No records/i],
  [
    'noAnswer',
    /SERVFAIL|Server failed|REFUSED|Query refused|No response|timed[- ]?out|Zeitüberschreitung|délai|tiempo de espera|タイムアウト|Unspecified error/i,
  ],
];

/** `nslookup` of Windows and of Linux, with the labels of several languages; the errors are English everywhere. */
export const readNslookup: OutputReader = ({ plain }) => {
  const commands = findCommands(plain, 'nslookup');
  const servers = [...plain.matchAll(server)];
  const found: FoundOutput[] = [];
  const askedBefore = (at: number) => {
    const command = commandBefore(commands, at);
    return argumentsOf(command, '')
      .map(readHost)
      .find((host) => host !== undefined);
  };
  for (const [at, match] of servers.entries()) {
    const to = Math.min(servers[at + 1]?.index ?? plain.length, match.index + 3_000);
    const block = readBlock(plain, match, to, askedBefore(match.index));
    if (block) found.push(block);
  }
  // An error may be all that was copied.
  for (const { 0: whole, 1: said = '', index } of plain.matchAll(refusal)) {
    if (found.some(({ from, to }) => index >= from && index < to)) continue;
    const outcome = outcomeOf(said);
    if (!outcome) continue;
    const host = hostOf(said, undefined) ?? askedBefore(index);
    found.push(dnsOutput({ tool, host, outcome, from: index, to: index + whole.length }));
  }
  if (found.length === 0 && !/<<>> DiG|;; ->>HEADER/.test(plain)) {
    for (const { 0: whole, index } of plain.matchAll(silence)) {
      if (commands.length === 0 && whole.startsWith(';;')) continue;
      return [
        dnsOutput({ tool, host: askedBefore(index), outcome: 'noAnswer', from: index, to: index + whole.length }),
      ];
    }
  }
  return found;
};

function readBlock(
  plain: string,
  head: RegExpExecArray,
  end: number,
  asked: string | undefined,
): FoundOutput | undefined {
  const [whole, serverName = '', serverAddress = ''] = head;
  const start = head.index + whole.length;
  const text = plain.slice(start, end);
  const from = timedOutBefore(plain, head.index);
  const base = { tool, from, server: serverAddress.replace(/#\d+$/, '') };
  const answers = [...text.matchAll(answer)].filter(({ 1: name }) => readHost(name) !== undefined);
  const error = [...text.matchAll(refusal)]
    .map(({ 0: line, 1: said = '', index }) => ({
      said,
      outcome: outcomeOf(said),
      to: start + index + line.length,
    }))
    .find(({ outcome }) => outcome !== undefined);
  const [first] = answers;
  const last = answers.at(-1);
  if (first && last && !(error && error.outcome === 'noAddress')) {
    const addresses = [...new Set(answers.flatMap(({ 2: list = '' }) => list.split(/[\s,]+/)))];
    const found = addresses.filter((one) => isAddress4(one) || isAddress6(one));
    return dnsOutput({
      ...base,
      host: asked ?? readHost(first[1]),
      outcome: found.length > 0 ? 'addresses' : 'noAddress',
      addresses4: found.filter(isAddress4),
      addresses6: found.filter(isAddress6),
      to: start + last.index + last[0].trimEnd().length,
    });
  }
  if (error?.outcome) {
    return dnsOutput({ ...base, host: hostOf(error.said, serverName) ?? asked, outcome: error.outcome, to: error.to });
  }
  const other = others.exec(text);
  if (other) return dnsOutput({ ...base, host: asked, outcome: 'other', to: start + other.index + other[0].length });
  const late = [...text.matchAll(silence)].at(-1);
  if (!late) return undefined;
  return dnsOutput({ ...base, host: asked, outcome: 'noAnswer', to: start + late.index + late[0].length });
}

/** Windows may say that a server was slow before it says which. */
function timedOutBefore(plain: string, at: number): number {
  const before = plain.slice(Math.max(0, at - 200), at);
  const late = /DNS request timed out\.\s+timeout was[^\n]{0,40}\n\s*$/.exec(before);
  return late ? at - before.length + late.index : at;
}

function outcomeOf(said: string): Lookup['outcome'] | undefined {
  return outcomes.find(([, words]) => words.test(said))?.[0];
}

/** The name that an error is about: of the names in the line the one that is not the server; German and Portuguese say it first. */
function hostOf(said: string, serverName: string | undefined): string | undefined {
  const subject = said
    .slice(0, 260)
    .replace(/:\s*(?:Non-existent|NXDOMAIN|No |SERVFAIL|Server|Query|REFUSED)[^:]*$/i, '');
  const names = [...subject.matchAll(new RegExp(hostPattern, 'giu'))].map(([name]) => readHost(name));
  const hosts = names.filter((name) => name !== undefined && name !== readHost(serverName));
  return / wurde von /i.test(subject) ? hosts[0] : hosts.at(-1);
}
