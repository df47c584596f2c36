import { describe, expect, it } from 'vitest';
import { readSipMessages } from '../../../src/parse/forms/sip-messages.ts';
import { readPage } from '../../../src/parse/text/page.ts';

// Protects SIP messages in every layout of a trace.

describe('a SIP message of a text', () => {
  it('says that a call was said in passing, not traced', () => {
    expect(readSipMessages(readPage('we saw "SIP/2.0 408 Request Timeout" and MS 500001'))).toEqual([]);
  });

  it('takes its headers and no more', () => {
    const text = 'SIP/2.0 504 Server Time-out\nCSeq: 1 INVITE\n\n\nWhat does this mean?';
    const [message] = readSipMessages(readPage(text));
    expect(text.slice(message?.from, message?.to)).toBe('SIP/2.0 504 Server Time-out\nCSeq: 1 INVITE\n');
    expect(message).toMatchObject({ status: { value: '504' }, method: 'INVITE' });
  });

  it('is a request by its method, and ends where the next one begins', () => {
    const text = 'INVITE sip:+4930123@sbc.contoso.com SIP/2.0\nCall-ID: a1@b\nSIP/2.0 503 Service Unavailable';
    expect(readSipMessages(readPage(text))).toMatchObject([
      { request: 'INVITE', callId: 'a1@b', from: 0 },
      { status: { value: '503' }, from: text.indexOf('SIP/2.0 503') },
    ]);
  });

  it.each([
    ['a Via header', 'Via: SIP/2.0/TLS sbc.contoso.com'],
    ['a word that is no method', 'CALL sip:x@contoso.com SIP/2.0'],
    ['four digits', 'SIP/2.0 5040 x'],
  ])('%s: none', (_, text) => {
    expect(readSipMessages(readPage(text))).toEqual([]);
  });

  it('is read in one walk: a line of messages takes no longer than as many lines', () => {
    const count = (text: string) => readSipMessages(readPage(text)).length;
    expect(count('SIP/2.0 504 x '.repeat(3_000))).toBe(3_000);
  });
});
