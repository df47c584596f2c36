import type { Catalog } from '../catalog.ts';
import { createCatalog } from '../create-catalog.ts';
import type { Entry, HouseNote } from '../entry.ts';
import { type OverlayFile, readOverlayFile } from '../files/overlay-file.ts';
import { CatalogError, type Finding, sortFindings } from '../finding.ts';
import type { Guide } from '../guide.ts';
import type { LooseNote, Trunk } from '../house.ts';
import { checkEntries, sharedRules } from '../rules/rules.ts';
import { checkGuideRules, sharedGuideRules } from '../rules/rules-guides.ts';
import { tripleIsUnique } from '../rules/rules-identity.ts';
import { findMarkup } from '../rules/rules-texts.ts';
import { type Hung, hangNotes } from './hang-notes.ts';
import { readFolder } from './read-folder.ts';

/** A catalog with an organisation's knowledge in it. */
export interface Overlaid {
  readonly entries: readonly Entry[];
  readonly guides: readonly Guide[];
  readonly trunks: readonly Trunk[];
  /** Notes that hang on no entry and no guide. */
  readonly notes: readonly LooseNote[];
  readonly findings: readonly Finding[];
}

/**
 * Reads an organisation's overlay folder and lays it over a catalog: its notes join the entries and guides they are about or
 * wait for codes that are not listed, its own entries and guides stand beside Microsoft's, all under the organisation's name.
 * Throws one CatalogError with every finding over all files; nothing of a folder with findings is used.
 */
export function loadOverlay(folder: string, catalog: Catalog): Catalog {
  const texts = readFolder(folder);
  const results = texts.files.map(({ file, text }) => readOverlayFile(file, text));
  const files = results.flatMap(({ read }) => (read ? [read] : []));
  const { findings: merging, entries, ...extras } = mergeOverlay(catalog, files);
  const findings = [...texts.findings, ...results.flatMap((result) => result.findings), ...merging];
  if (findings.length > 0) throw new CatalogError(sortFindings(findings));
  return createCatalog(entries, extras);
}

/** Joins catalog and overlay files; pure, so that the rules of joining can be tested without a folder. */
export function mergeOverlay(catalog: Catalog, files: readonly OverlayFile[]): Overlaid {
  const own = files.flatMap(({ entries }) => entries.map(({ entry }) => entry));
  const ownGuides = files.flatMap(({ guides }) => guides.map(({ guide }) => guide));
  const entries = [...catalog.entries, ...own];
  const guides = [...catalog.guides, ...ownGuides];
  const hung = hangNotes(files, entries, guides);
  const trunks = files.flatMap((file) => file.trunks.map(({ trunk }) => trunk));
  const findings = [
    ...files.flatMap((file) => checkEntries(file, sharedRules)),
    ...files.flatMap(checkNoteTexts),
    ...tripleIsUnique(files, catalog.entries),
    ...checkGuideRules(
      files,
      { byMicrosoftCode: (code) => entries.filter((entry) => entry.microsoftCode === code) },
      sharedGuideRules,
      catalog.guides,
    ),
    ...checkTrunkNames(files),
    ...hung.findings,
  ];
  return {
    findings,
    trunks,
    notes: hung.loose,
    entries: entries.map((entry) => addNotes(entry, hung)),
    guides: guides.map((guide) => addNotes(guide, hung)),
  };
}

function addNotes<Item extends { readonly houseNotes: readonly HouseNote[] }>(item: Item, { notes }: Hung): Item {
  const added = notes.get(item);
  return added ? { ...item, houseNotes: [...item.houseNotes, ...added] } : item;
}

function checkTrunkNames(files: readonly OverlayFile[]): Finding[] {
  const seen = new Map<string, string>();
  return files.flatMap(({ file, trunks, lineOf }) =>
    trunks.flatMap(({ trunk, at }) => {
      const line = lineOf(at);
      const place = seen.get(trunk.fqdn);
      seen.set(trunk.fqdn, place ?? `${file}:${line}`);
      if (place === undefined) return [];
      return [
        { file, line, rule: 'overlay', problem: `the trunk ${trunk.fqdn} is already in ${place}`, remedy: 'keep one' },
      ];
    }),
  );
}

/** What an organisation writes stands on cards, so it is plain like every text of the catalog. */
function checkNoteTexts({ file, publisher, notes, trunks, lineOf }: OverlayFile): Finding[] {
  const texts = [
    { at: ['publisher'], text: publisher },
    ...notes.flatMap(({ at, note }) => [
      { at: [...at, 'text'], text: note.text },
      ...note.links.map(({ title }, i) => ({ at: [...at, 'links', i, 'title'], text: title })),
    ]),
    ...trunks.flatMap(({ at, trunk }) =>
      (['vendor', 'carrier', 'owner', 'contact', 'language'] as const).flatMap((key) => {
        const text = trunk[key];
        return text === undefined ? [] : [{ at: [...at, key], text }];
      }),
    ),
    ...trunks.flatMap(({ at, trunk }) =>
      trunk.portal ? [{ at: [...at, 'portal', 'title'], text: trunk.portal.title }] : [],
    ),
  ];
  return texts.flatMap(({ at, text }) => {
    const found = findMarkup(text);
    const remedy = 'write plain words, and put addresses under links';
    const rule = 'textsAreWithoutMarkup';
    return found ? [{ file, line: lineOf(at), rule, problem: `the text holds ${found}`, remedy }] : [];
  });
}
