import type { Entry } from '../catalog/index.ts';
import { isNegation } from './negation.ts';
import { readWords, splitCamelCase } from './tokens.ts';
import { createVocabulary, type Vocabulary } from './vocabulary.ts';

/** One spelling of an entry's error message, as numbered words with what each is worth. */
export interface Form {
  readonly entry: Entry;
  readonly ids: readonly number[];
  readonly weights: readonly number[];
  readonly total: number;
  /** Its first so many words only begin it (`Unable to deliver INVITE:`); what failed is said by the rest. */
  readonly opening: number;
  /** So many words with the first clause behind the opening (`TlsTransport is not connected`). */
  readonly clause: number;
}

/** All spellings of all messages, and what is known of their words. */
export interface PhraseForms {
  readonly vocabulary: Vocabulary;
  readonly forms: readonly Form[];
  formsOf(entry: Entry): readonly Form[];
  /** Numbers of the forms that hold a word, by the word's number. */
  readonly postings: readonly (readonly number[])[];
  /** Words no one writes by chance: `TlsTransport`, `0x80090322`, `SEC_E_CERT_EXPIRED`. */
  readonly unmistakable: ReadonlySet<number>;
  /** Words of messages that people also use in passing. */
  readonly everyday: ReadonlySet<number>;
  /** Words that turn a message into its opposite. */
  readonly negations: ReadonlySet<number>;
}

const everydayWords = `a after an and attempt be because but call calls calling connect connected connection could
  customer data did during enabled error established fail failed for found from get has have host in internal invite is
  it known line made make name new no not of on only or out outbound inbound party period phone properly request
  requested response routing sbc server service set sip state such teams that the there time to trunk type unable usage
  user users valid was with without wrong report check shows active name state`.split(/\s+/);

const codeLikeWord =
  /\b(?:\p{Lu}?\p{Ll}+\p{Lu}[\p{L}]{3,}|\p{Lu}\p{Ll}+\p{Lu}\p{Ll}+\w*|0x[0-9a-f]{6,8}|[A-Z]{3,}_[EI]_[A-Z_]+)\b/giu;

function listUnmistakableWords(phrase: string): string[] {
  return (phrase.match(codeLikeWord) ?? [])
    .filter((word) => /\p{Ll}\p{Lu}|0x|_/u.test(word))
    .flatMap((word) => readWords(word))
    .filter((word) => word.length >= 9);
}

interface Spelling {
  readonly words: readonly string[];
  readonly opening: number;
  readonly clause: number;
}

/** `Unable to deliver INVITE: TlsTransport is not connected, State=Disconnected`: its opening and its first clause. */
const parts = /^(?<opening>(?:.*?(?::|\s-)\s)?)(?<clause>[^,;.(]*)/;

/** What a message begins with, and the first clause of what it says failed. */
export function phraseParts(phrase: string): { readonly opening: string; readonly clause: string } {
  const { opening = '', clause = '' } = parts.exec(phrase)?.groups ?? {};
  return { opening, clause };
}

/** The message, its published variants, and each with camel-case words taken apart; equal ones once. */
function spell(entry: Entry): Spelling[] {
  const spellings = [entry.phrase, ...entry.variants].flatMap((phrase) => [phrase, splitCamelCase(phrase)]);
  const forms = spellings.map((spelling) => {
    const { opening, clause } = phraseParts(spelling);
    return {
      words: readWords(spelling),
      opening: readWords(opening).length,
      clause: readWords(opening + clause).length,
    };
  });
  return [...new Map(forms.map((form) => [form.words.join(' '), form])).values()];
}

/** Spells and numbers the messages of all entries. */
export function createPhraseForms(entries: readonly Entry[]): PhraseForms {
  const spelled = entries.flatMap((entry) => spell(entry).map((form) => ({ entry, ...form })));
  const vocabulary = createVocabulary(spelled.map((form) => form.words));
  const forms = spelled.map(({ entry, words, ...begin }): Form => {
    const ids = words.map((word) => vocabulary.find(word) as number);
    const weights = ids.map((id) => vocabulary.weight(id));
    return { entry, ids, weights, total: weights.reduce((sum, weight) => sum + weight, 0), ...begin };
  });
  const postings: number[][] = Array.from({ length: vocabulary.size }, () => []);
  forms.forEach((form, index) => {
    for (const id of new Set(form.ids)) postings[id]?.push(index);
  });
  const numbersOf = (words: readonly string[]) =>
    new Set(words.map((word) => vocabulary.find(word)).filter((id) => id !== undefined));
  const byEntry = Map.groupBy(forms, (form) => form.entry);
  return {
    vocabulary,
    forms,
    formsOf: (entry) => byEntry.get(entry) ?? [],
    postings,
    unmistakable: numbersOf(entries.flatMap((entry) => listUnmistakableWords(entry.phrase))),
    everyday: numbersOf(everydayWords),
    negations: numbersOf(spelled.flatMap(({ words }) => words.filter(isNegation))),
  };
}
