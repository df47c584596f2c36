import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadCatalog } from '../../src/catalog/load.ts';
import { configVariables } from '../../src/config/variables.ts';

const root = new URL('../../', import.meta.url);
const readme = readFileSync(new URL('README.md', root), 'utf8');
const scripts = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')).scripts as Record<string, string>;

/** The table of variables as the README has to show it. */
const variableTable = configVariables
  .map((variable) => `| \`${variable.name}\` | ${variable.meaning} | ${variable.default} |`)
  .join('\n');

describe('the README', () => {
  it('lists every variable that is read, and no other', () => {
    expect(readme).toContain(`|---|---|---|\n${variableTable}\n<!-- /variables -->`);
  });

  it('names only commands that exist', () => {
    const named = [...readme.matchAll(/npm run (?:-s )?([a-z:0-9]+)/g)].map((match) => match[1] as string);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  it('counts the catalog as it is', () => {
    const { entries } = loadCatalog();
    const sipCodes = new Set(entries.map((entry) => entry.sipCode)).size;
    expect(readme.replace(/\s+/g, ' ')).toContain(
      `${entries.length} combinations of Microsoft code, SIP code and error message under ${sipCodes} SIP codes`,
    );
  });
});
