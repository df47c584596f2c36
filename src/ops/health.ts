/** What a probe is told: `degraded` still answers users; `starting`, `keyless`, `full` and `ending` get no traffic. */
export type HealthStatus = 'ready' | 'degraded' | 'starting' | 'keyless' | 'full' | 'ending';

/** The state of the service with each part that has a say in it. */
export interface Health {
  readonly status: HealthStatus;
  readonly store: 'ok' | 'outOfReach';
  /** Number of entries; zero before the catalog is loaded. */
  readonly entries: number;
  /** Whether the organisation's overlay is in use; left out where none is configured. */
  readonly overlay?: 'ok' | 'refused';
}

/** What the state is read from. */
export interface HealthSources {
  readonly store: { ping(): Promise<void> };
  countEntries(): number;
  /** Whether the overlay is in use; undefined where none is configured. */
  overlay?(): 'ok' | 'refused' | undefined;
  isEnding(): boolean;
  /** Whether tokens can be checked; without an app id none are asked for. */
  hasKeys(): boolean;
  /** Milliseconds for which all places have been taken. */
  fullForMs(): number;
}

/** Milliseconds of all places taken after which others should get the traffic: as long as the longest turn. */
const fullTooLongMs = 15_000;

/** Reads the state now. A store that is away degrades the service, since memory stands in for it. */
export async function checkHealth(sources: HealthSources): Promise<Health> {
  const store = await sources.store.ping().then(
    () => 'ok' as const,
    () => 'outOfReach' as const,
  );
  const overlay = sources.overlay?.();
  return { status: judge(sources, store), store, entries: sources.countEntries(), ...(overlay && { overlay }) };
}

function judge(sources: HealthSources, store: Health['store']): HealthStatus {
  if (sources.isEnding()) return 'ending';
  if (sources.countEntries() === 0) return 'starting';
  if (!sources.hasKeys()) return 'keyless';
  if (sources.fullForMs() >= fullTooLongMs) return 'full';
  return store === 'ok' ? 'ready' : 'degraded';
}
