import { describe, expect, it } from 'vitest';
import { reasonAlone } from '../../../src/parse/evidence/alone.ts';
import { readCodes } from '../../../src/parse/evidence/read-codes.ts';
import { scan } from '../../../src/parse/text/scan.ts';

// Protects the score that makes a number a code.

function read(text: string): string[] {
  return readCodes(scan(text), new Set()).map(({ role, digits, strength }) => `${role} ${digits} ${strength}`);
}

describe('numbers recognised as codes', () => {
  it.each([
    ['a six-digit code by its form', '569008', ['microsoftCode 569008 bare']],
    ['a code by its label', 'Microsoft code 569008', ['microsoftCode 569008 label']],
    ['a code by the name of its property', '"callEndSubReason": 569008', ['microsoftCode 569008 field']],
    ['a short code by its label', 'subcode 1106', ['microsoftCode 1106 label']],
    ['a short code behind "error"', 'error 10037', ['microsoftCode 10037 bare']],
    ['a short code by its form alone, weak', '10037', ['microsoftCode 10037 weak']],
    ['a SIP code by its label', 'SIP 504', ['sipCode 504 label']],
    ['a SIP code by the name of its property', 'finalSipCode: 504', ['sipCode 504 field']],
    ['a SIP code by its form alone, weak', '504', ['sipCode 504 weak']],
    ['codes of a diagnostic mark', 'DiagCode: 412#10073', ['sipCode 412 field', 'microsoftCode 10073 field']],
    ['a code behind an HRESULT', 'HRESULT=           (569003)', ['microsoftCode 569003 bare']],
    ['elements named as fields', '<FinalSipCode>504</FinalSipCode>', ['sipCode 504 field']],
    ['an element that names its value', '<Data Name="CallEndSubReason">1106</Data>', ['microsoftCode 1106 field']],
    [
      'attributes named as fields',
      '<call sipCode="504" subCode="569008"/>',
      ['sipCode 504 field', 'microsoftCode 569008 field'],
    ],
    ['an element that only dresses', 'MS code <b>1106</b>', ['microsoftCode 1106 label']],
    ['zero as a SIP code', 'SIP code 0', ['sipCode 0 label']],
    ['zero as a Microsoft code, weak', '0', ['microsoftCode 0 weak']],
    [
      'codes of a table cell without header',
      '| 408 | 8537 | Keep alive timeout |',
      ['sipCode 408 weak', 'microsoftCode 8537 weak'],
    ],
  ])('%s', (_, text, facts) => {
    expect(read(text)).toEqual(facts);
  });

  it.each([
    ['a foreign property', '{"stock": 504}'],
    ['a property of a log line', 'durationMs=504'],
    ['a property behind that of the Microsoft code', '{"subCode": null, "duration": 0}'],
    ['an element behind that of the Microsoft code', '<SubCode/><Duration>0</Duration>'],
    ['an attribute behind that of the Microsoft code', '<call subCode="-" duration="0"/>'],
    ['an element named for something else', '<Room>569008</Room>'],
    ['a count column', 'count: 504'],
    ['a year', 'in 2024'],
    ['a status of a web server', '192.0.2.1 "GET /x HTTP/1.1" 504 '],
    ['a six-digit HRESULT', 'hresult 590615'],
  ])('none from %s', (_, text) => {
    expect(read(text).filter((fact) => !fact.endsWith('weak'))).toEqual([]);
  });
});

describe('a bare three-digit number alone', () => {
  it.each([
    ['the whole of a short message', '504?', true],
    ['before its reason phrase', 'yesterday the users of our second site saw 480 Temporarily Unavailable', true],
    ['behind "error"', 'all users of our second site have seen error 504 since the night', true],
    ['behind "just"', 'the users of our second site see just 504, nothing else', true],
    ['before a dash at the start', '504 - what does this mean for the users of our second site', true],
    ['amid prose', 'we are 504 people in this big office building', false],
    ['a web page', 'the intranet page shows error 504 in the browser of all the users', false],
    ['a success', '200', false],
  ])('%s', (_, text, stands) => {
    const fact = readCodes(scan(text), new Set()).find(({ role }) => role === 'sipCode');
    expect(fact !== undefined && reasonAlone(fact.place) !== undefined).toBe(stands);
  });
});
