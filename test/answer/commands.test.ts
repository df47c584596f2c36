import { describe, expect, it } from 'vitest';
import { asksToCompare, readCommand } from '../../src/answer/commands.ts';

// Protects pastes and questions from being taken for a greeting or an order, and orders in every language from being read as pastes.

describe('a greeting', () => {
  it.each([
    'Hi!',
    'hello team',
    'Hey there,',
    'Guten Tag',
    'Grüezi zusammen!',
    'Bonjour à tous',
    'Hola!',
    'Buenos días, equipo',
  ])('%s', (text) => {
    expect(readCommand(text)).toEqual({ kind: 'greeting' });
  });

  it.each(['おはようございます みなさん', '你好。', 'Привет!', 'مرحبا', 'hello 👋'])('%s', (text) => {
    expect(readCommand(text)).toEqual({ kind: 'greeting' });
  });
});

describe('an order', () => {
  it.each(['help', '/help', '!Help me please.', 'Hilfe!', 'aide', '?', '??', 'What can I paste?', 'ヘルプ'])(
    'for help: %s',
    (text) => {
      expect(readCommand(text)).toEqual({ kind: 'help' });
    },
  );

  it.each([
    ['list', undefined],
    ['/list 504', '504'],
    ['List codes', undefined],
    ['liste 404', '404'],
    ['一覧', undefined],
    ['browse all', undefined],
  ])('for the catalog: %s', (text, sipCode) => {
    expect(readCommand(text)).toEqual({ kind: 'list', ...(sipCode && { sipCode }) });
  });
});

describe('neither', () => {
  it.each([
    'hi 569008 504',
    'help desk is down',
    'list of failed calls',
    'list 5044',
    'hello world',
    '',
    'all',
    `hi${'!'.repeat(100)}`,
  ])('is "%s"', (text) => {
    expect(readCommand(text)).toBeUndefined();
  });
});

describe('a comparison', () => {
  it.each([
    'compare 569008 and 569002',
    'Please compare them',
    "What's the difference between a and b",
    'Unterschied zwischen 1 und 2',
    '569008と569002の違い',
  ])('is asked for by "%s"', (text) => {
    expect(asksToCompare(text)).toBe(true);
  });

  it.each(['we compared them', 'comparative', '569008 compare'])('is not by "%s"', (text) => {
    expect(asksToCompare(text)).toBe(false);
  });
});
