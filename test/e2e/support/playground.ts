import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { vi } from 'vitest';
import { findFreePort } from '../free-port.ts';
import { startProgram } from './child-process.ts';

const program = fileURLToPath(new URL('../../../node_modules/@microsoft/m365agentsplayground/cli.js', import.meta.url));

/** An activity as it travelled between the client and the bot. */
export type RecordedActivity = { readonly type: string; readonly id: string } & Readonly<Record<string, unknown>>;

/** The local Teams client (Microsoft 365 Agents Playground) on a loopback port. */
export interface Playground {
  readonly url: string;
  /** The activities the client sent to the bot so far, in order. */
  sentActivities(): RecordedActivity[];
  stop(): Promise<void>;
}

interface RecordedEvent {
  readonly direction: string;
  readonly request: { readonly body: RecordedActivity };
}

function readRecording(file: string): RecordedEvent[] {
  const documents = readFileSync(file, 'utf8').split(/^---$/m);
  return documents.filter((text) => text.trim() !== '').map((text) => JSON.parse(text) as RecordedEvent);
}

/** Starts the client for a bot and waits until it serves its page. */
export async function startPlayground(botEndpoint: string): Promise<Playground> {
  const folder = mkdtempSync(join(tmpdir(), 'trunkwise-client-'));
  const recording = join(folder, 'recording.log');
  const port = await findFreePort();
  const url = `http://127.0.0.1:${port}/`;
  const args = [program, '--app-endpoint', botEndpoint, '--channel-id', 'msteams', '--port', String(port)];
  const client = startProgram(process.execPath, [...args, '--enable-events-recording', '--disable-telemetry'], {
    TEAMSAPPTESTER_BROWSER: 'none',
    M365_AGENTS_PLAYGROUND_RECORDING_FILE: recording,
    M365_AGENTS_PLAYGROUND_LOGFILE: join(folder, 'client.log'),
  });
  await vi.waitFor(
    async () => {
      client.assertRunning();
      if (!(await fetch(url)).ok) throw new Error('the client has no page yet');
    },
    { timeout: 60_000, interval: 100 },
  );
  return {
    url,
    sentActivities: () =>
      readRecording(recording)
        .filter(({ direction }) => direction.endsWith('-> User Application'))
        .map(({ request }) => request.body),
    stop: async () => {
      await client.stop();
      rmSync(folder, { recursive: true });
    },
  };
}
