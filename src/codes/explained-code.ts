/** Who published what is told of a code that Microsoft's articles for Teams do not list, or that nobody did. */
export type ExplainedSource = 'acs' | 'graph' | 'derived';

/** Whether a call that ended so is a fault: `watch` is normal now and then, and a fault when there are many. */
export type Outcome = 'normal' | 'watch' | 'fault';

/** A page with the day its publisher put on it, and the day it was read. */
export interface CodePage {
  readonly title: string;
  readonly url: string;
  /** ISO date the page bears; the year alone where a copy bears none. */
  readonly published: string;
  /** ISO date on which it was last compared. */
  readonly checked: string;
}

/** What can be told of a pair of codes outside the catalog. It never outranks an entry of the catalog. */
export interface ExplainedCode {
  readonly source: ExplainedSource;
  /** A short heading in telephony terms, "The caller hung up first". */
  readonly title: string;
  readonly outcome: Outcome;
  /** Full sentences: what happened. */
  readonly meaning: string;
  /** Full sentences: what to look at, above all if there are many such calls. */
  readonly ifMany: string;
  /** The page it comes from; none where it follows from the structure of the code. */
  readonly page?: CodePage;
}
