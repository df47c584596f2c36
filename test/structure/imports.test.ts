import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { findCircles } from './circles.ts';
import { readImports } from './read-imports.ts';
import { findDoorsTooWide, findNameProblems, findRoomProblems } from './rooms.ts';

// Protects the order of the project: what a room may know, where it is asked, and how files are called.

const root = fileURLToPath(new URL('../../', import.meta.url));
const modulesIn = (folder: string) =>
  readdirSync(`${root}${folder}`, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !/(?:^|[\\/])node_modules[\\/]/.test(name))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .sort();

const modules = modulesIn('src').map((path) => ({ path, source: readFileSync(`${root}${path}`, 'utf8') }));

describe('the rooms of src', () => {
  it('import one way only, through the door, and only main and the commands touch the environment', () => {
    expect(modules.length).toBeGreaterThan(0);
    expect(modules.flatMap(findRoomProblems)).toEqual([]);
  });

  it('have doors that hold what other rooms import, and nothing else', () => {
    expect(findDoorsTooWide(modules)).toEqual([]);
  });

  it('hold no modules that import each other in a circle, types included', () => {
    expect(findCircles(modules)).toEqual([]);
  });

  it('and test have files named for what they are about', () => {
    expect([...modulesIn('src'), ...modulesIn('test')].flatMap(findNameProblems)).toEqual([]);
  });
});

describe('the rules', () => {
  it.each([
    ['parse asking match', 'src/parse/a.ts', "import { b } from '../match/index.ts';", 'parse may import codes'],
    [
      'codes asking catalog',
      'src/codes/a.ts',
      "import type { Entry } from '../catalog/index.ts';",
      'may import nothing',
    ],
    [
      'match calling parse',
      'src/match/a.ts',
      "import { b, type C } from '../parse/index.ts';",
      'may only name the types',
    ],
    ['render asking answer', 'src/render/a.ts', "import type { B } from '../answer/index.ts';", 'render may import'],
    [
      'bot calling the catalog',
      'src/bot/a.ts',
      "import { load } from '../catalog/index.ts';",
      'may only name the types',
    ],
    ['a command asking main', 'src/cli/a.ts', "import '../main.ts';", 'cli may import'],
    [
      'server asking answer',
      'src/server/server.ts',
      "import { b } from '../answer/index.ts';",
      'server may import bot',
    ],
    ['a re-export', 'src/parse/a.ts', "export { b } from '../match/index.ts';", 'parse may import codes'],
    [
      'an import written late',
      'src/parse/a.ts',
      "const b = await import('../match/index.ts');",
      'parse may import codes',
    ],
    [
      'an import over several lines',
      'src/parse/a.ts',
      "import {\n  b,\n  c,\n} from '../match/index.ts';",
      'parse may import',
    ],
    ['a room nobody planned', 'src/extras/a.ts', "import { b } from '../codes/index.ts';", 'src/extras is no room'],
    ['src asking a test', 'src/cli/a.ts', "import { b } from '../../test/support/b.ts';", 'outside src/'],
    ['a pure room reading files', 'src/parse/a.ts', "import { readFileSync } from 'node:fs';", 'parse is pure'],
    [
      'a pure room naming activities',
      'src/answer/a.ts',
      "import type { Activity } from 'botbuilder';",
      'answer is pure',
    ],
    ['the bot reading the environment', 'src/bot/a.ts', 'const port = process.env.PORT;', 'reads process.env'],
    ['the environment within a text', 'src/bot/a.ts', `const a = \`port \${process.env.PORT}\`;`, 'reads process.env'],
    ['the environment taken apart', 'src/bot/a.ts', 'const { env } = process;', 'reads process.env'],
    ['the environment imported', 'src/bot/a.ts', "import { env } from 'node:process';", 'reads process.env'],
    ['a server that listens', 'src/server/server.ts', 'server.listen(3978);', 'listens'],
    [
      'a module past the door',
      'src/match/a.ts',
      "import { b } from '../catalog/entry.ts';",
      'past the door of catalog',
    ],
    ['types past the door', 'src/match/a.ts', "import type { B } from '../parse/b.ts';", 'past the door of parse'],
    ['the own door', 'src/match/a.ts', "import { b } from './index.ts';", 'its own room'],
  ])('refuse %s', (_, path, source, finding) => {
    expect(findRoomProblems({ path, source }).join('\n')).toContain(finding);
  });

  it.each([
    ['a room asking itself', 'src/parse/a.ts', "import { b } from './b.ts';"],
    ['match naming what parse reads', 'src/match/a.ts', "import type { CallFailure } from '../parse/index.ts';"],
    ['types named one by one', 'src/match/a.ts', "import { type B, type C } from '../parse/index.ts';"],
    [
      'render taking a card template',
      'src/render/a.ts',
      "import card from '../../cards/a.json' with { type: 'json' };",
    ],
    ['the catalog loading its files', 'src/catalog/load/load-catalog.ts', "import { readFileSync } from 'node:fs';"],
    ['main reading the environment', 'src/main.ts', 'parseConfig(process.env); server.listen(1);'],
    ['a command listening', 'src/cli/playground/playground.ts', 'server.listen(3978);'],
    ['a comment about the environment', 'src/bot/a.ts', '// process.env is read in main\nconst a = 1;'],
    ['a sentence about the environment', 'src/bot/a.ts', "const a = 'process.env';"],
    ['a sample import in a comment', 'src/parse/a.ts', "/**\n * import { b } from '../match/index.ts';\n */"],
    ['a side door', 'src/main/a.ts', "const a = await import('../ops/metrics.ts');"],
  ])('allow %s', (_, path, source) => {
    expect(findRoomProblems({ path, source })).toEqual([]);
  });

  it.each([
    ['src/parse/utils.ts', 'says nothing'],
    ['src/helpers/code.ts', 'says nothing'],
    ['src/common/a.ts', 'says nothing'],
    ['src/match/types.ts', 'says nothing'],
    ['src/match/matchCatalog.ts', 'kebab-case'],
    ['test/Match/a_b.test.ts', 'kebab-case'],
  ])('refuse a file called %s', (path, finding) => {
    expect(findNameProblems(path).join('\n')).toContain(finding);
  });
});

