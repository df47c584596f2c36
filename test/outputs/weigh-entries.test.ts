import { describe, expect, it } from 'vitest';
import { loadCatalog } from '../../src/catalog/load/load.ts';
import { readOutputs } from '../../src/outputs/read-outputs.ts';
import { weighEntries } from '../../src/outputs/weigh-entries.ts';

// Protects what a check says of the entries: supported, contradicted, or nothing.

const moment = Date.parse('2026-11-25T10:00:00Z');
const { entries } = loadCatalog();
const name = (list: readonly { microsoftCode: string; sipCode: string }[]) => [
  ...new Set(list.map(({ microsoftCode, sipCode }) => `${microsoftCode}/${sipCode}`)),
];
const weigh = (text: string, sbcName?: string) => {
  const { confirmed, ruledOut, left } = weighEntries(readOutputs(text, moment), entries, sbcName);
  expect(confirmed.length + ruledOut.length + left.length).toBe(entries.length);
  return { confirmed: name(confirmed), ruledOut: name(ruledOut) };
};

describe('what checks say of the entries', () => {
  it.each([
    ['a closed port', 'TcpTestSucceeded : False', ['569002/504'], []],
    [
      'an open port',
      'ComputerName : sbc1.contoso.com\nRemotePort : 5061\nTcpTestSucceeded : True',
      [],
      ['569002/504', '569015/504', '569016/504'],
    ],
    ['the port of a website', 'ComputerName : www.contoso.com\nRemotePort : 443\nTcpTestSucceeded : True', [], []],
    ['a name that does not exist', "** server can't find sbc9.contoso.com: NXDOMAIN", ['569015/504'], []],
    ['a name without address', "*** Can't find sbc1.contoso.com: No answer", ['569016/504'], ['569015/504']],
    ['an expired certificate', 'notAfter=Aug 20 23:59:59 2026 GMT', ['569008/504'], []],
    [
      'a certificate that is good',
      'notBefore=Aug 20 00:00:00 2026 GMT\nnotAfter=Aug 20 23:59:59 2027 GMT',
      [],
      ['569008/504'],
    ],
    ['a user without voice', 'EnterpriseVoiceEnabled : False', ['510560/403'], []],
    [
      'names of Microsoft',
      'ComputerName : sip.pstnhub.microsoft.com\nRemotePort : 5061\nTcpTestSucceeded : True',
      [],
      [],
    ],
  ])('%s', (_, text, confirmed, ruledOut) => {
    expect(weigh(text)).toEqual({ confirmed, ruledOut });
  });

  it('a check of another SBC says nothing', () => {
    const text = 'ComputerName : sbc1.contoso.com\nRemotePort : 5061\nTcpTestSucceeded : False';
    expect(weigh(text, 'sbc2.contoso.com')).toEqual({ confirmed: [], ruledOut: [] });
    expect(weigh(text, 'SBC1.contoso.com').confirmed).toEqual(['569002/504']);
  });
});
