import { type Guide, guideLanguages } from '../catalog/index.ts';
import { isOtherTrade, sayImplied } from './words/faults.ts';
import { partExplained, readSenses, type Said } from './words/read-senses.ts';

/** A guide that fits a description in someone's own words. */
export interface FoundGuide {
  readonly guide: Guide;
  readonly score: number;
  /** Part of the things said that belong to its description, from 0 to 1. */
  readonly explains: number;
  /** The senses of its description that were said. */
  readonly about: readonly string[];
  /** `message`: its message or status stands in the text; `measured`: a span of time decided; else the words did. */
  readonly by: 'message' | 'measured' | 'words';
}

/** Finds guides by words; made once per catalog. */
export interface GuideFinder {
  /** Guides that fit, best first, with those that fit as well or nearly so. Empty when nothing is described. */
  find(text: string): readonly FoundGuide[];
}

/** Characters of a message that are read: a description of a fault stands at its beginning. */
const longestText = 3_000;
/** A text up to here is one description; a longer one is looked at sentence by sentence. */
const longestDescription = 320;
const mostGuides = 5;
/** Least weight of the words that make a description. */
const leastScore = 2.4;
/** Words of a description that may stay unsaid; all others, above all things and what is wrong with them, must be said. */
const dispensable: ReadonlySet<string> = new Set(
  'get send user some shown ours need although until first one still status first created destination seconds minutes'.split(
    ' ',
  ),
);
/** Least part of a description, by weight, that has to be said. */
const leastPart = 0.7;
/** More statuses than these at once are the columns of a table. */
const mostStatuses = 2;
/** A guide whose score is this part of the best one is told beside it. */
const nearlyAsGood = 0.8;
/** What a message in full weighs against words. */
const messageScore = 40;

/** A description of a symptom: nearly all of its words have to be said, in any order. */
interface Sign {
  readonly guide: Guide;
  readonly words: readonly (readonly string[])[];
  readonly span?: readonly [number, number];
}

