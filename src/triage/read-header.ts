import { type ColumnRole, columnRole, plainName, spokenRole } from './column-role.ts';

/** Where each role stands in a row, and what kind of file the header speaks of. */
export interface Header {
  readonly width: number;
  readonly columns: ReadonlyMap<ColumnRole, number>;
  /** `calls`: one row a leg; `counts`: one row for several calls; `noCodes`: a usage file without error codes; `cdr`: an SBC's records. */
  readonly kind: 'calls' | 'counts' | 'noCodes' | 'cdr';
  /** Where the type of a CDR record stands; only rows of a call's end are read. */
  readonly recordType?: number;
  /** Where every column of a CDR record stands, by its plain name. */
  readonly named?: ReadonlyMap<string, number>;
}

const withoutCodes = new Set([
  'usageid',
  'conferenceid',
  'connectionfee',
  'charge',
  'callcost',
  'licensecapability',
  'capability',
]);

/** Reads a header row; undefined when its names are not those of a call export. */
export function readHeader(names: readonly string[]): Header | undefined {
  const columns = new Map<ColumnRole, number>();
  for (const roleOf of [columnRole, spokenRole]) {
    for (const [index, name] of names.entries()) {
      const role = roleOf === spokenRole && columnRole(name) !== undefined ? undefined : roleOf(name);
      if (role !== undefined && !columns.has(role)) columns.set(role, index);
    }
  }
  const base = { width: names.length, columns };
  const plain = names.map(plainName);
  const recordType = plain.findIndex((name) => name === 'sbcreporttype' || name === 'mediareporttype');
  if (recordType >= 0 && (columns.has('sipCode') || plain.includes('trmreasoncategory'))) {
    return { ...base, kind: 'cdr', recordType, named: new Map(plain.map((name, at) => [name, at])) };
  }
  const hasCode = columns.has('sipCode') || columns.has('microsoftCode');
  if (hasCode && names.length >= 2) {
    const counted = columns.has('count') && !columns.has('correlation');
    if (counted) return { ...base, kind: 'counts' };
    columns.delete('count');
    return { ...base, kind: 'calls' };
  }
  if (plain.filter((name) => withoutCodes.has(name)).length >= 2) return { ...base, kind: 'noCodes' };
  return undefined;
}
