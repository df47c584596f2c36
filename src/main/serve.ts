import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createEngine, type Engine } from '../answer/index.ts';
import {
  type BotParts,
  createAuthentication,
  createBot,
  createButtonSeal,
  createFileReader,
  createReportDesk,
  findButtonKeys,
  runWatchRound,
  type WatchRoundOptions,
} from '../bot/index.ts';
import { CatalogError, formatFinding, loadCatalog, watchCatalog } from '../catalog/index.ts';
import { createCheckTools, createSbcChecker, resolveName, type SbcChecker } from '../check/index.ts';
import { type Config, ConfigError } from '../config/index.ts';
import { createAdmission, createLogger, endInOrder, type Logger, type Metrics, redirectConsole } from '../ops/index.ts';
import { createReadingPool } from '../reading/index.ts';
import { createAdminServer, createGuard, createMessagesRoute, createServer } from '../server/index.ts';
import { openStore } from '../store/index.ts';
import { createTicketHook } from '../tickets/index.ts';

/** Turns in flight beyond which new ones are turned away, and milliseconds the last ones get when the service ends. */
const mostTurns = 256;
const drainMs = 13_000;
/** Milliseconds between two looks at which SBCs are due. */
const watchEveryMs = 60_000;

/** Puts everything together and listens; `given` takes the place of parts that reach outside. */
export async function serve(
  config: Config,
  given: Partial<Pick<BotParts, 'readFile' | 'reports'>> = {},
): Promise<void> {
  const log = createLogger(config.logLevel);
  const { engine, overlay, stopWatching } = openEngine(config, log);
  const store = await openStore(config.store, log);
  const metrics = await openMetrics(config);
  const admission = createAdmission(mostTurns);
  metrics.watch('in_flight', 'Turns under way', () => admission.inFlight);
  metrics.watch('in_flight_limit', 'Turns under way beyond which new ones are turned away', () => mostTurns);

  const { registration, cloud, allowedTenants, listen, admins, host } = config;
  const authentication = createAuthentication({ appId: '', appType: 'MultiTenant', ...registration, cloud }, { log });
  const { tokens } = authentication;
  const pool = createReadingPool({ catalog: () => engine().catalog, log });
  metrics.watch('long_texts_waiting', 'Long texts that wait to be read', () => pool.waiting);
  metrics.watch('long_texts_reading', 'Long texts being read', () => pool.reading);
  const checker = openChecker(config);
  const { webhook } = config.ticket;
  const tickets = webhook && createTicketHook({ ...webhook, resolve: resolveName, log });
  const reports = createReportDesk({
    ...(config.catalogOverlay !== undefined && { overlay: config.catalogOverlay }),
  });
  const parts = {
    ...(checker && { checker }),
    ...(tickets && { tickets }),
    hasStats: config.hasStats,
    engine,
    store,
    listen,
    admins,
    answerLong: pool.answer,
    readFile: createFileReader(),
    reports,
    ...given,
  };
  const seal = createButtonSeal(await findButtonKeys({ ...config, store }));
  const { takeTurn, proceed } = createBot({ authentication, parts, log, metrics, seal });
  const messages = createMessagesRoute({
    guard: createGuard({ appId: registration?.appId ?? '', cloud, allowedTenants }),
    tokens,
    admission,
    takeTurn,
    log,
    onRefusal: metrics.countRefusal,
    onProven: (socket) => sockets.prove(socket),
  });
  const { routes, sockets } = createServer({ messages, log, onlyLoopback: registration === null });
  const { server } = routes;
  metrics.watch('open_sockets', 'Connections that are open', () => sockets.open);
  const countEntries = () => engine().catalog.entries.length;
  const health = {
    store,
    countEntries,
    overlay,
    isEnding: () => admission.isClosed,
    hasKeys: () => tokens?.hasKeys ?? true,
    fullForMs: () => admission.fullForMs,
  };
  const admin = createAdminServer({ health, metrics, token: config.metrics?.token });
  tokens?.warm();

  const port = await bind(server, config.port, host);
  if (config.metrics) await bind(admin, config.metrics.port, config.metrics.host);
  redirectConsole(log);
  const url = `http://${host.includes(':') ? `[${host}]` : host}:${port}/api/messages`;
  const authenticated = registration?.appType ?? 'none: without MicrosoftAppId only this machine is served';
  log.info(
    { url, authentication: authenticated, entries: countEntries(), store: store.kind },
    `Trunkwise listens on ${url}`,
  );

  const stopRounds = checker ? keepWatch({ checker, engine, store, log, proceed }) : () => undefined;
  endInOrder(async () => {
    stopWatching();
    stopRounds();
    reports.close();
    server.close();
    const [left] = await Promise.all([admission.close(drainMs), checker?.quota.idle(drainMs), tickets?.idle(drainMs)]);
    if (left > 0) log.warn({ left }, 'turns were cut off');
    await pool.close();
    server.closeAllConnections();
    admin.close();
    admin.closeAllConnections();
    await store.close();
  }, log);
}

