import type { KeyValue } from './key-value.ts';

/**
 * Takes or renews a lease, such as the turn of one replica to do what only one should: true while `owner` has it. It ends
 * by itself after its seconds when it is not renewed, so that a replica that died holds nobody up.
 *
 * @example
 * if (await takeLease(keyValue, 'lease:watches', replicaId, 120)) await checkWatches();
 */
export async function takeLease(keyValue: KeyValue, key: string, owner: string, seconds: number): Promise<boolean> {
  return (await keyValue.claim(key, owner, seconds)) || keyValue.replace(key, owner, owner, seconds);
}

/** Gives a lease back before its time; false when somebody else has it by now. */
export function giveLease(keyValue: KeyValue, key: string, owner: string): Promise<boolean> {
  return keyValue.release(key, owner);
}
