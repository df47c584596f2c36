import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createEngine } from '../../src/answer/engine.ts';
import { loadCatalog } from '../../src/catalog/load/load.ts';
import { createMatcher } from '../../src/match/match-catalog.ts';
import { parseCallFailures } from '../../src/parse/parse-call-failures.ts';

// Protects readers of the doc comments: each example gives what it says.

/** The main functions of the room of readers, by the names their examples use. */
const names = { createEngine, createMatcher, loadCatalog, parseCallFailures, catalog: loadCatalog() };

interface Example {
  readonly file: string;
  readonly code: string;
}

/** The `@example` of a file's doc comments: its lines up to the end of the comment. */
function readExamples(file: string): Example[] {
  const source = readFileSync(new URL(`../../src/${file}`, import.meta.url), 'utf8');
  return [...source.matchAll(/@example\n([\s\S]*?)\*\//g)].map((match) => ({
    file,
    code: (match[1] as string).replace(/^\s*\* ?/gm, '').trim(),
  }));
}

/** Runs an example; its last line ends with the value it should give, as `expression // 'value'`. */
function run({ code }: Example): { readonly value: unknown; readonly expected: unknown } {
  const lines = code.split('\n');
  const [, expression = '', expected = ''] = /^(.*?);?\s*\/\/ (.*)$/.exec(lines.at(-1) ?? '') ?? [];
  const body = [...lines.slice(0, -1), `return [${expression}, ${expected}];`].join('\n');
  const [value, wanted] = new Function(...Object.keys(names), body)(...Object.values(names));
  return { value, expected: wanted };
}

const examples = ['answer/engine.ts', 'match/match-catalog.ts', 'parse/parse-call-failures.ts'].flatMap(readExamples);

describe('the example in the doc comment', () => {
  it('is there for each main function', () => {
    expect(examples.map(({ file }) => file)).toEqual([
      'answer/engine.ts',
      'match/match-catalog.ts',
      'parse/parse-call-failures.ts',
    ]);
  });

  it.each(examples)('of $file gives what it says', (example) => {
    const { value, expected } = run(example);
    expect(expected).toBeDefined();
    expect(value).toEqual(expected);
  });
});
