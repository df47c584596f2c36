import { plainWords } from './plain-words.ts';

/** Letters of the scripts that write words without blanks between them. */
const unspaced = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;

/**
 * Makes one expression of lines of a word list, to be run over `plainWords`. In a line `a|b` in brackets are alternatives, a
 * bracket with a question mark may be missing, `*` stands for the rest of a word, `..` for up to four words (ten characters
 * in Japanese), `.*` for whatever follows, `^` for the beginning. A line matches whole words only.
 *
 * @example
 * wordPattern(['(it |this )?still (fail*|drops)']).test(plainWords('It still fails!')) // true
 */
export function wordPattern(lines: readonly string[]): RegExp {
  const sources = lines.map((line) => (unspaced.test(line) ? readUnspaced(line) : readSpaced(line)));
  return new RegExp(sources.join('|'), 'u');
}

function readSpaced(line: string): string {
  const source = line
    .split(/(\.\*|\.\.|[()|?*^$ ])/)
    .map((part) => (/^(?:\.\*|\.\.|[()|?*^$ ]|)$/.test(part) ? part : plainWords(part)))
    .join('')
    .replaceAll('.*', '.{0,80}')
    .replaceAll('(', '(?:')
    .replaceAll('*', '[\\p{L}\\p{N}]*')
    .replaceAll(' .. ', '(?: [\\p{L}\\p{N}]+){0,4} ');
  return `(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`;
}

function readUnspaced(line: string): string {
  return `(?:${line.normalize('NFKC').toLowerCase().replaceAll('(', '(?:').replaceAll('..', '.{0,10}')})`;
}
