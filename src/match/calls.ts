/** One SBC or direction with the calls that name it. */
export interface CallShare {
  readonly name: string;
  readonly count: number;
}

/** The calls behind one failure that a paste states several times: where, when, which. Bounded, however many calls. */
export interface Calls {
  /** Calls in all, also those that name no SBC or time. */
  readonly total: number;
  /** SBCs as they were read, most calls first. */
  readonly sbcs: readonly CallShare[];
  /** SBC names beyond those listed. */
  readonly otherSbcs: number;
  /** `inbound` and `outbound`, as far as the paste tells. */
  readonly directions: readonly CallShare[];
  /** Earliest and latest time that was read: UTC (`2026-11-20T08:15:42Z`) where a zone was stated, else as written. */
  readonly first?: string;
  readonly last?: string;
  /** Correlation ids to look calls up by, of different SBCs as far as possible. */
  readonly correlationIds: readonly string[];
}