/** Something that is over is no symptom any more. */
const solved =
  /\b(?:(?<!not )(?<!n't )(?<!still )(?:fixed|solved|resolved)|works? (?:again|now)|working again|behoben|gelöst|funktioniert wieder|geht wieder|gehen wieder|résolue?s?|réparé|refonctionne|resuelto|solucionado|vuelve a funcionar)\b|解決し(?:た|まし)|直りました/iu;

/** Builds the finder over the guides. */
export function createGuideFinder(guides: readonly Guide[]): GuideFinder {
  const signs = guides.flatMap(listSigns);
  const weightOf = weighSenses(guides, signs);
  const mayFit = indexSigns(signs, weightOf);
  const messages = guides.flatMap((guide) =>
    guide.says.map((message) => ({ guide, pattern: messagePattern(message), word: tellingWord(message) })),
  );
  const cmdlets = new Map(guides.map((guide) => [guide, listCmdlets([guide.cause, ...guide.symptoms.en].join(' '))]));

  return {
    find(text) {
      if (guides.length === 0) return [];
      const read = text.slice(0, longestText);
      const best = new Map<Guide, FoundGuide>();
      const keep = (found: FoundGuide) => {
        const known = best.get(found.guide);
        if (!known || found.score > known.score) best.set(found.guide, found);
      };
      const folded = foldMessage(read);
      const words = new Set(folded.split(' '));
      for (const { guide, pattern, word } of messages) {
        const match = word === undefined || words.has(word) ? pattern.exec(folded) : null;
        if (match && !isOfAnother(read, cmdlets.get(guide) ?? []))
          keep({ guide, by: 'message', score: messageScore + match[0].length, explains: 1, about: [] });
      }
      if ([...best.keys()].filter(({ kind }) => kind === 'status').length > mostStatuses) return [];
      for (const description of listDescriptions(read)) {
        if (solved.test(description) || isNoProse(description)) continue;
        const heard = readSenses(description);
        const said = { ...heard, words: sayImplied(heard.words) };
        if (isOtherTrade(new Set(said.words.flat()))) continue;
        for (const sign of mayFit(said)) {
          const score = judgeSign(sign, said, weightOf);
          if (score < leastScore || isOfAnother(read, cmdlets.get(sign.guide) ?? [])) continue;
          const explains = partExplained(
            said.words,
            (word) => Math.min(...word.map(weightOf)),
            (word) => sign.words.some((own) => overlaps(own, word)),
          );
          const about = sign.words.flat().filter((sense) => said.words.some((word) => word.includes(sense)));
          keep({ guide: sign.guide, score, explains, about, by: sign.span ? 'measured' : 'words' });
        }
      }
      const ranked = [...best.values()].sort((one, other) => other.score - one.score);
      const least = (ranked[0]?.score ?? 0) * nearlyAsGood;
      return ranked.filter(({ score }) => score >= least).slice(0, mostGuides);
    },
  };
}

/** `(drops|ends) after` stands for two descriptions. */
function expandAlternatives(text: string): string[] {
  const group = /\(([^()]*)\)/.exec(text);
  if (!group) return [text];
  return (group[1] as string).split('|').flatMap((choice) => expandAlternatives(text.replace(group[0], choice)));
}

function listSigns(guide: Guide): Sign[] {
  return guideLanguages
    .flatMap((language) => guide.symptoms[language] ?? [])
    .flatMap(expandAlternatives)
    .map((symptom) => {
      const { words, spans } = readSenses(symptom);
      return { guide, words, ...(spans[0] && { span: spans[0] }) };
    })
    .filter(({ words }) => words.length > 0);
}

/** The rarer a thing is among the guides, the more it tells. */
function weighSenses(guides: readonly Guide[], signs: readonly Sign[]): (sense: string) => number {
  const holders = new Map<string, Set<Guide>>();
  for (const { guide, words } of signs) {
    for (const sense of words.flat()) {
      const known = holders.get(sense) ?? new Set();
      holders.set(sense, known.add(guide));
    }
  }
  const most = Math.log(guides.length + 1);
  return (sense) => Math.max(0.3, most - Math.log((holders.get(sense)?.size ?? 1) + 0.2));
}

/**
 * The descriptions of which the one thing that tells most is said, without a look at all others: a thing that may not stay
 * unsaid, the rarest of its description.
 */
function indexSigns(signs: readonly Sign[], weightOf: (sense: string) => number): (said: Said) => Iterable<Sign> {
  const always: Sign[] = [];
  const bySense = new Map<string, Sign[]>();
  for (const sign of signs) {
    const needed = sign.words.filter((word) => word.some((sense) => !dispensable.has(sense)));
    const telling = needed.toSorted(
      (one, other) => Math.min(...other.map(weightOf)) - Math.min(...one.map(weightOf)),
    )[0];
    if (!telling) always.push(sign);
    for (const sense of new Set(telling)) bySense.set(sense, [...(bySense.get(sense) ?? []), sign]);
  }
  return ({ words }) => new Set([...always, ...words.flat().flatMap((sense) => bySense.get(sense) ?? [])]);
}

/** The weight of what is said of a description, a little more in its own order; 0 when too much of it is missing. */
function judgeSign({ words, span }: Sign, said: Said, weightOf: (sense: string) => number): number {
  if (span && !said.spans.some(([from, to]) => from <= span[1] && to >= span[0])) return 0;
  const extra = span ? 3 : 0;
  let [weight, whole, inOrder, count, last] = [extra, extra, 0, 0, -1];
  for (const word of words) {
    const own = Math.min(...word.map(weightOf));
    whole += own;
    const at = said.words.findIndex((other, index) => index > last && overlaps(word, other));
    const place = at >= 0 ? at : said.words.findIndex((other) => overlaps(word, other));
    if (place < 0 && word.some((sense) => !dispensable.has(sense))) return 0;
    if (place < 0) continue;
    if (place > last) inOrder++;
    last = place;
    count++;
    weight += own;
  }
  const part = weight / whole;
  const explained = said.words.filter((word) => words.some((own) => overlaps(own, word)));
  const fit = 0.7 + (0.3 * (extra + weigh(explained, weightOf))) / (extra + weigh(said.words, weightOf));
  if (count < Math.min(2, words.length) || part < leastPart) return 0;
  return weight * part * fit * (0.65 + (0.35 * inOrder) / words.length);
}

/** The weight of known things; words that stand for nothing known weigh nothing. */
function weigh(words: Said['words'], weightOf: (sense: string) => number): number {
  return words
    .filter((word) => word.every((sense) => !sense.startsWith('=')))
    .reduce((sum, word) => sum + Math.min(...word.map(weightOf)), 0);
}

/** `Get-CsOnlineUser`, `Set-CsOnlineUser`: what a cmdlet works on; its verb says nothing of the fault. */
const cmdletNoun = /(?<=\b[A-Z][a-z]{1,20}-)Cs[A-Za-z]+/g;

function listCmdlets(text: string): string[] {
  return (text.match(cmdletNoun) ?? []).map((name) => name.toLowerCase());
}

/** PowerShell prints the same words for other commands; then a guide that names its own is not meant. */
function isOfAnother(text: string, own: readonly string[]): boolean {
  const named = listCmdlets(text);
  return named.length > 0 && own.length > 0 && !named.some((name) => own.includes(name));
}

/** SIP, JSON or a table: not words of one's own. */
function isNoProse(description: string): boolean {
  return /SIP\/2\.0|^\s*[{[<]|"\s*:|\t.*\t/.test(description) || isRow(description.split(','));
}

/** Six short cells with a comma behind each; the first may follow a sentence. */
function isRow(cells: readonly string[]): boolean {
  const isCell = (cell: string) => cell.length >= 2 && cell.length <= 40;
  return cells.some(
    (first, at) => first.length >= 2 && at + 6 < cells.length && cells.slice(at + 1, at + 6).every(isCell),
  );
}

function overlaps(one: readonly string[], other: readonly string[]): boolean {
  return one.some((sense) => other.includes(sense));
}

/** The text itself when it is short; else each sentence with the one after it. */
function listDescriptions(text: string): string[] {
  if (text.length <= longestDescription) return [text];
  const sentences = text.split(/(?<=[.!?。！？])\s+|\n+|(?<=[。！？])/u).filter((sentence) => /\p{L}/u.test(sentence));
  return sentences
    .map((sentence, index) => `${sentence} ${sentences[index + 1] ?? ''}`)
    .filter((sentence) => sentence.length <= 2 * longestDescription)
    .slice(0, 40);
}

/** Words only, with one space between them. */
function foldMessage(text: string): string {
  return ` ${(
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[’']/g, '')
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  ).join(' ')} `;
}

/** The longest word that stands in every text that holds the message; those beside a `{name}` may run into it. */
function tellingWord(message: string): string | undefined {
  const parts = message.split('{name}').map((part) => foldMessage(part).trim().split(' '));
  const whole = parts.flatMap((words, at) => words.slice(at > 0 ? 1 : 0, at < parts.length - 1 ? -1 : undefined));
  return whole.filter(Boolean).toSorted((one, other) => other.length - one.length)[0];
}

/** A message of one word counts only when it is all that is said. */
function messagePattern(message: string): RegExp {
  const parts = message.split('{name}').map((part) => foldMessage(part).trim());
  const pattern = parts.join('(?: [^ ]+){0,12} ?').replace(/ +/g, ' ');
  const isOneWord = !message.includes('{name}') && !pattern.includes(' ') && !/\d/.test(pattern);
  return new RegExp(isOneWord ? `^ ${pattern} $` : ` ${pattern} `);
}
