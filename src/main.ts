import { fileURLToPath } from 'node:url';
import { parseConfig } from './config/index.ts';
import { explainFailure, serve } from './main/serve.ts';

const [argument] = process.argv.slice(2);
if (argument !== undefined) {
  const isHelp = argument === '--help' || argument === '-h';
  const sentence = 'npm start takes no arguments; environment variables set everything, see docs/configuration.md.\n';
  (isHelp ? process.stdout : process.stderr).write(sentence);
  process.exit(isHelp ? 0 : 2);
}

try {
  await serve(parseConfig(process.env, fileURLToPath(new URL('..', import.meta.url))));
} catch (error) {
  process.stderr.write(`${explainFailure(error)}\n`);
  process.exit(1);
}
