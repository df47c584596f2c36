import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { loadCatalog } from '../../src/catalog/load.ts';
import { everydaySipCodes } from '../../src/codes/everyday-codes.ts';
import { secondSourceRows } from '../../src/codes/second-source-codes.ts';

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8').replace(/\s+/g, ' ');
const { entries, guides } = loadCatalog();

it.each<[string, RegExp, number]>([
  ['entries', /(\d+) combinations of Microsoft code/, entries.length],
  ['SIP codes', /under (\d+) SIP codes/, new Set(entries.map(({ sipCode }) => sipCode)).size],
  ['second-source rows', /(\d+) rows that Microsoft publishes for Azure/, secondSourceRows.length],
  ['derived SIP codes', /the caller hung up first; (\d+) SIP codes/, everydaySipCodes.length],
  ['guides', /(\d+) guides/, guides.length],
])('README counts %s as they are', (_, pattern, count) => {
  expect(Number(pattern.exec(readme)?.[1])).toBe(count);
});

it('README names the day of the last comparison', () => {
  const days = [...entries.map(({ checked }) => checked)].sort();
  expect(readme).toContain(`compared on ${days[0]}`);
});
