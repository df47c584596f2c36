import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createEngine } from '../../src/answer/engine.ts';
import type { BotParts } from '../../src/bot/bot-parts.ts';
import { createButtonSeal } from '../../src/bot/buttons/button-seal.ts';
import { createAuthentication } from '../../src/bot/identity/authentication.ts';
import { createBot } from '../../src/bot/turns/create-turns.ts';
import { loadCatalog } from '../../src/catalog/load/load.ts';
import { createAdmission } from '../../src/ops/admission.ts';
import { createLogger } from '../../src/ops/logger.ts';
import { createMetrics } from '../../src/ops/metrics.ts';
import { createGuard } from '../../src/server/guard.ts';
import { createMessagesRoute } from '../../src/server/messages-route.ts';
import { createServer } from '../../src/server/server.ts';
import { createMemory } from '../../src/store/memory.ts';
import { createStore } from '../../src/store/store.ts';

/** The bot from its port to its connector, in this process: everything that `serve` puts together, over memory and without an app id. */
export interface WholeBot {
  readonly port: number;
  readonly messagesUrl: string;
  /** Lines of the log, as text. */
  readonly log: readonly string[];
  close(): Promise<void>;
}

const engine = createEngine(loadCatalog());

export async function startWholeBot(parts: Partial<BotParts> = {}): Promise<WholeBot> {
  const log: string[] = [];
  const logger = createLogger('info', { write: (line) => log.push(line) });
  const { takeTurn } = createBot({
    authentication: createAuthentication({ appId: '', appType: 'MultiTenant', cloud: 'public' }),
    parts: {
      engine: () => engine,
      store: createStore('memory', createMemory()),
      listen: 'failures',
      readFile: async () => ({ problem: 'unreachable' }),
      ...parts,
    },
    log: logger,
    metrics: createMetrics(),
    seal: createButtonSeal(['a key for tests alone, of no use']),
  });
  const messages = createMessagesRoute({
    guard: createGuard({ appId: '', cloud: 'public', allowedTenants: [] }),
    tokens: undefined,
    admission: createAdmission(256),
    takeTurn,
    log: logger,
    onProven: (socket) => sockets.prove(socket),
  });
  const { routes, sockets } = createServer({ messages, log: logger, onlyLoopback: true });
  routes.listen(0, '127.0.0.1');
  await once(routes.server, 'listening');
  const { port } = routes.server.address() as AddressInfo;
  return {
    port,
    messagesUrl: `http://127.0.0.1:${port}/api/messages`,
    log,
    async close() {
      routes.server.closeAllConnections();
      routes.close();
      await once(routes.server, 'close');
    },
  };
}
