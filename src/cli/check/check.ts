import { fileURLToPath } from 'node:url';
import { type CheckResult, checkSbc, createCheckTools, readTarget } from '../../check/index.ts';
import { ConfigError, parseConfig } from '../../config/index.ts';
import { textsFor } from '../../locale/index.ts';
import { readArguments, refuseUsage, wrongUsage } from '../read-arguments.ts';
import { formatCheck, toCheckRecord } from './check-record.ts';

const usage = `Usage: npm run -s check -- sbc1.contoso.com[:5061]   checks an SBC as far as it can be seen from here
       npm run -s check -- --json sbc1.contoso.com   the result as JSON
CHECK_DOMAINS names the domains that may be checked, CHECK_PORTS the ports.
Exit status: 0 no fault, 1 a fault, 2 usage or refused, 3 cannot be told from here.`;

/** Exit statuses, by what a check came to. */
const statuses = { pass: 0, warn: 0, fail: 1, unknown: 3 } as const satisfies Record<CheckResult['verdict'], number>;
const refusedStatus = wrongUsage;

const texts = textsFor('en');

async function run(name: string, isJson: boolean): Promise<number> {
  const { check: settings } = parseConfig(process.env, fileURLToPath(new URL('../../..', import.meta.url)));
  const target = readTarget(name, settings);
  const result = 'refused' in target ? target : await checkSbc(target, createCheckTools(settings));
  if ('refused' in result) {
    const message = texts.check.refused[result.refused];
    if (isJson) console.log(JSON.stringify({ refused: result.refused, message }, null, 2));
    else console.error(message);
    return refusedStatus;
  }
  console.log(isJson ? JSON.stringify(toCheckRecord(result, texts), null, 2) : formatCheck(result, texts));
  return statuses[result.verdict];
}

const { values, positionals } = readArguments(usage, { json: { type: 'boolean', default: false } }, 1);
const [name = refuseUsage(usage, 'Name the SBC to check.')] = positionals;
try {
  process.exitCode = await run(name, values.json);
} catch (error) {
  if (!(error instanceof ConfigError) && (error as { code?: string }).code !== 'ENOENT') throw error;
  console.error((error as Error).message);
  process.exitCode = refusedStatus;
}
