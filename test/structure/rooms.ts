import { posix } from 'node:path';
import { blankTexts, type Import, readImports } from './read-imports.ts';

/** A module of src/: its path from the top of the project, and its text. */
export interface Module {
  readonly path: string;
  readonly source: string;
}

interface Room {
  /** Rooms it may call. */
  readonly calls: readonly string[];
  /** Rooms whose types it may name, besides. */
  readonly names?: readonly string[];
  /** Modules that other rooms may import beside its door, `index.ts`, each with the reason. */
  readonly sideDoors?: Readonly<Record<string, string>>;
  /** No input, output, clock, environment or Bot Framework. */
  readonly pure?: boolean;
}

const middle = ['codes', 'locale', 'catalog', 'parse', 'match', 'render', 'outputs'] as const;
const shells = ['answer', 'talk', 'triage', 'check', 'tickets', 'store', 'ops', 'bot', 'server', 'config'] as const;

/** Who may import whom: the table of design.md, top to bottom. */
export const rooms: Readonly<Record<string, Room>> = {
  codes: { calls: [], pure: true },
  locale: { calls: [], pure: true },
  catalog: {
    calls: ['codes'],
    pure: true,
    sideDoors: {
      'load/load.ts': 'loaded by a process of its own when it makes a report',
      'load/overlay.ts': 'loaded by a process of its own when it makes a report',
    },
  },
  parse: { calls: ['codes'], pure: true },
  match: { calls: ['catalog', 'codes'], names: ['parse'], pure: true },
  outputs: { calls: [], names: ['locale', 'catalog'], pure: true },
  render: {
    calls: ['catalog', 'codes', 'locale'],
    names: ['match', 'parse', 'check', 'outputs', 'triage'],
    pure: true,
    sideDoors: { 'report-page.ts': 'loaded by a process of its own when it makes a report' },
  },
  answer: { calls: [...middle], pure: true },
  talk: { calls: [...middle, 'answer'], pure: true },
  reading: { calls: ['answer', 'catalog', 'parse'] },
  check: { calls: [], names: ['locale'] },
  tickets: { calls: ['check'] },
  triage: { calls: ['codes', 'catalog', 'parse', 'match'] },
  config: { calls: [] },
  ops: {
    calls: [],
    names: ['config'],
    sideDoors: { 'metrics.ts': 'loaded only where somebody asks for metrics' },
  },
  store: { calls: [], names: ['config', 'ops', 'check'] },
  bot: {
    calls: ['answer', 'talk', 'render', 'locale', 'store', 'ops', 'check', 'triage'],
    names: ['catalog', 'match', 'parse', 'config', 'codes', 'tickets'],
  },
  server: { calls: ['bot', 'store', 'ops', 'config'] },
  cli: { calls: [...middle, ...shells] },
  main: { calls: [...middle, ...shells, 'reading'] },
};

/** The modules of a pure room that fetch its data from disk, by name; nothing else in the room may. */
const loading = /^src\/catalog\/(?:load\/|compare\/read-|read-version)[a-z-]*\.ts$/;
const impure = /^(?:node:(?!util$)|botbuilder|botframework|restify$|redis$|pino$|prom-client$)/;

