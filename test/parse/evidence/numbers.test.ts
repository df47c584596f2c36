import { describe, expect, it } from 'vitest';
import { joinGroups } from '../../../src/parse/evidence/join-groups.ts';
import { readCodes } from '../../../src/parse/evidence/read-codes.ts';
import { scan } from '../../../src/parse/text/scan.ts';

// Protects numbers that only look like codes.

function digitsOf(text: string): string[] {
  return readCodes(joinGroups(scan(text), new Set()), new Set()).map(({ digits }) => digits);
}

describe('numbers that may be codes', () => {
  it.each([
    ['both codes with a slash', '569002/504', ['569002', '504']],
    ['both codes with a dash', '504-569002', ['504', '569002']],
    ['a code in brackets', 'SIP 504 (569002)', ['504', '569002']],
    ['a hash before the code', '#569008', ['569008']],
    ['a word glued with a sign', 'sip:504 ms-569002', ['504', '569002']],
    ['letters of another script against the digits', '错误569008导致呼叫失败', ['569008']],
    ['a full stop behind the code', 'It is 569008.', ['569008']],
    ['a decimal as pandas prints it', '569002.0', ['569002']],
    ['a thousands separator behind a label', 'Microsoft subcode 569.002', ['569002']],
    ['two groups of digits behind a label', 'subcode: 569 008', ['569008']],
    ['four and five digits', 'subcode 1106 and subcode 10037', ['1106', '10037']],
    ['zero', 'Microsoft code 0', ['0']],
    ['a count glued to the code', '569008x3', ['569008']],
    ['a plural', 'full of 531027s', ['531027']],
    ['a plural with an apostrophe', "three 560403's", ['560403']],
    ['plurals in German', 'lauter 569008er, 560403ern', ['569008', '560403']],
    ['a hyphen in the middle behind a label', 'ms code 569-016', ['569016']],
    ['a blank behind each digit', '5 6 0 4 8 4 it says', ['560484']],
    ['a formula', '=569008', ['569008']],
    ['signs alone before it', '":"569008', ['569008']],
    ['a code behind its attempt', '2nd attempt 569003', ['569003']],
  ])('%s', (_, text, digits) => {
    expect(digitsOf(text)).toEqual(digits);
  });
});

describe('numbers that only look like codes', () => {
  it.each([
    ['a phone number with a plus sign', '+1 425 555 0123'],
    ['a phone number in groups', '425-555-0123'],
    ['a phone number behind its word', 'tel 569008'],
    ['an extension', 'ext. 4403'],
    ['a room in English', 'room 504'],
    ['rooms in German', 'Raum 504'],
    ['a room in Chinese', '会议室504'],
    ['rooms in a row', 'rooms 504 and 403'],
    ['a port', 'port 5061'],
    ['an IPv4 address', '192.0.2.504'],
    ['an IPv4 address with port', '203.0.113.24:5061'],
    ['a MAC address', '00:50:40:35:69:00'],
    ['a GUID', '3f569008-0504-4880-8403-569002000504'],
    ['a date', '2024-05-07'],
    ['a time', '14:05:04'],
    ['a duration', 'duration: 504'],
    ['seconds of a property', 'uptime=531027s'],
    ['seconds that something took', 'the box was up for 560403s'],
    ['seconds by what they measure', '569008s ago'],
    ['an attempt', 'attempt 403'],
    ['a frame size', '480p'],
    ['a count of calls', '504 calls'],
    ['a count with its sign', '12 x, 403x'],
    ['money', '€504'],
    ['a percentage', '504%'],
    ['CSeq', 'CSeq: 504'],
    ['Content-Length', 'Content-Length: 480'],
    ['a Warning code', 'Warning: 399'],
    ['a Q.850 cause', 'cause=404'],
    ['a sequence number of a log', '[S=569008]'],
    ['a process id', 'sbc[488]'],
    ['a line number of a log', '(sip_stack)(569008)'],
    ['a colour', 'background: #569008'],
    ['a path', '/569008'],
    ['a Windows path', String.raw`C:\569002\trace`],
    ['a ticket', 'INC0569008'],
    ['a ticket with its word', 'ticket 569008'],
    ['an invoice in Spanish', 'factura 569008'],
    ['a version', 'version 7.40A.504'],
    ['a longer number in groups', '00 569008 01'],
    ['a longer number', '5690081'.repeat(2)],
    ['an extension that changed', 'my extension changed from 569002 to 569008'],
    ['an amount with its word', 'about 480'],
  ])('%s', (_, text) => {
    expect(digitsOf(text)).toEqual([]);
  });
});
