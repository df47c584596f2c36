import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

// Protects whoever sees a test fail: its file says whom or what it protects, and its groups and rows are named by their meaning.

const root = fileURLToPath(new URL('../../', import.meta.url));
const files = globSync('test/**/*.test.ts', { cwd: root }).map((path) => ({
  path: path.replaceAll('\\', '/'),
  source: readFileSync(`${root}${path}`, 'utf8'),
}));

/** Titles that say nothing of what is held. */
const empty = /^(?:tests?|works?|it works|should|ok|returns?(?: the)? (?:value|result)|unit tests?|basic|misc)\b\s*$/i;

/** What is wrong with how a test file tells what it is for. */
function findTitleProblems({ path, source }: { readonly path: string; readonly source: string }): string[] {
  const titles = [...source.matchAll(/^\s*(?:describe|it)(?:\.\w+)*\(\s*(['"`])((?:\\.|(?!\1).)*)\1/gms)];
  return [
    ...(/^(?:\/\/|\/\*\*| \*)[^\n]*\b[Pp]rotects\b/m.test(source)
      ? []
      : [`${path}: say in a comment below the imports what it protects`]),
    ...titles
      .map(([, , title = '']) => title)
      .filter((title) => title.trim().length < 2 || empty.test(title) || /^should\b/i.test(title))
      .map((title) => `${path}: "${title}" does not say what is held`),
  ];
}

describe('the tests', () => {
  it('say in each file what it protects, and in each title what is held', () => {
    expect(files.length).toBeGreaterThan(200);
    expect(files.flatMap(findTitleProblems)).toEqual([]);
  });

  it.each([
    ['a file without its reason', "it('a code is read', () => {});", 'what it protects'],
    ['a title that says nothing', "// Protects a.\ndescribe('works', () => {});", '"works" does not say'],
    ['a title that wishes', "// Protects a.\nit('should read codes', () => {});", '"should read codes" does not say'],
  ])('and may not be %s', (_, source, problem) => {
    expect(findTitleProblems({ path: 'a.test.ts', source }).join('\n')).toContain(problem);
  });
});
