/** What a probe is told: `degraded` still answers users, `starting` and `ending` get no traffic. */
export type HealthStatus = 'ready' | 'degraded' | 'starting' | 'ending';

/** The state of the service with each part that has a say in it. */
export interface Health {
  readonly status: HealthStatus;
  readonly store: 'ok' | 'outOfReach';
  /** Number of entries; zero before the catalog is loaded. */
  readonly entries: number;
}

/** What the state is read from. */
export interface HealthSources {
  readonly store: { ping(): Promise<void> };
  countEntries(): number;
  isEnding(): boolean;
}

/** Reads the state now. A store that is away degrades the service, since memory stands in for it. */
export async function checkHealth(sources: HealthSources): Promise<Health> {
  const store = await sources.store.ping().then(
    () => 'ok' as const,
    () => 'outOfReach' as const,
  );
  const entries = sources.countEntries();
  return { status: judge(sources.isEnding(), entries, store), store, entries };
}

function judge(isEnding: boolean, entries: number, store: Health['store']): HealthStatus {
  if (isEnding) return 'ending';
  if (entries === 0) return 'starting';
  return store === 'ok' ? 'ready' : 'degraded';
}
