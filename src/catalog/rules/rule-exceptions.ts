/** A published entry that breaks a rule for a reason; it must be needed, or the check reports it as stale. */
export interface RuleException {
  readonly rule: string;
  readonly entryId: string;
  readonly because: string;
}

/** All exceptions of the catalog. */
export const ruleExceptions: readonly RuleException[] = [];
