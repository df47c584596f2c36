import './check-node.cjs';
import module from 'node:module';
import { fileURLToPath } from 'node:url';

// Compiling takes a third of a start. What is compiled is kept beside the packages for the next start: the stripped types too,
// which is why this one file is JavaScript, since types in the first file would load the stripper. It is written when the
// process ends, and once before, for those that are killed. Where that folder cannot be written, nothing is kept.
// The parts of node:module are not named in the import: an old Node lacks them, and would end with a stack before it is checked.
module.enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/compiled', import.meta.url)));
setTimeout(module.flushCompileCache, 60_000).unref();
await import('./main.ts');
