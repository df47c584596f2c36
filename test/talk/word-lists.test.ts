import { describe, expect, it } from 'vitest';
import { intents } from '../../src/answer/answer.ts';
import { readIntent, readingOrder } from '../../src/talk/read-intent.ts';
import { readPointing } from '../../src/talk/read-pointer.ts';
import { wordLists } from '../../src/talk/words/every-language.ts';

// Protects: what somebody wants is read in five languages, and no message of another kind is taken for it.

const names = ['en', 'de', 'fr', 'es', 'ja'];

describe('the intents', () => {
  it('are all read, each once', () => {
    expect([...readingOrder].sort()).toEqual([...intents].sort());
  });

  it('have sayings and counter-examples in every language', () => {
    const bare = wordLists.flatMap((lists, at) =>
      intents
        .filter((intent) => lists.intents[intent].says.length === 0 || lists.intents[intent].not.length === 0)
        .map((intent) => `${names[at]} ${intent}`),
    );
    expect(bare).toEqual([]);
  });

  it.each(names)('are not read from the counter-examples in %s', (name) => {
    const lists = wordLists[names.indexOf(name)];
    const wrong = intents.flatMap((intent) =>
      (lists?.intents[intent].not ?? [])
        // With a code in it the code is answered: the conversations have such messages.
        .filter((text) => !/\d{6}/.test(text) && readIntent(text)?.intent === intent)
        .map((text) => `${intent}: ${text}`),
    );
    expect(wrong).toEqual([]);
  });

  it('are read whatever the letter case, the punctuation and the blanks around them', () => {
    const plain = ['thanks', 'it still fails', 'who acts', 'which logs do you need', 'geht immer noch nicht', 'merci'];
    const dressings = [
      (text: string) => text.toUpperCase(),
      (text: string) => `  ${text}!!`,
      (text: string) => `${text}.`,
    ];
    for (const text of plain) {
      const intent = readIntent(text)?.intent;
      expect(intent, text).toBeDefined();
      for (const dress of dressings) expect(readIntent(dress(text))?.intent, dress(text)).toBe(intent);
    }
  });
});

describe('what points back', () => {
  it.each(names)('is not read from the counter-examples in %s', (name) => {
    const lists = wordLists[names.indexOf(name)];
    const wrong = Object.entries(lists?.pointers ?? {}).flatMap(([pointer, { not }]) =>
      not.filter((text) => readPointing(text)?.kind === pointer).map((text) => `${pointer}: ${text}`),
    );
    expect(wrong).toEqual([]);
  });

  it.each([
    ['the second one', { kind: 'nth', nth: 2 }],
    ['die dritte', { kind: 'nth', nth: 3 }],
    ['le premier', { kind: 'nth', nth: 1 }],
    ['el segundo', { kind: 'nth', nth: 2 }],
    ['2番', { kind: 'nth', nth: 2 }],
    ['both', { kind: 'both' }],
    ['all of them', { kind: 'all' }],
    ['the other one', { kind: 'other' }],
  ])('%s', (text, pointing) => {
    expect(readPointing(text)).toEqual(pointing);
  });
});

it('no message takes long, however it is built', () => {
  const units = ['why ', 'still fails ', 'thanks, ', 'who ', 'the second ', 'なぜ', 'é', "l'", '1 ', 'it works again '];
  for (const unit of units) {
    const text = unit.repeat(50_000 / unit.length);
    const began = performance.now();
    readIntent(text.slice(0, 299));
    readIntent(text);
    readPointing(text.slice(0, 159));
    expect(performance.now() - began, unit).toBeLessThan(500);
  }
});
