import { enableCompileCache, flushCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

// Compiling takes a third of a start. What is compiled is kept beside the packages for the next start: the stripped types too,
// which is why this one file is JavaScript, since types in the first file would load the stripper. It is written when the
// process ends, and once before, for those that are killed. Where that folder cannot be written, nothing is kept.
enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/compiled', import.meta.url)));
setTimeout(flushCompileCache, 60_000).unref();
await import('./main.ts');
