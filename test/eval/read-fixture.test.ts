import { describe, expect, it } from 'vitest';
import { readFixture } from '../support/read-fixture.ts';

// Protects the evaluation: a message is read as it was pasted.

const pair = [
  { microsoft: '1', sip: '2', phrase: 'one' },
  { microsoft: '1', sip: '2', phrase: 'other' },
];
const read = (source: string) => readFixture(source, 'kind', () => pair);

describe('a message of the evaluation, as it is pasted', () => {
  it('with several lines and blank ones', () => {
    expect(
      read('% a-1 channel: two lines\nfirst\n\n  second\n=> silent\n\n\n% a-2 personal: one\nx\n=> help\n'),
    ).toEqual([
      {
        id: 'a-1',
        kind: 'kind',
        scope: 'channel',
        text: 'first\n\n  second',
        why: 'two lines',
        expect: { behaviour: 'silent' },
      },
      { id: 'a-2', kind: 'kind', scope: 'personal', text: 'x', why: 'one', expect: { behaviour: 'help' } },
    ]);
  });

  it('with entries, words and what else is right', () => {
    const source =
      '% a personal: all\nx\n=> match 5/4 A message\n=> any of 1/2 *\n=> never 6/7 Not: this\n=> only 5/4 A message\n=> or choose, help\n=> shows "a", "b, c"\n=> hides "d"';
    expect(read(source)[0]?.expect).toEqual({
      behaviour: 'match',
      top: { microsoft: '5', sip: '4', phrase: 'A message' },
      anyOf: pair,
      noneOf: [{ microsoft: '6', sip: '7', phrase: 'Not: this' }],
      matchOnly: [{ microsoft: '5', sip: '4', phrase: 'A message' }],
      alsoAccept: ['choose', 'help'],
      mustContain: ['a', 'b, c'],
      mustNotContain: ['d'],
    });
  });

  it('with its HTML, its repetition, and written as a string', () => {
    const source = '% a personal escaped: all\n%html <b>x</b>\n%repeat before 3 "y ", "z"\n"x \\n"\n=> help';
    expect(read(source)[0]).toMatchObject({
      html: '<b>x</b>',
      repeat: { where: 'before', times: 3, unit: 'y ', prefix: 'z' },
      text: 'x \n',
    });
  });

  it.each([
    ['a heading of another form', 'x\n=> help', 'kind:1: expected "% id scope: why", got x'],
    ['no expectation', '\n% a personal: w\nx', 'kind:2: a expects nothing; add a line like "=> help"'],
    [
      'a behaviour that there is not',
      '% a personal: w\nx\n=> hepl',
      'kind:1: a expects "hepl"; it must be one of match',
    ],
    ['a word that there is not', '% a personal: w\nx\n=> help\n=> maybe', 'kind:1: a: "=> maybe" is none of any of'],
    [
      'an entry without its message',
      '% a personal: w\nx\n=> match 5/4',
      'kind:1: a: expected "microsoft/sip message", got "5/4"',
    ],
  ])('not with %s', (_, source, message) => {
    expect(() => read(source)).toThrow(message);
  });
});
