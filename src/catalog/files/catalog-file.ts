import { createEntryId } from '../create-catalog.ts';
import type { Entry, Link } from '../entry.ts';
import type { Finding } from '../finding.ts';
import { type Path, readYaml, type YamlSource } from './read-yaml.ts';
import { catalogFileSchema, type EntryData, entrySchema } from './schema.ts';
import { checkSchema, type Problem } from './schema-findings.ts';

/** An entry together with the place it was read from. */
export interface FiledEntry {
  readonly entry: Entry;
  readonly at: Path;
}

/** A catalog or overlay file whose entries passed the schema, ready for the rules. */
export interface CatalogFile {
  /** Path as shown in findings. */
  readonly file: string;
  readonly entries: readonly FiledEntry[];
  /** SIP code the file states for all its entries; undefined in an overlay. */
  readonly sipCode?: string;
  lineOf(path: Path): number;
}

/** What came out of reading one file: what could be used, and everything that could not. */
export interface ReadCatalogFile {
  readonly read?: CatalogFile;
  readonly findings: readonly Finding[];
}

/**
 * Reads one file of Microsoft's advice, `504.yaml` with all entries of SIP 504.
 * Entries are held against the schema one by one, so that findings about all of them come at once.
 */
export function readCatalogFile(file: string, text: string): ReadCatalogFile {
  const source = readYaml(text);
  if (source.problems.length > 0) return { findings: describeYamlProblems(file, source) };
  const header = checkSchema(catalogFileSchema, source.value, []);
  const problems: Problem[] = [...header.problems];
  const entries: FiledEntry[] = [];
  for (const [position, value] of listValues(source.value, 'entries').entries()) {
    const at = ['entries', position];
    const result = checkSchema(entrySchema, value, at);
    problems.push(...result.problems);
    if ('data' in result && 'data' in header) {
      const { sipCode } = header.data;
      entries.push({ at, entry: buildEntry({ ...result.data, sipCode }, header.data, 'microsoft') });
    }
  }
  const lineOf = (path: Path) => source.lineOf(followDefault(source, path));
  return {
    read: { file, entries, lineOf, ...('data' in header && { sipCode: header.data.sipCode }) },
    findings: locateProblems({ file, lineOf }, problems, 'schema'),
  };
}

/** The items of a list in a file that may be anything; a schema reports a missing or overlong list. */
export function listValues(value: unknown, key: string): readonly unknown[] {
  const items = (value as Record<string, unknown> | null)?.[key];
  return Array.isArray(items) ? items.slice(0, 500) : [];
}

/** Source and date of an entry stand at the top of the file unless the entry has its own. */
export function followDefault({ value }: YamlSource, path: Path): Path {
  const [list, position, key] = path;
  if (list !== 'entries' || typeof position !== 'number' || (key !== 'source' && key !== 'checked')) return path;
  const entry = listValues(value, 'entries')[position];
  return typeof entry === 'object' && entry !== null && key in entry ? path : path.slice(2);
}

/** Turns the data of a file into an entry; its own source and date win over those of the file. */
export function buildEntry(
  data: EntryData & { readonly sipCode: string },
  header: { readonly source: Link; readonly checked: string },
  publisher: string,
): Entry {
  const { microsoftCode, sipCode, phrase, actions, oddity, source, checked, ...rest } = data;
  return {
    id: createEntryId(microsoftCode, sipCode, phrase),
    microsoftCode,
    sipCode,
    phrase,
    ...rest,
    suggestedActions: actions,
    ...(oddity !== undefined && { oddity }),
    source: source ?? header.source,
    checked: checked ?? header.checked,
    publisher,
    houseNotes: [],
  };
}

/** Gives problems found at places of a file their file and line. */
export function locateProblems(
  { file, lineOf }: Pick<CatalogFile, 'file' | 'lineOf'>,
  problems: readonly Problem[],
  rule: string,
): Finding[] {
  return problems.map(({ at, problem, remedy }) => ({ file, line: lineOf(at), rule, problem, remedy }));
}

/** The findings about a file that is not even YAML. */
export function describeYamlProblems(file: string, source: YamlSource): Finding[] {
  return source.problems.map((problem) => ({ file, rule: 'yaml', ...problem }));
}
