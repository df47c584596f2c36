/** Whoever waits is known by name. */
interface Waiting {
  readonly asker: string;
}

/**
 * A bounded queue in which nobody can keep the others waiting: each asker has one place inside at a time, and whoever was
 * let in less often since the room was last empty goes first.
 */
export interface WaitingRoom<T extends Waiting> {
  readonly waiting: number;
  /** How many could be taken now. */
  readonly ready: number;
  /** Those taken and not yet gone. */
  readonly taken: number;
  /** False when the room is full, or this asker has as many in it as one may have. */
  enter(item: T): boolean;
  /** The next whose asker has nothing taken. */
  take(): T | undefined;
  /** One that was taken is done. */
  leave(item: T): void;
  /** Takes one out that still waits; false when it was taken before. */
  drop(item: T): boolean;
  /** Takes all out that wait. */
  empty(): readonly T[];
}

export function createWaitingRoom<T extends Waiting>(bounds: {
  readonly most: number;
  readonly mostOfOne: number;
}): WaitingRoom<T> {
  let queue: T[] = [];
  const inside = new Set<T>();
  const visits = new Map<string, number>();
  const visitsOf = ({ asker }: T) => visits.get(asker) ?? 0;
  const has = (asker: string) => [...inside].some((item) => item.asker === asker);
  return {
    get waiting() {
      return queue.length;
    },
    get ready() {
      return new Set(queue.filter(({ asker }) => !has(asker)).map(({ asker }) => asker)).size;
    },
    get taken() {
      return inside.size;
    },
    enter(item) {
      const ofOne = [...queue, ...inside].filter(({ asker }) => asker === item.asker).length;
      if (queue.length >= bounds.most || ofOne >= bounds.mostOfOne) return false;
      queue.push(item);
      return true;
    },
    take() {
      const [item] = queue.filter(({ asker }) => !has(asker)).sort((one, other) => visitsOf(one) - visitsOf(other));
      if (item === undefined) return undefined;
      visits.set(item.asker, visitsOf(item) + 1);
      queue = queue.filter((other) => other !== item);
      inside.add(item);
      return item;
    },
    leave(item) {
      inside.delete(item);
      if (queue.length + inside.size === 0) visits.clear();
    },
    drop(item) {
      const before = queue.length;
      queue = queue.filter((other) => other !== item);
      return queue.length < before;
    },
    empty() {
      const left = queue;
      queue = [];
      return left;
    },
  };
}
