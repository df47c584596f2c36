import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readBlocks, readPages } from '../docs/pages.ts';
import { layCopy, type ScratchCopy } from './support/scratch-copy.ts';

// Protects everybody who copies a command from README or docs: each line is given to the shell as it is written, in a fresh copy.

const lines = readPages()
  .flatMap(readBlocks)
  .filter(({ language }) => language === 'sh')
  .flatMap(({ text }) => text.split('\n'))
  .filter(Boolean);

/** What cannot be run here: this very test, a client that does not end, traffic to somebody's SBC. */
const notHere = /^npm ci|npm test\b|npm run (?:-s )?(?:verify|playground|check|bench|pictures|test:e2e)(?: |$)/;

const row = 'id-1,2026-11-24T15:00:00Z,2026-11-24T15:00:05Z,Yes,0,540000,BYE,sbc1.contoso.com';
const sample = `CorrelationId,Invite time,Start time,Success,Final SIP code,Final Microsoft subcode,Final SIP Phrase,SBC FQDN\n${row}\n`;

let copy: ScratchCopy;
beforeAll(() => {
  copy = layCopy();
  const put = (name: string, content: string | Uint8Array) => writeFileSync(join(copy.folder, name), content);
  put('messages.jsonl', '{"id":1,"text":"569008 504"}\n');
  put('export.csv', sample);
  put(
    'lay-state.ts',
    "import { openStore } from './src/store/open-store.ts';\nimport { createLogger } from './src/ops/logger.ts';\nawait (await openStore({ file: 'state.sqlite' }, createLogger('silent'))).close();\n",
  );
  copy.run('node lay-state.ts');
  put('Calls.Export.zip', zipSync({ 'DirectRouting.calls.csv': strToU8(sample) }));
});
afterAll(() => copy.close());

describe('a command of a page', () => {
  it.each(lines.filter((line) => !notHere.test(line) && !line.includes('article.md')))('ends well: %s', (line) => {
    // Figures are read from the state of a bot that has run, which the variables of the bot name.
    const { status, stdout, stderr } = copy.run(line.includes(' stats ') ? `STORE=state.sqlite ${line}` : line);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).not.toBe('');
  });

  it('is left out only where it cannot be run here', () => {
    expect(lines.length).toBeGreaterThan(12);
    expect(lines.filter((line) => notHere.test(line)).length).toBeLessThanOrEqual(4);
  });
});
