import { describe, expect, it } from 'vitest';
import { readLimit } from '../../src/parse/normalise-text.ts';
import { parseCallFailures } from '../../src/parse/parse-call-failures.ts';

// Protects the whole reader: which failures a paste states.

function read(text: string): string[] {
  return parseCallFailures(text).failures.map(
    ({ microsoftCode, sipCode, readFrom }) => `${microsoftCode?.value ?? '-'}/${sipCode?.value ?? '-'} ${readFrom}`,
  );
}

describe('failures of a paste', () => {
  it.each([
    ['bare codes', '569002/504', ['569002/504 bare']],
    ['labelled codes', 'Microsoft code 569002, SIP 504', ['569002/504 label']],
    ['a property', '{"finalSipCode": 504, "callEndSubReason": 569002}', ['569002/504 field']],
    ['a table', 'SIP,MS\n504,569002', ['569002/504 field']],
    ['a trace', 'SIP/2.0 504 Server Time-out\nCSeq: 1 INVITE', ['-/504 field']],
    ['words alone', 'no such host is known', ['-/- prose']],
    [
      'a trace, a table and codes',
      'SIP/2.0 403 Forbidden\nCSeq: 1 INVITE\n\n\nSIP,MS\n504,569002\n\nand 560404 too',
      ['-/403 field', '569002/504 field', '560404/- bare'],
    ],
    ['good calls only', '0 560000 BYE', []],
    ['nothing', '', []],
    ['signs alone', '?!', []],
  ])('%s', (_, text, failures) => {
    expect(read(text)).toEqual(failures);
  });

  it('carry what the paste says of SBC, time and correlation id when there is one failure only', () => {
    const surroundings = 'sbc1.contoso.com 2024-05-07T14:02:11Z\n\n\n\n\n';
    const [only] = parseCallFailures(`${surroundings}569002 504`).failures;
    expect(only).toMatchObject({ sbcName: { value: 'sbc1.contoso.com' }, time: { value: '2024-05-07T14:02:11Z' } });
    const [, second] = parseCallFailures(`569002 504 sbc1.contoso.com\n560403 403`).failures;
    expect(second).not.toHaveProperty('sbcName');
  });

  it('tell where each code was read', () => {
    const paste = 'Microsoft code 569002, SIP 504';
    const [failure] = parseCallFailures(paste).failures;
    expect(paste.slice(failure?.microsoftCode?.from, failure?.microsoftCode?.to)).toBe('569002');
    expect(paste.slice(failure?.sipCode?.from, failure?.sipCode?.to)).toBe('504');
  });

  it('have a phrase of their own when a field holds it', () => {
    expect(parseCallFailures('569002 504\nError message: Forbidden').failures[0]).toMatchObject({
      phrase: { value: 'Forbidden' },
      phraseIsNamed: true,
    });
    expect(parseCallFailures('569002 504 Forbidden').failures[0]).not.toHaveProperty('phraseIsNamed');
  });

  it('are read up to the limit, and the paste says so', () => {
    const paste = parseCallFailures(`569002 504 ${' '.repeat(readLimit)} 560403 403`);
    expect(paste.readUpTo).toBe(readLimit);
    expect(paste.failures).toHaveLength(1);
    expect(parseCallFailures('569002 504')).not.toHaveProperty('readUpTo');
  });

  it('of JSON records stay apart', () => {
    const rows = [
      { callEndSubReason: 540404, finalSipCode: 404, finalSipCodePhrase: 'Number not found' },
      { callEndSubReason: 560486, finalSipCode: 486 },
      { callEndSubReason: 560000, finalSipCode: 0, successfulCall: true },
    ];
    const paste = parseCallFailures(JSON.stringify({ value: rows }, null, 2));
    expect(paste.goodCalls).toBe(1);
    expect(paste.failures).toMatchObject([
      { microsoftCode: { value: '540404' }, phrase: { value: 'Number not found' } },
      { microsoftCode: { value: '560486' }, sipCode: { value: '486' } },
    ]);
  });
});
