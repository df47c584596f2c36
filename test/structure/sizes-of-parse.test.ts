import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

// Protects the reader from growing by patches.

/**
 * What the reader may hold at most, as it is now: figures that only go down. The aims are 200 lines a file, 40 lines a
 * function and 80 patterns.
 */
const bounds = { linesOfFile: 225, linesOfFunction: 80, patterns: 200, lengthOfPattern: 100 };

const modules = globSync('src/parse/**/*.ts').map((path) => ({ path, source: readFileSync(path, 'utf8') }));

/** Regular expressions of a source, as written; strings and comments are passed over. */
function listPatterns(source: string): string[] {
  const pieces =
    /\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`|(?<=[(,=:[!&|?{};>]\s*)\/(?![*/])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\[\n])+\/[a-z]*/g;
  const literals = (source.match(pieces) ?? []).filter((piece) => /^\/(?![*/])/.test(piece));
  return [...literals, ...(source.match(/new RegExp/g) ?? [])];
}

/** Functions of a module, from their first line to their closing brace. */
function listFunctions(source: string): Array<{ readonly name: string; readonly lines: number }> {
  const functions = source.matchAll(/^(?:export )?(?:async )?function (\w+)[\s\S]*?\n\}$/gm);
  return Array.from(functions, ({ 0: text, 1: name = '' }) => ({ name, lines: text.split('\n').length }));
}

describe('the reader stays small', () => {
  it('no file is longer', () => {
    const long = modules.filter(({ source }) => source.split('\n').length - 1 > bounds.linesOfFile);
    expect(long.map(({ path }) => path)).toEqual([]);
  });

  it('no function is longer', () => {
    const long = modules
      .flatMap(({ source }) => listFunctions(source))
      .filter(({ lines }) => lines > bounds.linesOfFunction);
    expect(long).toEqual([]);
  });

  it('has no more patterns', () => {
    const patterns = modules.flatMap(({ source }) => listPatterns(source));
    expect(patterns.length).toBeGreaterThan(100);
    expect(patterns.length).toBeLessThanOrEqual(bounds.patterns);
  });

  it('has no longer pattern', () => {
    const long = modules
      .flatMap(({ source }) => listPatterns(source))
      .filter((one) => one.length > bounds.lengthOfPattern);
    expect(long).toEqual([]);
  });
});
