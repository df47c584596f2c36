import type { FoundOutput, OutputReader } from './check-output.ts';
import { commandBefore, findCommands, optionOf } from './command-lines.ts';
import { readHost } from './host-names.ts';
import { createFieldFinder, type FieldRecord } from './list-fields.ts';
import { findMissingObject, readTenantRecords } from './tenant-records.ts';
import { readTruth } from './truth-value.ts';

const tool = 'Get-CsOnlinePSTNGateway';
const telling = [
  'SipSignalingPort',
  'SipSignallingPort',
  'SendSipOptions',
  'MaxConcurrentSessions',
  'FailoverTimeSeconds',
  'ForwardPai',
  'MediaBypass',
  'BypassMode',
  'PidfLoSupported',
];
const finder = createFieldFinder([
  'Identity',
  'Fqdn',
  ...telling,
  'InboundTeamsNumberTranslationRules',
  'InboundPstnNumberTranslationRules',
  'OutboundTeamsNumberTranslationRules',
  'OutboundPstnNumberTranslationRules',
  'CodecPriority',
  'ExcludedCodecs',
  'ForwardCallHistory',
  'Enabled',
  'GatewaySiteId',
  'GatewaySiteLbrEnabled',
  'GatewayLbrEnabledUserOverride',
  'FailoverResponseCodes',
  'GenerateRingingWhileLocatingUser',
  'MediaRelayRoutingLocationOverride',
  'ProxySbc',
  'IPAddressVersion',
  'Description',
]);

/** `Get-CsOnlinePSTNGateway`: how the tenant knows an SBC. @see https://learn.microsoft.com/powershell/module/microsoftteams/get-csonlinepstngateway */
export const readPstnGateway: OutputReader = ({ plain }) => {
  if (!/gateway|SendSipOptions|SipSignall?ingPort/i.test(plain)) return [];
  const found = readTenantRecords(plain, finder, telling)
    .filter(({ fields }) => fields.size > 1)
    .map(judge);
  const missing = findMissingObject(plain, 'get-csonlinepstngateway');
  if (!missing || found.length > 0) return found;
  const command = commandBefore(findCommands(plain, 'get-csonlinepstngateway'), missing.from);
  const host = readHost(missing.name) ?? readHost(optionOf(command, 'identity'));
  const isNamed = /get-csonlinepstngateway/i.test(plain);
  if (!isNamed) return [];
  return [
    {
      tool,
      verdict: 'fault',
      ...(host !== undefined && { host }),
      fact: { key: 'gatewayMissing', values: { ...(host !== undefined && { host }) } },
      broken: 'gateway',
      from: missing.from,
      to: missing.to,
    },
  ];
};

function judge({ fields, from, to }: FieldRecord): FoundOutput {
  const host = readHost(fields.get('Fqdn')) ?? readHost(fields.get('Identity'));
  const port = /^\d{1,5}$/.exec((fields.get('SipSignalingPort') ?? fields.get('SipSignallingPort') ?? '').trim())?.[0];
  const isEnabled = readTruth(fields.get('Enabled'));
  const sendsOptions = readTruth(fields.get('SendSipOptions'));
  const values = { ...(host !== undefined && { host }), ...(port !== undefined && { port }) };
  const base = {
    tool,
    ...(host !== undefined && { host }),
    ...(port !== undefined && { port: Number(port) }),
    from,
    to,
  };
  if (isEnabled === false) return { ...base, verdict: 'fault', fact: { key: 'gatewayOff', values }, broken: 'gateway' };
  if (sendsOptions === false) {
    const works = isEnabled ? (['gateway'] as const) : [];
    return { ...base, verdict: 'fault', fact: { key: 'gatewayNoOptions', values }, broken: 'options', works };
  }
  if (isEnabled === undefined) return { ...base, verdict: 'unclear', fact: { key: 'gatewayPart', values } };
  const key = port === undefined || sendsOptions === undefined ? 'gatewayOn' : 'gatewayGood';
  return { ...base, verdict: 'ok', fact: { key, values }, works: ['gateway'] };
}
