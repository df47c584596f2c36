import { readMessage } from '../../src/answer/read-message.ts';
import { loadCatalog } from '../../src/catalog/load/load.ts';
import { createMatcher, type Matcher } from '../../src/match/match-catalog.ts';
import { type Figure, type FigureHead, toFigure } from './figure.ts';
import { pairUp, timeInTurn } from './paired-rounds.ts';
import { createFailures, createSyntheticCatalog, longPastes, misspell } from './synthetic.ts';

const rounds = 9;
const [smallest, largest] = [63, 100_000];
/** Entries looked up of each catalog, spread over all of it. */
const lookups = 50;

/** How the time grows with the length of a message: ten times the input, at most twelve times the time. */
export function measureLengths(): Figure[] {
  const matcher = createMatcher(loadCatalog());
  return Object.entries(longPastes).flatMap(([kind, create]) =>
    [1_000, 10_000, 100_000].map((length) => {
      const names = { 1000: '1 KB to 10 KB', 10000: '10 KB to 100 KB', 100000: '100 KB to 1 MB' };
      const name = names[length as keyof typeof names];
      const id = `growth.length.${kind.toLowerCase().replaceAll(' ', '-')}.${length * 10}`;
      const head = { id, what: `${kind}, ${name}`, reference: 'a tenth of it', bound: { atMost: 12 } };
      return compareSizes(head, matcher, create(length * 10), create(length));
    }),
  );
}

/** How the time grows with the number of failures that one paste states. */
export function measureFailures(): Figure[] {
  const matcher = createMatcher(loadCatalog());
  return [1, 10, 100, 1_000].map((count) => {
    const id = `growth.failures.${count * 10}`;
    const head = { id, what: `${count * 10} failures in a paste`, reference: `${count}`, bound: { atMost: 12 } };
    return compareSizes(head, matcher, createFailures(count * 10), createFailures(count));
  });
}

/** How the time of a look-up grows with the catalog. */
export function measureCatalogs(): Figure[] {
  const [few, many] = [createSyntheticCatalog(smallest), createSyntheticCatalog(largest)];
  const [fewMatcher, manyMatcher] = [createMatcher(few), createMatcher(many)];
  const spread = (catalog: typeof few) =>
    Array.from(
      { length: lookups },
      (_, at) => catalog.entries[Math.floor((at * catalog.entries.length) / lookups)] as (typeof few.entries)[number],
    );
  const kinds: readonly [string, string, number, (entry: (typeof few.entries)[number]) => string][] = [
    ['code', 'Look-up by code', 1.5, ({ microsoftCode, sipCode }) => `${microsoftCode} ${sipCode}`],
    ['phrase', 'Look-up by phrase', 10, ({ phrase }) => phrase],
    ['misspelt', 'Look-up by phrase with a typing error', 10, ({ phrase }) => misspell(phrase)],
    ['cut', 'Look-up by the first two thirds of a phrase', 10, ({ phrase }) => phrase.slice(0, phrase.length * 0.66)],
  ];
  return kinds.map(([id, what, atMost, write]) => {
    const times = timeInTurn(
      {
        ours: readAll(manyMatcher, spread(many).map(write)),
        reference: readAll(fewMatcher, spread(few).map(write)),
      },
      rounds,
    );
    const each = (milliseconds: readonly number[]) => milliseconds.map((value) => value / lookups);
    return toFigure(
      {
        id: `growth.catalog.${id}`,
        what: `${what}, catalog of ${largest} entries`,
        reference: `of ${smallest}`,
        bound: { atMost },
      },
      pairUp(each(times.ours), each(times.reference)),
      'ms',
    );
  });
}

function readAll(matcher: Matcher, texts: readonly string[]): () => void {
  return () => texts.forEach((text) => void readMessage({ text, scope: 'personal', mentioned: true }, matcher));
}

function compareSizes(head: FigureHead, matcher: Matcher, large: string, small: string): Figure {
  const times = timeInTurn({ ours: readAll(matcher, [large]), reference: readAll(matcher, [small]) }, rounds);
  return toFigure(head, pairUp(times.ours, times.reference), 'ms');
}
