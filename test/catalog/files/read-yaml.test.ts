import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readYaml } from '../../../src/catalog/files/read-yaml.ts';

// Protects the catalog from YAML that does more than hold data.

describe('plain YAML', () => {
  it('gives maps, lists and texts, a code being a text with or without quotes', () => {
    const { value, problems } = readYaml(
      'a: 0504\nb: "0"\nc: [no, 2026-11-22, null]\nd:\n  - e: >-\n      one\n      two\n',
    );
    expect(problems).toEqual([]);
    expect(value).toEqual({ a: '0504', b: '0', c: ['no', '2026-11-22', 'null'], d: [{ e: 'one two' }] });
  });

  it('knows the line of every value, and of the nearest one above a path that is not there', () => {
    const { lineOf } = readYaml('# lamps\na: 1\nb:\n  - c: 1\n    d:\n      e: 1\n  - c: 2\n');
    expect(lineOf([])).toBe(1);
    expect(lineOf(['a'])).toBe(2);
    expect(lineOf(['b', 0])).toBe(4);
    expect(lineOf(['b', 0, 'd', 'e'])).toBe(6);
    expect(lineOf(['b', 1, 'c'])).toBe(7);
    expect(lineOf(['b', 1, 'absent', 'deeper'])).toBe(7);
    expect(lineOf(['b', 9])).toBe(3);
  });

  it.each([
    ['a byte order mark', '\uFEFFa: 1\n'],
    ['Windows line ends', 'a: 1\r\nb: 2\r\n'],
    ['a document start', '---\na: 1\n'],
  ])('accepts %s', (_, text) => {
    expect(readYaml(text)).toMatchObject({ problems: [], value: { a: '1' } });
  });

  it('takes a key like __proto__ as a key like any other', () => {
    const { value } = readYaml('__proto__: { polluted: yes }\n');
    expect(Object.keys(value as object)).toEqual(['__proto__']);
    expect((value as { polluted?: string }).polluted).toBeUndefined();
  });
});

describe('what is refused', () => {
  it.each([
    ['an anchor', 'a: 1\nb: &lamp 1\n', 2, /anchor/],
    ['an alias', 'a: 1\nb: *lamp\n', 2, /alias/],
    ['a tag', 'a: !!binary aGk=\n', 1, /tag/],
    ['a directive', '%YAML 1.1\n---\na: 1\n', 1, /directive/],
    ['an explicit key', '? a\n: 1\n', 1, /question mark/],
    ['a second document', 'a: 1\n---\nb: 2\n', 2, /second YAML document/],
    ['a repeated key', 'a: 1\nb:\n  c: 1\n  c: 2\n', 4, /"c" stands twice/],
    ['an unclosed quote', 'a: 1\nb: "lamp\n', 3, /not YAML/],
    ['a colon in a plain text', 'a: 1\nb: lamp: out\n', 2, /not YAML/],
    ['a tab as indentation', 'a:\n\tb: 1\n', 2, /not YAML/],
  ])('%s, with its line', (_, text, line, problem) => {
    const { value, problems } = readYaml(text);
    expect(value).toBeUndefined();
    expect(problems[0]).toMatchObject({
      line,
      problem: expect.stringMatching(problem),
      remedy: expect.stringMatching(/\w/),
    });
  });

  it.each([
    ['the stars of emphasis inside a text', 'a: lamp *out* & on ! off\n'],
    ['a question mark inside a text', 'a: why? because\n'],
    ['a star at the start of a quoted text', 'a: "*out*"\n'],
    ['a star at the start of a folded text', 'a: >-\n  *out* here\n'],
  ])('but not %s', (_, text) => {
    expect(readYaml(text).problems).toEqual([]);
  });
});

/** Each of these takes the library alone between half a second and minutes; here the test's own time limit applies. */
const size = 256 * 1024;
const hostile: [string, string][] = [
  ['open brackets', '['.repeat(size)],
  ['open braces', '[{'.repeat(size / 2)],
  ['nested lists on a line', '- '.repeat(size / 2)],
  ['nested maps on a line', 'a: '.repeat(size / 3)],
  ['nested explicit keys', '? '.repeat(size / 2)],
  ['nested maps over lines', Array.from({ length: 600 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')],
  ['forty thousand keys', Array.from({ length: 40_000 }, (_, i) => `${i.toString(36)}: 1`).join('\n')],
  ['as many keys as are let through', Array.from({ length: 8_000 }, (_, i) => `${i.toString(36)}: 1`).join('\n')],
  ['keys in braces', `{${Array.from({ length: 30_000 }, (_, i) => `${i.toString(36)}: 1`).join(',')}}`],
  ['quotes', '"'.repeat(size)],
  ['as many quotes as are let through', '"'.repeat(100_000)],
  ['errors', '- @\n'.repeat(10_000)],
  ['documents', '---\n'.repeat(size / 4)],
  ['as many documents as are let through', '---\n'.repeat(14_000)],
  ['aliases', `- &a x\n${'- *a\n'.repeat(40_000)}`],
  ['comments', '#\n'.repeat(size / 2)],
  ['one long text', `a: ${'x '.repeat(size / 2)}`],
  ['one long quoted text of escapes', `a: "${'\\n'.repeat(size / 2)}"`],
];

describe('hostile input', () => {
  it.each(hostile)('%s: an answer, and few findings', (_, text) => {
    const { problems, value } = readYaml(text);
    expect(problems.length > 0 || value !== undefined).toBe(true);
    expect(problems.length).toBeLessThanOrEqual(20);
  });

  it('any text at all: data or findings, never an exception', () => {
    const marks = fc.constantFrom(
      '- ',
      ': ',
      '\n',
      '  ',
      '"',
      "'",
      '[',
      '}',
      '&a ',
      '*a',
      '|\n',
      '#',
      '?',
      '%',
      '\t',
      '\0',
    );
    const text = fc.array(fc.oneof(marks, fc.string({ unit: 'binary', maxLength: 5 })), { maxLength: 40 });
    fc.assert(
      fc.property(text, (parts) => {
        const { problems, lineOf } = readYaml(parts.join(''));
        expect(lineOf(['entries', 0])).toBeGreaterThanOrEqual(1);
        for (const { line } of problems) expect(line).toBeGreaterThanOrEqual(1);
      }),
      { numRuns: 300 },
    );
  });
});
