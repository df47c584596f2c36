// The environment, checked: all that other rooms use of this one.

export { type Config, ConfigError, type ListenMode, parseConfig } from './config.ts';
export type { Registration } from './registration.ts';
