import { describe, expect, it } from 'vitest';
import { readMessage } from '../../src/answer/read-message.ts';
import { loadCatalog } from '../../src/catalog/load/load.ts';
import { createMatcher } from '../../src/match/match-catalog.ts';

// Protects the first decision about a message: order, paste, symptom or nothing, by where it was posted.

const matcher = createMatcher(loadCatalog());

function read(
  text: string,
  message: { html?: string; scope?: 'personal' | 'groupChat' | 'channel'; mentioned?: boolean } = {},
) {
  const understood = readMessage({ text, scope: 'personal', mentioned: false, ...message }, matcher);
  return understood.kind === 'failures'
    ? understood.diagnoses.map(
        ({ kind, count, failure }) =>
          `${count}x ${kind} ${failure.microsoftCode?.value ?? '-'}/${failure.sipCode?.value ?? '-'}`,
      )
    : understood;
}

describe('commands', () => {
  it.each([
    'hi',
    'Hello',
    'HELLO!',
    'hey there',
    'Good morning',
    'Hallo',
    'Guten Tag',
    'Moin',
    'bonjour',
    'Hola',
    'olá',
    'こんにちは',
    '你好',
    'привет',
    'مرحبا',
    'Hi Trunkwise 👋',
  ])('%s is a greeting', (text) => {
    expect(read(text)).toEqual({ kind: 'greeting' });
  });

  it.each([
    'help',
    '/help',
    'Help!',
    'hilfe',
    'aide',
    'ayuda',
    'ヘルプ',
    '帮助',
    'помощь',
    'what can you do?',
    '?',
    '',
    ' \u200b\n',
    '<at>Trunkwise</at> ',
  ])('%j asks for help', (text) => {
    expect(read(text)).toEqual({ kind: 'help', foundNothing: false });
  });

  it.each(['list', '/list', 'List!', 'codes', 'liste', 'list all', '一覧'])('%s browses', (text) => {
    expect(read(text)).toEqual({ kind: 'list' });
  });

  it.each(['list 504', 'codes 504', '<at>Trunkwise</at>&nbsp;list 504'])('%s browses one SIP code', (text) => {
    expect(read(text)).toEqual({ kind: 'list', sipCode: '504' });
  });

  it.each([
    'list of all our phones',
    'help, my coffee machine is broken',
    'hi, what is for lunch?',
    'good bye',
    'x'.repeat(500),
  ])('%s is no command', (text) => {
    expect(read(text)).toEqual({ kind: 'help', foundNothing: true });
  });

  it('a greeting before codes is no greeting', () => {
    expect(read('hi, what is 569008 504?')).toEqual(['1x matched 569008/504']);
  });
});

describe('where a message was posted', () => {
  const certain = 'Microsoft code 569008, SIP 504';

  it.each([
    ['personal: anything', 'personal', false, '569008', ['1x matched 569008/-']],
    ['channel with a mention: anything', 'channel', true, '569008', ['1x matched 569008/-']],
    ['channel: a certain failure', 'channel', false, certain, ['1x matched 569008/504']],
    ['group: a certain failure', 'groupChat', false, certain, ['1x matched 569008/504']],
    ['channel: only the certain of two', 'channel', false, `${certain}\n569015`, ['1x matched 569008/504']],
    ['channel: a bare number', 'channel', false, '569008', { kind: 'nothing' }],
    ['channel: own words', 'channel', false, 'our certificate expired and all calls fail', { kind: 'nothing' }],
    ['channel: a greeting', 'channel', false, 'hello', { kind: 'nothing' }],
    ['channel: nothing at all', 'channel', false, '', { kind: 'nothing' }],
    ['channel: good calls', 'channel', false, 'SIP 0, Microsoft code 560000', { kind: 'nothing' }],
    ['channel with a mention: a greeting', 'channel', true, 'hello', { kind: 'greeting' }],
  ] as const)('%s', (_, scope, mentioned, text, understood) => {
    expect(read(text, { scope, mentioned })).toEqual(understood);
  });
});

