import { describe, expect, it } from 'vitest';
import { describeSipResponse, sipReasonPhrases, sipResponses } from '../../src/codes/sip-response.ts';
import { holdForEach } from '../support/hold-for-each.ts';

// Protects the table of SIP responses: the 75 that IANA registers, word for word.

/** The registry, written down apart from the table under test: code, reason phrase, RFC when it is not 3261. */
const registry = `
100 Trying|180 Ringing|181 Call Is Being Forwarded|182 Queued|183 Session Progress|199 Early Dialog Terminated @6228
200 OK|202 Accepted (Deprecated) @6665|204 No Notification @5839
300 Multiple Choices|301 Moved Permanently|302 Moved Temporarily|305 Use Proxy|380 Alternative Service
400 Bad Request|401 Unauthorized|402 Payment Required|403 Forbidden|404 Not Found|405 Method Not Allowed
406 Not Acceptable|407 Proxy Authentication Required|408 Request Timeout|410 Gone|412 Conditional Request Failed @3903
413 Request Entity Too Large|414 Request-URI Too Long|415 Unsupported Media Type|416 Unsupported URI Scheme
417 Unknown Resource-Priority @4412|420 Bad Extension|421 Extension Required|422 Session Interval Too Small @4028
423 Interval Too Brief|424 Bad Location Information @6442|425 Bad Alert Message @8876|428 Use Identity Header @8224
429 Provide Referrer Identity @3892|430 Flow Failed @5626|433 Anonymity Disallowed @5079|436 Bad Identity Info @8224
437 Unsupported Credential @8224|438 Invalid Identity Header @8224|439 First Hop Lacks Outbound Support @5626
440 Max-Breadth Exceeded @5393|469 Bad Info Package @6086|470 Consent Needed @5360|480 Temporarily Unavailable
481 Call/Transaction Does Not Exist|482 Loop Detected|483 Too Many Hops|484 Address Incomplete|485 Ambiguous
486 Busy Here|487 Request Terminated|488 Not Acceptable Here|489 Bad Event @6665|491 Request Pending
493 Undecipherable|494 Security Agreement Required @3329
500 Server Internal Error|501 Not Implemented|502 Bad Gateway|503 Service Unavailable|504 Server Time-out
505 Version Not Supported|513 Message Too Large|555 Push Notification Service Not Supported @8599
580 Precondition Failure @3312
600 Busy Everywhere|603 Decline|604 Does Not Exist Anywhere|606 Not Acceptable|607 Unwanted @8197|608 Rejected @8688`
  .trim()
  .split(/[|\n]/)
  .map((row) => {
    const [, code = '', reasonPhrase = '', rfc = '3261'] = /^(\d{3}) (.+?)(?: @(\d+))?$/.exec(row) ?? [];
    return { code, reasonPhrase, rfc };
  });

/** One sentence: a capital or a code first, one full stop and that at the end. */
const oneSentence = /^[A-Z0-9][^.?!]*(?:\.\d[^.?!]*)*\.$/;

describe('the registered SIP responses', () => {
  it('are 75, of which RFC 3261 registers 50', () => {
    expect(registry).toHaveLength(75);
    expect(sipResponses).toHaveLength(75);
    expect(sipResponses.filter(({ rfc }) => rfc === '3261')).toHaveLength(50);
  });

  it.each([
    ['provisional', 6],
    ['success', 3],
    ['redirection', 5],
    ['requestFailure', 46],
    ['serverFailure', 9],
    ['globalFailure', 6],
  ] as const)('of class %s are %i', (sipClass, count) => {
    expect(sipResponses.filter((response) => response.class === sipClass)).toHaveLength(count);
  });

  it('carry the registered phrase and RFC', () => {
    holdForEach(
      registry,
      ({ code }) => code,
      (row) => {
        expect(describeSipResponse(row.code)).toMatchObject(row);
      },
    );
  });

  it('stand in ascending order, each once', () => {
    const codes = sipResponses.map(({ code }) => code);
    expect(codes).toEqual([...new Set(codes)].sort());
  });

  it('are explained in one full sentence each', () => {
    holdForEach(
      sipResponses,
      ({ code }) => code,
      ({ meaning, lookFirst }) => {
        expect(meaning).toMatch(oneSentence);
        expect(lookFirst).toMatch(oneSentence);
        expect(meaning.length).toBeLessThan(160);
        expect(lookFirst.length).toBeLessThan(200);
      },
    );
  });

  it('have no explanation twice', () => {
    expect(new Set(sipResponses.map(({ meaning }) => meaning)).size).toBe(75);
    expect(new Set(sipResponses.map(({ lookFirst }) => lookFirst)).size).toBe(75);
  });

  it('count as normal where the code by itself is no fault', () => {
    const normal = sipResponses.filter((response) => response.normal).map(({ code }) => code);
    expect(normal).toEqual('100 180 181 182 183 199 200 202 204 486 487 600 603'.split(' '));
  });
});

