import type { Comparison, GroupChange } from './compare-since.ts';
import type { HourCount } from './count-hours.ts';
import type { Concentration, Peak, Reason } from './find-incident.ts';
import type { Rise } from './find-rise.ts';
import type { nerClasses } from './group-legs.ts';
import type { ReadFileResult } from './input-file.ts';
import type { Outcome } from './judge-outcome.ts';
import type { Proportion } from './proportions.ts';
import type { SkippedRows } from './skipped-rows.ts';

/** One group of failed calls: same SIP code, same Microsoft code, same message. */
export interface ReportGroup {
  readonly sipCode: string | null;
  readonly microsoftCode: string | null;
  /** The message as most rows write it. */
  readonly phrase: string | null;
  readonly outcome: Outcome;
  readonly calls: number;
  readonly legs: number;
  readonly users: number;
  /** ISO 8601, UTC; null in a file without times. */
  readonly first: string | null;
  readonly last: string | null;
  readonly trunks: readonly { readonly name: string; readonly calls: number }[];
  /** The value that holds at least 80 % of the group and less than half of all calls. */
  readonly concentration: Concentration | null;
  readonly isNew: boolean;
  readonly title: string;
  /** Why it is worth a headline; empty for what is always there. */
  readonly reasons: readonly Reason[];
  /** The value it gathers on beyond what is usual, also where others have it too. */
  readonly peak: Peak | null;
  /** From when on it has clearly more of the calls; null for what is steady or new. */
  readonly rise: Rise | null;
  /** Before and after the moment of a change; null without one. */
  readonly change: GroupChange | null;
  readonly countries: readonly { readonly name: string; readonly calls: number }[];
  readonly hours: readonly { readonly hour: string; readonly calls: number }[];
  /** The newest three correlation ids. */
  readonly samples: readonly string[];
  /** Ids of the catalog's entries that fit. */
  readonly entries: readonly string[];
}

/** What a set of exports tells. */
export interface Report {
  readonly files: readonly ReadFileResult[];
  readonly rows: { readonly read: number; readonly skipped: readonly SkippedRows[] };
  readonly calls: number;
  readonly legs: number;
  readonly users: number;
  readonly answered: number;
  readonly normal: number;
  readonly watch: number;
  readonly faults: number;
  /** Answered by all calls, from 0 to 1; null without calls. */
  readonly asr: number | null;
  readonly ner: number | null;
  readonly asrInterval: Proportion | null;
  readonly nerInterval: Proportion | null;
  /** Fewer than 100 calls: the rates say little. */
  readonly tooFew: boolean;
  readonly from: string | null;
  readonly to: string | null;
  readonly headline: string;
  readonly groups: readonly ReportGroup[];
  /** Whose calls failed most often: at most 50 users, masked unless names were asked for, each with the group most of them are of. */
  readonly byUser: readonly { readonly name: string; readonly calls: number; readonly title: string }[];
  readonly quiet: boolean;
  readonly since: Comparison | null;
  readonly hours: readonly HourCount[];
  readonly nerClasses: typeof nerClasses;
  readonly catalogVersion: string;
}