function roomOf(path: string): string {
  return (
    path
      .replace(/^src\//, '')
      .split('/')[0]
      ?.replace(/\.ts$/, '') ?? ''
  );
}

function findDirectionProblem(path: string, { specifier, typesOnly }: Import): string | undefined {
  const [from, target] = [roomOf(path), posix.join(posix.dirname(path), specifier)];
  const to = roomOf(target);
  const room = rooms[from];
  if (room === undefined) return `${path}: src/${from} is no room. Add it to test/structure/rooms.ts with its rule`;
  if (!target.startsWith('src/')) {
    if (/^(?:cards\/.*|package)\.json$/.test(target)) return undefined;
    return `${path} imports ${specifier} from outside src/. Move what it needs into src/`;
  }
  if (to === from) {
    if (target !== `src/${to}/index.ts`) return undefined;
    return `${path} goes through the door of its own room. Import the module itself`;
  }
  if (room.calls.includes(to)) return findDoorProblem(path, target);
  if (room.names?.includes(to)) {
    return typesOnly
      ? findDoorProblem(path, target)
      : `${path} calls ${target}: ${from} may only name the types of ${to}. Write \`import type\`, or let the caller pass the value in`;
  }
  const allowed = room.calls.length > 0 ? room.calls.join(', ') : 'nothing';
  return `${path} imports ${target}: ${from} may import ${allowed}. Move what both need down to the lower room, or pass it in from above`;
}

/** Whether a module of another room is asked for at the door; a room no rule knows has none. */
function findDoorProblem(path: string, target: string): string | undefined {
  const to = roomOf(target);
  const inner = target.replace(`src/${to}/`, '');
  if (inner === 'index.ts' || rooms[to]?.sideDoors?.[inner] !== undefined) return undefined;
  return `${path} imports ${target} past the door of ${to}. Import it from src/${to}/index.ts, and name it there`;
}

/**
 * The names that the doors of the rooms hold and no other room imports, each as a sentence with its remedy; and doors that hold
 * something of their own.
 */
export function findDoorsTooWide(modules: readonly Module[]): string[] {
  const used = new Set(
    modules.flatMap(({ path, source }) =>
      [...source.matchAll(/^import\s+(?:type\s+)?\{([^}]*)\}\s*from\s*'([^']+)'/gm)].flatMap(
        ([, list = '', specifier = '']) => {
          const target = posix.join(posix.dirname(path), specifier);
          return readNames(list).map((name) => `${target} ${name}`);
        },
      ),
    ),
  );
  const doors = modules.filter(({ path }) => /^src\/[^/]+\/index\.ts$/.test(path));
  return doors.flatMap(({ path, source }) => {
    const held = [...source.matchAll(/^export\s+(?:type\s+)?\{([^}]*)\}\s*from\s*'\.\/[^']+';$/gm)];
    const unused = held.flatMap(([, list = '']) => readNames(list)).filter((name) => !used.has(`${path} ${name}`));
    const rest = held.reduce((text, [line]) => text.replace(line, ''), source).replace(/^\/\/.*$/gm, '');
    return [
      ...unused.map(
        (name) => `${path} holds ${name}, which no other room imports. Take it out, and what only it needed`,
      ),
      ...(rest.trim() === '' ? [] : [`${path} holds more than names of its room: ${rest.trim().slice(0, 80)}`]),
    ];
  });
}

function readNames(list: string): string[] {
  return list
    .split(',')
    .map((name) =>
      name
        .trim()
        .replace(/^type\s+/, '')
        .replace(/\s+as\s.*$/, ''),
    )
    .filter(Boolean);
}

function findImpureImport(path: string, { specifier }: Import): string | undefined {
  if (!rooms[roomOf(path)]?.pure || loading.test(path) || !impure.test(specifier)) return undefined;
  return `${path} imports ${specifier}: ${roomOf(path)} is pure. Take the data as a parameter and read it in bot, cli or main`;
}

function findReservedCalls({ path, source }: Module): string[] {
  const code = blankTexts(source);
  const composes = ['main', 'cli'].includes(roomOf(path));
  const readsEnvironment = /\bprocess\s*(?:\?\.|\.)\s*env\b|\{[^}]*\benv\b[^}]*\}\s*=\s*process\b/.test(code);
  const importsEnvironment = /import\s*\{[^}]*\benv\b[^}]*\}\s*from\s*['"]node:process['"]/.test(source);
  return [
    ...(!composes && (readsEnvironment || importsEnvironment)
      ? [`${path} reads process.env. Read it in src/main.ts, check it in src/config/config.ts and pass the value in`]
      : []),
    ...(!composes && /\.\s*listen\s*\(/.test(code)
      ? [`${path} listens. Return the server and let src/main.ts or a command listen`]
      : []),
  ];
}

/** Every rule that a module of src/ breaks, each as a sentence with its remedy. */
export function findRoomProblems(module: Module): string[] {
  const imports = readImports(module.source);
  const local = imports.filter(({ specifier }) => specifier.startsWith('.'));
  return [
    ...local.map((imported) => findDirectionProblem(module.path, imported)),
    ...imports.map((imported) => findImpureImport(module.path, imported)),
    ...findReservedCalls(module),
  ].filter((problem) => problem !== undefined);
}

const nameless = /^(?:utils?|helpers?|common|types?|misc|shared)$/;

/** What is wrong with where a file lies and how it is called. */
export function findNameProblems(path: string): string[] {
  const folders = path.split('/').slice(0, -1);
  const name = (path.split('/').at(-1) ?? '').replace(/(?:\.test|\.config)?\.ts$/, '');
  return [
    ...[...folders, name]
      .filter((part) => nameless.test(part))
      .map((part) => `${path}: "${part}" says nothing. Name the file after what it is about`),
    ...(/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name) ? [] : [`${path}: rename it to kebab-case`]),
  ];
}
