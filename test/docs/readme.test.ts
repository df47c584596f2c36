import { describe, expect, it } from 'vitest';
import { loadCatalog } from '../../src/catalog/load/load.ts';
import { configVariables } from '../../src/config/variables.ts';
import { readPage, readPages } from './pages.ts';

// Protects what the pages promise: every variable and command they name exists, the README stays short, and counts are true.

const readme = readPage('README.md');
const scripts = JSON.parse(readPage('package.json')).scripts as Record<string, string>;

/** The table of variables as docs/configuration.md has to show it. */
const variableTable = configVariables
  .map((variable) => `| \`${variable.name}\` | ${variable.meaning} | ${variable.default} |`)
  .join('\n');

describe('docs/configuration.md', () => {
  it('lists every variable that is read, and no other', () => {
    expect(readPage('docs/configuration.md')).toContain(`|---|---|---|\n${variableTable}\n<!-- /variables -->`);
  });
});

describe('the pages', () => {
  it.each(readPages())('$path names only commands that exist', ({ text }) => {
    const named = [...text.matchAll(/npm run (?:-s )?([a-z:0-9]+)/g)].map((match) => match[1] as string);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });
});

describe('the README', () => {
  it('fits on a screen and a half: what is more belongs into docs', () => {
    expect(readme.split('\n').length).toBeLessThanOrEqual(80);
  });

  it('counts the catalog as it is', () => {
    const { entries } = loadCatalog();
    const sipCodes = new Set(entries.map((entry) => entry.sipCode)).size;
    expect(readme.replace(/\s+/g, ' ')).toContain(
      `${entries.length} combinations of Microsoft code, SIP code and error message under ${sipCodes} SIP codes`,
    );
  });
});
