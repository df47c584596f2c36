import { sensesOfEntries } from './senses-of-entries.ts';
import { emptyWords, sensesOfSymptoms } from './senses-of-symptoms.ts';

/** What a text says, as things rather than words, in the order of the text. */
export interface Said {
  /** Each word or saying with all things it can stand for. */
  readonly words: readonly (readonly string[])[];
  /** Spans of time, in seconds, each from and to. */
  readonly spans: readonly (readonly [number, number])[];
}

/** Part of the known things of a text, by weight, that belong to a description. */
export function partExplained(
  words: Said['words'],
  weightOf: (word: readonly string[]) => number,
  belongs: (word: readonly string[]) => boolean,
): number {
  let [whole, explained] = [0, 0];
  for (const word of words) {
    if (word.some((sense) => sense.startsWith('='))) continue;
    const weight = weightOf(word);
    whole += weight;
    if (belongs(word)) explained += weight;
  }
  return whole === 0 ? 0 : explained / whole;
}

/** Words of a message that are read; a description of a fault is short. */
const mostWords = 400;

const longestSaying = 5;
/** Words with which known sayings begin, and how many words the longest of each has. */
const sayingsFrom = new Map<string, number>();
const exact = new Map<string, string[]>();
const beginnings = new Map<string, string[]>();
const unspaced: { readonly word: string; readonly sense: string }[] = [];

for (const [sense, words] of [...Object.entries(sensesOfSymptoms), ...Object.entries(sensesOfEntries)]) {
  for (const written of words.split(/\s+/).filter(Boolean)) {
    const word = fold(written.replace(/\*$/, '')).replaceAll('_', ' ').trim();
    if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(word)) unspaced.push({ word, sense });
    else add(written.endsWith('*') ? beginnings : exact, word, sense);
  }
}
unspaced.sort((one, other) => other.word.length - one.word.length);

function add(map: Map<string, string[]>, word: string, sense: string): void {
  const [first = '', ...others] = word.split(' ');
  sayingsFrom.set(first, Math.max(sayingsFrom.get(first) ?? 1, Math.min(others.length + 1, longestSaying)));
  const senses = map.get(word);
  if (senses) !senses.includes(sense) && senses.push(sense);
  else map.set(word, [sense]);
}

/** Lower case without accents, apostrophes as spaces: `Won't` becomes `won t`. */
function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('ß', 'ss');
}

const numberWords: Readonly<Record<string, string>> = Object.fromEntries(
  `one 1 two 2 three 3 four 4 five 5 six 6 seven 7 eight 8 nine 9 ten 10 fifteen 15 twenty 20 thirty 30 forty 40 sixty 60 half 0.5 an 1
  eine 1 einer 1 zwei 2 drei 3 vier 4 funf 5 zehn 10 zwanzig 20 dreissig 30 halbe 0.5 halben 0.5 une 1 deux 2 trois 3 quatre 4 cinq 5 dix 10 quinze 15 vingt 20 trente 30 demi 0.5
  una 1 dos 2 tres 3 cuatro 4 cinco 5 diez 10 quince 15 veinte 20 treinta 30 media 0.5`
    .match(/\S+ \S+/g)
    ?.map((pair) => pair.split(' ') as [string, string]) ?? [],
);
const units: readonly (readonly [string, number])[] = [
  ['s|secs?|seconds?|sekunden?|secondes?|segundos?|秒', 1],
  ['m|mins?|minutes?|minuten|minutos?|分', 60],
  ['h|hrs?|hours?|stunden?|heures?|horas?|時間', 3600],
];
const count = String.raw`\d{1,4}(?:[.,]\d)?`;
const unitNames = units.map(([names]) => names).join('|');
const span = new RegExp(
  String.raw`(?<![\p{Script=Latin}\p{N}])(?:(${count})\s*(?:to|-|–|bis|à|a|から|or|oder|ou|o|und|and)\s*)?(${count})\s*-?\s*(${unitNames})(?![a-z])(?!\s*の\s*1)`,
  'gu',
);
const salutation =
  /^\W*(?:hi|hello|hey|hallo|moin|bonjour|salut|hola|good (?:morning|afternoon))(?: (?:all|everyone|everybody|team|there|zusammen|alle|a tous|tout le monde|a todos|equipo))?\b/u;

