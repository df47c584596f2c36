import { type CheckQuota, createCheckQuota } from './check-quota.ts';
import type { Refusal } from './check-rules.ts';
import { type CheckResult, type CheckTools, checkSbc, type OnStages } from './check-sbc.ts';
import { readTarget, type Target } from './read-target.ts';

/** Checks for the bot, with everything that the operator decides. */
export interface SbcChecker {
  /** Reads a name that somebody wrote, and says whether it may be checked. */
  read(name: string): Target | { readonly refused: Refusal };
  /** Whether people of a tenant may ask; undefined for a conversation that names none. */
  serves(tenantId: string | undefined): boolean;
  readonly quota: CheckQuota;
  check(target: Target, onStages?: OnStages): Promise<CheckResult | { readonly refused: Refusal }>;
}

/** Builds the checker; `serves` decides for which tenants. */
export function createSbcChecker(tools: CheckTools, serves: SbcChecker['serves']): SbcChecker {
  return {
    read: (name) => readTarget(name, tools.rules),
    serves,
    quota: createCheckQuota(),
    check: (target, onStages) => checkSbc(target, tools, onStages),
  };
}
