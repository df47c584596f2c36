import { describe, expect, it } from 'vitest';
import { readPlace } from '../../../src/parse/evidence/place.ts';
import { readCodes } from '../../../src/parse/evidence/read-codes.ts';
import { scan } from '../../../src/parse/text/scan.ts';

// Protects the words that tell what a number is.

/** What the words before a number of three or four digits make it, and by which reasons. */
function read(text: string) {
  return readCodes(scan(text), new Set())[0];
}

describe('a Microsoft code is told by', () => {
  it.each([
    'microsoft response code ',
    'final microsoft subcode: ',
    'sub code ',
    'sub-reason ',
    'callendsubreason = ',
    'CallEndSubReason ',
    'ms ',
    'sous-code ',
    'untercode ',
    'subcódigo ',
    'サブコード',
    '子代码',
    'субкод ',
    'الفرعي ',
    'マイクロソフト',
  ])('%s', (label) => {
    expect(read(`${label}1106`)).toMatchObject({ role: 'microsoftCode', score: expect.toSatisfy((n) => n >= 6) });
  });

  it.each(['sip code ', 'rooms ', 'ms, the carrier says ', 'forms '])('but not by %s', (label) => {
    expect(read(`${label}2106`)).toBeUndefined();
  });
});

describe('a SIP code is told by', () => {
  it.each(['sip ', 'final sip code: ', 'callendreason: ', 'call end reason ', 'participantendreason='])(
    '%s',
    (label) => {
      expect(read(`${label}504`)).toMatchObject({ role: 'sipCode', score: expect.toSatisfy((n) => n >= 6) });
    },
  );
});

describe('another number is told by', () => {
  it.each([
    'room ',
    'meeting id: ',
    'port=',
    'cseq: ',
    'content-length: ',
    'ticket no. ',
    'ticket number ',
    'invoice #',
    'conference id ',
    'extension ',
    'the extension is ',
    'postleitzahl ',
    'factura ',
    'total of ',
    's=',
    'table ',
    '会议室',
    'ポート ',
    'комната ',
    'غرفة ',
    'change request no. ',
    'about ',
    'more than ',
    'up to ',
  ])('%s', (label) => {
    expect(read(`${label}504`)).toBeUndefined();
  });

  it.each(['bad extension ', 'response line: ', 'error ', 'sip ', 'mushroom ', 'after the change: ', 'with '])(
    'but not by %s',
    (label) => {
      expect(read(`${label}504`)).toMatchObject({ role: 'sipCode' });
    },
  );
});

describe('an amount is told by what stands behind', () => {
  it.each([' calls', 'p', '%', ' x', '件', ' anrufe'])('%s', (behind) => {
    expect(read(`504${behind}`)).toBeUndefined();
  });

  it.each(['$'.concat('{x}'), ' MS 569002', ' sip', ' callers'])('but not by %s', (behind) => {
    expect(read(`504${behind}`)).toMatchObject({ digits: '504' });
  });
});

describe('the label of a number', () => {
  const wordsOf = (text: string, at: number) => {
    const tokens = scan(text);
    const numbers = tokens.flatMap(({ kind }, index) => (kind === 'number' ? [index] : []));
    const place = readPlace(tokens, numbers[at] as number, new Set());
    return tokens.slice(place.labelFrom, place.at).flatMap(({ kind, text: word }) => (kind === 'word' ? [word] : []));
  };

  it('goes back to the number before', () => {
    expect(wordsOf('Final SIP code 504, Final Microsoft subcode: 569002', 1)).toEqual([
      'final',
      'microsoft',
      'subcode',
    ]);
  });

  it('goes no farther than its line', () => {
    expect(wordsOf('Final SIP code\nwas 504', 0)).toEqual(['was']);
  });

  it('is on the line above where the number stands alone on its line', () => {
    expect(wordsOf('Final SIP code\n504\n', 0)).toEqual(['final', 'sip', 'code']);
  });
});
