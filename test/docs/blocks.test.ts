import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { createEngine } from '../../src/answer/engine.ts';
import { loadCatalog } from '../../src/catalog/load/load.ts';
import { loadOverlay } from '../../src/catalog/load/overlay.ts';
import { createLogger } from '../../src/ops/logger.ts';
import { openStore } from '../../src/store/open-store.ts';
import { openCommands, scripts } from '../support/run-commands.ts';
import { readBlocks, readPages, root } from './pages.ts';

// Protects everybody who copies a block from README or docs: each is run, or read, as written.

const runner = openCommands();
afterAll(() => runner.close());
const catalog = loadCatalog();
const scratch = mkdtempSync(join(tmpdir(), 'trunkwise-readme-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const blocks = readPages().flatMap(readBlocks);
const ofLanguage = (language: string) => blocks.filter((block) => block.language === language).map(({ text }) => text);
const commands = ofLanguage('sh')
  .flatMap((text) => text.split('\n'))
  .filter(Boolean);

/** What a command of a page stands for: the script of package.json, its arguments, and a file on its standard input. */
function readCommand(line: string) {
  const [command = ''] = line.split(/\s#/);
  const [, script = '', rest = ''] =
    /npm (?:run (?:-s )?)?([a-z:]+)(?: -- )?(.*)/.exec(command.replace('npm ci && ', '')) ?? [];
  const [parameters = '', input = ''] = rest.split('<').map((part) => part.trim());
  const args = [...parameters.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
  return { script, args, input };
}

/**
 * These start this very test, a server that does not end, or traffic to somebody's SBC; that their scripts exist is all that
 * can be shown here.
 */
const onlyNamed = ['test', 'playground', 'check'];

/** An export in which nothing stands out. */
const sampleExport = [
  'CorrelationId,Invite time,Start time,Success,Final SIP code,Final Microsoft subcode,Final SIP Phrase,SBC FQDN',
  ...Array.from(
    { length: 6 },
    (_, index) =>
      `id-${index},2026-11-24T1${index}:00:00Z,2026-11-24T1${index}:00:05Z,Yes,0,540000,BYE,sbc1.contoso.com`,
  ),
].join('\n');

/**
 * The kinds of blocks: `text` is a paste, `sh` commands that are run here, `yaml` an overlay. `console` is for commands of
 * machines, and of a bot that runs, which are not here (az, docker, systemctl, stats), `mermaid` for pictures, `plain` for what is only looked at.
 */
const kinds = ['text', 'sh', 'yaml', 'console', 'mermaid', 'plain'];

describe('the code blocks of the pages', () => {
  it('are of kinds that are known here', () => {
    expect(blocks.filter(({ language }) => !kinds.includes(language))).toEqual([]);
    expect(ofLanguage('sh').length).toBeGreaterThan(3);
  });

  it('name files that exist, also where they cannot be run here', () => {
    const named = ofLanguage('console').flatMap((text) => text.match(/(?<![\w/.])(?:infra|src|docs)\/[\w./-]+/g) ?? []);
    const made = ['infra/env/.env.bot'];
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((path) => !made.includes(path) && !existsSync(join(root, path)))).toEqual([]);
  });

  it.each(ofLanguage('text'))('a paste is matched: %s', (text) => {
    const { reply } = createEngine(catalog).answer({ text, scope: 'personal', mentioned: true });
    expect(reply).toBe('matched');
  });

  it.each(ofLanguage('yaml'))('an overlay is accepted and changes the catalog: %#', (text) => {
    const folder = mkdtempSync(join(scratch, 'overlay-'));
    writeFileSync(join(folder, 'readme.yaml'), text);
    expect(loadOverlay(folder, catalog).version).not.toBe(catalog.version);
  });

  it.each(commands)('a command does what it says: %s', async (line) => {
    const { script, args, input } = readCommand(line);
    expect(Object.keys(scripts)).toContain(script);
    if (onlyNamed.includes(script)) return;
    writeFileSync(join(scratch, 'messages.jsonl'), '{"id":1,"text":"569008 504"}\n');
    writeFileSync(join(scratch, 'article.md'), catalog.entries.map(toHeading).join('\n'));
    writeFileSync(join(scratch, 'export.csv'), sampleExport);
    writeFileSync(join(scratch, 'Calls.Export.zip'), zipSync({ 'DirectRouting.calls.csv': strToU8(sampleExport) }));
    const { status, stdout, stderr } = await runner.run(
      script,
      [
        ...(script === 'package' ? ['--out', join(scratch, 'trunkwise.zip')] : []),
        ...args.filter((arg) => arg !== '...').map((arg) => arg.replace('*.csv', 'export.csv')),
      ],
      {
        cwd: scratch,
        input: input === '' ? '' : readFileSync(join(scratch, input), 'utf8'),
        // Figures are read from the state of a bot that has run.
        env: script === 'stats' ? { STORE: await layState() } : {},
      },
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/\S/);
  });
});

/** The state of a bot that has run, and was asked nothing yet. */
async function layState(): Promise<string> {
  const file = join(scratch, 'state.sqlite');
  await (await openStore({ file }, createLogger('silent'))).close();
  return file;
}

function toHeading({ microsoftCode, sipCode, phrase }: (typeof catalog.entries)[number]): string {
  return `## ${microsoftCode} ${sipCode} ${phrase}\n`;
}

describe('docs/examples/overlay', () => {
  it('is accepted, and each of its kinds is in use', () => {
    const overlaid = loadOverlay(join(root, 'docs/examples/overlay'), catalog);
    expect(overlaid.entries.length).toBeGreaterThan(catalog.entries.length);
    expect(overlaid.guides.length).toBeGreaterThan(catalog.guides.length);
    expect(overlaid.house.trunks.length).toBeGreaterThan(0);
    expect(overlaid.house.looseNotes).toBeGreaterThan(0);
    expect(overlaid.entries.some(({ houseNotes }) => houseNotes.length > 0)).toBe(true);
    expect(overlaid.guides.some(({ houseNotes }) => houseNotes.length > 0)).toBe(true);
  });
});
