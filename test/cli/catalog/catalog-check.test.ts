import { afterAll, describe, expect, it } from 'vitest';
import { composeFile, createFolder } from '../../catalog/compose.ts';
import { openCommands } from '../../support/run-commands.ts';

// Protects who writes entries: what is wrong is named with file, line and remedy, and the exit status tells a script.

const commands = openCommands();
afterAll(() => commands.close());
const run = (...args: string[]) => commands.run('catalog:check', args);

const note = (sipCode: string) =>
  `publisher: Contoso\nnotes:\n  - microsoftCode: 569901\n    sipCode: ${sipCode}\n    text: We know.\n`;

describe('npm run catalog:check', () => {
  it('prints the number of entries per SIP code when nothing is wrong', async () => {
    const folder = createFolder({ '504.yaml': composeFile(), '503.yaml': composeFile('503') });
    const { status, stdout, stderr } = await run(folder);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(
      /^Catalog [\da-f]{12}: 2 entries under 2 SIP codes\.\n {2}SIP 503 {4}1\n {2}SIP 504 {4}1\n$/,
    );
  });

  it('prints every finding with file, line and remedy, and fails', async () => {
    const folder = createFolder({
      '504.yaml': composeFile('504', { title: 'title: Dark.' }),
      '503.yaml': composeFile('503', { outcome: 'outcome: odd' }),
    });
    const { status, stdout, stderr } = await run(folder);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(
      /503\.yaml:9: \[schema\] .*accepted: fault or normal\n.*504\.yaml:8: \[headingsHaveNoFinalStop\] .*\n2 findings\.\n$/,
    );
  });

  it.each([
    [
      'notes that fit',
      '504',
      0,
      /Overlay: 1 notes on entries and guides, .* 0 own entries, 0 own guides, 0 trunks, no finding\./,
      /^$/,
    ],
    [
      'notes on codes that are not listed',
      '404',
      0,
      /Overlay: 0 notes on entries and guides, 1 notes that also wait/,
      /^$/,
    ],
    ['notes that are wrong', '999', 1, /./, /a\.yaml:\d+: \[schema\] .*\n1 finding\.\n$/],
  ])('checks an overlay with %s', async (_, sipCode, expected, out, err) => {
    const folder = createFolder({ '504.yaml': composeFile() });
    const { status, stdout, stderr } = await run(folder, '--overlay', createFolder({ 'a.yaml': note(sipCode) }));
    expect(status).toBe(expected);
    expect(stdout).toMatch(out);
    expect(stderr).toMatch(err);
  });

  it.each([[['--colour']], [['one', 'two']]])('explains itself when called wrongly: %j', async (args) => {
    const { status, stderr } = await run(...args);
    expect(status).toBe(2);
    expect(stderr).toMatch(/Usage: npm run catalog:check/);
  });
});
