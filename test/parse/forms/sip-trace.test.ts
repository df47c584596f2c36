import { describe, expect, it } from 'vitest';
import { readSipTrace } from '../../../src/parse/forms/sip-trace.ts';
import { readPage } from '../../../src/parse/text/page.ts';

// Protects traces and ladders of SBCs.

const guid = '0b7c1f2e-6a1d-4f5b-8a11-9a3e5c7d0f42';

function read(...lines: string[]): string[] {
  return readSipTrace(readPage(lines.join('\n'))).failures.map(
    ({ sipCode, phrase, q850 }) => `${sipCode?.value ?? '-'} q${q850?.value ?? '-'} ${phrase?.value ?? '-'}`,
  );
}

describe('a SIP message', () => {
  it.each([
    [
      'a GUID before the message',
      `REASON: Q.850;cause=102;text="${guid};TlsTransport is not connected, State=Disconnected."`,
    ],
    [
      'spaces around the signs',
      `Reason: Q.850 ;cause = 102 ;text = "${guid};TlsTransport is not connected, State=Disconnected."`,
    ],
    [
      'a value on the next line',
      `REASON:\n Q.850;cause=102;text="${guid};TlsTransport is not connected, State=Disconnected."`,
    ],
    [
      'a value folded between its parameters',
      `Reason: Q.850;cause=102;\n text="${guid};TlsTransport is not connected, State=Disconnected."`,
    ],
    [
      'several values, the one with the GUID speaks',
      `Reason: SIP;cause=504;text="Server Time-out",Q.850;cause=102;text="${guid};TlsTransport is not connected, State=Disconnected."`,
    ],
    [
      'a quote that is not closed',
      `Reason: Q.850;cause=102;text="${guid};TlsTransport is not connected, State=Disconnected.`,
    ],
  ])('%s', (_, reason) => {
    expect(read('SIP/2.0 504 Server Time-out', 'CSeq: 1 INVITE', reason, 'Content-Length: 0')).toEqual([
      '504 q102 TlsTransport is not connected, State=Disconnected.',
    ]);
  });

  it.each([
    [
      'CSeq, Warning, ports and the length are no codes',
      [
        'SIP/2.0 488 Not Acceptable Here',
        'CSeq: 403 INVITE',
        'Via: SIP/2.0/TLS sbc1.contoso.com:5061',
        'Warning: 305 sbc1.contoso.com "Incompatible media format"',
        'Content-Length: 480',
      ],
      ['488 q- -'],
    ],
    [
      'a CANCEL counts through its Reason',
      ['CANCEL sip:x@contoso.com SIP/2.0', 'Reason: SIP;cause=200;text="Call completed elsewhere"'],
      ['- q- Call completed elsewhere'],
    ],
    [
      'words of the writer behind the status line',
      ['Im Log steht "SIP/2.0 488 Not Acceptable Here" und dahinter IceFailed'],
      ['488 q- Not Acceptable Here" und dahinter IceFailed'],
    ],
    ['a reason phrase in quotes says no more than its code', ['recv "SIP/2.0 503 Service Unavailable"'], ['503 q- -']],
    [
      'a BYE tells its SIP code by the Reason',
      ['BYE sip:x@contoso.com SIP/2.0', 'Reason: SIP;cause=408;text="ACK Timeout"'],
      ['408 q- ACK Timeout'],
    ],
    ['a CANCEL without Reason tells nothing', ['CANCEL sip:x@contoso.com SIP/2.0', 'CSeq: 1 CANCEL'], []],
    ['a refused OPTIONS is no failed call', ['SIP/2.0 403 Forbidden', 'CSeq: 1 OPTIONS'], []],
    [
      'a sipfrag of a transfer',
      ['NOTIFY sip:x@contoso.com SIP/2.0', 'Content-Type: message/sipfrag', '', 'SIP/2.0 503 Service Unavailable'],
      ['503 q- -'],
    ],
  ])('%s', (_, lines, failures) => {
    expect(read(...lines)).toEqual(failures);
  });
});

