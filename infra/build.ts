import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Plugin, rolldown } from 'rolldown';
import packageJson from '../package.json' with { type: 'json' };
import { readArguments } from '../src/cli/read-arguments.ts';
import { lateRequires } from './late-requires.ts';

const usage = `Usage: npm run build

Bundles the bot into out/build: the programs, each with what it loads later beside it, with source maps, and the data they read. It runs there, or wherever
the folder is copied, with "node src/start.js" and no packages; a report needs the package @duckdb/node-api beside it.
Exit status: 0 built, 1 not built, 2 wrong usage.`;
readArguments(usage, {});

const root = fileURLToPath(new URL('..', import.meta.url));
const target = `${root}out/build/`;

/** Programs of the bot: the process itself, the thread that reads long texts, the process that makes a report. */
const programs = [
  'src/main.ts',
  'src/reading/reading-thread.ts',
  'src/main/report-process.ts',
  'src/triage/workbook-process.ts',
];

/** Data that the programs find beside their modules. */
const data = ['src/catalog'];

/** Has native parts of its own; stays a package. */
const external = ['@duckdb/node-api'];

/** A module goes on finding its neighbours: its own address becomes the one it would have beside the program. */
function keepAddresses(program: string): Plugin {
  return {
    name: 'keep-addresses',
    transform(code, id) {
      if (!id.startsWith(`${root}src/`) || !code.includes('import.meta.url')) return undefined;
      const place = relative(dirname(program), relative(root, id));
      const own = `new URL(${JSON.stringify(place.startsWith('.') ? place : `./${place}`)}, import.meta.url).href`;
      return {
        code: code
          .replace(/(new URL\('[^']*)\.ts', import\.meta\.url\)/g, "$1.js', import.meta.url)")
          .replaceAll('import.meta.url', own),
        map: null,
      };
    },
  };
}

/** The bundler writes what is not ASCII as escapes, but leaves raw texts alone; ours are patterns, where an escape means the same. */
const escapeRaw: Plugin = {
  name: 'escape-raw',
  transform(code, id) {
    if (!id.startsWith(`${root}src/`) || !code.includes('String.raw`')) return undefined;
    const toEscape = (sign: string) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
    return { code: code.replace(/String\.raw`[^`]*`/g, (raw) => raw.replace(/[\u0080-\uffff]/g, toEscape)), map: null };
  },
};

rmSync(target, { recursive: true, force: true });
mkdirSync(target, { recursive: true });
for (const program of programs) {
  const bundle = await rolldown({
    input: root + program,
    platform: 'node',
    external,
    // The package, not Node's own, which is about to go.
    resolve: { alias: { punycode: 'punycode/' } },
    plugins: [keepAddresses(program), escapeRaw, lateRequires()],
  });
  await bundle.write({
    dir: target + dirname(program),
    entryFileNames: '[name].js',
    // What is loaded later lies beside the program, where its addresses lead from the same place.
    chunkFileNames: `${basename(program, '.ts')}-[name].js`,
    format: 'esm',
    sourcemap: true,
    minify: true,
    // A source of one byte a character takes half the memory, and is read in less time.
    charset: 'ascii',
  });
  await bundle.close();
}
for (const folder of data) {
  cpSync(root + folder, target + folder, { recursive: true, filter: (file) => !/\.(?:ts|js)$/.test(file) });
}
// The first file is no part of a bundle: it makes Node keep what it compiles of them.
const starter = readFileSync(`${root}src/start.js`, 'utf8');
writeFileSync(
  `${target}src/start.js`,
  starter.replace("import './check-node.cjs';\n", '').replace("'./main.ts'", "'./main.js'"),
);
const { name, version, type, engines } = packageJson;
writeFileSync(`${target}package.json`, `${JSON.stringify({ name, version, private: true, type, engines }, null, 2)}\n`);
