import { fileURLToPath } from 'node:url';
import { parseConfig } from './config.ts';
import { explainFailure, serve } from './main/serve.ts';

try {
  await serve(parseConfig(process.env, fileURLToPath(new URL('..', import.meta.url))));
} catch (error) {
  process.stderr.write(`${explainFailure(error)}\n`);
  process.exit(1);
}
