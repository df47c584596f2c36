/**
 * What a backend of the {@link Store} has to do: a few operations on small strings, each with a time to live. Every operation
 * may reject when the backend is out of reach; none waits longer than the backend's own short limit. Keys and values are
 * bounded (see `withBounds`): what is larger is refused, never stored.
 */
export interface KeyValue {
  /** Puts the value when the key is free and says whether it did. Of any number of callers exactly one is told `true`. */
  claim(key: string, value: string, seconds: number): Promise<boolean>;
  /**
   * Puts the value when the key is free, and says what the key holds then: in one step, so that of any number of callers with values
   * of their own all are told the same one.
   */
  claimOrRead(key: string, value: string, seconds: number): Promise<string>;
  put(key: string, value: string, seconds: number): Promise<void>;
  /** Puts the value, with a new time to live, when the key holds exactly `held`, and says whether it did. */
  replace(key: string, held: string, value: string, seconds: number): Promise<boolean>;
  get(key: string): Promise<string | undefined>;
  /** Adds to a counter, which starts at zero, renews its time to live and returns the new count; adds one when not said. */
  increment(key: string, seconds: number, amount?: number): Promise<number>;
  /**
   * Facts whose key begins with the prefix, in the order of their keys, `most` of them at most. For tasks beside the turns:
   * a shared backend may look through all its keys for them.
   */
  list(prefix: string, most: number): Promise<readonly Fact[]>;
  remove(...keys: readonly string[]): Promise<void>;
  /** Removes the key when it holds exactly `held`, and says whether it did. */
  release(key: string, held: string): Promise<boolean>;
  /** Resolves when the backend answers. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

/** A key and what it holds. */
export interface Fact {
  readonly key: string;
  readonly value: string;
}
