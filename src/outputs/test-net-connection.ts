import type { FoundOutput, OutputReader } from './check-output.ts';
import { argumentsOf, type Command, commandBefore, findCommands, optionOf } from './command-lines.ts';
import { readHost } from './host-names.ts';
import { createFieldFinder, type FieldRecord, groupFields } from './list-fields.ts';
import { nameUnresolved, pingOutput, reachOutput } from './reach-output.ts';
import { readTables } from './table-fields.ts';
import { isToldOf, readTruth } from './truth-value.ts';

const tool = 'Test-NetConnection';
const finder = createFieldFinder([
  'ComputerName',
  'RemoteAddress',
  'RemotePort',
  'NameResolutionSucceeded',
  'NameResolutionResults',
  'AllNameResolutionResults',
  'MatchingIPsecRules',
  'NetworkIsolationContext',
  'IsAdmin',
  'InterfaceAlias',
  'InterfaceIndex',
  'SourceAddress',
  'NetRoute (NextHop)',
  'PingSucceeded',
  'PingReplyDetails (RTT)',
  'TcpTestSucceeded',
]);
const valued = 'computername|cn|port|p|informationlevel|commontcpport|hops|constrainsourceaddress|constraininterface';
const refusedPort = /TCP connect to (?:\(([^\s()]{1,260}?) ?: ?(\d{1,5})\)|\(?([^\s:()]{1,253}):(\d{1,5})\)?) failed/gi;
const refusedName = /Name resolution of ([^\s]{1,253}) failed/gi;
const commonPorts: Readonly<Record<string, number>> = { http: 80, rdp: 3389, smb: 445, winrm: 5985 };

/** A warning of the cmdlet, which stands before the values it belongs to. */
interface Warning {
  readonly host: string | undefined;
  readonly port?: number;
  readonly from: number;
  readonly to: number;
}

/** `Test-NetConnection`, and its alias `tnc`: a list, a table, JSON, its warnings alone, or one word with `Quiet`. */
export const readTestNetConnection: OutputReader = ({ plain }) => {
  if (!/TcpTestSucceeded|PingSucceeded|TCP connect to|Name resolution of|Quiet/i.test(plain)) return [];
  const commands = findCommands(plain, 'test-netconnection|tnc');
  const listed = groupFields(finder.find(plain), plain);
  const records = [...listed, ...readTables(plain, finder.names)]
    .filter((record) => isResult(record, plain))
    .sort((one, other) => one.from - other.from);
  const warnings = readWarnings(plain);
  const found: FoundOutput[] = [];
  const used = new Set<Warning>();
  let end = 0;
  for (const record of records) {
    const own = warnings.filter(({ from, to }) => from >= end && to <= record.to && record.from - to < 800);
    for (const warning of own) used.add(warning);
    found.push(judge(record, own, commandBefore(commands, record.from)));
    end = record.to;
  }
  const loose = mergeLoose(warnings.filter((warning) => !used.has(warning)));
  return [...found, ...loose.map((warning) => judgeWarning(warning, commands)), ...readQuiet(plain, commands, loose)];
};

function isResult({ fields, from, to }: FieldRecord, plain: string): boolean {
  const value = fields.get('TcpTestSucceeded') ?? fields.get('PingSucceeded');
  if (readTruth(value) === undefined) return false;
  return fields.size > 1 || !isToldOf(plain, from, to, value ?? '');
}

function readWarnings(plain: string): Warning[] {
  const ports = [...plain.matchAll(refusedPort)].map((match) => ({
    host: readHost(match[1] ?? match[3]),
    port: Number(match[2] ?? match[4]),
    from: match.index,
    to: match.index + match[0].length,
  }));
  const names = [...plain.matchAll(refusedName)].map((match) => ({
    host: readHost(match[1]),
    from: match.index,
    to: match.index + match[0].length,
  }));
  return [...ports, ...names].sort((one, other) => one.from - other.from);
}

/** Each address of a name has a warning of its own; one test is told once. */
function mergeLoose(warnings: readonly Warning[]): Warning[] {
  return warnings.filter(({ port, from }, at) => {
    const before = warnings[at - 1];
    return !before || before.port !== port || from - before.to > 120;
  });
}

function judge(
  { fields, from, to }: FieldRecord,
  warnings: readonly Warning[],
  command: Command | undefined,
): FoundOutput {
  const start = Math.min(from, ...warnings.map((warning) => warning.from));
  const asked = askedOf(command);
  const host = readHost(fields.get('ComputerName')) ?? asked.host ?? readHost(fields.get('RemoteAddress'));
  const port = readPort(fields.get('RemotePort')) ?? warnings.find((one) => one.port !== undefined)?.port ?? asked.port;
  const answersPing = readTruth(fields.get('PingSucceeded'));
  const isOpen = readTruth(fields.get('TcpTestSucceeded'));
  if (isOpen === undefined || (!isOpen && warnings.some((one) => one.port === undefined))) {
    const unresolved = warnings.find((one) => one.port === undefined);
    if (unresolved) return nameUnresolved(tool, unresolved.host ?? host, start, to);
    return pingOutput(tool, host, answersPing ?? false, start, to);
  }
  return reachOutput({
    tool,
    host,
    port,
    outcome: isOpen ? 'open' : 'silent',
    ...(answersPing !== undefined && { answersPing }),
    from: start,
    to,
  });
}

function judgeWarning({ host, port, from, to }: Warning, commands: readonly Command[]): FoundOutput {
  if (port === undefined) return nameUnresolved(tool, host, from, to);
  const asked = askedOf(commandBefore(commands, from));
  return reachOutput({ tool, host: asked.host ?? host, port, outcome: 'silent', from, to });
}

/** With `-InformationLevel Quiet`, or where one value alone is asked for, the answer is one word on the next line; where a warning stood, that has told it already. */
function readQuiet(plain: string, commands: readonly Command[], told: readonly Warning[]): FoundOutput[] {
  return commands.flatMap((command) => {
    if (!/quiet|\)\.TcpTestSucceeded/i.test(command.text)) return [];
    const answer = /^\s{0,400}?(true|false)\b/i.exec(plain.slice(command.to, command.to + 500));
    if (!answer || told.some(({ from }) => from >= command.from && from < command.to + 500)) return [];
    const { host, port } = askedOf(command);
    const [from, to] = [command.from, command.to + answer[0].length];
    const isYes = /true/i.test(answer[1] ?? '');
    if (port === undefined) return [pingOutput(tool, host, isYes, from, to)];
    return [reachOutput({ tool, host, port, outcome: isYes ? 'open' : 'silent', from, to })];
  });
}

function askedOf(command: Command | undefined): { host?: string; port?: number } {
  const words = argumentsOf(command, valued);
  const host = readHost(
    optionOf(command, 'computername|cn') ?? words.find((word) => readHost(unquote(word)) !== undefined),
  );
  const common =
    optionOf(command, 'commontcpport')?.toLowerCase() ??
    words.map((word) => word.toLowerCase()).find((word) => word in commonPorts);
  const port = readPort(optionOf(command, 'port|p|po|por')) ?? (common === undefined ? undefined : commonPorts[common]);
  return { ...(host !== undefined && { host }), ...(port !== undefined && { port }) };
}

function unquote(word: string): string {
  return word.replace(/["']/g, '');
}

function readPort(text: string | undefined): number | undefined {
  const port = /^\d{1,5}/.exec((text ?? '').trim())?.[0];
  return port !== undefined && Number(port) > 0 && Number(port) <= 65_535 ? Number(port) : undefined;
}
