import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rooms } from '../structure/rooms.ts';
import { readPage, root } from './pages.ts';

// Protects newcomers: the map shows the rooms as the rule of imports has them, and every place it points to exists.

const page = readPage('docs/architecture.md');

/** What the last column of a room's row has to say. */
function listImports({ calls, names = [] }: (typeof rooms)[string]): string {
  return [...calls, ...names.map((name) => `*${name}*`)].join(', ') || 'nothing';
}

/** The rows of the table of rooms: name, sentence, imports. */
const rows = [
  ...(/[<]!-- rooms -->(.*)[<]!-- \/rooms -->/s.exec(page)?.[1] ?? '').matchAll(/^\| `(\w+)` \| (.+) \| (.+) \|$/gm),
].map(([, name = '', sentence = '', imports = '']) => ({ name, sentence, imports }));

describe('docs/architecture.md', () => {
  it('has one row for each room of test/structure/rooms.ts, in its order', () => {
    expect(rows.map(({ name }) => name)).toEqual(Object.keys(rooms));
  });

  it.each(Object.entries(rooms))('says what %s may import, as the rule has it', (name, room) => {
    expect(rows.find((row) => row.name === name)?.imports).toBe(listImports(room));
  });

  it('draws rooms that exist', () => {
    const picture = /```mermaid\n(.*?)```/s.exec(page)?.[1] ?? '';
    const drawn = new Set([...picture.matchAll(/\b([a-z]+)\b(?= -|$| -\.->)/gm)].map(([, name = '']) => name));
    drawn.delete('teams');
    expect([...drawn].filter((name) => !(name in rooms))).toEqual([]);
    expect(drawn.size).toBeGreaterThan(5);
  });

  it('points to files and folders that exist', () => {
    const named = [...page.matchAll(/`((?:src|test|cards|appPackage|docs|infra)\/[\w./-]*)(?:<[^`]*)?`/g)];
    const paths = named.map(([, path = '']) => path);
    expect(paths.length).toBeGreaterThan(10);
    expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  it('stays on two pages', () => {
    expect(page.split('\n').length).toBeLessThanOrEqual(130);
  });
});
