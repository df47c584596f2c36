import { describe, expect, it } from 'vitest';
import { findWindowsCode } from '../../src/codes/windows-code.ts';
import { isHostName, phraseLimit, readSummarySchema, summariseReading } from '../../src/render/read-summary.ts';
import { failureOf } from '../support/sample-diagnoses.ts';

// Protects what was read, on its way through a button and back.

describe('the summary of what was read', () => {
  it('keeps every fact that is one', () => {
    const read = {
      microsoftCode: '569008',
      sipCode: '504',
      phrase: 'Remote certificate expired',
      hresult: '0x80090328',
      q850: '38',
      sbcName: 'sbc1.contoso.com',
      correlationId: '3f1d0c9e-2b55-4d0a-b6a1-1c7f0a9d4e21',
      time: '2026-11-20T08:15:42Z',
    };
    expect(summariseReading(failureOf(read))).toEqual(read);
  });

  it.each([
    ['a code with letters', { microsoftCode: '569008x' }],
    ['an SBC name with markup', { sbcName: 'sbc`.contoso.com' }],
    ['an SBC name that is a phone number', { sbcName: '4255550123' }],
    ['a correlation id that is a phone number', { correlationId: '14255550123' }],
    ['a correlation id with a user', { correlationId: 'ann@contoso.com' }],
    ['a time with a link', { time: '[now](https://a.example)' }],
    ['a phrase of nothing', { phrase: ' \u200b ' }],
  ])('leaves out %s', (_, read) => {
    expect(summariseReading(failureOf(read))).toEqual({});
  });

  it('masks and defuses the phrase', () => {
    const phrase = `"Ann" <sip:+14255550123@sbc.contoso.com> \${x} https://attacker.example/`;
    expect(summariseReading(failureOf({ phrase })).phrase).toBe('"•••" ‹sip:•••@sbc.contoso.com› $ {x} …');
  });

  it('bounds the phrase, and a number at the cut does not show', () => {
    const phrase = `${'a'.repeat(phraseLimit - 6)} +14255550123 b`;
    const shown = summariseReading(failureOf({ phrase })).phrase ?? '';
    expect(shown.length).toBeLessThanOrEqual(phraseLimit);
    expect(shown).not.toContain('425');
  });

  it('names a Windows error that only the diagnosis knows', () => {
    expect(summariseReading(failureOf({}), findWindowsCode('SEC_E_CERT_EXPIRED'))).toEqual({ hresult: '0x80090328' });
  });
});

describe('a summary that comes back in a button', () => {
  it('is cleaned like a fresh one', () => {
    const sent = { phrase: '<at>all</at> +14255550123', sipCode: '50x' };
    expect(readSummarySchema.parse(sent)).toEqual({ phrase: '‹at›all‹/at› +1•••23' });
  });

  it.each([
    ['an unknown fact', { secret: 'x' }],
    ['a fact that is no text', { phrase: 5 }],
    ['an endless phrase', { phrase: 'x'.repeat(3_000) }],
    ['no object', 'x'],
  ])('is refused with %s', (_, sent) => {
    expect(readSummarySchema.safeParse(sent).success).toBe(false);
  });
});

describe('a host name', () => {
  it.each(['sbc.contoso.com', 'SBC-1.voice.contoso.co.uk', 'a.b.xn--p1ai'])('is %s', (name) => {
    expect(isHostName(name)).toBe(true);
  });
  it.each(['sbc', '192.0.2.48', '-a.com', 'a..com', 'a b.com', 'a.com;rm', 'a.com\n', `${'a'.repeat(64)}.com`, ''])(
    'is not %j',
    (name) => {
      expect(isHostName(name)).toBe(false);
    },
  );
});
