import { fileURLToPath } from 'node:url';
import type { Catalog } from '../catalog.ts';
import { type GuideFile, readGuideFile } from '../files/guide-file.ts';
import { CatalogError, type Finding, sortFindings } from '../finding.ts';
import type { Guide } from '../guide.ts';
import { checkGuideIdentity, checkGuideRules } from '../rules/rules-guides.ts';
import { loadKept } from './load-kept.ts';
import { type FolderText, readFolder } from './read-folder.ts';

/** Folder of the guides that come with the project. */
export const guidesFolder: string = fileURLToPath(new URL('../guides', import.meta.url));

/** Loads the guides at start; throws one CatalogError with all findings when a file does not keep to the schema. */
export function loadGuides(folder: string = guidesFolder): readonly Guide[] {
  const texts = readFolder(folder);
  const read = () => {
    const { files, findings } = readGuideFiles(texts);
    const all = [...findings, ...checkGuideIdentity(files)];
    if (all.length > 0) throw new CatalogError(sortFindings(all));
    return files.flatMap(({ guides }) => guides.map(({ guide }) => guide));
  };
  const isOwn = folder === guidesFolder && texts.findings.length === 0;
  return isOwn ? loadKept('guides', texts.files, read) : read();
}

/** Everything that is wrong with guides by schema and rules, beside the entries they point at. */
export function checkGuides(catalog: Catalog, folder: string = guidesFolder): readonly Finding[] {
  const { files, findings } = readGuideFiles(readFolder(folder));
  return sortFindings([...findings, ...checkGuideRules(files, catalog)]);
}

function readGuideFiles(texts: FolderText): { files: GuideFile[]; findings: Finding[] } {
  const results = texts.files.map(({ file, text }) => readGuideFile(file, text));
  return {
    files: results.flatMap(({ read }) => (read ? [read] : [])),
    findings: [...texts.findings, ...results.flatMap((result) => result.findings)],
  };
}