describe('a ladder', () => {
  const invite = (callId: string) => `INVITE sip:x@contoso.com SIP/2.0\nCall-ID: ${callId}\nCSeq: 1 INVITE\n`;
  const answer = (status: string, callId: string, method = 'INVITE') =>
    `SIP/2.0 ${status}\nCall-ID: ${callId}\nCSeq: 1 ${method}\n`;

  it.each([
    [
      'the last final answer counts',
      [
        invite('a'),
        answer('100 Trying', 'a'),
        answer('183 Session Progress', 'a'),
        answer('503 Service Unavailable', 'a'),
      ],
      ['503 q- -'],
      0,
    ],
    [
      'a challenge before the failure',
      [invite('a'), answer('407 Proxy Authentication Required', 'a'), answer('403 Forbidden', 'a')],
      ['403 q- -'],
      0,
    ],
    ['a challenge that nothing follows', [invite('a'), answer('401 Unauthorized', 'a')], ['401 q- -'], 0],
    [
      'answered after a challenge',
      [invite('a'), answer('407 Proxy Authentication Required', 'a'), answer('200 OK', 'a')],
      [],
      1,
    ],
    [
      'answered, the BYE refused',
      [invite('a'), answer('200 OK', 'a'), answer('481 Call Does Not Exist', 'a', 'BYE')],
      [],
      1,
    ],
    [
      'two calls',
      [invite('a'), invite('b'), answer('504 Server Time-out', 'b'), answer('403 Forbidden', 'a')],
      ['403 q- -', '504 q- -'],
      0,
    ],
    ['only a provisional answer', [invite('a'), answer('180 Ringing', 'a')], [], 0],
  ])('%s', (_, messages, failures, goodCalls) => {
    expect(read(...messages)).toEqual(failures);
    expect(readSipTrace(readPage(messages.join('\n'))).goodCalls).toBe(goodCalls);
  });

  it.each([
    ['a line of signs', ['-----'], ['403 q- -', '480 q- -']],
    ['a heading between signs', ['', '=== next call ===', ''], ['403 q- -', '480 q- -']],
    ['a number', ['2nd call:'], ['403 q- -', '480 q- -']],
    ['a word that looks like a header', ['Second:'], ['403 q- -', '480 q- -']],
    ['a sentence', ['', '', 'and for the other number:', ''], ['403 q- -', '480 q- -']],
    ['a sentence of the same call', ['', '', 'which the SBC turns into', ''], ['480 q- -']],
    ['an empty line', [''], ['480 q- -']],
  ])('without Call-ID is parted from the next, or not, by %s', (_, between, failures) => {
    const lines = ['SIP/2.0 403 Forbidden', 'CSeq: 1 INVITE', ...between, 'SIP/2.0 480 Temporarily Unavailable'];
    expect(read(...lines)).toEqual(failures);
  });

  it('is one call when lines of signs part all of its messages', () => {
    const messages = [
      'INVITE sip:x@contoso.com SIP/2.0',
      'SIP/2.0 407 Proxy Authentication Required',
      'ACK sip:x@contoso.com SIP/2.0',
      'INVITE sip:x@contoso.com SIP/2.0',
      'SIP/2.0 403 Forbidden',
      'ACK sip:x@contoso.com SIP/2.0',
    ];
    expect(read(messages.join('\n=====\n'))).toEqual(['403 q- -']);
  });

  it('borrows the Reason of the same answer logged twice', () => {
    expect(
      read(
        'SIP/2.0 504 Server Time-out',
        'CSeq: 1 INVITE',
        'Reason: Q.850;cause=102;text="Loop detected"',
        '',
        '',
        'sent to SBC:',
        'SIP/2.0 504 Server Time-out',
        'CSeq: 1 INVITE',
      ),
    ).toEqual(['504 q102 Loop detected']);
  });
});
