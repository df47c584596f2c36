import { describe, expect, it } from 'vitest';
import { fieldRole } from '../../../src/parse/words/field-names.ts';

// Protects columns and properties in every spelling.

describe('names of columns and properties', () => {
  it.each([
    ['Final SIP code', 'sipCode'],
    ['finalSipCode', 'sipCode'],
    ['final_sip_code', 'sipCode'],
    ['FinalSipCode', 'sipCode'],
    ['AllStreams.PSTN Call End Reason', 'sipCode'],
    ['SIP response code', 'sipCode'],
    ['ParticipantEndReason', 'sipCode'],
    ['Final Microsoft subcode', 'microsoftCode'],
    ['callEndSubReason', 'microsoftCode'],
    ['CALL_END_SUB_REASON', 'microsoftCode'],
    ['PSTN Call End Sub Reason', 'microsoftCode'],
    ['Microsoft response code', 'microsoftCode'],
    ['subCode', 'microsoftCode'],
    ['Final SIP Phrase', 'phrase'],
    ['finalSipCodePhrase', 'phrase'],
    ['PSTN Final SIP Code Phrase', 'phrase'],
    ['Description', 'phrase'],
    ['Fehlermeldung', 'phrase'],
    ['错误消息', 'phrase'],
    ['SBC FQDN', 'sbcName'],
    ['trunkFullyQualifiedDomainName', 'sbcName'],
    ['PSTN Trunk FQDN', 'sbcName'],
    ['Correlation ID', 'correlationId'],
    ['Coorelation ID', 'correlationId'],
    ['Shared correlation ID', 'correlationId'],
    ['Failure time (UTC)', 'time'],
    ['inviteDateTime', 'time'],
    ['Call type', 'direction'],
    ['callDirection', 'direction'],
    ['Success', 'success'],
    ['Event type', 'success'],
    ['Number of calls affected', 'count'],
  ])('%s is %s', (name, role) => {
    expect(fieldRole(name)).toBe(role);
  });

  it.each(['Duration (seconds)', 'Caller Number', 'Room', '', '504', '__proto__', 'constructor', 'x'.repeat(200)])(
    '%s is unknown',
    (name) => {
      expect(fieldRole(name)).toBeUndefined();
    },
  );
});
