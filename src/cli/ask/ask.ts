import { answerWithin, createEngine, type Message } from '../../answer/index.ts';
import { type Catalog, CatalogError, formatFinding, loadCatalog, loadOverlay } from '../../catalog/index.ts';
import { knownCodesOf } from '../../match/index.ts';
import { readArguments, refuseUsage } from '../read-arguments.ts';
import { answerLines, readingTime } from './ask-lines.ts';
import { formatCounts, formatSipCode } from './ask-list.ts';
import { formatPacks, isPackName, packNames } from './ask-pack.ts';
import { formatAnswer } from './ask-print.ts';
import { toRecord } from './ask-record.ts';
import { formatWhy } from './ask-why.ts';

const usage = `Usage: npm run -s ask -- "569008 504"        the answer, for reading
       npm run -s ask -- --json "569008 504"  the answer as JSON
       npm run -s ask -- --jsonl < messages   one JSON object a line: {"id","text","html"?,"scope"?,"at"?,"conversation"?}
       npm run -s ask -- --list [504|guides]  what the catalog knows
       npm run -s ask -- --why "569008 504"   how it was read: tokens, reasons, scores
       npm run -s ask -- --pack vendor "560403 403"  the text to hand over: vendor, microsoft, carrier or auto
       npm run -s ask < paste.txt             the paste from standard input`;

const { values: options, positionals } = readArguments(usage, {
  json: { type: 'boolean', default: false },
  jsonl: { type: 'boolean', default: false },
  why: { type: 'boolean', default: false },
  list: { type: 'boolean', default: false },
  pack: { type: 'string' },
  locale: { type: 'string' },
});

async function readInput(): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

/** The catalog with the overlay where there is one; a broken overlay is told on standard error and left out, as the bot does. */
function openCatalog(): Catalog {
  const shipped = loadCatalog();
  const folder = process.env.CATALOG_OVERLAY;
  if (!folder) return shipped;
  try {
    return loadOverlay(folder, shipped);
  } catch (error) {
    if (!(error instanceof CatalogError)) throw error;
    for (const finding of error.findings) console.error(formatFinding(finding));
    console.error('The overlay cannot be used; what follows comes from the catalog alone.');
    return shipped;
  }
}

if (options.pack !== undefined && !isPackName(options.pack)) {
  refuseUsage(usage, `--pack is "${options.pack}" and must be one of ${packNames.join(', ')}.`);
}
const engine = createEngine(openCatalog());

if (positionals.length === 0 && !options.list && !options.jsonl && process.stdin.isTTY) {
  console.log(usage);
} else if (options.list) {
  const [sipCode] = positionals;
  const list =
    sipCode === undefined
      ? formatCounts(engine.catalog)
      : sipCode === 'guides'
        ? engine.catalog.guides.map(({ id, title }) => `${id}: ${title}`).join('\n')
        : formatSipCode(engine.catalog, sipCode);
  if (list !== '') console.log(list);
  else {
    console.error(`No entry has the SIP code ${sipCode}. The codes with entries: npm run -s ask -- --list`);
    process.exitCode = 1;
  }
} else if (options.jsonl) {
  await answerLines(process.stdin, process.stdout, engine);
} else {
  const text = positionals.length > 0 ? positionals.join(' ') : await readInput();
  if (options.why) console.log(`${formatWhy(text, knownCodesOf(engine.catalog))}\n`);
  const message: Message = {
    text,
    scope: 'personal',
    mentioned: true,
    at: Date.now(),
    ...(options.locale && { locale: options.locale }),
  };
  const answer = answerWithin(engine, message, readingTime);
  if (isPackName(options.pack)) {
    const packs = formatPacks(answer, options.pack, engine.catalog, options.locale);
    if (packs !== '') console.log(packs);
    else {
      console.error('No failure was read, so there is nothing to hand over.');
      process.exitCode = 1;
    }
  } else if (options.json) console.log(JSON.stringify(toRecord(null, answer, options.locale), null, 2));
  else console.log(formatAnswer(answer, engine.catalog, options.locale));
}
