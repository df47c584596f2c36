import type { FoundOutput, OutputFact, OutputReader } from './check-output.ts';
import { createFieldFinder, type FieldRecord } from './list-fields.ts';
import { findMissingObject, isEmptyValue, readTenantRecords } from './tenant-records.ts';
import { readTruth } from './truth-value.ts';

const tool = 'Get-CsOnlineUser';
const telling = [
  'EnterpriseVoiceEnabled',
  'LineUri',
  'OnlineVoiceRoutingPolicy',
  'TeamsUpgradeEffectiveMode',
  'OnPremLineUri',
  'FeatureTypes',
];
const finder = createFieldFinder([
  'Identity',
  'DisplayName',
  'UserPrincipalName',
  'SipAddress',
  'Alias',
  'AccountEnabled',
  'AccountType',
  'HostingProvider',
  'HostedVoiceMail',
  'InterpretedUserType',
  'TenantDialPlan',
  'DialPlan',
  'TeamsCallingPolicy',
  'TeamsUpgradePolicy',
  'TeamsEmergencyCallRoutingPolicy',
  'OnlineDialOutPolicy',
  'CallingLineIdentity',
  'UsageLocation',
  'OnPremLineUriManuallySet',
  'OnPremEnterpriseVoiceEnabled',
  'VoicePolicy',
  'VoiceRoutingPolicy',
  'PreferredDataLocation',
  'RegistrarPool',
  'Enabled',
  'City',
  'Company',
  'Department',
  'FirstName',
  'LastName',
  ...telling,
]);

/**
 * `Get-CsOnlineUser`: whether a person can make calls over Direct Routing. Nothing that names the person is kept.
 * @see https://learn.microsoft.com/powershell/module/microsoftteams/get-csonlineuser
 */
export const readOnlineUser: OutputReader = ({ plain }) => {
  if (!/EnterpriseVoiceEnabled|LineUri|OnlineVoiceRoutingPolicy|csonlineuser/i.test(plain)) return [];
  const found = readTenantRecords(plain, finder, telling).filter(isUser).map(judge);
  const missing = /get-csonlineuser/i.test(plain) ? findMissingObject(plain, 'get-csonlineuser') : undefined;
  if (found.length > 0 || !missing) return found;
  const { from, to } = missing;
  return [{ tool, verdict: 'fault', fact: { key: 'userMissing', values: {} }, broken: 'userVoice', from, to }];
};

/** One field alone has to be one of the two that decide. */
function isUser({ fields }: FieldRecord): boolean {
  if (fields.size > 1) return true;
  const [[name = '', value = ''] = []] = fields;
  return name === 'EnterpriseVoiceEnabled'
    ? readTruth(value) !== undefined
    : name === 'LineUri' && /^tel:/i.test(value);
}

function judge({ fields, from, to }: FieldRecord): FoundOutput {
  const base = { tool, from, to };
  const fault = (key: OutputFact['key']): FoundOutput => ({
    ...base,
    verdict: 'fault',
    fact: { key, values: {} },
    broken: 'userVoice',
  });
  const voice = readTruth(fields.get('EnterpriseVoiceEnabled'));
  const line = fields.get('LineUri');
  const mode = fields.get('TeamsUpgradeEffectiveMode');
  const features = fields.get('FeatureTypes') ?? '';
  if (readTruth(fields.get('AccountEnabled')) === false) return fault('userDisabled');
  if (voice === false) return fault('userNoVoice');
  if (/^srv:/i.test(fields.get('HostingProvider') ?? '')) return fault('userOnPremises');
  if (features !== '' && !/phonesystem|\.{3}|\u2026/i.test(features)) return fault('userNoLicence');
  if (isEmptyValue(line)) return fault('userNoNumber');
  if (mode !== undefined && !isEmptyValue(mode) && !/^teamsonly$/i.test(mode)) return fault('userNotTeamsOnly');
  if (isEmptyValue(fields.get('OnlineVoiceRoutingPolicy'))) {
    return { ...base, verdict: 'unclear', fact: { key: 'userNoPolicy', values: {} } };
  }
  if (voice === undefined) return { ...base, verdict: 'unclear', fact: { key: 'userPart', values: {} } };
  const isWhole = line !== undefined && fields.has('OnlineVoiceRoutingPolicy');
  return { ...base, verdict: 'ok', fact: { key: isWhole ? 'userGood' : 'userOn', values: {} }, works: ['userVoice'] };
}