describe('the HTML of a message', () => {
  const quote =
    '<blockquote itemtype="http://schema.skype.com/Reply"><p itemprop="preview">calls fail with 569003 504</p></blockquote>';

  it('outranks the flattened text', () => {
    const html =
      '<table><tr><td>SIP</td><td>MS</td></tr><tr><td>504</td><td>569008</td></tr><tr><td>403</td><td>560403</td></tr></table>';
    expect(read('SIPMS504569008403560403', { html })).toEqual(['1x matched 569008/504', '1x matched 560403/403']);
  });

  it.each([
    [
      'what is quoted is read when the own words hold no failure',
      `${quote}<p>what is this?</p>`,
      ['1x matched 569003/504'],
    ],
    ['the own words go first', `${quote}<p>and 569008 504?</p>`, ['1x matched 569008/504']],
    [
      'a quote with a mention and nothing else',
      `${quote}<p><span itemtype="http://schema.skype.com/Mention">Trunkwise</span></p>`,
      ['1x matched 569003/504'],
    ],
    ['"help" under a quote asks about the quote', `${quote}<p>help</p>`, ['1x matched 569003/504']],
  ])('%s', (_, html, understood) => {
    expect(read('x', { html })).toEqual(understood);
  });

  it('tells what was struck through, and the flattened text does not bring it back', () => {
    expect(read('569003 569008', { html: '<p><s>569003</s> 569008</p>' })).toEqual(['1x matched 569008/-']);
    expect(read('569003 solved', { html: '<p><s>569003</s> solved</p>' })).toEqual({
      kind: 'help',
      foundNothing: true,
    });
  });

  it('is read once when it says the same as the text', () => {
    expect(read('569008 504', { html: '<p>569008 504</p>' })).toEqual(['1x matched 569008/504']);
  });
});

describe('failures of one message', () => {
  it.each([
    [
      'messages under the codes they share, one each; other lines add none',
      '569002/504:\n- TlsTransport is not connected, State=Disconnected\n- TLS decryption failed; HRESULT=590615\n- who can help',
      ['1x matched 569002/504', '1x matched 569002/504'],
    ],
    ['equal ones are one with a count', '569008 504\n569008 504\n569008 504', ['3x matched 569008/504']],
    [
      'the most frequent first',
      '569008 504\n560403 403\n560403 403',
      ['2x matched 560403/403', '1x matched 569008/504'],
    ],
    [
      'the order of the paste among equals',
      '569015 504\n560403 403\n569008 504',
      ['1x matched 569015/504', '1x matched 560403/403', '1x matched 569008/504'],
    ],
    [
      'counts of a table count',
      'SIP,MS,Count\n504,569008,3\n403,560403,5\n504,569008,4',
      ['7x matched 569008/504', '5x matched 560403/403'],
    ],
    ['stated counts count', '569008 (2 calls), 569015 (14 calls)', ['14x matched 569015/-', '2x matched 569008/-']],
    [
      'one entry by its codes and by its message',
      '569015 504\n\n\n\n\nSIP/2.0 504 Server Time-out\nReason: Q.850;cause=1;text="Unable to deliver INVITE: No such host is known"',
      ['2x matched -/504'],
    ],
    [
      'another SIP code is another answer',
      'Microsoft code 569008, SIP 504\n\n\n\n\n\nMicrosoft code 569008, SIP 503',
      ['1x matched 569008/504', '1x matched 569008/503'],
    ],
    [
      'unlisted codes stay apart',
      '569007 504\n569006 504\n569007 504',
      ['2x unlisted 569007/504', '1x unlisted 569006/504'],
    ],
    ['an aside with a message of its own', "A) 569003 B) 'Loop detected'", ['1x matched 569003/-', '1x matched -/-']],
    [
      'an aside that says the same once more',
      '569015. Also: Unable to deliver INVITE: No such host is known',
      ['1x matched 569015/-'],
    ],
  ])('%s', (_, text, diagnoses) => {
    expect(read(text)).toEqual(diagnoses);
  });

  it('good calls only', () => {
    expect(read('SIP 0, Microsoft code 560000')).toMatchObject({ kind: 'goodCalls' });
    expect(read('SIP,MS\n0,540000\n0,560000')).toMatchObject({ kind: 'goodCalls' });
  });

  it('good calls beside a failure are passed over', () => {
    expect(read('SIP,MS\n0,540000\n504,569008')).toEqual(['1x matched 569008/504']);
  });

  it('says up to where a long paste was read', () => {
    const understood = readMessage(
      { text: `569008 504${' '.repeat(1_000_001)}`, scope: 'personal', mentioned: true },
      matcher,
    );
    expect(understood).toMatchObject({ kind: 'failures', readUpTo: 1_000_000 });
  });
});
