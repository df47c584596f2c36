import { createHash } from 'node:crypto';

/** A user as initials and a hash that stays the same within one report: `a.e. #3f2a`. */
export function maskUser(user: string): string {
  const name = user.split('@')[0] ?? '';
  const initials = name
    .split(/[^\p{L}]+/u)
    .filter(Boolean)
    .slice(0, 3)
    .map((word) => [...word][0])
    .join('.');
  const hash = createHash('sha256').update(user).digest('hex').slice(0, 6);
  return `${initials === '' ? 'user' : `${initials}.`} #${hash}`;
}
