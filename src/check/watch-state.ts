import type { CertificateFacts } from './certificate-facts.ts';
import type { CheckResult } from './check-sbc.ts';
import { daysLeft } from './judge-certificate.ts';
import type { StageName } from './stage.ts';

/** Days before the end of a certificate at which a watch speaks up. */
export const expiryThresholds = [30, 14, 7, 1] as const;

/** What is watched of a certificate besides its end. */
export const watchedParts = ['issuer', 'key', 'usage', 'chain'] as const;
export type WatchedPart = (typeof watchedParts)[number];

/** What a watch remembers from one check to the next. */
export interface WatchState {
  readonly expires?: string;
  readonly parts?: Readonly<Record<WatchedPart, string>>;
  /** The last threshold that was told of this certificate. */
  readonly told?: number;
  /** Whether the last clear verdict was without a fault; missing before the first one. */
  readonly isGood?: boolean;
  /** Checks with a fault in a row. */
  readonly fails: number;
  /** Whether a fault was told and has not been cleared. */
  readonly isFaultTold?: boolean;
}

/** What somebody has to be told. `renewed` clears every `expiry`, `recovered` clears the `fault`. */
export type WatchEvent =
  | { readonly kind: 'expiry'; readonly days: number; readonly expires: string }
  | { readonly kind: 'renewed'; readonly expires: string }
  | { readonly kind: 'changed'; readonly parts: readonly WatchedPart[]; readonly expires: string }
  | { readonly kind: 'fault'; readonly stages: readonly StageName[] }
  | { readonly kind: 'recovered' };

/** Checks with a fault in a row that make it one worth telling. */
const failsToTell = 2;

/** What a check means for a watch. `unknown` means nothing: the SBC may admit Microsoft only. @param now milliseconds */
export function judgeWatch(
  state: WatchState,
  result: Pick<CheckResult, 'verdict' | 'stages' | 'certificate'>,
  now: number,
): { readonly state: WatchState; readonly events: readonly WatchEvent[] } {
  const certificate = result.certificate ? judgeSeen(state, result.certificate, now) : { state, events: [] };
  const fault = judgeFault(certificate.state, result);
  return { state: fault.state, events: [...certificate.events, ...fault.events] };
}

function judgeSeen(before: WatchState, facts: CertificateFacts, now: number) {
  const { expires } = facts;
  const parts = partsOf(facts);
  const changed = before.parts ? watchedParts.filter((part) => before.parts?.[part] !== parts[part]) : [];
  const days = daysLeft(facts, now);
  const isSame = before.expires === expires;
  const told = isSame ? before.told : undefined;
  const reached = expiryThresholds.filter((threshold) => days <= threshold).at(-1);
  const speaks = reached !== undefined && reached < (told ?? Number.POSITIVE_INFINITY);
  const events: WatchEvent[] = [];
  if (changed.length > 0) events.push({ kind: 'changed', parts: changed, expires });
  if (!isSame && before.told !== undefined && Date.parse(expires) > Date.parse(before.expires ?? '')) {
    events.push({ kind: 'renewed', expires });
  }
  if (speaks) events.push({ kind: 'expiry', days, expires });
  const { told: _, ...rest } = before;
  const nowTold = speaks ? reached : told;
  const state: WatchState = { ...rest, expires, parts, ...(nowTold !== undefined && { told: nowTold }) };
  return { state, events };
}

function judgeFault(state: WatchState, { verdict, stages }: Pick<CheckResult, 'verdict' | 'stages'>) {
  const events: WatchEvent[] = [];
  if (verdict === 'unknown') return { state, events };
  if (verdict !== 'fail') {
    if (state.isFaultTold) events.push({ kind: 'recovered' });
    return { state: { ...state, fails: 0, isGood: true, isFaultTold: false }, events };
  }
  const fails = state.fails + 1;
  if (fails < failsToTell) return { state: { ...state, fails }, events };
  const speaks = state.isGood === true;
  if (speaks) {
    events.push({ kind: 'fault', stages: stages.flatMap((one) => (one.verdict === 'fail' ? [one.stage] : [])) });
  }
  return { state: { ...state, fails, isGood: false, isFaultTold: state.isFaultTold === true || speaks }, events };
}

function partsOf({ issuer, keyHash, extendedUsage, chainHash }: CertificateFacts): Record<WatchedPart, string> {
  const usage = extendedUsage ? extendedUsage.toSorted().join(' ') : 'any';
  return { issuer, key: keyHash, usage, chain: chainHash };
}
