import { sensesOfEntries } from './senses-of-entries.ts';
import { emptyWords, sensesOfSymptoms } from './senses-of-symptoms.ts';

/** The senses that a word or saying can have. */
type Senses = readonly string[];

const longestSaying = 5;
/** Words with which known sayings of several words begin, and how many words the longest of each has. */
const sayingsFrom = new Map<string, number>();
const exact = new Map<string, string[]>();
const beginnings = new Map<string, string[]>();
/** Words of a language without spaces, longest first, by their first character. */
const unspaced = new Map<string, { readonly word: string; readonly senses: string[] }[]>();
const isUnspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

for (const [sense, words] of [...Object.entries(sensesOfSymptoms), ...Object.entries(sensesOfEntries)]) {
  for (const written of words.split(/\s+/).filter(Boolean)) {
    const word = fold(written.replace(/\*$/, '')).replaceAll('_', ' ').trim();
    if (isUnspaced.test(word)) addUnspaced(word, sense);
    else add(written.endsWith('*') ? beginnings : exact, word, sense);
  }
}
for (const words of unspaced.values()) words.sort((one, other) => other.word.length - one.word.length);

function add(map: Map<string, string[]>, word: string, sense: string): void {
  const [first = '', ...others] = word.split(' ');
  sayingsFrom.set(first, Math.max(sayingsFrom.get(first) ?? 1, Math.min(others.length + 1, longestSaying)));
  const senses = map.get(word);
  if (!senses) map.set(word, [sense]);
  else if (!senses.includes(sense)) senses.push(sense);
}

function addUnspaced(word: string, sense: string): void {
  const first = word.charAt(0);
  const words = unspaced.get(first) ?? [];
  const known = words.find((other) => other.word === word);
  if (!known) unspaced.set(first, [...words, { word, senses: [sense] }]);
  else if (!known.senses.includes(sense)) known.senses.push(sense);
}

/** Lower case without accents, apostrophes as spaces: `Won't` becomes `won t`. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  if (!/[\u0080-\uffff]/.test(lower)) return lower;
  return lower
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFKC')
    .replaceAll('ß', 'ss');
}

/** Senses of the longest saying that begins at a word, else of the word; how many words it has. */
export function readSaying(tokens: readonly string[], at: number): { senses: Senses; length: number } {
  const token = tokens[at] as string;
  const longest = Math.min(sayingsFrom.get(token) ?? 1, tokens.length - at);
  for (let length = longest; length > 1; length--) {
    const senses = sensesOf(tokens.slice(at, at + length).join(' '));
    if (senses.length > 0) return { senses, length };
  }
  return { senses: readWord(token), length: 1 };
}

/** What single words were read as; bounded, and of words only. */
const known = new Map<string, Senses>();
const mostKnown = 20_000;

function readWord(word: string): Senses {
  const read = known.get(word);
  if (read) return read;
  const own = sensesOf(word);
  const senses = own.length > 0 ? own : readCompound(word);
  const all = senses.length > 0 ? senses : emptyWords.has(word) ? [] : [`=${stem(word)}`];
  if (known.size >= mostKnown) known.clear();
  known.set(word, all);
  return all;
}

const shortestCompound = 9;
const shortestPart = 5;

/** `Medienkonnektivität`: a word of several, of which the last is known; what the first stands for is said with it. */
function readCompound(word: string): Senses {
  if (word.length < shortestCompound || emptyWords.has(word)) return [];
  for (let at = 3; at <= word.length - shortestPart; at++) {
    const tail = sensesOf(word.slice(at));
    if (tail.length === 0) continue;
    const head = [word.slice(0, at), word.slice(0, at - 1)].flatMap(sensesOf);
    if (head.length > 0 || word.length - at > shortestPart) return [...new Set([...head, ...tail])];
  }
  return [];
}

function sensesOf(word: string): Senses {
  const own = exact.get(word);
  const begun = findBeginning(word);
  if (!own) return begun;
  return begun.length === 0 ? own : [...new Set([...own, ...begun])];
}

/** The longest known beginning; what is left of a word of several parts (`Medien-konnektivität`) may be known too. */
function findBeginning(saying: string): Senses {
  for (let end = saying.length; end >= 3; end--) {
    const senses = beginnings.get(saying.slice(0, end));
    if (!senses) continue;
    const rest = saying.slice(end);
    if (rest.includes(' ')) continue;
    if (rest.length < shortestPart) return senses;
    return [...new Set([...senses, ...sensesOf(rest), ...sensesOf(rest.slice(1))])];
  }
  return [];
}

/** A language without spaces: known words, longest first, wherever they stand. */
export function readUnspaced(run: string): Senses[] {
  const found: Senses[] = [];
  for (let at = 0; at < run.length; ) {
    const word = unspaced.get(run.charAt(at))?.find((each) => run.startsWith(each.word, at));
    if (word) found.push(word.senses);
    at += word?.word.length ?? 1;
  }
  return found;
}

function stem(word: string): string {
  return word.length > 5 ? word.replace(/(?:ing|ed|en|es|s|e|n)$/, '') : word;
}
