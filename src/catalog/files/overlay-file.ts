import type { Finding } from '../finding.ts';
import type { Trunk } from '../house.ts';
import {
  buildEntry,
  type CatalogFile,
  describeYamlProblems,
  type FiledEntry,
  followDefault,
  listValues,
  locateProblems,
} from './catalog-file.ts';
import { type FiledGuide, readGuides } from './guide-file.ts';
import { type Path, readYaml } from './read-yaml.ts';
import { type HouseNoteData, houseNoteSchema, overlayFileSchema, ownEntrySchema, trunkSchema } from './schema.ts';
import { checkSchema, type Problem } from './schema-findings.ts';

/** An organisation's note together with the place it was read from. */
export interface FiledNote {
  readonly note: HouseNoteData;
  readonly at: Path;
}

/** One of an organisation's trunks together with the place it was read from. */
export interface FiledTrunk {
  readonly trunk: Trunk;
  readonly at: Path;
}

/** An overlay file that passed the schema: the organisation's own entries and guides, its notes and its trunks. */
export interface OverlayFile extends CatalogFile {
  readonly publisher: string;
  readonly notes: readonly FiledNote[];
  readonly guides: readonly FiledGuide[];
  readonly trunks: readonly FiledTrunk[];
}

/** What came out of reading one overlay file: what could be used, and everything that could not. */
export interface ReadOverlayFile {
  readonly read?: OverlayFile;
  readonly findings: readonly Finding[];
}

/** Reads one overlay file; notes, entries, guides and trunks are held against the schema one by one. */
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
    if (!('data' in result)) continue;
    const problem = findSubjectProblem(result.data);
    if (problem) problems.push({ at, ...problem });
    else notes.push({ at, note: result.data });
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

  const trunks = readTrunks(source.value, 'data' in header ? header.data.publisher : '', problems);
  const own = 'data' in header ? header.data : undefined;
  const { guides, problems: guideProblems } = readGuides(source, own ?? {}, own?.publisher ?? '');
  problems.push(...guideProblems);

  const lineOf = (path: Path) => source.lineOf(followDefault(source, path));
  const findings = locateProblems({ file, lineOf }, problems, 'schema');
  if (!('data' in header)) return { findings };
  return { read: { file, lineOf, entries, notes, guides, trunks, publisher: header.data.publisher }, findings };
}

function readTrunks(value: unknown, by: string, problems: Problem[]): FiledTrunk[] {
  return [...listValues(value, 'trunks').entries()].flatMap(([position, trunk]) => {
    const at = ['trunks', position];
    const result = checkSchema(trunkSchema, trunk, at);
    problems.push(...result.problems);
    if (!('data' in result)) return [];
    const known = Object.entries(result.data).filter(([, part]) => part !== undefined);
    return [{ at, trunk: { ...(Object.fromEntries(known) as typeof result.data), by } as Trunk }];
  });
}

/** A note is about one thing: codes, a trunk, a vendor or a guide. */
function findSubjectProblem(note: HouseNoteData): Pick<Problem, 'problem' | 'remedy'> | undefined {
  const { microsoftCode, sipCode, phrase, trunk, vendor, guide } = note;
  const subjects = [microsoftCode ?? sipCode, trunk, vendor, guide].filter((subject) => subject !== undefined);
  const remedy = 'accepted: microsoftCode, sipCode or both (with phrase for one entry), or trunk, or vendor, or guide';
  if (subjects.length === 0) return { problem: 'the note does not say what it is about', remedy };
  if (subjects.length > 1) return { problem: 'the note is about several things at once', remedy };
  if (phrase !== undefined && (microsoftCode === undefined || sipCode === undefined))
    return { problem: 'the note names a phrase without both codes', remedy: 'add microsoftCode and sipCode' };
  return undefined;
}
