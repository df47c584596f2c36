import { createEntryId } from '../create-catalog.ts';
import type { Entry, HouseNote } from '../entry.ts';
import type { FiledNote, OverlayFile } from '../files/overlay-file.ts';
import type { Finding } from '../finding.ts';
import type { Guide } from '../guide.ts';
import type { LooseNote } from '../house.ts';

/** Where notes came to hang. */
export interface Hung {
  readonly notes: ReadonlyMap<object, readonly HouseNote[]>;
  readonly loose: readonly LooseNote[];
  readonly findings: readonly Finding[];
}

type Problem = Pick<Finding, 'problem' | 'remedy'>;

/**
 * Hangs an organisation's notes on entries and guides. A note on codes joins every entry that has them, with a phrase the
 * one entry with that phrase; and it waits for the codes themselves, so that it is shown where no entry has them.
 */
export function hangNotes(files: readonly OverlayFile[], entries: readonly Entry[], guides: readonly Guide[]): Hung {
  const notes = new Map<object, HouseNote[]>();
  const loose: LooseNote[] = [];
  const findings: Finding[] = [];
  for (const { file, publisher, notes: filedNotes, lineOf } of files) {
    for (const filed of filedNotes) {
      const { text, links, microsoftCode, sipCode, phrase, trunk, vendor, guide } = filed.note;
      const note = { by: publisher, text, links };
      const targets = guide === undefined ? findEntries(filed, entries) : findGuide(guide, guides);
      if ('problem' in targets) findings.push({ file, line: lineOf(filed.at), rule: 'overlay', ...targets });
      else for (const target of targets) notes.set(target, [...(notes.get(target) ?? []), note]);
      if (guide !== undefined || phrase !== undefined) continue;
      loose.push({
        note,
        ...(microsoftCode !== undefined && { microsoftCode }),
        ...(sipCode !== undefined && { sipCode }),
        ...(trunk !== undefined && { trunk }),
        ...(vendor !== undefined && { vendor }),
      });
    }
  }
  return { notes, loose, findings };
}

function findGuide(id: string, guides: readonly Guide[]): readonly Guide[] | Problem {
  const guide = guides.find((each) => each.id === id);
  if (guide) return [guide];
  return {
    problem: `there is no guide ${id}`,
    remedy: 'name a guide that npm run -s ask -- --list guides shows, or write one of your own',
  };
}

/** The entries with the codes of a note, none when the codes are not listed; a phrase has to be that of one of them. */
function findEntries({ note }: FiledNote, entries: readonly Entry[]): readonly Entry[] | Problem {
  const { microsoftCode, sipCode, phrase } = note;
  if (microsoftCode === undefined && sipCode === undefined) return [];
  const fitting = entries.filter(
    (entry) =>
      (microsoftCode === undefined || entry.microsoftCode === microsoftCode) &&
      (sipCode === undefined || entry.sipCode === sipCode),
  );
  if (phrase === undefined) return fitting;
  const id = createEntryId(microsoftCode ?? '', sipCode ?? '', phrase);
  const [entry] = fitting.filter((each) => hasSpelling(each, id));
  if (entry) return [entry];
  const phrases = fitting.map((candidate) => `"${candidate.phrase}"`).join(', ');
  return {
    problem: `${microsoftCode} ${sipCode} has no entry with that phrase`,
    remedy: phrases === '' ? 'leave the phrase out: no entry has these codes' : `accepted: ${phrases}`,
  };
}

function hasSpelling({ microsoftCode, sipCode, phrase, variants }: Entry, id: string): boolean {
  return [phrase, ...variants].some((spelling) => createEntryId(microsoftCode, sipCode, spelling) === id);
}
