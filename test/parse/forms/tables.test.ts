import { describe, expect, it } from 'vitest';
import { readTables } from '../../../src/parse/forms/tables.ts';

// Protects tables with a header, and tables of something else.

function read(...lines: string[]): string[] {
  return readTables(lines.join('\n')).failures.map(
    ({ microsoftCode, sipCode, phrase, count }) =>
      `${count}x ${microsoftCode?.value ?? '-'}/${sipCode?.value ?? '-'} ${phrase?.value ?? '-'}`,
  );
}

describe('a table with a header', () => {
  it.each([
    ['CSV', ['Final SIP code,Final Microsoft subcode,Final SIP phrase', '504,569002,Forbidden']],
    [
      'columns in another order',
      ['Final SIP Phrase,SBC FQDN,Final Microsoft subcode,Final SIP code', 'Forbidden,sbc1.contoso.com,569002,504'],
    ],
    ['semicolons', ['Final SIP code;Final Microsoft subcode;Final SIP phrase', '504;569002;Forbidden']],
    ['tabs', ['SIP response code\tMicrosoft response code\tDescription', '504\t569002\tForbidden']],
    ['Excel quotes', ['"finalSipCode","callEndSubReason","finalSipCodePhrase"', '"504","569002","Forbidden"']],
    [
      'decimals of pandas, with its index',
      ['final_sip_code,call_end_sub_reason,final_sip_code_phrase', '0,504.0,569002.0,Forbidden'],
    ],
    ['a thousands separator', ['Final SIP code;Final Microsoft subcode;Final SIP phrase', '504;569,002;Forbidden']],
    ['Markdown', ['| SIP | MS | Phrase |', '|---|:---:|---|', '| 504 | 569002 | Forbidden |']],
    [
      'Format-Table',
      [
        'finalSipCode callEndSubReason finalSipCodePhrase',
        '------------ ---------------- ------------------',
        '         504           569002 Forbidden',
      ],
    ],
    ['wiki markup', ['||SIP||*MS*|| Phrase ||', '|504|569002| Forbidden |']],
    ['columns two spaces apart', ['SIP code   Microsoft code   Phrase', '504        569002           Forbidden']],
    [
      'names of CQD',
      [
        'AllStreams.PSTN Call End Reason,AllStreams.PSTN Call End Sub Reason,AllStreams.PSTN Final SIP Code Phrase',
        '504,569002,Forbidden',
      ],
    ],
  ])('%s', (_, lines) => {
    expect(read(...lines)).toEqual(['1x 569002/504 Forbidden']);
  });

  it.each([
    'Count of calls',
    'Number of failed calls',
    'No. of calls',
    'Calls affected',
    '#',
    'Anzahl der Anrufe',
    'Failed',
  ])('counts by a column %s', (name) => {
    expect(read(`SIP;MS;${name}`, '504;569008;14', '403;510562;1,204')).toEqual([
      '14x 569008/504 -',
      '1204x 510562/403 -',
    ]);
  });

  it('numbers its rows by a first column #', () => {
    expect(read('#,SIP,MS', '7,504,569008')).toEqual(['1x 569008/504 -']);
  });

  it.each([
    'Top SIP;Top MS',
    'Most common SIP code;Most common MS code',
    'SIP codes;Sub codes',
    'Letzter SIP-Code;Letzter MS-Code',
  ])('knows columns that say which code: %s', (names) => {
    expect(read(`SBC;Calls;${names}`, 'sbc1;10037;504;569008')).toEqual(['10037x 569008/504 -']);
  });

  it('keeps a quoted comma in its cell', () => {
    expect(read('Final SIP code,Final Microsoft subcode,Final SIP phrase', '403,510559,"no route, no call"')).toEqual([
      '1x 510559/403 no route, no call',
    ]);
  });

  it('reads every row, counts, SBC, time and correlation id', () => {
    const { failures } = readTables(
      'Time,SBC,Correlation ID,SIP,MS,Number of calls affected\n' +
        '2024-05-07T14:02:11Z,sbc1.contoso.com,4D1F6C1E-0b7a-4d5e-9f7e-2f3c9a70aa01,504,569002,14\n\n' +
        '2024-05-07T14:03:11Z,sbc2.contoso.com,,403,560403,1',
    );
    expect(failures).toMatchObject([
      {
        count: 14,
        sbcName: { value: 'sbc1.contoso.com' },
        time: { value: '2024-05-07T14:02:11Z' },
        correlationId: { value: '4D1F6C1E-0b7a-4d5e-9f7e-2f3c9a70aa01' },
      },
      { count: 1, sbcName: { value: 'sbc2.contoso.com' } },
    ]);
    expect(failures[1]).not.toHaveProperty('correlationId');
  });

  it.each([
    ['Call type', 'dr_in', 'dr_in'],
    ['Call type', 'ByotOut', 'ByotOut'],
    ['Direction', 'Outbound', 'Outbound'],
    ['Call type', 'conference', undefined],
  ])('reads which way a call went: %s %s', (name, value, direction) => {
    expect(readTables(`SIP,MS,${name}\n504,569002,${value}`).failures[0]?.direction?.value).toBe(direction);
  });

  it('tells where a code was read', () => {
    const text = 'SIP,MS\n504,569002';
    const code = readTables(text).failures[0]?.microsoftCode;
    expect(text.slice(code?.from, code?.to)).toBe('569002');
  });
});

describe('rows that are no failure', () => {
  it('good calls are counted apart', () => {
    const reading = readTables(
      'Final SIP code,Final Microsoft subcode,Success\n0,560000,Yes\n0,540000,Yes\n504,569002,No',
    );
    expect(reading.goodCalls).toBe(2);
    expect(reading.failures).toHaveLength(1);
  });

  it.each([
    ['an empty row', 'SIP,MS,Phrase', ',,'],
    ['a row without codes and words', 'SIP,MS,Phrase', '-,-,-'],
  ])('%s', (_, ...lines) => {
    expect(read(...lines)).toEqual([]);
  });
});

describe('tables of something else', () => {
  it('are taken as read, and give nothing', () => {
    const text = 'Room | Seats\n504 | 12\n403 | 8';
    expect(readTables(text)).toEqual({ failures: [], goodCalls: 0, spans: [[0, text.length]] });
  });

  it.each([
    ['one column', 'SIP\n504'],
    ['names we do not know', 'Code name,Colour\n504,569002'],
    ['a sentence with commas', 'Today we saw errors, many of them, with code\n504'],
    ['a header without rows', 'SIP,MS'],
  ])('%s is left alone', (_, text) => {
    expect(readTables(text).spans).toEqual([]);
  });
});
