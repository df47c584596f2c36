import type { Catalog } from '../../src/catalog/catalog.ts';
import { createCatalog, createEntryId } from '../../src/catalog/create-catalog.ts';
import type { Entry } from '../../src/catalog/entry.ts';

/** Numbers from 0 to 1 in an order that is the same in every run. */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const syllables = 'ba cor del fin gan hol im jet kur lam mon nex or pil qua rel sor tun ver wik yel zan'.split(' ');
/** Words that stand in error messages of every kind, so that many entries share them. */
const commonWords = 'unable to deliver invite call failed because the trunk was not found error response from'.split(
  ' ',
);

/**
 * A catalog of made-up entries: Microsoft codes of six digits spread over 500000 to 599999, messages of six to eleven words, a third of
 * them common ones, the others from a vocabulary that grows with the square root of the catalog, as that of texts does.
 */
export function createSyntheticCatalog(size: number): Catalog {
  const random = createRandom(size);
  const pick = (words: readonly string[]) => words[Math.floor(random() * words.length)] as string;
  const vocabulary = Array.from(
    { length: 60 + Math.round(20 * Math.sqrt(size)) },
    () => pick(syllables) + pick(syllables) + pick(syllables) + pick(syllables),
  );
  const entries = Array.from({ length: size }, (_, at): Entry => {
    const microsoftCode = String(500_000 + Math.floor((at * 100_000) / size));
    const sipCode = String(400 + (at % 90));
    const length = 6 + Math.floor(random() * 6);
    const phrase = Array.from({ length }, () => pick(random() < 1 / 3 ? commonWords : vocabulary)).join(' ');
    return {
      id: createEntryId(microsoftCode, sipCode, phrase),
      microsoftCode,
      sipCode,
      phrase,
      variants: [],
      title: `Made-up failure ${at}`,
      meaning: 'Made up.',
      outcome: 'fault',
      suggestedActions: [{ actor: 'sbc', text: 'Nothing to do.', links: [], diagnostics: [] }],
      notes: [],
      keywords: [`${pick(vocabulary)} ${pick(vocabulary)} ${pick(commonWords)}`],
      source: { title: 'Made up', url: 'https://example.com/' },
      checked: '2026-01-01',
      publisher: 'microsoft',
      houseNotes: [],
    };
  });
  return createCatalog(entries);
}

/** The word with one of its inner letters left out. */
export function misspell(text: string): string {
  const words = text.split(' ');
  const longest = words.toSorted((one, other) => other.length - one.length)[0] ?? '';
  return words.map((word) => (word === longest ? word.slice(0, 3) + word.slice(4) : word)).join(' ');
}

/** Pastes of a wanted length, of the kinds that grow long. */
export const longPastes = {
  'SBC log': (length: number) =>
    fill(length, (at) => {
      const time = `2026-03-0${1 + (at % 9)} 1${at % 10}:2${at % 6}:${10 + (at % 50)}.${100 + (at % 900)}`;
      if (at === 5) return `${time} sbc01 [S=${at}] (N ${8000 + at}) SIP/2.0 503 Service Unavailable;q=560503`;
      return `${time} sbc01 [S=${at}] (N ${8000 + at}) (#${at % 64}) port ${30000 + at} RTP packet ${at * 7} of session ${at * 31} sent`;
    }),
  'SIP trace': (length: number) =>
    fill(length, (at) =>
      [
        `SIP/2.0 ${at % 3 === 0 ? '504 Server Time-out' : '183 Session Progress'}`,
        `Via: SIP/2.0/TLS 192.0.2.${at % 250}:5061;branch=z9hG4bK${at}`,
        'From: <sip:+12025550100@sbc.contoso.com>;tag=1',
        'To: <sip:+12025550101@sip.pstnhub.microsoft.com>;tag=2',
        `Call-ID: ${at % 10}@sbc.contoso.com`,
        `CSeq: ${at} INVITE`,
        'Reason: Q.850;cause=102;text="recovery on timer expiry"',
        'Content-Length: 0',
        '',
      ].join('\r\n'),
    ),
  'PSTN usage rows': (length: number) =>
    fill(
      length,
      (at) =>
        (at === 0 ? 'Start time,Caller,Final SIP code,Final Microsoft subcode,Final SIP phrase\n' : '') +
        `2026-03-01 10:00:${10 + (at % 50)},+1202555${1000 + (at % 9000)},${at % 4 ? '200,540000,OK' : '504,569008,Server Time-out'}`,
    ),
  'words alone': (length: number) => {
    const random = createRandom(7);
    const words = 'the phones of our branch office went quiet after lunch and nobody could reach the front desk'.split(
      ' ',
    );
    return fill(length, () =>
      Array.from({ length: 12 }, () => words[Math.floor(random() * words.length)] as string).join(' '),
    );
  },
} as const satisfies Record<string, (length: number) => string>;

/** A paste that states so many failures, one a line, no two lines equal. */
export function createFailures(count: number): string {
  const codes = ['569002 504', '569008 504', '560503 503', '560404 404', '540480 480', '569999 599'];
  return Array.from({ length: count }, (_, at) => `call ${at + 1}: ${codes[at % codes.length]}`).join('\n');
}

function fill(length: number, line: (at: number) => string): string {
  const lines: string[] = [];
  for (let at = 0, written = 0; written < length; at++) {
    const next = line(at);
    lines.push(next);
    written += next.length + 1;
  }
  return lines.join('\n').slice(0, length);
}
