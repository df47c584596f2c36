import type { FoundOutput, OutputFact, OutputReader } from './check-output.ts';
import { createFieldFinder, type FieldRecord } from './list-fields.ts';
import { isEmptyValue, readTenantRecords } from './tenant-records.ts';

const tool = 'Get-CsOnlineVoiceRoute';
const telling = ['NumberPattern', 'OnlinePstnGatewayList', 'OnlinePstnUsages'];
const finder = createFieldFinder([
  'Identity',
  'Priority',
  'Description',
  ...telling,
  'BridgeSourcePhoneNumber',
  'SuppressCallerId',
  'AlternateCallerId',
  'Name',
]);
/** The route that every tenant has from the start, without gateways. */
const ownRoute = 'localroute';
const longestName = 60;

/** `Get-CsOnlineVoiceRoute`: whether outbound calls find an SBC. @see https://learn.microsoft.com/powershell/module/microsoftteams/get-csonlinevoiceroute */
export const readVoiceRoute: OutputReader = ({ plain }) => {
  if (!/OnlinePstnGatewayList|NumberPattern|OnlinePstnUsages/i.test(plain)) return [];
  const records = readTenantRecords(plain, finder, telling).filter(({ fields }) => fields.size > 1);
  const own = records.filter(({ fields }) => nameOf(fields).toLowerCase() !== ownRoute);
  const judged = (own.length > 0 ? own : records).map(judge);
  const [first] = judged;
  const [begin] = records;
  // The place of a route that is left out belongs to the output all the same.
  return first && begin && begin.from < first.from ? [{ ...first, from: begin.from }, ...judged.slice(1)] : judged;
};

function nameOf(fields: ReadonlyMap<string, string>): string {
  return (fields.get('Identity') || fields.get('Name') || '').slice(0, longestName);
}

function judge({ fields, from, to }: FieldRecord): FoundOutput {
  const route = nameOf(fields);
  const base = { tool, from, to };
  const values: OutputFact['values'] = route === '' ? {} : { route };
  const pattern = fields.get('NumberPattern');
  if (isEmptyValue(fields.get('OnlinePstnGatewayList'))) {
    return { ...base, verdict: 'fault', fact: { key: 'routeNoGateway', values }, broken: 'route' };
  }
  if (isEmptyValue(fields.get('OnlinePstnUsages'))) {
    return { ...base, verdict: 'fault', fact: { key: 'routeNoUsage', values }, broken: 'route' };
  }
  if (pattern !== undefined && (isEmptyValue(pattern) || !isExpression(pattern))) {
    return { ...base, verdict: 'fault', fact: { key: 'routeBadPattern', values }, broken: 'route' };
  }
  if (pattern !== undefined && /^\^\(?(?:\d|\[\d|\\d)/.test(pattern)) {
    return { ...base, verdict: 'unclear', fact: { key: 'routeNoPlus', values } };
  }
  if (!fields.has('OnlinePstnGatewayList')) return { ...base, verdict: 'unclear', fact: { key: 'routePart', values } };
  return { ...base, verdict: 'ok', fact: { key: 'routeGood', values }, works: ['route'] };
}

/** Only compiled, never run. A pattern that was cut off for a table is not judged. */
function isExpression(pattern: string): boolean {
  if (/\.{3}$|\u2026$/.test(pattern)) return true;
  try {
    new RegExp(pattern.slice(0, 500));
    return true;
  } catch {
    return false;
  }
}
