import type { Catalog } from '../catalog/entry.ts';

/** How many entries each SIP code has, for reading in a terminal. */
export function formatCounts(catalog: Catalog): string {
  const counts = new Map<string, number>();
  for (const { sipCode } of catalog.entries) counts.set(sipCode, (counts.get(sipCode) ?? 0) + 1);
  const rows = [...counts].map(([sipCode, count]) => `SIP ${sipCode}  ${String(count).padStart(3)}`);
  return [...rows, `${counts.size} SIP codes, ${catalog.entries.length} entries, catalog ${catalog.version}`].join(
    '\n',
  );
}

/** The entries of a SIP code, one line each; empty when it has none. */
export function formatSipCode(catalog: Catalog, sipCode: string): string {
  return catalog
    .bySipCode(sipCode)
    .map((entry) => `${entry.microsoftCode.padStart(6)} ${entry.sipCode}  ${entry.phrase}`)
    .join('\n');
}
