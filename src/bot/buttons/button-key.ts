import { hkdfSync, randomBytes } from 'node:crypto';
import type { Registration } from '../../config/index.ts';
import type { Store } from '../../store/index.ts';

/** What the key of the buttons comes from. */
export interface ButtonKeySources {
  readonly buttonKeys: readonly string[];
  readonly registration: Registration | null;
  readonly store: Pick<Store, 'shareButtonKey'>;
}

/**
 * The keys that buttons are signed with, the same in all replicas: those given, else one made from the secret of the registration,
 * else one that the first replica puts into the store.
 */
export async function findButtonKeys({
  buttonKeys,
  registration,
  store,
}: ButtonKeySources): Promise<readonly string[]> {
  if (buttonKeys.length > 0) return buttonKeys;
  const secret = registration?.password ?? registration?.certificate?.privateKey;
  if (secret === undefined) return [await store.shareButtonKey(randomBytes(32).toString('base64url'))];
  const derived = hkdfSync('sha256', secret, registration?.appId ?? '', 'trunkwise buttons', 32);
  return [Buffer.from(derived).toString('base64url')];
}
