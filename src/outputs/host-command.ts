import type { FoundOutput, OutputReader } from './check-output.ts';
import { dnsOutput, type Lookup } from './dns-output.ts';
import { isAddress4, isAddress6, namePattern, readHost } from './host-names.ts';

const tool = 'host';
const answer = new RegExp(
  String.raw`(?<![\w.])(${namePattern})\.? (?:has (?:IPv6 )?address (\S{3,60})|is an alias for (\S{3,253}))`,
  'gi',
);
const refusal = new RegExp(
  String.raw`Host (${namePattern})\.? not found: (?:\d{1,2}\(([A-Z]{2,12})\)|[^\n]{1,60})`,
  'gi',
);

/** `host`, which says each record in a sentence. */
export const readHostCommand: OutputReader = ({ plain }) => [...readAnswers(plain), ...readRefusals(plain)];

function readAnswers(plain: string): FoundOutput[] {
  const rows = [...plain.matchAll(answer)];
  const [first] = rows;
  const last = rows.at(-1);
  if (!first || !last || last.index - first.index > 2_000) return [];
  const values = rows.map(({ 2: value = '' }) => value.replace(/[.,]$/, ''));
  const addresses4 = values.filter(isAddress4);
  const addresses6 = values.filter(isAddress6);
  const outcome: Lookup['outcome'] = addresses4.length + addresses6.length > 0 ? 'addresses' : 'other';
  const span = { from: first.index, to: last.index + last[0].length };
  return [dnsOutput({ tool, host: readHost(first[1]), outcome, addresses4, addresses6, ...span })];
}

function readRefusals(plain: string): FoundOutput[] {
  return [...plain.matchAll(refusal)].map(({ 0: whole, 1: name, 2: status, index }) => {
    const outcome = status === undefined || status === 'NXDOMAIN' ? 'noName' : 'noAnswer';
    return dnsOutput({ tool, host: readHost(name), outcome, from: index, to: index + whole.length });
  });
}
