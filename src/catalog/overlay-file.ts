import {
  buildEntry,
  type CatalogFile,
  describeYamlProblems,
  type FiledEntry,
  followDefault,
  listValues,
  locateProblems,
} from './catalog-file.ts';
import type { Finding } from './finding.ts';
import { type Path, readYaml } from './read-yaml.ts';
import { type HouseNoteData, houseNoteSchema, overlayFileSchema, ownEntrySchema } from './schema.ts';
import { checkSchema, type Problem } from './schema-findings.ts';

/** An organisation's note together with the place it was read from. */
export interface FiledNote {
  readonly note: HouseNoteData;
  readonly at: Path;
}

/** An overlay file that passed the schema: the organisation's own entries, and its notes on entries of the catalog. */
export interface OverlayFile extends CatalogFile {
  readonly publisher: string;
  readonly notes: readonly FiledNote[];
}

/** What came out of reading one overlay file: what could be used, and everything that could not. */
export interface ReadOverlayFile {
  readonly read?: OverlayFile;
  readonly findings: readonly Finding[];
}

/** Reads one overlay file; notes and entries are held against the schema one by one. */
export function readOverlayFile(file: string, text: string): ReadOverlayFile {
  const source = readYaml(text);
  if (source.problems.length > 0) return { findings: describeYamlProblems(file, source) };
  const header = checkSchema(overlayFileSchema, source.value, []);
  const problems: Problem[] = [...header.problems];
  const entries: FiledEntry[] = [];
  const notes: FiledNote[] = [];

  for (const [position, value] of listValues(source.value, 'notes').entries()) {
    const at = ['notes', position];
    const result = checkSchema(houseNoteSchema, value, at);
    problems.push(...result.problems);
    if ('data' in result) notes.push({ at, note: result.data });
  }
  for (const [position, value] of listValues(source.value, 'entries').entries()) {
    const at = ['entries', position];
    const result = checkSchema(ownEntrySchema, value, at);
    problems.push(...result.problems);
    if (!('data' in result) || !('data' in header)) continue;
    const page = result.data.source ?? header.data.source;
    const checked = result.data.checked ?? header.data.checked;
    if (page && checked) {
      entries.push({ at, entry: buildEntry(result.data, { source: page, checked }, header.data.publisher) });
    } else {
      problems.push({
        at,
        problem: `entries[${position}] has no ${page ? 'date on which it was checked' : 'source'}`,
        remedy: `add ${page ? 'checked' : 'source'} to the entry, or to the top of the file for all of its entries`,
      });
    }
  }

  const lineOf = (path: Path) => source.lineOf(followDefault(source, path));
  const findings = locateProblems({ file, lineOf }, problems, 'schema');
  if (!('data' in header)) return { findings };
  return { read: { file, lineOf, entries, notes, publisher: header.data.publisher }, findings };
}
