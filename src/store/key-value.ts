/**
 * What a backend of the {@link Store} has to do: five operations on small strings, each with a time to live.
 * Every operation may reject when the backend is out of reach; none waits longer than the backend's own short limit.
 */
export interface KeyValue {
  /** Puts the value when the key is free and says whether it did. Of any number of callers exactly one is told `true`. */
  claim(key: string, value: string, seconds: number): Promise<boolean>;
  put(key: string, value: string, seconds: number): Promise<void>;
  get(key: string): Promise<string | undefined>;
  /** Adds one to a counter, which starts at zero, renews its time to live and returns the new count. */
  increment(key: string, seconds: number): Promise<number>;
  remove(...keys: readonly string[]): Promise<void>;
  /** Resolves when the backend answers. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

/** Seconds since the epoch, with fractions; given to backends so that a test can move time. */
export type Clock = () => number;

/** The wall clock. */
export const wallClock: Clock = () => Date.now() / 1000;
