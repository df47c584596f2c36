import { plainWords } from './plain-words.ts';
import { restOf } from './rest.ts';
import { vendorNames } from './vendors.ts';
import { wordPattern } from './word-pattern.ts';
import { wordLists } from './words/every-language.ts';
import type { Pointer } from './words/word-lists.ts';

/** What in a message points back to what was shown before it. */
export type Pointing =
  /** One of a list, counted from 1; -1 is the last one. */
  { readonly kind: 'nth'; readonly nth: number } | { readonly kind: Pointer };

/** Longest message that points, in characters. */
const longest = 160;

const unspaced = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;
const [numberWords, ordinals, lasts] = [
  wordPattern([
    `(${wordLists
      .filter(({ number }) => !unspaced.test(number))
      .map(({ number }) => number)
      .join('|')})`,
  ]),
  Array.from({ length: 10 }, (_, at) =>
    wordLists.flatMap(({ ordinals: list }) => (list[at] ? [`(${list[at]})`] : [])),
  ).map(wordPattern),
  wordPattern(wordLists.map(({ last }) => `(${last})`)),
];
const nouns = wordPattern([
  '(code|codes|error|failure|one|fehler|meldung|erreur|panne|fallo|candidate|kandidat|code d erreur|番号|エラー|コード)',
]);
const bareNumber = /(?<![\p{L}\p{N}])(\d{1,2})(?![\p{L}\p{N}])/u;
const numbered = /(?<![\p{L}\p{N}])\d{1,2}(?:番)?(?![\p{N}])/u;

const pointers = (['both', 'other', 'none', 'which', 'all', 'above'] as const).map(
  (kind) => [kind, wordPattern(wordLists.flatMap(({ pointers: lists }) => lists[kind].says))] as const,
);
const vendor = new RegExp(
  wordLists
    .flatMap(({ pointers: lists }) => lists.vendor.says)
    .map((line) =>
      unspaced.test(line)
        ? `(?:${vendorNames})${wordPattern([line]).source}`
        : `${wordPattern([`${line}(${vendorNames})`]).source}`,
    )
    .concat(wordPattern([`^(${vendorNames})$`]).source)
    .join('|'),
  'u',
);

/** Reads a message that only points back: an ordinal, `both`, `the other one`, `which of them`; undefined for all else. */
export function readPointing(text: string): Pointing | undefined {
  if (text.length > longest) return undefined;
  const said = plainWords(text);
  if (said === '') return undefined;
  const nth = readNth(said);
  if (nth !== undefined) return { kind: 'nth', nth };
  const found = pointers.find(([, pattern]) => pattern.test(said) && restOf(said, pattern) === 0);
  if (found) return { kind: found[0] };
  return vendor.test(said) && restOf(said, vendor) <= 3 ? { kind: 'vendor' } : undefined;
}

/** Whether a message does nothing but point at the post above it. */
export function pointsAbove({ text }: { readonly text: string }): boolean {
  return readPointing(text)?.kind === 'above';
}

function readNth(said: string): number | undefined {
  const hit = ordinals.findIndex((pattern) => pattern.test(said));
  const ordinal = ordinals[hit];
  if (ordinal && restOf(said, either(ordinal, numberWords, nouns)) === 0) return hit + 1;
  if (lasts.test(said) && restOf(said, either(lasts, numberWords, nouns)) === 0) return -1;
  const number = bareNumber.exec(said)?.[1] ?? numbered.exec(said)?.[0].replace('番', '');
  if (number === undefined || (said.match(/\d+/g) ?? []).length !== 1) return undefined;
  return restOf(said, either(numbered, numberWords)) === 0 && Number(number) > 0 ? Number(number) : undefined;
}

function either(...patterns: readonly RegExp[]): RegExp {
  return new RegExp(patterns.map(({ source }) => source).join('|'), 'u');
}
