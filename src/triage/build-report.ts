import type { Catalog } from '../catalog/index.ts';
import { type Comparison, compareGroup, compareSince } from './compare-since.ts';
import { countGroups, type GroupCounts } from './count-groups.ts';
import { countHours, type HourCount } from './count-hours.ts';
import { countTotals } from './count-totals.ts';
import { countUsers } from './count-users.ts';
import { countValues, type Dimension, dimensions, type ValueCount } from './count-values.ts';
import { findConcentrations, findStanding, isNew } from './find-incident.ts';
import { findRise } from './find-rise.ts';
import { gatherCalls } from './gather-calls.ts';
import { gatherLegs } from './gather-legs.ts';
import { type LegGroup, nerClasses } from './group-legs.ts';
import type { InputFile, ReadFileResult } from './input-file.ts';
import { maskUser } from './mask-value.ts';
import { type Database, openDatabase } from './open-database.ts';
import { proportion } from './proportions.ts';
import type { Report, ReportGroup } from './report.ts';
import { ReportProblem } from './report-problem.ts';
import { writeHeadline } from './write-headline.ts';

/** How a report is made. */
export interface ReportOptions {
  /** May still be on its way while the files are read. */
  readonly catalog: Catalog | Promise<Catalog>;
  /** A private folder for everything written on the way. */
  readonly folder: string;
  /** The moment of a change, in milliseconds. */
  readonly since?: number;
  /** Show users by name. */
  readonly names?: boolean;
  /** Told how much of the files is read, from 0 to 1. */
  readonly onProgress?: (share: number) => void;
}

/**
 * Reads exports and counts what they tell.
 *
 * @throws ReportProblem with a sentence for the user when no file gives a single call.
 */
export async function buildReport(files: readonly InputFile[], options: ReportOptions): Promise<Report> {
  const { catalog, folder, since, names = false, onProgress } = options;
  const database = await openDatabase(
    folder,
    files.map(({ path }) => path),
  );
  const judge = loadJudge(catalog);
  judge.catch(() => undefined);
  const gathered = await gatherLegs(database, files, folder, judge, onProgress);
  const rowsRead = gathered.files.reduce((sum, { rows }) => sum + rows, 0);
  if (rowsRead === 0) refuseUnread(gathered.files);
  await gatherCalls(database, since);
  const totals = await countTotals(database);
  const { from, to } = totals;
  const late = from === null || to === null ? null : from + ((to - from) * 2) / 3;
  const counts = await countGroups(database, late, since);
  const comparison = since === undefined ? null : await compareSince(database, since);
  const hours = await countHours(database);
  const values = new Map<Dimension, Map<number, ValueCount[]>>();
  for (const dimension of dimensions) {
    values.set(
      dimension,
      Map.groupBy(await countValues(database, dimension), ({ gid }) => gid),
    );
  }
  const groups = gathered.groups
    .flatMap((group) => {
      const own = new Map(
        dimensions.map((dimension) => [dimension, values.get(dimension)?.get(group.gid) ?? []] as const),
      );
      const figures = counts.get(group.gid);
      return figures ? [describeGroup(group, figures, own, { totals, hours, comparison, names })] : [];
    })
    .sort(compareGroups)
    .map((group, place) => (place < groupsWithHours ? group : { ...group, hours: [] }));
  const byUser = await listUsers(database, gathered.groups, names);
  const incidents = groups.filter(({ reasons }) => reasons.length > 0);
  const asr = proportion(totals.answered, totals.calls) ?? null;
  const ner = proportion(totals.effective, totals.calls) ?? null;
  return {
    files: gathered.files,
    rows: { read: rowsRead, skipped: gathered.skipped.list() },
    calls: totals.calls,
    legs: totals.legs,
    users: totals.users,
    answered: totals.answered,
    normal: totals.normal,
    watch: totals.watch,
    faults: totals.faults,
    asr: asr?.share ?? null,
    ner: ner?.share ?? null,
    asrInterval: asr,
    nerInterval: ner,
    tooFew: totals.calls < 100,
    from: iso(from),
    to: iso(to),
    headline: writeHeadline({
      calls: totals.calls,
      faults: totals.faults,
      to: iso(to),
      incidents,
      since: comparison?.since,
    }),
    groups,
    byUser,
    quiet: incidents.length === 0,
    since: comparison,
    hours,
    nerClasses,
    catalogVersion: (await catalog).version,
  };
}

/** The judge is loaded, and the catalog indexed, while the database reads on threads of its own. */
async function loadJudge(catalog: ReportOptions['catalog']) {
  const [{ createJudge }, loaded] = await Promise.all([import('./judge-outcome.ts'), catalog]);
  return createJudge(loaded);
}

