import type { TextWord } from './align.ts';
import { readTokens, type Token } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A text as numbered words, each with where it stands. */
export interface TextWords {
  readonly text: string;
  readonly words: readonly TextWord[];
  readonly tokens: readonly Token[];
}

/** What a match is worth, by how the word had to be understood. */
const quality = { exact: 1, joined: 0.95, misspelt: 0.85, cut: 0.8 };

/** Numbers the words of a text; a word broken in two is joined, a cut or misspelt one stands for what it may mean. */
export function readTextWords(text: string, vocabulary: Vocabulary): TextWords {
  const raw = readTokens(text);
  const words: TextWord[] = [];
  const tokens: Token[] = [];
  for (let index = 0; index < raw.length; index++) {
    const token = raw[index] as Token;
    const next = raw[index + 1];
    const id = vocabulary.find(token.word);
    const joined = id === undefined && next ? findJoined(token, next, vocabulary) : undefined;
    if (joined !== undefined && next) {
      words.push({ id: joined, quality: quality.joined });
      tokens.push({ word: token.word + next.word, from: token.from, to: next.to });
      index++;
      continue;
    }
    const isCut = !next || text.startsWith('..', token.to) || text[token.to] === '\n';
    words.push(id === undefined ? guessWord(token.word, isCut, vocabulary) : { id, quality: quality.exact });
    tokens.push(token);
  }
  return { text, words, tokens };
}

function findJoined(token: Token, next: Token, vocabulary: Vocabulary): number | undefined {
  return token.word.length + next.word.length < 40 ? vocabulary.find(token.word + next.word) : undefined;
}

function guessWord(word: string, isCut: boolean, vocabulary: Vocabulary): TextWord {
  const completions = isCut ? vocabulary.complete(word) : [];
  if (completions.length > 0) return { id: -1, quality: quality.cut, completions };
  const [id = -1, ...others] = vocabulary.guess(word);
  if (others.length === 0) return { id, quality: quality.misspelt };
  return { id: -1, quality: quality.misspelt, completions: [id, ...others], guessed: true };
}

/** Whether the word was cut off, as a table cell does at its end. */
export function isCutOff({ completions, guessed }: TextWord): boolean {
  return completions !== undefined && !guessed;
}

/** What ends a sentence, a field or a line. */
const boundary = /[!?"|<>()\t\n“”«»]|\.(?:\s|$)|\s'|'[\s,.;)]|'$/;

/** Whether a sentence, a field, a line or the text ends behind a word. */
export function endsThere({ text, tokens }: TextWords, index: number): boolean {
  const next = tokens[index + 1];
  return !next || boundary.test(text.slice((tokens[index] as Token).to, next.from));
}
