import type { FoundOutput, OutputReader } from './check-output.ts';
import { argumentsOf, type Command, commandBefore, findCommands, optionOf } from './command-lines.ts';
import { dnsOutput, type Lookup } from './dns-output.ts';
import { isAddress4, isAddress6, readHost } from './host-names.ts';
import { createFieldFinder, type FieldRecord, groupFields } from './list-fields.ts';
import { readTables } from './table-fields.ts';

const tool = 'Resolve-DnsName';
const finder = createFieldFinder([
  'Name',
  'Type',
  'QueryType',
  'TTL',
  'Section',
  'IPAddress',
  'IP4Address',
  'IP6Address',
  'NameHost',
  'PrimaryServer',
  'NameAdministrator',
  'SerialNumber',
  'NameExchange',
  'NameTarget',
  'Preference',
  'Strings',
  'Server',
]);
const refusal = /^[ \t]*resolve-dnsname ?: ?([^\s:]{1,253}) ?: ?([^\s:][^\n]{0,200}|\n[^\n]{1,200})/gim;
const errorId = /FullyQualifiedErrorId\s*:\s*(\w{3,60})/i;
/** What Windows says of a name, by language, and the names of its errors. */
const outcomes: readonly (readonly [Lookup['outcome'], RegExp])[] = [
  [
    'noName',
    /RCODE_NAME_ERROR|does ?n.t exist|does not exist|nicht vorhanden|n.existe pas|no existe|存在しません|non esiste|não existe/i,
  ],
  [
    'noAddress',
    /NO_RECORDS|no records|keine (?:Einträge|Datensätze)|aucun enregistrement|no se encontraron registros|レコードが見つかり/i,
  ],
  [
    'noAnswer',
    /TIMEOUT|SERVER_FAILURE|REFUSED|time-?out|timed out|server failure|Zeit|délai|tiempo de espera|タイムアウト|UNSECURE|refus/i,
  ],
];

/** `Resolve-DnsName`: its table, its lists, JSON, or the error it ends with. */
export const readResolveDnsName: OutputReader = ({ plain }) => {
  const commands = findCommands(plain, 'resolve-dnsname');
  return [...readRefusals(plain), ...readRecords(plain, commands)];
};

function readRefusals(plain: string): FoundOutput[] {
  return [...plain.matchAll(refusal)].flatMap(({ 0: whole, 1: name, 2: said = '', index }) => {
    const below = plain.slice(index, index + 1_500);
    const id = errorId.exec(below);
    const known =
      outcomes.find(([, words]) => words.test(id?.[1] ?? '')) ?? outcomes.find(([, words]) => words.test(said));
    if (!known) return [];
    const to = index + (id ? id.index + id[0].length : whole.length);
    return [dnsOutput({ tool, host: readHost(name), outcome: known[0], from: index, to })];
  });
}

/** Records of one look-up: an alias and what it leads to belong together. */
interface Cluster {
  readonly records: FieldRecord[];
  readonly names: Set<string>;
}

function readRecords(plain: string, commands: readonly Command[]): FoundOutput[] {
  if (!/IPAddress|IP[46]Address|NameHost|PrimaryServer|NameExchange|NameTarget/i.test(plain)) return [];
  const records = [...groupFields(finder.find(plain), plain), ...readTables(plain, finder.names, 3)]
    .filter(isDnsRecord)
    .sort((one, other) => one.from - other.from);
  const clusters: Cluster[] = [];
  for (const record of records) {
    const name = (record.fields.get('Name') ?? '').toLowerCase();
    const open = clusters.at(-1);
    const last = open?.records.at(-1);
    const isCut = last && commands.some(({ from }) => from > last.from && from < record.from);
    const isSide = /^(?:authority|additional)$/i.test(record.fields.get('Section') ?? '');
    const belongs = open && last && !isCut && record.from - last.to < 800 && (isSide || open.names.has(name));
    const cluster = belongs ? open : { records: [], names: new Set([name]) };
    if (!belongs) clusters.push(cluster);
    cluster.records.push(record);
    const target = record.fields.get('NameHost')?.toLowerCase();
    if (target) cluster.names.add(target);
  }
  return clusters.map((cluster) => judge(cluster, commands));
}

function isDnsRecord({ fields }: FieldRecord): boolean {
  const tells = ['IPAddress', 'IP4Address', 'IP6Address', 'NameHost', 'PrimaryServer', 'NameExchange', 'NameTarget'];
  return (
    tells.some((name) => fields.has(name)) && ['Section', 'Type', 'QueryType', 'TTL'].some((name) => fields.has(name))
  );
}

function judge({ records }: Cluster, commands: readonly Command[]): FoundOutput {
  const [first] = records as [FieldRecord, ...FieldRecord[]];
  const last = records.at(-1) ?? first;
  const command = commandBefore(commands, first.from);
  const asked = optionOf(command, 'name') ?? argumentsOf(command, 'name|type|server')[0];
  const all = records.flatMap(({ fields }) => {
    if (/^(?:authority|additional)$/i.test(fields.get('Section') ?? '')) return [];
    return [fields.get('IPAddress'), fields.get('IP4Address'), fields.get('IP6Address')];
  });
  const addresses = [...new Set(all.filter((one) => one !== undefined))];
  const addresses4 = addresses.filter(isAddress4);
  const addresses6 = addresses.filter(isAddress6);
  const isZoneOnly = records.every(({ fields }) => fields.has('PrimaryServer'));
  const isOther = addresses.length === 0 && records.some(({ fields }) => !fields.has('PrimaryServer'));
  return dnsOutput({
    tool,
    host: readHost(asked?.replace(/["']/g, '')) ?? (isZoneOnly ? undefined : readHost(first.fields.get('Name'))),
    outcome: isOther ? 'other' : addresses.length > 0 ? 'addresses' : isZoneOnly ? 'zoneOnly' : 'noAddress',
    addresses4,
    addresses6,
    server: optionOf(command, 'server'),
    from: first.from,
    to: last.to,
  });
}
