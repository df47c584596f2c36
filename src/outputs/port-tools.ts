import type { FoundOutput, OutputReader } from './check-output.ts';
import { argumentsOf, commandBefore, findCommands, optionOf } from './command-lines.ts';
import { hostPattern, readHost } from './host-names.ts';
import { nameUnresolved, type Reach, reachOutput } from './reach-output.ts';

/** One written form of a result of a tool that tries a port. */
interface Form {
  readonly tool: string;
  readonly pattern: RegExp;
  /** Groups `host`, `port` and `why` are read where the form has them. */
  readonly outcome: Reach['outcome'] | ((why: string) => Reach['outcome'] | 'unresolved');
}

const H = `(?<host>${hostPattern})`;
const byReason = (why: string) =>
  /refused|abgelehnt|refusée?|rechazad|拒否|actively/i.test(why)
    ? 'refused'
    : /resolve|not known|getaddrinfo|no address|unknown host|name/i.test(why)
      ? 'unresolved'
      : 'silent';

const forms: readonly Form[] = [
  {
    tool: 'psping',
    pattern: new RegExp(
      String.raw`TCP connect statistics for ${H}:(?<port>\d{1,5}):\s{1,20}Sent = \d{1,6}, Received = (?!0,)\d{1,6}[^\n]{0,60}`,
      'gi',
    ),
    outcome: 'open',
  },
  {
    tool: 'psping',
    pattern: new RegExp(
      String.raw`TCP connect statistics for ${H}:(?<port>\d{1,5}):\s{1,20}Sent = \d{1,6}, Received = 0,[^\n]{0,60}`,
      'gi',
    ),
    outcome: 'silent',
  },
  {
    tool: 'nc',
    pattern: new RegExp(
      String.raw`(?:nc|netcat): connect to ${H}(?: \([0-9a-f:.]{3,45}\))? port (?<port>\d{1,5}) \(tcp\) (?:failed|timed out)(?:: (?<why>[^\n]{1,60}))?`,
      'gi',
    ),
    outcome: byReason,
  },
  {
    tool: 'nc',
    pattern: new RegExp(
      String.raw`Connection to ${H}(?: \([0-9a-f:.]{3,45}\))? (?<port>\d{1,5}) port \[tcp/[\w*-]{1,30}\] succeeded!?|${H.replace('?<host>', '?<host2>')} \[[0-9a-f:.]{3,45}\] (?<port2>\d{1,5}) \([\w?-]{1,20}\) open`,
      'gi',
    ),
    outcome: 'open',
  },
  { tool: 'nc', pattern: new RegExp(String.raw`Ncat: Connected to ${H}:(?<port>\d{1,5})`, 'gi'), outcome: 'open' },
  {
    tool: 'nc',
    pattern:
      /Ncat: (?<why>Connection refused|Connection timed out|TIMEOUT|No route to host|Could not resolve[^\n]{1,80})/gi,
    outcome: byReason,
  },
  {
    tool: 'telnet',
    pattern:
      /Connecting To (?<host>\S{1,253}?)\.\.\.[^\n]{0,20}Could not open connection to the host, on port (?<port>\d{1,5}): Connect failed|Verbindungsaufbau zu (?<host2>\S{1,253}?)\.\.\.[^\n]{0,200}?auf Port (?<port2>\d{1,5}): [^\n]{1,40}|Connexion à (?<host3>\S{1,253}?)\.\.\.[^\n]{0,200}?sur le port (?<port3>\d{1,5})\s?: [^\n]{1,40}|Conectándose a (?<host4>\S{1,253}?)\.\.\.[^\n]{0,200}?puerto (?<port4>\d{1,5}): [^\n]{1,40}/gi,
    outcome: 'silent',
  },
  {
    tool: 'telnet',
    pattern: /telnet: (?:connect to address \S{3,60}|Unable to connect to remote host): (?<why>[^\n]{3,60})/gi,
    outcome: byReason,
  },
  {
    tool: 'telnet',
    pattern: new RegExp(String.raw`Connected to ${H}\.?\s{1,4}Escape character is`, 'gi'),
    outcome: 'open',
  },
  {
    tool: 'nmap',
    pattern: /(?<=^|\n)[ \t]*(?<port>\d{1,5})\/tcp[ \t]{1,8}open[ \t]{1,8}[\w-]{1,30}/g,
    outcome: 'open',
  },
  {
    tool: 'nmap',
    pattern: /(?<=^|\n)[ \t]*(?<port>\d{1,5})\/tcp[ \t]{1,8}(?<why>closed|filtered)/g,
    outcome: (why) => (why === 'closed' ? 'refused' : 'silent'),
  },
  {
    tool: 'curl',
    pattern:
      /curl: \((?:7|28)\) (?:Failed to connect to (?<host>\S{1,253}) port (?<port>\d{1,5})(?<why>[^\n]{0,120})|[^\n]{3,120})/gi,
    outcome: byReason,
  },
  {
    tool: 'curl',
    pattern: /curl: \(6\) Could not resolve host: (?<host>\S{1,253})/gi,
    outcome: () => 'unresolved',
  },
];
/** Words of commands that are tried before the places of a form, and take a host and a port one after the other. */
const commandNames: Readonly<Record<string, string>> = {
  psping: 'psping(?:64)?',
  nc: 'nc|ncat|netcat',
  telnet: 'telnet',
  nmap: 'nmap',
  curl: 'curl(?:\\.exe)?',
};