/** The users whose calls failed most often, by name or masked. */
async function listUsers(database: Database, groups: readonly LegGroup[], names: boolean): Promise<Report['byUser']> {
  const byId = new Map(groups.map((group) => [group.gid, group]));
  const faults = groups.flatMap(({ gid, outcome }) => (outcome === 'fault' ? [gid] : []));
  return (await countUsers(database, faults)).map(({ name, calls, gid }) => ({
    name: names ? name : maskUser(name),
    calls,
    title: byId.get(gid)?.title ?? '',
  }));
}

/** Says why nothing was read when no file could be; a file with a header alone is read, and has no calls. */
function refuseUnread(files: readonly ReadFileResult[]): void {
  const problems = files.flatMap(({ problem, problemKind }) =>
    problem === undefined ? [] : [{ problem, kind: problemKind ?? 'notRead' }],
  );
  const [first] = problems;
  if (!first || (problems.length < files.length && files.length > 1)) return;
  const kind = problems.every((one) => one.kind === first.kind) ? first.kind : 'notRead';
  throw new ReportProblem(kind, problems.map(({ problem }) => problem).join(' '));
}

/** What a group is held against. */
interface Whole {
  readonly totals: { readonly calls: number; readonly users: number };
  readonly hours: readonly HourCount[];
  readonly comparison: Comparison | null;
  readonly names: boolean;
}

function describeGroup(
  group: LegGroup,
  figures: GroupCounts,
  values: ReadonlyMap<Dimension, readonly ValueCount[]>,
  { totals, hours, comparison, names }: Whole,
): ReportGroup {
  const { calls } = totals;
  const [concentration] = findConcentrations(figures, calls, values);
  const fresh = isNew(figures, totals.users > 0);
  const spell = spellOf(figures, hours);
  const rise = fresh ? undefined : findRise(values.get('hour') ?? [], hours);
  const change = comparison && compareGroup(figures, comparison);
  const { reasons, peak } = findStanding(group.outcome, figures, calls, values, {
    isNew: fresh,
    spell,
    isRising: rise !== undefined,
    isMoreSince: change?.verdict === 'more',
  });
  const shown = ({ kind, value }: { readonly kind: Dimension; readonly value: string }) =>
    kind === 'user' && !names ? maskUser(value) : value;
  const list = (kind: Dimension, most: number) =>
    (values.get(kind) ?? []).slice(0, most).map((one) => ({ name: one.value, calls: one.calls }));
  return {
    sipCode: group.sipCode,
    microsoftCode: group.microsoftCode,
    phrase: group.phrase,
    outcome: group.outcome,
    calls: figures.calls,
    legs: figures.legs,
    users: figures.users,
    first: iso(figures.first),
    last: iso(figures.last),
    trunks: list('trunk', 20),
    concentration: concentration ? { ...concentration, value: shown(concentration) } : null,
    isNew: fresh,
    title: group.title,
    reasons,
    peak: peak ? { ...peak, value: shown(peak) } : null,
    rise: rise ?? null,
    change,
    countries: list('country', 20),
    hours: (values.get('hour') ?? [])
      .map((one) => ({ hour: one.value, calls: one.calls }))
      .sort((a, b) => (a.hour < b.hour ? -1 : 1)),
    samples: figures.samples,
    entries: group.entries,
  };
}

/** The share of all calls in the hours between the first and the last of a group. */
function spellOf({ first, last }: GroupCounts, hours: readonly HourCount[]): number {
  if (first === null || last === null) return 1;
  const hour = 3_600_000;
  let [within, all] = [0, 0];
  for (const { t, calls } of hours) {
    all += calls;
    if (t > first - hour && t <= last) within += calls;
  }
  return all === 0 ? 1 : within / all;
}

/** Groups whose hours are listed. */
const groupsWithHours = 12;

const outcomes = { fault: 0, watch: 1, normal: 2 } as const;

/** Worst first: what stands out, faults before what is no fault, then by calls. */
function compareGroups(a: ReportGroup, b: ReportGroup): number {
  return (
    standing(a) - standing(b) ||
    outcomes[a.outcome] - outcomes[b.outcome] ||
    b.calls - a.calls ||
    compareText(`${a.sipCode}/${a.microsoftCode}/${a.phrase}`, `${b.sipCode}/${b.microsoftCode}/${b.phrase}`)
  );
}

function standing({ reasons }: ReportGroup): number {
  if (reasons.length === 0) return 2;
  return reasons.every((reason) => reason === 'share') ? 1 : 0;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function iso(time: number | null): string | null {
  return time === null ? null : new Date(time).toISOString();
}
