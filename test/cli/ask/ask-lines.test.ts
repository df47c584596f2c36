import { PassThrough, Readable } from 'node:stream';
import { text as readAll } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { createEngine } from '../../../src/answer/engine.ts';
import { loadCatalog } from '../../../src/catalog/load/load.ts';
import { answerLines, toMessage } from '../../../src/cli/ask/ask-lines.ts';

// Protects scripts that read answers line by line.

const engine = createEngine(loadCatalog());

async function answer(...lines: string[]): Promise<Array<Record<string, unknown>>> {
  const output = new PassThrough();
  const printed = readAll(output);
  await answerLines(Readable.from([lines.join('\n')]), output, engine);
  output.end();
  return (await printed)
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}

describe('a line', () => {
  it('is answered with its id, the reply, what was read, the entries and the card', async () => {
    const [record] = await answer('{"id":"a","text":"569008 504"}');
    expect(record).toMatchObject({
      id: 'a',
      reply: 'matched',
      diagnoses: [
        {
          kind: 'matched',
          count: 1,
          read: { microsoftCode: '569008', sipCode: '504' },
          entries: [{ microsoftCode: '569008', sipCode: '504' }],
        },
      ],
      card: { type: 'AdaptiveCard' },
    });
  });

  it('with several candidates has all of them, an unlisted one its nearest apart', async () => {
    const [ambiguous, unlisted] = await answer('{"text":"569002 504"}', '{"text":"Microsoft code 569007, SIP 503"}');
    expect(ambiguous).toMatchObject({ diagnoses: [{ kind: 'ambiguous', entries: { length: 8 } }] });
    expect(unlisted).toMatchObject({
      id: null,
      diagnoses: [{ kind: 'unlisted', entries: [], nearest: expect.any(Array) }],
    });
  });

  it.each([
    ['no JSON', 'nonsense', 'JSON'],
    ['a number', '7', 'the line'],
    ['null', 'null', 'the line'],
    ['a list', '[]', 'the line'],
    ['a text that is none', '{"text":7}', 'text'],
    ['a scope that does not exist', '{"text":"x","scope":"world"}', 'scope'],
    ['half an object', '{"text":"x"', 'JSON'],
  ])('of %s yields an error with its number', async (_, line, problem) => {
    expect(await answer('', line)).toEqual([{ line: 2, error: expect.stringContaining(problem) }]);
  });

  it('is one of many, in order, whatever the line ends', async () => {
    const lines = Array.from({ length: 200 }, (_, id) => JSON.stringify({ id, text: id % 2 ? '569008 504' : 'hello' }));
    const records = await answer(lines.join('\r\n'));
    expect(records.map(({ id }) => id)).toEqual(lines.map((_, id) => id));
  });
});

describe('the message of a line', () => {
  it.each([
    ['personal chat needs no mention', { scope: 'personal' }, true],
    ['a channel without a mention', { scope: 'channel' }, false],
    ['a mention in the text', { scope: 'channel', text: '<at>Trunkwise</at> 504' }, true],
    [
      'a mention in the HTML',
      { scope: 'groupChat', html: '<span itemtype="http://schema.skype.com/Mention">x</span>' },
      true,
    ],
  ] as const)('%s', (_, line, mentioned) => {
    expect(toMessage({ id: 1, text: 'x', ...line }).mentioned).toBe(mentioned);
  });

  it('takes over locale, HTML and the moment by which dates are judged', () => {
    const at = '2026-11-25T10:00:00Z';
    expect(toMessage({ id: 1, text: 'x', scope: 'channel', locale: 'de-DE', html: '<p>x</p>', at })).toEqual({
      at: Date.parse(at),
      text: 'x',
      scope: 'channel',
      locale: 'de-DE',
      html: '<p>x</p>',
      mentioned: false,
    });
  });
});
