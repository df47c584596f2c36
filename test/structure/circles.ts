import { posix } from 'node:path';
import { readImports } from './read-imports.ts';
import type { Module } from './rooms.ts';

/**
 * Modules of one room that import each other in a circle, types included, each circle as a sentence with its remedy. Between rooms
 * the table of rooms rules.
 */
export function findCircles(modules: readonly Module[]): string[] {
  const roomOf = (path: string) => path.split('/')[1];
  const imported = new Map(
    modules.map(({ path, source }) => [
      path,
      readImports(source)
        .map(({ specifier }) => posix.join(posix.dirname(path), specifier))
        .filter((target) => roomOf(target) === roomOf(path)),
    ]),
  );
  const reach = new Map([...imported.keys()].map((path) => [path, reachedFrom(path, imported)]));
  const inCircle = [...reach].filter(([path, reached]) => reached.has(path)).map(([path]) => path);
  const circles = Map.groupBy(inCircle, (path) =>
    inCircle.filter((other) => reach.get(path)?.has(other) && reach.get(other)?.has(path)).join(', '),
  );
  return [...circles.keys()].map(
    (paths) => `${paths} import each other. Move what they share into a module of its own`,
  );
}

/** Every module that a module imports, directly or not. */
function reachedFrom(path: string, imported: ReadonlyMap<string, readonly string[]>): Set<string> {
  const reached = new Set<string>();
  const open = [...(imported.get(path) ?? [])];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (reached.has(next)) continue;
    reached.add(next);
    open.push(...(imported.get(next) ?? []));
  }
  return reached;
}
