import { readlinkSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { setPriority } from 'node:os';
import { fileURLToPath } from 'node:url';

/** Nobody waits for a long text as one waits for a short one: other threads of the machine go first. */
const patience = 10;

/** Where each thread has a priority of its own (Linux), this one steps back; elsewhere it is like the others. */
function stepBack(): void {
  try {
    setPriority(Number(readlinkSync('/proc/thread-self').split('/').at(-1)), patience);
  } catch {
    // Not Linux, or not allowed.
  }
}

stepBack();
// The same folder as that of the process, which keeps what its own thread has compiled.
enableCompileCache(fileURLToPath(new URL('../../node_modules/.cache/compiled', import.meta.url)));
await import('./reading-worker.ts');
