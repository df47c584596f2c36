import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { loadCatalog } from '../../catalog/index.ts';
import { ConfigError, parseConfig } from '../../config/index.ts';
import { createLogger } from '../../ops/index.ts';
import { sumStats } from '../../render/index.ts';
import { openStore, statWeeks } from '../../store/index.ts';
import { readArguments } from '../read-arguments.ts';
import { printStats } from './print-stats.ts';

const usage = `Usage: npm run -s stats                 figures of the last eight weeks, from the store of the environment
       npm run -s stats -- --weeks 26   of that many weeks; they are kept for ${statWeeks}
       npm run -s stats -- --json       the same as JSON
Exit status: 0 when there are figures to tell of, 1 when the store cannot be read.`;

const project = fileURLToPath(new URL('../../..', import.meta.url));

const { values } = readArguments(
  usage,
  { weeks: { type: 'string', default: '8' }, json: { type: 'boolean', default: false } },
  0,
);

const weeks = /^\d{1,2}$/.test(values.weeks) ? Number(values.weeks) : 0;
if (weeks < 1 || weeks > statWeeks)
  fail(`--weeks must be from 1 to ${statWeeks}, and is "${values.weeks.slice(0, 40)}"`, 2);

try {
  const { store: place, hasStats } = parseConfig(process.env, project);
  if (!hasStats) fail('Nothing is counted: STATS is off.');
  if (place.redisUrl === undefined && place.file === undefined) {
    fail(
      'The store is the memory of the bot, which no other process can read. Set STORE or REDIS_URL, or send "stats" to the bot.',
    );
  }
  if (place.file !== undefined && !existsSync(place.file))
    fail('STORE names a file that is not there yet: the bot has not run with it.');
  const store = await openStore(place, createLogger('warn'));
  try {
    await store.ping();
    const counts = await store.stats.read('all', weeks, Date.now());
    const report = sumStats(counts, values.json ? 200 : 10);
    console.log(values.json ? JSON.stringify(report, undefined, 2) : printStats(report, loadCatalog()));
  } finally {
    await store.close();
  }
} catch (err) {
  fail(
    err instanceof ConfigError
      ? err.message
      : `The store cannot be read: ${err instanceof Error ? err.message : String(err)}`,
  );
}

function fail(message: string, status = 1): never {
  console.error(message);
  process.exit(status);
}
