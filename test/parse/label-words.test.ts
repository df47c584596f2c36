import { describe, expect, it } from 'vitest';
import {
  amountLabel,
  changeLabel,
  codeLabel,
  directCodeLabel,
  microsoftBehind,
  microsoftLabel,
  otherNumberLabel,
  otherNumberLabelWide,
  sipLabel,
  unitAfter,
} from '../../src/parse/label-words.ts';

describe('a Microsoft code is told by', () => {
  it.each([
    'microsoft response code ',
    'final microsoft subcode: ',
    'sub code ',
    'sub-reason ',
    'callendsubreason = ',
    'ms ',
    'sous-code ',
    'untercode ',
    'subcódigo ',
    'サブコード',
    '子代码',
    'суб-код'.replace('-', ''),
    'الفرعي ',
    'マイクロソフト',
  ])('%s', (label) => {
    expect(microsoftLabel.test(label)).toBe(true);
  });

  it.each(['sip code ', 'rooms ', 'ms, the carrier says ', 'forms '])('but not by %s', (label) => {
    expect(microsoftLabel.test(label)).toBe(false);
  });

  it('words behind it', () => {
    expect(microsoftBehind.test(' in the subcode column')).toBe(true);
    expect(microsoftBehind.test(' as Microsoft subcode')).toBe(true);
    expect(microsoftBehind.test(' calls had a subcode')).toBe(false);
  });
});

describe('a SIP code is told by', () => {
  it.each(['sip ', 'final sip code: ', 'callendreason: ', 'call end reason ', 'participantendreason='])(
    '%s',
    (label) => {
      expect(sipLabel.test(label)).toBe(true);
    },
  );

  it.each(['callendsubreason ', 'room '])('but not by %s', (label) => {
    expect(sipLabel.test(label)).toBe(false);
  });
});

describe('some code is told by', () => {
  it.each(['error ', 'got: ', 'why ', 'fehler ', 'erreur: ', 'código ', 'エラーコード', '错误', 'ошибка ', 'خطأ '])(
    '%s directly',
    (label) => {
      expect(directCodeLabel.test(label)).toBe(true);
      expect(codeLabel.test(label)).toBe(true);
    },
  );

  it.each(['calls fail with ', 'status ', 'the sbc answers ', 'grund: ', 'avec '])('%s as well', (label) => {
    expect(codeLabel.test(label)).toBe(true);
    expect(directCodeLabel.test(label)).toBe(false);
  });

  it.each(['terror ', 'forgot ', 'room ', 'and '])('but not by %s', (label) => {
    expect(codeLabel.test(label)).toBe(false);
  });
});

describe('another number is told by', () => {
  it.each([
    'room ',
    'meeting id: ',
    'port=',
    'cseq: ',
    'content-length: ',
    'http/1.1 ',
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
  ])('%s', (label) => {
    expect(otherNumberLabel.test(label)).toBe(true);
  });

  it.each(['bad extension ', 'response line: ', 'error ', 'sip ', 'mushroom '])('but not by %s', (label) => {
    expect(otherNumberLabel.test(label)).toBe(false);
  });

  it.each(['会议室', 'ポート ', 'комната ', 'غرفة '])('%s in its script', (label) => {
    expect(otherNumberLabelWide.test(label)).toBe(true);
  });

  it('a change request, not the word change', () => {
    expect(changeLabel.test('change request no. ')).toBe(true);
    expect(changeLabel.test('after the change: ')).toBe(false);
  });

  it.each([
    ['about ', true],
    ['more than ', true],
    ['up to ', true],
    ['with ', false],
  ])('%s: an amount is %s', (label, is) => {
    expect(amountLabel.test(label)).toBe(is);
  });

  it.each([
    [' calls', true],
    ['p', true],
    ['%', true],
    [' x', true],
    ['件', true],
    ['$'.concat('{x}'), false],
    [' MS 569002'.toLowerCase(), false],
    [' sip', false],
    [' callers', false],
  ])('%s behind it: an amount is %s', (behind, is) => {
    expect(unitAfter.test(behind)).toBe(is);
  });
});
