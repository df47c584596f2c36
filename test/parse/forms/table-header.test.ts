import { describe, expect, it } from 'vitest';
import { isForeignHeader, readHeader } from '../../../src/parse/forms/table-header.ts';

// Protects tables: which column says what, and headers of something else.

describe('the header of a table', () => {
  it.each([
    ['SIP;MS', ['sipCode', 'microsoftCode']],
    ['Time,SBC,Final SIP code', ['time', 'sbcName', 'sipCode']],
    ['| Top SIP | Top MS |', ['sipCode', 'microsoftCode']],
    ['SIP code   Sub code   Phrase', ['sipCode', 'microsoftCode', 'phrase']],
    ['Calls\tFailed\tSIP\tMS', [undefined, 'count', 'sipCode', 'microsoftCode']],
    ['SIP;MS;#', ['sipCode', 'microsoftCode', 'count']],
  ])('%j names its columns', (line, roles) => {
    expect(readHeader(line, '')?.roles).toEqual(roles);
  });

  it.each(['Room | Seats', 'SIP', 'the SIP code, and the time', '{"sip": 504, "ms": 569008}', '504;569008'])(
    '%j is none',
    (line) => {
      expect(readHeader(line, '')).toBeUndefined();
    },
  );
});

describe('the header of a table that is not about calls', () => {
  it('has names over numbers, and none of them speaks of calls', () => {
    expect(isForeignHeader('Room | Seats', '504 | 12')).toBe(true);
  });

  it.each([
    ['a name that may be of calls', 'Response | Seats', '504 | 12'],
    ['rows that begin with the name of a code', 'What | Value', 'SIP code | 504'],
    ['rows of SIP', 'Protocol | Length', 'SIP | 504'],
    ['no numbers', 'Room | Owner', 'Lab | Ada'],
  ])('%s: none', (_, header, row) => {
    expect(isForeignHeader(header, row)).toBe(false);
  });
});
