import { describe, expect, it } from 'vitest';
import type { Message } from '../../src/answer/answer.ts';
import { createEngine } from '../../src/answer/engine.ts';
import { createCatalog } from '../../src/catalog/create-catalog.ts';
import { loadCatalog } from '../../src/catalog/load/load.ts';

// Protects the face of the middle: a message, a button and a search each get the answer of their kind.

const catalog = loadCatalog();
const engine = createEngine(catalog);

function answer(text: string, more: Partial<Message> = {}) {
  return engine.answer({ text, scope: 'personal', mentioned: true, ...more });
}

describe('an answer', () => {
  it.each([
    ['569008 504', 'matched'],
    ['569002 504', 'ambiguous'],
    ['569007 504', 'unlisted'],
    ['569008 504\n560403 403', 'several'],
    ['list', 'list'],
    ['list 504', 'list'],
    ['help', 'help'],
    ['what is for lunch?', 'help'],
    ['hello', 'greeting'],
    ['', 'help'],
  ])('to %j is %s, with a card and a line for notifications', (text, reply) => {
    const given = answer(text);
    expect(given.reply).toBe(reply);
    expect(given.card?.type).toBe('AdaptiveCard');
    expect(given.summary).not.toBe('');
  });

  it('in a channel without a mention is silence unless a failure is certain', () => {
    expect(answer('hello', { scope: 'channel', mentioned: false })).toEqual({
      reply: 'silent',
      diagnoses: [],
      card: null,
      summary: '',
    });
    expect(answer('Microsoft code 569008, SIP 504', { scope: 'channel', mentioned: false }).reply).toBe('matched');
  });

  it('has the diagnoses that its card shows', () => {
    const { diagnoses, card } = answer('569008 504');
    expect(diagnoses).toMatchObject([{ kind: 'matched', entry: { microsoftCode: '569008' } }]);
    expect(JSON.stringify(card)).toContain('569008');
  });

  it('speaks the language of the locale', () => {
    expect(answer('hello', { locale: 'de-DE' }).summary).not.toBe(answer('hello').summary);
  });

  it('to good calls says so', () => {
    const { reply, summary } = answer('SIP,MS\n0,540000\n0,560000');
    expect(reply).toBe('help');
    expect(summary).not.toBe(answer('what is for lunch?').summary);
  });

  it('of an empty catalog is never a match', () => {
    const empty = createEngine(createCatalog([]));
    for (const text of [
      '569008 504',
      'Unable to deliver INVITE: No such host is known',
      'list',
      'list 504',
      'our certificate expired',
    ]) {
      expect(empty.answer({ text, scope: 'personal', mentioned: true }).card).not.toBeNull();
    }
    expect(empty.answer({ text: '569008 504', scope: 'personal', mentioned: true }).reply).toBe('unlisted');
  });
});

describe('a button', () => {
  it('with a sample answers as if it was sent', () => {
    expect(engine.act({ do: 'sample', text: '569008 504' }).reply).toBe('matched');
  });

  it('that browses shows the list', () => {
    expect(engine.act({ do: 'list', sipCode: '504' }).reply).toBe('list');
  });

  it.each([
    [undefined],
    [null],
    ['x'],
    [{}],
    [{ do: 'explode' }],
    [{ do: 'open', id: '__proto__' }],
    [[]],
    [{ do: 'sample' }],
  ])('with %j is answered calmly', (data) => {
    const { reply, card } = engine.act(data);
    expect(reply).toBe('help');
    expect(card?.type).toBe('AdaptiveCard');
  });
});

describe('a search', () => {
  const search = (query: string, limit = 10) => engine.search(query, limit).map((entry) => entry.microsoftCode);

  it.each([
    ['a code', '569008', '569008'],
    ['a pair', '569008 504', '569008'],
    ['words of the message', 'no such host', '569015'],
    ['own words', 'certificate expired', '569008'],
    ['a part of a code', '56901', '569015'],
    ['a part of the title', 'overload', '560503'],
    ['an unlisted code offers the nearest', '569007 504 no such host is known', '569015'],
  ])('%s', (_, query, microsoftCode) => {
    expect(search(query)).toContain(microsoftCode);
  });

  it('for nothing begins at the start of the catalog', () => {
    expect(engine.search('  ', 3)).toEqual(catalog.entries.slice(0, 3));
  });

  it('keeps to its limit and names each entry once', () => {
    const found = engine.search('504', 5);
    expect(found).toHaveLength(5);
    expect(new Set(found).size).toBe(5);
  });

  it.each(['pizza', '__proto__', '\ud800', '('.repeat(500)])('for %j finds nothing', (query) => {
    expect(engine.search(query, 5)).toEqual([]);
  });
});
