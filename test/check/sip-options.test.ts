import { describe, expect, it } from 'vitest';
import { readOptionsAnswer, writeOptions } from '../../src/check/sip-options.ts';

// Protects strangers from learning of this machine, and the check from what they answer.

const ids = { callId: 'abc@trunkwise.invalid', branch: 'b1', tag: 't1' };
const answer = (line: string, callId = ids.callId, cseq = '1 OPTIONS') =>
  `${line}\r\nVia: x\r\nCall-ID: ${callId}\r\nCSeq: ${cseq}\r\nContent-Length: 0\r\n\r\n`;

it('OPTIONS is written as RFC 3261 wants it, and holds nothing of this machine', () => {
  expect(writeOptions('sbc1.contoso.com', 5061, ids).split('\r\n')).toEqual([
    'OPTIONS sip:sbc1.contoso.com:5061;transport=tls SIP/2.0',
    'Via: SIP/2.0/TLS trunkwise.invalid;branch=z9hG4bKb1;rport',
    'Max-Forwards: 70',
    'From: <sip:trunkwise.invalid>;tag=t1',
    'To: <sip:sbc1.contoso.com:5061>',
    'Call-ID: abc@trunkwise.invalid',
    'CSeq: 1 OPTIONS',
    'Contact: <sip:trunkwise.invalid;transport=tls>',
    'Accept: application/sdp',
    'User-Agent: Trunkwise',
    'Content-Length: 0',
    '',
    '',
  ]);
});

describe('what comes back', () => {
  it.each([
    ['our answer', answer('SIP/2.0 200 OK'), { kind: 'answered', status: 200 }],
    [
      'our answer in short header names',
      `SIP/2.0 403 No\r\ni: ${ids.callId}\r\nCSeq: 1 OPTIONS\r\n\r\n`,
      { kind: 'answered', status: 403 },
    ],
    [
      'an answer with a body',
      `${answer('SIP/2.0 200 OK').replace('th: 0', 'th: 4')}v=0\n`,
      { kind: 'answered', status: 200 },
    ],
    ['keep-alives before it', `\r\n\r\n${answer('SIP/2.0 200 OK')}`, { kind: 'answered', status: 200 }],
    ['a provisional answer alone', answer('SIP/2.0 100 Trying'), undefined],
    ['half a header', 'SIP/2.0 200 OK\r\nVia: x\r\nCall-', undefined],
    ['half a first line', 'SIP/', undefined],
    ['nothing', '', undefined],
    ['an answer to another call', answer('SIP/2.0 200 OK', 'other'), { kind: 'otherCall' }],
    ['an answer to another request of ours', answer('SIP/2.0 200 OK', ids.callId, '2 OPTIONS'), undefined],
    [
      'ours behind another',
      answer('SIP/2.0 200 OK', 'other') + answer('SIP/2.0 503 No'),
      { kind: 'answered', status: 503 },
    ],
    ['a web server', 'HTTP/1.1 400 Bad Request\r\n\r\n', { kind: 'notSip' }],
    ['a greeting', '220 mail ESMTP\r\n', { kind: 'notSip' }],
    ['binary data', '\x16\x03\x01', { kind: 'notSip' }],
    ['another version of SIP', 'SIP/3.0 200 OK\r\n\r\n', { kind: 'notSip' }],
  ])('%s is understood', (_, text, expected) => {
    expect(readOptionsAnswer(text, ids)).toEqual(expected);
  });
});