describe('a door', () => {
  const door = { path: 'src/parse/index.ts', source: "// Door.\n\nexport { b, type C } from './b.ts';\n" };
  it.each([
    ['holds what somebody imports', "import { b, type C } from '../parse/index.ts';", []],
    [
      'may not hold what nobody does',
      "import { b } from '../parse/index.ts';",
      [expect.stringContaining('holds C, which no')],
    ],
  ])('%s', (_, source, expected) => {
    expect(findDoorsTooWide([door, { path: 'src/match/a.ts', source }])).toEqual(expected);
  });

  it('may not hold code of its own', () => {
    const [problem] = findDoorsTooWide([{ ...door, source: 'export const a = 1;\n' }]);
    expect(problem).toContain('more than names');
  });
});

describe('a circle', () => {
  const module = (name: string, ...others: string[]) => ({
    path: `src/a/${name}.ts`,
    source: others.map((other) => `import type { X } from './${other}.ts';\n`).join(''),
  });

  it('is found, however long', () => {
    expect(findCircles([module('a', 'b'), module('b', 'c'), module('c', 'a', 'd'), module('d')])).toEqual([
      'src/a/a.ts, src/a/b.ts, src/a/c.ts import each other. Move what they share into a module of its own',
    ]);
  });

  it('is not where two import a third', () => {
    expect(findCircles([module('a', 'b', 'c'), module('b', 'c'), module('c')])).toEqual([]);
  });
});

describe('reading imports', () => {
  it('tells a default import called type from a type import', () => {
    expect(readImports("import type from './a.ts';\nimport type B from './b.ts';")).toEqual([
      { specifier: './a.ts', typesOnly: false },
      { specifier: './b.ts', typesOnly: true },
    ]);
  });
});
