import { fileURLToPath } from 'node:url';
import type { Catalog } from '../catalog.ts';
import { createCatalog } from '../create-catalog.ts';
import { type CatalogFile, readCatalogFile } from '../files/catalog-file.ts';
import { CatalogError, type Finding, sortFindings } from '../finding.ts';
import { type RuleException, ruleExceptions } from '../rules/rule-exceptions.ts';
import { checkIdentity, checkRules } from '../rules/rules.ts';
import { translatableEntry, translatableGuide } from '../rules/rules-translations.ts';
import { checkGuides, loadGuides } from './load-guides.ts';
import { loadKept } from './load-kept.ts';
import { checkTexts, withTranslations } from './load-texts.ts';
import { type FolderText, readFolder } from './read-folder.ts';

/** Folder of the catalog that comes with the project. */
export const catalogFolder: string = fileURLToPath(new URL('../entries', import.meta.url));

/** Where to read a catalog from, and which published exceptions its rules allow. */
export interface LoadOptions {
  /** One YAML file per SIP code; the project's own catalog by default. */
  readonly folder?: string;
  readonly exceptions?: readonly RuleException[];
}

/**
 * Loads the catalog at start. Throws one CatalogError with all findings over all files when a file does not keep to the
 * schema, or when two entries cannot be told apart. The finer rules are checked by `checkCatalog`.
 *
 * @example
 * const catalog = loadCatalog();
 * catalog.byMicrosoftCode('569008').map((entry) => entry.title);
 */
export function loadCatalog({ folder = catalogFolder }: LoadOptions = {}): Catalog {
  const texts = readFolder(folder);
  const read = () => {
    const { files, findings } = readCatalogFiles(folder, texts);
    const all = [...findings, ...checkIdentity(files)];
    if (all.length > 0) throw new CatalogError(sortFindings(all));
    return files.flatMap((file) => file.entries.map(({ entry }) => entry));
  };
  const isOwn = folder === catalogFolder && texts.findings.length === 0;
  if (!isOwn) return createCatalog(read());
  return createCatalog(withTranslations(loadKept('catalog', texts.files, read)), {
    guides: withTranslations(loadGuides()),
  });
}

/** Everything that is wrong with a catalog by schema and rules; with the catalog itself when nothing is. */
export function checkCatalog({
  folder = catalogFolder,
  exceptions = ruleExceptions,
}: LoadOptions = {}):
  | { readonly catalog: Catalog; readonly findings: readonly [] }
  | { readonly findings: readonly Finding[] } {
  const { files, findings } = readCatalogFiles(folder, readFolder(folder));
  const all = [...findings, ...checkRules(files, exceptions)];
  if (all.length > 0) return { findings: sortFindings(all) };
  const entries = files.flatMap((file) => file.entries.map(({ entry }) => entry));
  if (folder !== catalogFolder) return { findings: [], catalog: createCatalog(entries) };
  const wrongGuides = checkGuides(createCatalog(entries));
  if (wrongGuides.length > 0) return { findings: wrongGuides };
  const guides = loadGuides();
  const wrongTexts = checkTexts([...entries.map(translatableEntry), ...guides.map(translatableGuide)]);
  if (wrongTexts.length > 0) return { findings: wrongTexts };
  return { findings: [], catalog: createCatalog(withTranslations(entries), { guides: withTranslations(guides) }) };
}

function readCatalogFiles(folder: string, texts: FolderText): { files: CatalogFile[]; findings: Finding[] } {
  const results = texts.files.map(({ file, text }) => readCatalogFile(file, text));
  const findings = [...texts.findings, ...results.flatMap((result) => result.findings)];
  if (texts.files.length === 0 && findings.length === 0) {
    const remedy = 'put one file per SIP code here, as in 504.yaml';
    findings.push({ file: folder, line: 1, rule: 'file', problem: 'the folder holds no YAML file', remedy });
  }
  return { files: results.flatMap(({ read }) => (read ? [read] : [])), findings };
}
