/** A count as the store gives it. */
export interface GivenCount {
  readonly kind: string;
  readonly name: string;
  readonly trunk?: string;
  readonly amount: number;
}

/** A name with how often it was counted. */
export interface NamedCount {
  readonly name: string;
  readonly count: number;
}

/** How failures with a name ended. */
export interface SolvedRate {
  readonly name: string;
  readonly solved: number;
  readonly total: number;
}

/** The figures of some weeks: what was asked about, and what became of it. */
export interface StatsReport {
  readonly weeks: readonly {
    readonly week: string;
    readonly answers: number;
    readonly solved: number;
    readonly total: number;
  }[];
  readonly answers: number;
  readonly codes: readonly NamedCount[];
  readonly unlisted: readonly NamedCount[];
  readonly guides: readonly NamedCount[];
  readonly votes: { readonly like: number; readonly dislike: number };
  readonly reasons: readonly NamedCount[];
  readonly solved: { readonly solved: number; readonly total: number };
  readonly solvedRates: readonly SolvedRate[];
  /** Trunks with how many failures were asked about, the most frequent code, and how they ended. */
  readonly trunks: readonly (NamedCount & { readonly top: string; readonly solved: number; readonly total: number })[];
}

/** Sums the counts of some weeks; lists are longest first, `most` of each. */
export function sumStats(
  weeks: readonly { readonly week: string; readonly counts: readonly GivenCount[] }[],
  most = 10,
): StatsReport {
  const all = weeks.flatMap(({ counts }) => counts);
  const plain = all.filter(({ trunk }) => trunk === undefined);
  const list = (kind: string, from = plain) => sumNames(from.filter((one) => one.kind === kind));
  const total = (kind: string, from: readonly GivenCount[]) =>
    Math.max(
      0,
      from.reduce((sum, one) => (one.kind === kind ? sum + one.amount : sum), 0),
    );
  const ended = (from: readonly GivenCount[]) => {
    const solved = total('solved', from);
    return { solved, total: solved + total('failing', from) };
  };
  const named = [
    ...new Set(plain.filter(({ kind }) => kind === 'solved' || kind === 'failing').map(({ name }) => name)),
  ];
  const rates = named.map((name) => ({ name, ...ended(plain.filter((one) => one.name === name)) }));
  const trunks = [...new Set(all.flatMap(({ trunk }) => trunk ?? []))].map((trunk) => {
    const own = all.filter((one) => one.trunk === trunk);
    const codes = sumNames(own.filter(({ kind }) => kind === 'code' || kind === 'unlisted'));
    return {
      name: trunk,
      count: codes.reduce((sum, { count }) => sum + count, 0),
      top: codes[0]?.name ?? '',
      ...ended(own),
    };
  });
  return {
    weeks: weeks.map(({ week, counts }) => {
      const own = counts.filter(({ trunk }) => trunk === undefined);
      return { week, answers: total('answer', own), ...ended(own) };
    }),
    answers: total('answer', plain),
    codes: list('code').slice(0, most),
    unlisted: list('unlisted').slice(0, most),
    guides: list('guide').slice(0, most),
    votes: { like: total('like', plain), dislike: total('dislike', plain) },
    reasons: list('reason').slice(0, most),
    solved: ended(plain),
    solvedRates: rates
      .filter((one) => one.total > 0)
      .sort(byTotal)
      .slice(0, most),
    trunks: trunks.sort(byCount).slice(0, most),
  };
}

function sumNames(counts: readonly GivenCount[]): NamedCount[] {
  const sums = new Map<string, number>();
  for (const { name, amount } of counts) sums.set(name, (sums.get(name) ?? 0) + amount);
  return [...sums]
    .map(([name, count]) => ({ name, count }))
    .filter(({ count }) => count > 0)
    .sort(byCount);
}

function byCount(one: NamedCount, other: NamedCount): number {
  return other.count - one.count || compareNames(one.name, other.name);
}

function byTotal(one: SolvedRate, other: SolvedRate): number {
  return other.total - one.total || compareNames(one.name, other.name);
}

function compareNames(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