/** Carries out the checks of the watch that are due, every minute, until it is stopped. */
function keepWatch(options: WatchRoundOptions): () => void {
  let isRunning = false;
  const timer = setInterval(async () => {
    if (isRunning) return;
    isRunning = true;
    await runWatchRound(options);
    isRunning = false;
  }, watchEveryMs);
  return () => clearInterval(timer);
}

/** Checks of SBCs, for people of the tenants that the bot belongs to; undefined while no domain may be checked. */
function openChecker({ check, registration, allowedTenants }: Config): SbcChecker | undefined {
  if (check.domains.length === 0) return undefined;
  const own = new Set([...allowedTenants, ...(registration?.tenantId ? [registration.tenantId.toLowerCase()] : [])]);
  const serves = (tenantId: string | undefined) => registration === null || own.has(tenantId ?? '');
  return createSbcChecker(createCheckTools(check), serves);
}

/** The engine of the moment, and the state of the overlay it stands on. */
interface OpenEngine {
  readonly engine: () => Engine;
  readonly overlay: () => 'ok' | 'refused' | undefined;
  readonly stopWatching: () => void;
}

/** The engine over the catalog, and over each new one when the overlay's files change. */
function openEngine({ catalogOverlay, ticket }: Config, log: Logger): OpenEngine {
  const options = { ticketUrl: ticket.url, hasTicketHook: ticket.webhook !== undefined };
  if (catalogOverlay === undefined) {
    const engine = createEngine(loadCatalog(), options);
    return { engine: () => engine, overlay: () => undefined, stopWatching: () => undefined };
  }
  const watched = watchCatalog({
    overlayFolder: catalogOverlay,
    onChange: (catalog) => {
      engine = createEngine(catalog, options);
      log.info({ entries: catalog.entries.length, version: catalog.version }, 'the overlay was read again');
    },
    onError: ({ findings }) =>
      log.error({ findings: findings.map(formatFinding) }, 'the overlay cannot be used, the last good catalog stays'),
  });
  let engine = createEngine(watched.current(), options);
  return {
    engine: () => engine,
    overlay: () => (watched.isRefused() ? 'refused' : 'ok'),
    stopWatching: watched.close,
  };
}

/** Figures are kept where a port shows them; otherwise their package need not even be loaded. */
async function openMetrics(config: Config): Promise<Metrics> {
  if (config.metrics) return (await import('../ops/metrics.ts')).createMetrics();
  const ignore = () => undefined;
  return {
    countTurn: ignore,
    countAnswer: ignore,
    countRefusal: ignore,
    countPost: ignore,
    countRetry: ignore,
    watch: ignore,
    print: async () => ({ contentType: 'text/plain', text: '' }),
  };
}

async function bind(server: Server, port: number, host: string): Promise<number> {
  server.listen(port, host);
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

/** Why the start failed, in words for whoever started it. */
export function explainFailure(error: unknown): string {
  if (error instanceof ConfigError || error instanceof CatalogError) return error.message;
  const { code, address, port, path } = error as { code?: string; address?: string; port?: number; path?: string };
  if (code === 'EADDRINUSE')
    return `Port ${port} of ${address} is taken. Stop what uses it, or set PORT to another one.`;
  if (code === 'EACCES' && port) return `Port ${port} of ${address} may not be used. Set PORT to one above 1023.`;
  if (path && (code === 'ENOENT' || code === 'EACCES' || code === 'EISDIR')) {
    return `${path} cannot be read (${code}). Correct the variable that names it (such as CHECK_CA_FILE or CATALOG_OVERLAY), or put the file there.`;
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