describe('a code that is not registered', () => {
  it.each([
    { code: '150', treatedAs: '183', class: 'provisional', normal: true },
    { code: '203', treatedAs: '200', class: 'success', normal: true },
    { code: '399', treatedAs: '300', class: 'redirection', normal: false },
    { code: '499', treatedAs: '400', class: 'requestFailure', normal: false },
    { code: '497', treatedAs: '400', class: 'requestFailure', normal: false },
    { code: '599', treatedAs: '500', class: 'serverFailure', normal: false },
    { code: '699', treatedAs: '600', class: 'globalFailure', normal: false },
  ])('$code counts as $treatedAs', (row) => {
    const response = describeSipResponse(row.code);
    expect(response).toMatchObject(row);
    expect(response?.rfc).toBeUndefined();
    expect(response?.reasonPhrase).toBe(`Not registered, treated as ${row.treatedAs}`);
    expect(response?.meaning).toMatch(oneSentence);
    expect(response?.lookFirst).toMatch(oneSentence);
  });

  it('keeps its old name when RFC 2543 had one', () => {
    expect(describeSipResponse('409')?.reasonPhrase).toBe('Conflict (not registered)');
  });
});

describe('what is no SIP response code', () => {
  it.each([
    ['nothing', ''],
    ['SIP code 0 of a good call', '0'],
    ['below the range', '099'],
    ['above the range', '700'],
    ['two digits', '50'],
    ['four digits', '5040'],
    ['a decimal', '504.0'],
    ['a sign', '+504'],
    ['spaces around', ' 504 '],
    ['a line end', '504\n'],
    ['full-width digits', '５０４'],
    ['the word undefined', 'undefined'],
    ['a property of objects', '__proto__'],
    ['a method of objects', 'constructor'],
    ['a megabyte of digits', '5'.repeat(1_000_000)],
    ['a lone surrogate', '\ud83d'],
  ])('%s is undefined', (_name, code) => {
    expect(describeSipResponse(code)).toBeUndefined();
  });
});

describe('reason phrases', () => {
  it('hold every registered phrase', () => {
    for (const { code, reasonPhrase } of registry) {
      expect(sipReasonPhrases).toContainEqual({ code, phrase: reasonPhrase });
    }
  });

  it.each([
    ['408', 'Request Time-out'],
    ['480', 'Temporarily Not Available'],
    ['487', 'Request Cancelled'],
    ['487', 'Request Canceled'],
    ['500', 'Internal Server Error'],
    ['504', 'Gateway Timeout'],
    ['504', 'Gateway Time-out'],
    ['202', 'Accepted'],
    ['436', 'Bad Identity-Info'],
    ['437', 'Unsupported Certificate'],
    ['409', 'Conflict'],
  ])('%s is also written %s', (code, phrase) => {
    expect(sipReasonPhrases).toContainEqual({ code, phrase });
  });

  it('stand once per code, ascending', () => {
    const keys = sipReasonPhrases.map(({ code, phrase }) => `${code} ${phrase.toLowerCase()}`);
    expect(new Set(keys).size).toBe(keys.length);
    const codes = sipReasonPhrases.map(({ code }) => code);
    expect(codes).toEqual([...codes].sort());
  });
});
