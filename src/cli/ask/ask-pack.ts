import type { Answer } from '../../answer/index.ts';
import type { Catalog } from '../../catalog/index.ts';
import {
  type Addressee,
  addressees,
  chooseAddressees,
  type Finding,
  findingOf,
  type MatchedFinding,
  type UnlistedFinding,
  unlistedFinding,
  viewContext,
  writePack,
} from '../../render/index.ts';

/** What `--pack` takes: an addressee, or `auto` for the one who is asked first. */
export const packNames = [...addressees, 'auto'] as const;
export type PackName = (typeof packNames)[number];

/** Whether a word is one of them. */
export function isPackName(word: string | undefined): word is PackName {
  return packNames.some((name) => name === word);
}

/** Most failures of one message that a pack is written for. */
const mostPacks = 20;

/** The packs for the failures of an answer, one below the other; empty when there is none. */
export function formatPacks(answer: Answer, to: PackName, catalog: Catalog, locale = 'en'): string {
  const context = viewContext({ locale, catalogVersion: catalog.version, house: catalog.house });
  return answer.diagnoses
    .slice(0, mostPacks)
    .map(findingOf)
    .map(oneOf)
    .map((finding) => writePack(finding, addresseeOf(to, finding), context).text)
    .join('\n\n---\n\n');
}

/** Candidates are handed over as what was read, without one of them. */
function oneOf(finding: Finding): MatchedFinding | UnlistedFinding {
  if (finding.kind !== 'ambiguous') return finding;
  const [only, ...others] = finding.candidates;
  if (only && others.length === 0) return { ...finding, kind: 'matched', entry: only, certainty: 'likely' };
  return { ...unlistedFinding(finding.read, finding.count), ...(finding.calls && { calls: finding.calls }) };
}

function addresseeOf(to: PackName, finding: Finding): Addressee {
  return to === 'auto' ? chooseAddressees(finding)[0] : to;
}
