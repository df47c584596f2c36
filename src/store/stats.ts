import { hashKey } from './hash-key.ts';
import type { KeyValue } from './key-value.ts';

/**
 * What is counted: answers, codes that the catalog lists and codes that it does not, guides, thumbs, how failures ended. Names are
 * codes, ids of guides, and names of trunks that the organisation wrote down; nothing else ever becomes one.
 */
export const statKinds = [
  'answer',
  'code',
  'unlisted',
  'guide',
  'like',
  'dislike',
  'reason',
  'solved',
  'failing',
] as const;
export type StatKind = (typeof statKinds)[number];

/** One thing to count. */
export interface StatCount {
  readonly kind: StatKind;
  readonly name: string;
  /** Name of a trunk that the organisation wrote down, in small letters. */
  readonly trunk?: string | undefined;
  /** 1 when not said. */
  readonly amount?: number;
}

/** The counts of one week of one tenant. */
export interface WeekCounts {
  /** ISO 8601, as in `2026-W48`, in UTC. */
  readonly week: string;
  readonly counts: readonly (StatCount & { readonly amount: number })[];
}

/** Counters by week and tenant, without anything of a person. */
export interface Stats {
  /** @param at milliseconds since the epoch */
  count(tenantId: string | undefined, counts: readonly StatCount[], at: number): Promise<void>;
  /** The last weeks, oldest first; of all tenants together when none is said. */
  read(tenantId: string | undefined | 'all', weeks: number, at: number): Promise<readonly WeekCounts[]>;
}

/** Weeks for which counts are kept, counted from the last one of each. */
export const statWeeks = 26;
const keptSeconds = statWeeks * 7 * 24 * 3600;

/** Most names of a kind in one week of one tenant, the same name with a trunk being another; what comes after them is `other`. */
const mostNames = 200;
const mostWithTrunk = 300;
const mostUnlisted = 100;

/** Most things that one answer counts. */
const mostAtOnce = 40;

/** The name under which all are counted that came after the most there may be. */
export const otherName = 'other';

const nameForm = /^[\w./-]{1,80}$/;
const trunkForm = /^[a-z0-9.-]{1,120}$/;

/** Builds the counters over a backend. */
export function createStats(keyValue: KeyValue): Stats {
  const countOne = async (place: string, { kind, name, trunk, amount = 1 }: StatCount): Promise<void> => {
    if (!nameForm.test(name) || (trunk !== undefined && !trunkForm.test(trunk))) return;
    const key = `${place}:${kind}:${name}${trunk === undefined ? '' : `@${trunk}`}`;
    if ((await keyValue.increment(key, keptSeconds, amount)) !== amount) return;
    // A name that is new in this week: there may be so many of them.
    const group = trunk === undefined ? kind : 'trunks';
    const names = await keyValue.increment(`names${place.slice(4)}:${group}`, keptSeconds);
    const most = group === 'trunks' ? mostWithTrunk : kind === 'unlisted' ? mostUnlisted : mostNames;
    if (names <= most) return;
    await keyValue.remove(key);
    await keyValue.increment(`${place}:${kind}:${otherName}`, keptSeconds, amount);
  };
  const readWeek = async (tenant: string, week: string): Promise<WeekCounts> => {
    const prefix = `stat:${tenant}:${week}:`;
    const facts = await keyValue.list(prefix, 1000);
    return { week, counts: facts.flatMap(({ key, value }) => readCount(key.slice(prefix.length), value)) };
  };
  return {
    async count(tenantId, counts, at) {
      const tenant = nameTenant(tenantId);
      await keyValue.put(`stat-tenant:${tenant}`, '1', keptSeconds);
      const place = `stat:${tenant}:${weekOf(at)}`;
      const all = counts
        .slice(0, mostAtOnce)
        .flatMap((one) => (one.trunk ? [{ ...one, trunk: undefined }, one] : [one]));
      await Promise.all(all.map((one) => countOne(place, one)));
    },
    async read(tenantId, weeks, at) {
      const names = lastWeeks(Math.min(Math.max(1, weeks), statWeeks), at);
      const tenants =
        tenantId === 'all'
          ? (await keyValue.list('stat-tenant:', 1000)).map(({ key }) => key.slice('stat-tenant:'.length))
          : [nameTenant(tenantId)];
      const found: WeekCounts[] = [];
      for (const week of names) {
        const counts: WeekCounts['counts'][number][] = [];
        for (const tenant of tenants) counts.push(...(await readWeek(tenant, week)).counts);
        found.push({ week, counts });
      }
      return found;
    },
  };
}

function readCount(name: string, value: string): WeekCounts['counts'][number][] {
  const [, kind, subject = '', trunk] = /^(\w+):([^@]+)(?:@(.+))?$/.exec(name) ?? [];
  const amount = Number(value);
  const known = statKinds.find((one) => one === kind);
  return known && Number.isFinite(amount) ? [{ kind: known, name: subject, ...(trunk && { trunk }), amount }] : [];
}

/** Tenants are told apart by a hash. */
function nameTenant(tenantId = ''): string {
  return hashKey('tenant', tenantId).slice(0, 22);
}

const day = 24 * 3600_000;

/** The week of a moment, ISO 8601 in UTC: the year is the one its Thursday lies in. */
export function weekOf(at: number): string {
  const moment = new Date(at);
  const thursday = new Date(Date.UTC(moment.getUTCFullYear(), moment.getUTCMonth(), moment.getUTCDate()));
  thursday.setUTCDate(thursday.getUTCDate() + 4 - (thursday.getUTCDay() || 7));
  const year = thursday.getUTCFullYear();
  const number = Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / day / 7) + 1;
  return `${year}-W${String(number).padStart(2, '0')}`;
}

function lastWeeks(weeks: number, at: number): string[] {
  return Array.from({ length: weeks }, (_, back) => weekOf(at - (weeks - 1 - back) * 7 * day));
}