/** `a few seconds`, `several minutes`: a span of its own. */
const vague: readonly (readonly [RegExp, number, number])[] = [
  [
    /\b(?:a )?(?:few|couple of|some|several|einigen?|wenigen?|paar|quelques|unos|unas|pocos|algunos) (?:seconds?|secs|sekunden|secondes|segundos)\b|数秒/gu,
    2,
    20,
  ],
  [
    /\b(?:a )?(?:few|couple of|some|several|many|einigen?|wenigen?|mehreren?|paar|quelques|plusieurs|unos|varios|algunos) (?:minutes?|mins|minuten|minutos)\b|数分/gu,
    120,
    3600,
  ],
];
const worded = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(${Object.keys(numberWords).join('|')})(?:\s+(?:an?|one|of an))?[\s-]+(${unitNames})(?![a-z])`,
  'gu',
);

/** Who calls whom, said in a clause: `the people who call us` are the callers, `those we call` the called. */
const roles: readonly (readonly [RegExp, string])[] = [
  [
    /\b(?:people|persons?|customers?|clients?|those|anyone|everyone|someone|whoever)(?: who| that)? (?:call|phone|ring|dial)s? (?:us|in(?! and)|me)\b|\b(?:wer|leute,? die|kunden,? die|die) uns an(?:ruft|rufen)\b|\b(?:ceux|gens|personnes?|clients?) qui (?:nous )?appelle(?:nt)?\b|\b(?:los|quien|quienes|gente|personas?|clientes?)(?: que)? nos llaman?\b|かけて(?:きた|くる)(?:人|方)/gu,
    ' caller ',
  ],
  [
    /\b(?:people|persons?|customers?|clients?|those|anyone|everyone|someone|whoever)(?: whom?| that)? (?:we|i) (?:call|phone|ring|dial)\b|\b(?:wen|leute,? die|kunden,? die|die) wir anrufen\b|\b(?:ceux|gens|personnes?|clients?) (?:que nous appelons|qu on appelle|qu'on appelle)\b|\b(?:los|quien|quienes|personas?|clientes?)(?: a)?(?: (?:los|las))?(?: que| quienes)? (?:llamamos|llamo)\b|(?:かけた|電話した)(?:相手|先)/gu,
    ' callee ',
  ],
  [
    /\b(?:une?|una?|uno|one|1|eine?r?)((?: \p{L}+){0,3}) (?:sur|in|out of|von|de cada) (?:quatre|four|4|vier|cuatro)\b/gu,
    ' quarter $1 ',
  ],
  [/\b(?:einer )?viertelminute\b|\bquarter of a minute\b|\bquart de minute\b|\bcuarto de minuto\b/gu, ' 15 seconds '],
];

/** Reads the things that a text speaks of, whichever of the five languages it is in. */
export function readSenses(text: string): Said {
  const spans: [number, number][] = [];
  let folded = fold(text)
    .replace(salutation, ' ')
    .replace(/\b0\.0\.0\.0\b/g, 'zeroaddress');
  for (const [form, role] of roles) folded = folded.replace(form, role);
  for (const [form, from, to] of vague) {
    folded = folded.replace(form, () => {
      spans.push([from, to]);
      return to > 60 ? ' minutes ' : ' seconds ';
    });
  }
  const plain = folded
    .replace(worded, (_, word: string, unit: string) => `${numberWords[word]} ${unit}`)
    .replace(span, (_, from: string | undefined, to: string, unit: string) => {
      const seconds = secondsOf(unit);
      const end = Number(to.replace(',', '.')) * seconds;
      spans.push([from === undefined ? end : Number(from.replace(',', '.')) * seconds, end]);
      return seconds > 1 ? ' minutes ' : ' seconds ';
    });
  return { spans, words: readWords(plain) };
}

function secondsOf(unit: string): number {
  return units.find(([names]) => new RegExp(`^(?:${names})$`).test(unit))?.[1] ?? 1;
}

function readWords(plain: string): string[][] {
  const tokens =
    plain.match(/[\p{Script=Latin}\p{M}\p{N}]+|(?:(?!\p{Script=Latin})[\p{L}\p{M}])+|[,.;!?]/gu)?.slice(0, mostWords) ??
    [];
  const words: string[][] = [];
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at] as string;
    if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(token)) {
      words.push(...readUnspaced(token));
      at++;
      continue;
    }
    const { senses, length } = readSaying(tokens, at);
    if (senses.length > 0) words.push(senses);
    at += length;
  }
  return words;
}

/** The longest saying that begins at a word, else the word itself. */
function readSaying(tokens: readonly string[], at: number): { senses: string[]; length: number } {
  const longest = sayingsFrom.get(tokens[at] as string) ?? 1;
  for (let length = Math.min(longest, tokens.length - at); length > 0; length--) {
    const saying = tokens.slice(at, at + length).join(' ');
    const senses = [...(exact.get(saying) ?? []), ...findBeginning(saying)];
    if (senses.length > 0) return { senses: [...new Set(senses)], length };
  }
  const token = tokens[at] as string;
  const parts = readCompound(token);
  if (parts.length > 0) return { senses: parts, length: 1 };
  return { senses: emptyWords.has(token) || /^[,.;!?]$/.test(token) ? [] : [`=${stem(token)}`], length: 1 };
}

const shortestCompound = 9;
const shortestPart = 5;

/** `Medienkonnektivität`: a word of several, of which the last is known; what the first stands for is said with it. */
function readCompound(word: string): string[] {
  if (word.length < shortestCompound || emptyWords.has(word)) return [];
  for (let at = 3; at <= word.length - shortestPart; at++) {
    const tail = sensesOf(word.slice(at));
    if (tail.length === 0) continue;
    const head = [word.slice(0, at), word.slice(0, at - 1)].flatMap(sensesOf);
    if (head.length > 0 || word.length - at > shortestPart) return [...new Set([...head, ...tail])];
  }
  return [];
}

function sensesOf(word: string): readonly string[] {
  return [...(exact.get(word) ?? []), ...findBeginning(word)];
}

/** The longest known beginning; what is left of a word of several parts (`Medien-konnektivität`) may be known too. */
function findBeginning(saying: string): readonly string[] {
  for (let end = saying.length; end >= 3; end--) {
    const senses = beginnings.get(saying.slice(0, end));
    const rest = saying.slice(end);
    if (!senses || rest.includes(' ')) continue;
    if (rest.length < shortestPart) return senses;
    return [...senses, ...sensesOf(rest), ...sensesOf(rest.slice(1))];
  }
  return [];
}

/** A language without spaces: known words, longest first, wherever they stand. */
function readUnspaced(run: string): string[][] {
  const found: string[][] = [];
  for (let at = 0; at < run.length; ) {
    const known = unspaced.filter(({ word }) => run.startsWith(word, at));
    const longest = known[0]?.word.length ?? 0;
    if (longest > 0) found.push(known.filter(({ word }) => word.length === longest).map(({ sense }) => sense));
    at += longest || 1;
  }
  return found;
}

function stem(word: string): string {
  return word.length > 5 ? word.replace(/(?:ing|ed|en|es|s|e|n)$/, '') : word;
}
