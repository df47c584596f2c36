import type { Catalog } from '../../catalog/index.ts';
import { callAutomationNames, everydaySipCodes, secondSourceRows } from '../../codes/index.ts';

/** How many entries each SIP code has, for reading in a terminal. */
export function formatCounts(catalog: Catalog): string {
  const counts = new Map<string, number>();
  for (const { sipCode } of catalog.entries) counts.set(sipCode, (counts.get(sipCode) ?? 0) + 1);
  const rows = [...counts].map(([sipCode, count]) => `SIP ${sipCode}  ${String(count).padStart(3)}`);
  const own = catalog.entries.filter(({ publisher }) => publisher !== 'microsoft').length;
  return [
    ...rows,
    `${counts.size} SIP codes, ${catalog.entries.length} entries${own > 0 ? ` (${own} your own)` : ''}, catalog ${catalog.version}`,
    `Second-source rows (Azure Communication Services, Graph): ${secondSourceRows.length}, and ${callAutomationNames.size} names`,
    `Derived from the structure of the code: ${everydaySipCodes.length} SIP codes in 560ZZZ and 540ZZZ`,
    `Guides, found by words: ${catalog.guides.length}`,
  ].join('\n');
}

/** The entries of a SIP code, one line each; empty when it has none. */
export function formatSipCode(catalog: Catalog, sipCode: string): string {
  return catalog
    .bySipCode(sipCode)
    .map((entry) => `${entry.microsoftCode.padStart(6)} ${entry.sipCode}  ${entry.phrase}`)
    .join('\n');
}
