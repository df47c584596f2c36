// Log, metrics, health, limits: all that other rooms use of this one.

export { type Admission, createAdmission } from './admission.ts';
export { redirectConsole } from './console.ts';
export { checkHealth, type HealthSources } from './health.ts';
export { createLogger, type Logger } from './logger.ts';
export type { Metrics } from './metrics.ts';
export { createShares, type Shares } from './shares.ts';
export { endInOrder } from './shutdown.ts';
export { createSummedLog } from './summed-log.ts';