/** Tools near to the cards' own: `psping`, `nc`, `telnet`, `nmap`, `curl`, and `Test-Connection -TcpPort` of PowerShell 7. */
export const readPortTools: OutputReader = ({ plain }) => [
  ...forms.flatMap((form) => readForm(plain, form)),
  ...readTestConnection(plain),
];

function readForm(plain: string, { tool, pattern, outcome }: Form): FoundOutput[] {
  const matches = [...plain.matchAll(pattern)];
  if (matches.length === 0) return [];
  const commands = findCommands(plain, commandNames[tool] ?? tool);
  return matches.map((match) => {
    const groups = match.groups ?? {};
    const value = (name: string) => Object.entries(groups).find(([key, text]) => key.startsWith(name) && text)?.[1];
    const command = commandBefore(commands, match.index);
    const words = argumentsOf(command, 'w|p|i|c|n|m|x');
    const asked = words
      .map((word) => /^(?:https?:\/\/)?([^/:]+)(?::(\d{1,5}))?/.exec(word))
      .find((word) => readHost(word?.[1]));
    const named = tool === 'nmap' ? scanned(plain, match.index) : undefined;
    const host = readHost(value('host')) ?? named ?? readHost(asked?.[1]);
    const port = value('port') ?? asked?.[2] ?? words.find((word) => /^\d{2,5}$/.test(word));
    const [from, to] = [match.index, match.index + match[0].length];
    const came = typeof outcome === 'string' ? outcome : outcome(value('why') ?? '');
    if (came === 'unresolved') return nameUnresolved(tool, host, from, to);
    return reachOutput({ tool, host, port: port === undefined ? undefined : Number(port), outcome: came, from, to });
  });
}

/** `Nmap scan report for sbc1.contoso.com (203.0.113.10)`. */
function scanned(plain: string, at: number): string | undefined {
  const before = plain.slice(Math.max(0, at - 1_500), at);
  const report = [...before.matchAll(/Nmap scan report for (\S{1,253})/g)].at(-1);
  return readHost(report?.[1]);
}

function readTestConnection(plain: string): FoundOutput[] {
  return findCommands(plain, 'test-connection').flatMap((command) => {
    const port = optionOf(command, 'tcpport|tcpp');
    const answer = /^\s{0,400}?(True|False)\b/.exec(plain.slice(command.to, command.to + 500));
    if (port === undefined || !/^\d{1,5}$/.test(port) || !answer) return [];
    const named =
      optionOf(command, 'targetname|computername') ?? argumentsOf(command, 'tcpport|tcpp|count|timeoutseconds')[0];
    return [
      reachOutput({
        tool: 'Test-Connection',
        host: readHost(named?.replace(/["']/g, '')),
        port: Number(port),
        outcome: answer[1] === 'True' ? 'open' : 'silent',
        from: command.from,
        to: command.to + answer[0].length,
      }),
    ];
  });
}
