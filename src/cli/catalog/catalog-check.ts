import { relative } from 'node:path';
import {
  type Catalog,
  CatalogError,
  catalogFolder,
  checkCatalog,
  type Finding,
  formatFinding,
  loadOverlay,
} from '../../catalog/index.ts';
import { readArguments } from '../read-arguments.ts';

const usage = `Usage: npm run catalog:check [-- <folder>] [-- --overlay <folder>]

Holds the catalog (or a folder in its form), and with --overlay your own notes and entries, against schema and rules.
Prints every finding with file, line and remedy, or the number of entries per SIP code.
Exit status: 0 no finding, 1 findings, 2 wrong usage.`;

function main(): number {
  const { values, positionals } = readArguments(usage, { overlay: { type: 'string' } }, 1);
  const folder = positionals[0] ?? catalogFolder;
  const result = checkCatalog({ folder, ...(positionals[0] !== undefined && { exceptions: [] }) });
  if (!('catalog' in result)) return reportFindings(result.findings);
  console.log(formatCounts(result.catalog));
  if (values.overlay === undefined) return 0;
  return checkOverlay(values.overlay, result.catalog);
}

function checkOverlay(folder: string, catalog: Catalog): number {
  try {
    const { entries, guides, house } = loadOverlay(folder, catalog);
    const hung = [...entries, ...guides].reduce((sum, { houseNotes }) => sum + houseNotes.length, 0);
    const own = [
      `${hung} notes on entries and guides`,
      `${house.looseNotes} notes that also wait for codes, trunks or vendors`,
      `${entries.length - catalog.entries.length} own entries`,
      `${guides.length - catalog.guides.length} own guides`,
      `${house.trunks.length} trunks`,
    ];
    return print(`Overlay: ${own.join(', ')}, no finding.`, 0);
  } catch (error) {
    if (!(error instanceof CatalogError)) throw error;
    return reportFindings(error.findings);
  }
}

function reportFindings(findings: readonly Finding[]): number {
  for (const finding of findings) {
    console.error(formatFinding({ ...finding, file: relative(process.cwd(), finding.file) || '.' }));
  }
  console.error(`${findings.length} ${findings.length === 1 ? 'finding' : 'findings'}.`);
  return 1;
}

function formatCounts({ entries, guides, version }: Catalog): string {
  const counts = [...Map.groupBy(entries, ({ sipCode }) => sipCode)].map(
    ([sipCode, group]) => `  SIP ${sipCode}  ${String(group.length).padStart(3)}`,
  );
  const heading = `Catalog ${version}: ${entries.length} entries under ${counts.length} SIP codes${guides.length > 0 ? `, ${guides.length} guides` : ''}.`;
  return [heading, ...counts].join('\n');
}

function print(text: string, status: number): number {
  console.log(text);
  return status;
}

process.exitCode = main();
