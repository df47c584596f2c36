import { expect, it } from 'vitest';
import { loadCatalog } from '../../src/catalog/load/load.ts';
import { everydaySipCodes } from '../../src/codes/everyday-codes.ts';
import { secondSourceRows } from '../../src/codes/second-source-codes.ts';
import { readPage } from './pages.ts';

// Protects the counts that README and docs/understands.md state: they follow the catalog.

const text = `${readPage('README.md')} ${readPage('docs/understands.md')}`.replace(/\s+/g, ' ');
const { entries, guides } = loadCatalog();

it.each<[string, RegExp, number]>([
  ['entries', /(\d+) combinations of Microsoft code/, entries.length],
  ['SIP codes', /under (\d+) SIP codes/, new Set(entries.map(({ sipCode }) => sipCode)).size],
  ['second-source rows', /(\d+) rows that Microsoft publishes for Azure/, secondSourceRows.length],
  ['derived SIP codes', /the caller hung up first; (\d+) SIP codes/, everydaySipCodes.length],
  ['guides', /(\d+) guides/, guides.length],
])('the pages count %s as they are', (_, pattern, count) => {
  expect(Number(pattern.exec(text)?.[1])).toBe(count);
});

it('the README names the day of the last comparison', () => {
  const days = [...entries.map(({ checked }) => checked)].sort();
  expect(text).toContain(`compared on ${days[0]}`);
});
