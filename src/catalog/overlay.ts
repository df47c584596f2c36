import { createCatalog, createEntryId } from './create-catalog.ts';
import type { Catalog, Entry, HouseNote } from './entry.ts';
import { CatalogError, type Finding, sortFindings } from './finding.ts';
import { type FiledNote, type OverlayFile, readOverlayFile } from './overlay-file.ts';
import { readFolder } from './read-folder.ts';
import { checkEntries, sharedRules } from './rules.ts';
import { tripleIsUnique } from './rules-identity.ts';
import { findMarkup } from './rules-texts.ts';

/**
 * Reads an organisation's overlay folder and lays it over a catalog: its notes join the entries they are about, its own
 * entries stand beside Microsoft's, both under the organisation's name. Throws one CatalogError with every finding over
 * all files; nothing of a folder with findings is used.
 */
export function loadOverlay(folder: string, catalog: Catalog): Catalog {
  const texts = readFolder(folder);
  const results = texts.files.map(({ file, text }) => readOverlayFile(file, text));
  const files = results.flatMap(({ read }) => (read ? [read] : []));
  const merged = mergeOverlay(catalog, files);
  const findings = [...texts.findings, ...results.flatMap((result) => result.findings), ...merged.findings];
  if (findings.length > 0) throw new CatalogError(sortFindings(findings));
  return createCatalog(merged.entries, { guides: catalog.guides });
}

/** Joins catalog and overlay files; pure, so that the rules of joining can be tested without a folder. */
export function mergeOverlay(
  catalog: Catalog,
  files: readonly OverlayFile[],
): { readonly entries: readonly Entry[]; readonly findings: readonly Finding[] } {
  const findings = [
    ...files.flatMap((file) => checkEntries(file, sharedRules)),
    ...files.flatMap(checkNoteTexts),
    ...tripleIsUnique(files, catalog.entries),
  ];
  const own = files.flatMap(({ entries }) => entries.map(({ entry }) => entry));
  const all = [...catalog.entries, ...own];
  const byCodes = Map.groupBy(all, ({ microsoftCode, sipCode }) => `${microsoftCode} ${sipCode}`);
  const notes = new Map<Entry, HouseNote[]>();
  for (const file of files) {
    for (const filed of file.notes) {
      const target = findTarget(byCodes, filed);
      if ('entry' in target) {
        const { text, links } = filed.note;
        notes.set(target.entry, [...(notes.get(target.entry) ?? []), { by: file.publisher, text, links }]);
      } else {
        findings.push({ file: file.file, line: file.lineOf(filed.at), rule: 'overlay', ...target });
      }
    }
  }
  return { findings, entries: all.map((entry) => addNotes(entry, notes.get(entry))) };
}

function addNotes(entry: Entry, notes: readonly HouseNote[] | undefined): Entry {
  return notes ? { ...entry, houseNotes: [...entry.houseNotes, ...notes] } : entry;
}

/** The one entry a note is about, or why it cannot be told. */
function findTarget(
  byCodes: ReadonlyMap<string, readonly Entry[]>,
  { note: { microsoftCode, sipCode, phrase } }: FiledNote,
): { readonly entry: Entry } | { readonly problem: string; readonly remedy: string } {
  const pair = `${microsoftCode} ${sipCode}`;
  const candidates = byCodes.get(pair) ?? [];
  const id = phrase === undefined ? undefined : createEntryId(microsoftCode, sipCode, phrase);
  const fitting = id === undefined ? candidates : candidates.filter((entry) => hasSpelling(entry, id));
  const [entry, another] = fitting;
  if (entry && !another) return { entry };
  const phrases = candidates.map((candidate) => `"${candidate.phrase}"`).join(', ');
  if (another) {
    return { problem: `${pair} has ${fitting.length} entries`, remedy: `add the phrase of the one meant: ${phrases}` };
  }
  if (candidates.length > 0) {
    return { problem: `${pair} has no entry with that phrase`, remedy: `accepted: ${phrases}` };
  }
  return { problem: `${pair} is not in the catalog`, remedy: 'correct the codes, or write an entry of your own' };
}

function hasSpelling({ microsoftCode, sipCode, phrase, variants }: Entry, id: string): boolean {
  return [phrase, ...variants].some((spelling) => createEntryId(microsoftCode, sipCode, spelling) === id);
}

/** Notes and the publisher's name stand on cards, so they are plain like every text of the catalog. */
function checkNoteTexts({ file, publisher, notes, lineOf }: OverlayFile): Finding[] {
  const texts = [
    { at: ['publisher'], text: publisher },
    ...notes.flatMap(({ at, note }) => [
      { at: [...at, 'text'], text: note.text },
      ...note.links.map(({ title }, i) => ({ at: [...at, 'links', i, 'title'], text: title })),
    ]),
  ];
  return texts.flatMap(({ at, text }) => {
    const found = findMarkup(text);
    const remedy = 'write plain words, and put addresses under links';
    const rule = 'textsAreWithoutMarkup';
    return found ? [{ file, line: lineOf(at), rule, problem: `the text holds ${found}`, remedy }] : [];
  });
}
