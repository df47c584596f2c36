import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

// Protects whoever tries the bot: the local Teams client authenticates nobody, so that only this machine may reach it.

const onlyLoopback = fileURLToPath(new URL('../../../src/cli/playground/only-loopback.cjs', import.meta.url));

/** The address that a server in a process of its own is bound to after `listen` was called so. */
function bind(call: string): Promise<string> {
  const script = `const server = require('node:http').createServer();
    server.${call}; server.once('listening', () => { console.log(server.address().address); server.close(); });`;
  return new Promise((resolve, reject) => {
    execFile(process.execPath, ['-r', onlyLoopback, '-e', script], (error, stdout) =>
      error ? reject(error) : resolve(stdout.trim()),
    );
  });
}

describe('the local Teams client', () => {
  it.each(['listen(0)', 'listen(0, () => undefined)', 'listen(0, undefined, 128)'])(
    'is bound to loopback where it names no address: %s',
    async (call) => {
      expect(await bind(call)).toBe('127.0.0.1');
    },
  );

  it('is bound to the address that it names', async () => {
    expect(await bind("listen(0, '127.0.0.2')")).toBe('127.0.0.2');
  });
});
