import type { FoundOutput, OutputFact, OutputReader } from './check-output.ts';
import { namePattern, readHost } from './host-names.ts';
import { readTables } from './table-fields.ts';

const tool = 'SIP OPTIONS';
/** The name of the status in the health dashboard, by language. */
const labels =
  'SIP options? status|Status of SIP options|SIP-Options?-?status|Status der SIP-Optionen|SIP-Optionenstatus|[ÉE]tat des options SIP|Statut des options SIP|Estado de las opciones (?:de )?SIP|Estado de opciones SIP|SIP オプションの?(?:状態|ステータス)';
const labelled = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:${labels})[ \t]*(?:[:=|\t]|-(?= )|\n)[\s|:]{0,20}([^\n|]{2,160})`,
  'giu',
);
const tlsLabelled =
  /(?<![\p{L}\p{N}])(?:TLS connectivity status|TLS-Konnektivitätsstatus|[ÉE]tat de la connectivité TLS|Estado de (?:la )?conectividad TLS|TLS 接続の?(?:状態|ステータス))[ \t]*(?:[:=|\t]|\n)[\s|:]{0,20}([^\n|]{2,120})/giu;
const columns = [
  'SBC',
  'SIP options status',
  'TLS connectivity status',
  'Network effectiveness',
  'Average call duration',
  'Concurrent calls capacity',
  'Enabled',
  'Status',
];

/** Meanings of a value, the gravest words first. */
const meanings: readonly (readonly [OutputFact['key'], RegExp])[] = [
  [
    'optionsOff',
    /aren.t configured|not configured|nicht konfiguriert|pas configuré|no (?:están )?configurad|構成されていません|構成されていない/iu,
  ],
  [
    'optionsNone',
    /no SIP options|keine SIP-Optionen|aucune option SIP|pas d.options SIP|sin opciones SIP|SIP オプション(?:が|は)?(?:ない|ありません|なし)/iu,
  ],
  ['optionsInactive', /^\W*(?:inactive|not active|inaktiv|inactif|inactiv[oa]|非アクティブ|offline)/iu],
  ['optionsWarning', /^\W*(?:warning|warnung|avertissement|advertencia|警告)/iu],
  ['optionsActive', /^\W*(?:active|aktiv|actif|activ[oa]|アクティブ|ok)(?![\p{L}])/iu],
];

/**
 * The SIP OPTIONS status of the Direct Routing health dashboard, with its label, or as a column of its table.
 * @see https://learn.microsoft.com/microsoftteams/direct-routing-health-dashboard
 */
export const readSipOptionsStatus: OutputReader = ({ plain }) => {
  if (!/SIP/i.test(plain)) return [];
  const rows = readTables(plain, columns, 3).flatMap(({ fields, from, to }) => {
    const status = fields.get('SIP options status');
    return status === undefined ? [] : judge(status, readHost(fields.get('SBC')), from, to);
  });
  if (rows.length > 0) return rows;
  return [...plain.matchAll(labelled)].flatMap(({ 0: whole, 1: value = '', index }) => {
    const around = plain.slice(Math.max(0, index - 300), index);
    const named = [...around.matchAll(new RegExp(namePattern, 'gi'))].at(-1)?.[0];
    const tls = [...plain.matchAll(tlsLabelled)].find((other) => Math.abs(other.index - index) < 400);
    const from = Math.min(index, tls?.index ?? index);
    const to = Math.max(index + whole.length, tls ? tls.index + tls[0].length : 0);
    return judge(value, readHost(named), from, to, tls?.[1]);
  });
};

function judge(value: string, host: string | undefined, from: number, to: number, tls = ''): FoundOutput[] {
  const known = meanings.find(([, words]) => words.test(value.trim()));
  if (!known) return [];
  const values: OutputFact['values'] = host === undefined ? {} : { host };
  const base = { tool, ...(host !== undefined && { host }), from, to };
  const [key] = known;
  if (key === 'optionsActive') {
    const isTlsAtFault = /^\W*(?:warning|warnung|avertissement|advertencia|警告)/iu.test(tls.trim());
    if (isTlsAtFault) return [{ ...base, verdict: 'fault', fact: { key: 'optionsTlsWarning', values }, broken: 'tls' }];
    return [{ ...base, verdict: 'ok', fact: { key, values }, works: ['options'] }];
  }
  return [{ ...base, verdict: 'fault', fact: { key, values }, broken: 'options' }];
}
