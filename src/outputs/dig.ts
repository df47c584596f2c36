import type { FoundOutput, OutputReader } from './check-output.ts';
import { type Command, commandBefore, findCommands } from './command-lines.ts';
import { dnsOutput, type Lookup } from './dns-output.ts';
import { isAddress4, isAddress6, namePattern, readHost } from './host-names.ts';

const tool = 'dig';
const header = /->>HEADER<<-[^\n]{0,60}status: ([A-Z]{2,12})/g;
const question = new RegExp(String.raw`(?<=\n|\s|^);(${namePattern})\.?\s{1,40}IN\s{1,40}([A-Z0-9]{1,10})`, 'giu');
const record = new RegExp(
  String.raw`(?<![\w;.])(${namePattern})\.?\s{1,40}\d{1,9}\s{1,40}IN\s{1,40}(A|AAAA|CNAME)\s{1,40}(\S{1,253})`,
  'giu',
);
const silence =
  /;; (?:connection timed out; )?no servers could be reached|;; communications error to [^\n]{1,80}: timed out/g;

/** `dig` in full, with parts of it, or `+short`, where the command tells the name. */
export const readDig: OutputReader = ({ plain }) => {
  const commands = findCommands(plain, 'dig');
  const headers = [...plain.matchAll(header)];
  const found = headers.map((match, at) =>
    readFull(plain, match, headers[at + 1]?.index ?? plain.length, commandBefore(commands, match.index)),
  );
  if (headers.length === 0) found.push(...readRows(plain, commands));
  if (found.length === 0) found.push(...readShort(plain, commands));
  if (found.length === 0 && (commands.length > 0 || /<<>> DiG|;; communications error to/.test(plain)))
    found.push(...readSilence(plain, commands));
  return found;
};

function readFull(plain: string, head: RegExpExecArray, end: number, command: Command | undefined): FoundOutput {
  const text = plain.slice(head.index, Math.min(end, head.index + 8_000));
  const asked = [...text.matchAll(question)][0];
  const rows = [...text.matchAll(record)];
  const server = /;; SERVER: ([0-9a-f.:]{3,45})#/i.exec(text);
  const last = [head, asked, ...rows, server].reduce((most, one) => {
    const base = one === head ? 0 : one?.index;
    return one && base !== undefined ? Math.max(most, head.index + base + one[0].length) : most;
  }, head.index);
  const type = asked?.[2]?.toUpperCase() ?? 'A';
  const values = rows.map(({ 3: value = '' }) => value);
  const status = head[1] ?? '';
  return dnsOutput({
    tool,
    host: readHost(asked?.[1]) ?? askedHost(command),
    outcome: outcomeOf(status, values, type),
    addresses4: [...new Set(values.filter(isAddress4))],
    addresses6: [...new Set(values.filter(isAddress6))],
    server: server?.[1],
    from: head.index,
    to: last,
  });
}

function outcomeOf(status: string, values: readonly string[], type: string): Lookup['outcome'] {
  if (status === 'NXDOMAIN') return 'noName';
  if (status !== 'NOERROR') return 'noAnswer';
  if (values.some((value) => isAddress4(value) || isAddress6(value))) return 'addresses';
  return type === 'A' || type === 'ANY' ? 'noAddress' : 'other';
}

/** `+noall +answer`: rows alone. */
function readRows(plain: string, commands: readonly Command[]): FoundOutput[] {
  const rows = [...plain.matchAll(record)].filter(({ 2: type }) => type?.toUpperCase() !== 'CNAME');
  const [first] = rows;
  const last = rows.at(-1);
  if (!first || !last || last.index - first.index > 4_000) return [];
  const values = rows.map(({ 3: value = '' }) => value);
  return [
    dnsOutput({
      tool,
      host: askedHost(commandBefore(commands, first.index)) ?? readHost(first[1]),
      outcome: 'addresses',
      addresses4: [...new Set(values.filter(isAddress4))],
      addresses6: [...new Set(values.filter(isAddress6))],
      from: first.index,
      to: last.index + last[0].length,
    }),
  ];
}

/** Nothing but addresses, on the lines below a command with `+short`. */
function readShort(plain: string, commands: readonly Command[]): FoundOutput[] {
  return commands.flatMap((command) => {
    if (!/\+short\b/.test(command.text)) return [];
    const lines = plain
      .slice(command.to, command.to + 1_500)
      .split('\n')
      .slice(1);
    const values: string[] = [];
    let to = command.to;
    for (const line of lines) {
      const value = line.trim();
      if (!isAddress4(value) && !isAddress6(value) && !/^[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}\.$/.test(value)) break;
      values.push(value);
      to += 1 + line.length;
    }
    const addresses4 = values.filter(isAddress4);
    if (values.length === 0) return [];
    const addresses6 = values.filter(isAddress6);
    const outcome = addresses4.length + addresses6.length > 0 ? 'addresses' : 'other';
    return [dnsOutput({ tool, host: askedHost(command), outcome, addresses4, addresses6, from: command.from, to })];
  });
}

function readSilence(plain: string, commands: readonly Command[]): FoundOutput[] {
  const all = [...plain.matchAll(silence)];
  const [first] = all;
  const last = all.at(-1);
  if (!first || !last) return [];
  const banner = new RegExp(String.raw`<<>> DiG [^\n]{1,80}<<>>[^\n]{0,200}?(${namePattern})`, 'i').exec(plain);
  const host = askedHost(commandBefore(commands, first.index)) ?? readHost(banner?.[1]);
  return [dnsOutput({ tool, host, outcome: 'noAnswer', from: first.index, to: last.index + last[0].length })];
}

function askedHost(command: Command | undefined): string | undefined {
  const words = (command?.text ?? '').split(/\s+/).slice(1);
  return words
    .filter((word) => !word.startsWith('@') && !word.startsWith('+'))
    .map(readHost)
    .find((host) => host !== undefined && !isAddress4(host));
}
