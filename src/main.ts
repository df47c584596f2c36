import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

const project = new URL('..', import.meta.url);

// Compiling takes a third of a start. What is compiled is kept beside the packages, for the next start, and only for modules
// that are imported after this line. Where that folder cannot be written, nothing is kept.
enableCompileCache(fileURLToPath(new URL('node_modules/.cache/compiled', project)));
const { parseConfig } = await import('./config.ts');
const { explainFailure, serve } = await import('./main/serve.ts');

try {
  await serve(parseConfig(process.env, fileURLToPath(project)));
} catch (error) {
  process.stderr.write(`${explainFailure(error)}\n`);
  process.exit(1);
}
