import { afterAll, describe, expect, it } from 'vitest';
import { createFolder } from '../../catalog/compose.ts';
import { openCommands } from '../../support/run-commands.ts';

// Protects the answer at the terminal: the same as in Teams, for reading, as JSON and line by line.

const commands = openCommands();
afterAll(() => commands.close());

/** Runs `npm run -s ask` with arguments and standard input. */
async function ask(args: readonly string[], input = '', env: Record<string, string> = {}) {
  const { status, stdout, stderr } = await commands.run('ask', args, { input, env });
  return { code: status, output: stdout, errors: stderr };
}

describe('ask', () => {
  it('prints an answer for reading', async () => {
    const { code, output } = await ask(['569008', '504']);
    expect(code).toBe(0);
    expect(output).toMatch(
      /^The SBC certificate has expired\nFault · Who acts: SBC administrator\n {2}1\. Renew the certificate/,
    );
    expect(output).toContain('Microsoft 569008 · SIP 504');
  });

  it('tells what is wrong with an overlay, without a stack, and answers from the catalog alone', async () => {
    const folder = createFolder({ 'a.yaml': 'publisher: A\nnotes: [{ guide: nowhere, text: A. }]\n' });
    const { code, output, errors } = await ask(['569008', '504'], '', { CATALOG_OVERLAY: folder });
    expect(code).toBe(0);
    expect(output).toMatch(/^The SBC certificate has expired\n/);
    expect(errors).toMatch(/a\.yaml:2: \[overlay\] there is no guide nowhere; .*\nThe overlay cannot be used/);
    expect(errors).not.toMatch(/\n\s+at /);
  });

  it('reads the paste from standard input', async () => {
    const { output } = await ask(['--json'], '569008 504\n569015 504\n');
    expect(JSON.parse(output)).toMatchObject({ reply: 'several', diagnoses: [{ count: 1 }, { count: 1 }] });
  });

  it('answers lines of JSON in order, in one process; a malformed line spoils nothing', async () => {
    const lines = [
      '{"id":1,"text":"569008 504"}',
      'nonsense',
      '',
      '{"id":2,"text":7}',
      '{"id":3,"text":"569015","scope":"channel"}',
    ];
    const { code, output } = await ask(['--jsonl'], lines.join('\n'));
    expect(code).toBe(0);
    expect(
      output
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toMatchObject([
      { id: 1, reply: 'matched' },
      { line: 2, error: expect.stringContaining('JSON') },
      { line: 4, error: expect.stringContaining('text') },
      { id: 3, reply: 'silent', card: null },
    ]);
  });

  it('lists how many entries each SIP code has', async () => {
    const { code, output } = await ask(['--list']);
    expect(code).toBe(0);
    expect(output).toMatch(/^SIP 400 .*\n[\s\S]*\d+ SIP codes, \d+ entries, catalog \w+\n/);
    for (const kind of ['Second-source rows', 'Derived from the structure', 'Guides, found by words'])
      expect(output).toMatch(new RegExp(`${kind}.*: \\d+`));
  });

  it('ends with 1 and a way on for a SIP code without entries', async () => {
    const { code, output, errors } = await ask(['--list', '999']);
    expect({ code, output }).toEqual({ code: 1, output: '' });
    expect(errors).toContain('--list');
  });

  it('ends with an error for an option that does not exist', async () => {
    const { code, errors } = await ask(['--nonsense']);
    expect(code).not.toBe(0);
    expect(errors).toContain('--nonsense');
  });

  it('tells how it is used', async () => {
    const { code, output } = await ask(['--help']);
    expect(code).toBe(0);
    expect(output).toContain('--jsonl');
  });
});
