import { describe, expect, it } from 'vitest';
import { readSurroundings } from '../../src/parse/surroundings.ts';
import { readPage } from '../../src/parse/text/page.ts';

// Protects what stands around codes: SBC, time, ids.

describe('what stands around the codes', () => {
  it.each([
    ['an SBC by its label', 'SBC FQDN: sbc1.contoso.com', 'sbcName', 'sbc1.contoso.com'],
    [
      'an SBC by its property',
      '"trunkFullyQualifiedDomainName": "sbc-1.voice.contoso.com"',
      'sbcName',
      'sbc-1.voice.contoso.com',
    ],
    ['a host name that stands alone', 'calls over sbc1.contoso.com fail', 'sbcName', 'sbc1.contoso.com'],
    ['the labelled one of two', 'proxy.contoso.com and gateway sbc2.contoso.com', 'sbcName', 'sbc2.contoso.com'],
    [
      'a correlation id',
      'CorrelationId: 4d1f6c1e-0b7a-4d5e-9f7e-2f3c9a70aa01',
      'correlationId',
      '4d1f6c1e-0b7a-4d5e-9f7e-2f3c9a70aa01',
    ],
    ['a host of a SIP address', 'to sip:sbc3.contoso.com:5061;transport=tls', 'sbcName', 'sbc3.contoso.com'],
    ['a time with fraction and zone', 'at 2024-05-07T14:02:11.4471923Z', 'time', '2024-05-07T14:02:11.4471923Z'],
    ['a time with a space', 'at 2024-05-07 14:02', 'time', '2024-05-07 14:02'],
  ] as const)('%s', (_, text, fact, value) => {
    const reading = readSurroundings(readPage(text), 0, text.length)[fact];
    expect(reading?.value).toBe(value);
    expect(text.slice(reading?.from, reading?.to)).toBe(value);
  });

  it.each([
    ['an endpoint of Microsoft', 'sip.pstnhub.microsoft.com'],
    ['an e-mail address', 'ada@contoso.com'],
    ['a file', 'trace.log'],
    ['a path', '/opt/sbc.contoso.com/x'],
    ['a version', '7.40A.250'],
    ['a GUID without its label', '4d1f6c1e-0b7a-4d5e-9f7e-2f3c9a70aa01'],
    ['a date', '2024-05-07'],
  ])('nothing from %s', (_, text) => {
    expect(readSurroundings(readPage(text), 0, text.length)).toEqual({});
  });
});
