import { describe, expect, it } from 'vitest';
import { type AloneReasonName, aloneReasons, holdsAlone } from '../../../src/parse/evidence/alone.ts';
import { readPlace } from '../../../src/parse/evidence/place.ts';
import { parseCallFailures } from '../../../src/parse/parse-call-failures.ts';
import { scan } from '../../../src/parse/text/scan.ts';

// Protects numbers in questions: a SIP code alone is read where nothing speaks against it.

const readSipCodes = (text: string) => parseCallFailures(text).failures.flatMap(({ sipCode }) => sipCode?.value ?? []);

describe('a SIP code in a question', () => {
  it.each<[string, string, string[]]>([
    ['its meaning', 'what does 480 mean?', ['480']],
    ['whose it is', 'Is 504 always the SBC?', ['504']],
    ['where it comes from', 'is a 500 from Microsoft?', ['500']],
    ['who repairs it', 'who is responsible for 408?', ['408']],
    ['how to repair it', 'how do I fix a 488', ['488']],
    ['two of them', 'what is the difference between 403 and 404', ['403', '404']],
    ['beside what it happens on', '504 on our trunk since morning', ['504']],
    ['in German', 'was bedeutet 404?', ['404']],
    ['in French', 'Pourquoi 408 ?', ['408']],
    ['in Spanish', '¿Qué significa 503?', ['503']],
  ])('%s', (_, text, codes) => {
    expect(readSipCodes(text)).toEqual(codes);
  });
});

describe('a number in a question that is no code', () => {
  it.each([
    ['people', 'can 504 people join a meeting?'],
    ['a room', 'is room 504 free?'],
    ['a sum', 'why did we pay 500 for the phones?'],
    ['enough of something', 'is 500 enough for our trunk?'],
    ['a bus', 'what time does the 503 leave?'],
    ['a place with words behind', 'which floor is 403 on the plan?'],
    ['a web page', 'why is the page 404 in my browser?'],
    ['amid a long text', `${'The project goes on and everybody is busy with it. '.repeat(4)}what about 404?`],
  ])('%s', (_, text) => {
    expect(readSipCodes(text)).toEqual([]);
  });
});

describe('a SIP code stands alone because', () => {
  const placeOf = (text: string) => {
    const tokens = scan(text);
    return readPlace(
      tokens,
      tokens.findLastIndex(({ kind, text: digits }) => kind === 'number' && digits.length === 3),
      new Set(),
    );
  };

  it.each(Object.keys(holdsAlone) as AloneReasonName[])('%s', (name) => {
    expect(holdsAlone[name](placeOf(aloneReasons[name].example))).toBe(true);
    expect(holdsAlone[name](placeOf(aloneReasons[name].counter))).toBe(false);
  });
});
