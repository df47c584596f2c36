import { mkdirSync, renameSync, rmSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Catalog } from '../../../src/catalog/catalog.ts';
import { createCatalog } from '../../../src/catalog/create-catalog.ts';
import { CatalogError } from '../../../src/catalog/finding.ts';
import { type WatchedCatalog, watchCatalog } from '../../../src/catalog/load/watch.ts';
import { composeEntry, createFolder, writeFiles } from '../compose.ts';

// Protects a running bot: an overlay that changes is taken up, a broken one is not.

const base = createCatalog([composeEntry()]);
const house = (text: string) =>
  `publisher: Contoso\nnotes:\n  - microsoftCode: 569901\n    sipCode: 504\n    text: ${text}\n`;
const noteOf = (catalog: Catalog) => catalog.entries[0]?.houseNotes[0]?.text;

interface Watching extends WatchedCatalog {
  /** The next change or error that was not taken yet. */
  next(): Promise<Catalog | CatalogError>;
  /** How many were not taken yet. */
  waiting(): number;
}

/** Watches a folder for one test; `reports: false` leaves only the looks at intervals, `polls: false` only the reports. */
function startWatching(overlayFolder: string, { reports = true, polls = true } = {}): Watching {
  const news: (Catalog | CatalogError)[] = [];
  let wake = () => {};
  const tell = (event: Catalog | CatalogError) => {
    news.push(event);
    wake();
  };
  const hour = 3_600_000;
  const watched = watchCatalog({
    overlayFolder,
    base,
    onChange: tell,
    onError: tell,
    settleMs: reports ? 20 : hour,
    pollMs: polls ? 20 : hour,
  });
  onTestFinished(() => watched.close());
  const next = async () => {
    while (news.length === 0) {
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
    return news.shift() as Catalog | CatalogError;
  };
  return { ...watched, next, waiting: () => news.length };
}

const nextCatalog = async (watching: Watching) => {
  const event = await watching.next();
  if (event instanceof CatalogError) throw event;
  return event;
};
const nextError = async (watching: Watching) => {
  const event = await watching.next();
  if (event instanceof CatalogError) return event;
  throw new Error(`unexpected catalog ${event.version}`);
};

describe.each([
  ['by the reports of the file system', { polls: false }],
  ['by looking at intervals', { reports: false }],
])('a changed overlay is picked up %s', (_, how) => {
  it('when a file is written in place', async () => {
    const folder = createFolder({ 'contoso.yaml': house('First.') });
    const watching = startWatching(folder, how);
    expect(noteOf(watching.current())).toBe('First.');
    writeFileSync(join(folder, 'contoso.yaml'), house('Second.'));
    expect(noteOf(await nextCatalog(watching))).toBe('Second.');
    expect(noteOf(watching.current())).toBe('Second.');
  });

  it('when an editor replaces a file, time after time', async () => {
    const folder = createFolder({ 'contoso.yaml': house('0.') });
    const watching = startWatching(folder, how);
    for (const text of ['1.', '2.', '3.']) {
      writeFileSync(join(folder, '.contoso.yaml.new'), house(text));
      renameSync(join(folder, '.contoso.yaml.new'), join(folder, 'contoso.yaml'));
      expect(noteOf(await nextCatalog(watching))).toBe(text);
    }
  });

  it('when a file is added and when it is removed', async () => {
    const folder = createFolder();
    const watching = startWatching(folder, how);
    expect(noteOf(watching.current())).toBeUndefined();
    writeFiles(folder, { 'contoso.yaml': house('Here.') });
    expect(noteOf(await nextCatalog(watching))).toBe('Here.');
    unlinkSync(join(folder, 'contoso.yaml'));
    expect((await nextCatalog(watching)).version).toBe(base.version);
  });

  it('when a cluster swaps the volume behind a link', async () => {
    const folder = createFolder();
    writeFiles(join(folder, '..one'), { 'contoso.yaml': house('One.') });
    writeFiles(join(folder, '..two'), { 'contoso.yaml': house('Two.') });
    symlinkSync('..one', join(folder, '..data'));
    symlinkSync('..data/contoso.yaml', join(folder, 'contoso.yaml'));
    const watching = startWatching(folder, how);
    expect(noteOf(watching.current())).toBe('One.');
    symlinkSync('..two', join(folder, '..data_tmp'));
    renameSync(join(folder, '..data_tmp'), join(folder, '..data'));
    expect(noteOf(await nextCatalog(watching))).toBe('Two.');
  });

  it('but a broken file keeps the last good catalog, tells why once, and is forgotten when mended', async () => {
    const folder = createFolder({ 'contoso.yaml': house('Good.') });
    const watching = startWatching(folder, how);
    writeFileSync(join(folder, 'contoso.yaml'), `${house('Bad.')}oops: 1\n`);
    const { findings } = await nextError(watching);
    expect(findings).toEqual([
      {
        file: join(folder, 'contoso.yaml'),
        line: 6,
        rule: 'schema',
        problem: 'the file has the unknown key "oops"',
        remedy: expect.stringMatching(/publisher, source, checked, notes, entries/),
      },
    ]);
    expect(noteOf(watching.current())).toBe('Good.');
    writeFileSync(join(folder, 'contoso.yaml'), house('Good.'));
    expect(noteOf(await nextCatalog(watching))).toBe('Good.');
    expect(watching.waiting()).toBe(0);
  });
});

describe('a folder that is not there', () => {
  it('is told, and picked up when it is created later', async () => {
    const folder = join(createFolder(), 'later');
    const watching = startWatching(folder);
    expect((await nextError(watching)).findings[0]).toMatchObject({
      file: folder,
      problem: expect.stringMatching(/ENOENT/),
    });
    expect(watching.current()).toBe(base);
    mkdirSync(`${folder}-made`);
    writeFiles(`${folder}-made`, { 'contoso.yaml': house('Now.') });
    renameSync(`${folder}-made`, folder);
    expect(noteOf(await nextCatalog(watching))).toBe('Now.');
  });

  it('keeps the last good catalog when it is deleted, and follows the new one when it is created again', async () => {
    const folder = join(createFolder(), 'overlay');
    writeFiles(folder, { 'contoso.yaml': house('Old.') });
    const watching = startWatching(folder);
    renameSync(folder, `${folder}-gone`);
    expect((await nextError(watching)).findings).toHaveLength(1);
    expect(noteOf(watching.current())).toBe('Old.');
    rmSync(`${folder}-gone`, { recursive: true });
    mkdirSync(`${folder}-new`);
    writeFiles(`${folder}-new`, { 'contoso.yaml': house('New.') });
    renameSync(`${folder}-new`, folder);
    expect(noteOf(await nextCatalog(watching))).toBe('New.');
    writeFileSync(join(folder, 'contoso.yaml'), house('Newer.'));
    expect(noteOf(await nextCatalog(watching))).toBe('Newer.');
  });
});

it('a broken overlay at the start leaves the catalog without it', async () => {
  const watching = startWatching(createFolder({ 'contoso.yaml': 'publisher: [\n' }));
  expect((await nextError(watching)).findings[0]?.rule).toBe('yaml');
  expect(watching.current()).toBe(base);
});

it('a closed watcher tells nothing more', async () => {
  const folder = createFolder({ 'contoso.yaml': house('First.') });
  const closed = startWatching(folder);
  closed.close();
  const open = startWatching(folder);
  writeFileSync(join(folder, 'contoso.yaml'), house('Second.'));
  await nextCatalog(open);
  expect(closed.waiting()).toBe(0);
  expect(noteOf(closed.current())).toBe('First.');
});
