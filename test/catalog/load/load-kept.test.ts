import { expect, it } from 'vitest';
import { loadCatalog } from '../../../src/catalog/load/load.ts';
import { loadKept } from '../../../src/catalog/load/load-kept.ts';

// Protects starts from a kept catalog that is not the one on disk.

it('a catalog that was kept is the catalog that was read', () => {
  const { entries, version } = loadCatalog();
  const again = loadCatalog();
  expect(again.entries).toEqual(entries);
  expect(again.version).toBe(version);
});

it('files that changed are read', () => {
  const [first, second] = loadCatalog().entries;
  const at = (text: string) => [{ file: `${crypto.randomUUID()}.yaml`, text }];
  const [one, other] = [at('one'), at('other')];
  expect(loadKept('test', one, () => (first ? [first] : []))).toEqual([first]);
  expect(loadKept('test', one, () => [])).toEqual([first]);
  expect(loadKept('test', other, () => (second ? [second] : []))).toEqual([second]);
});
