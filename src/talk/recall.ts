import type { Answer, Engine } from '../answer/index.ts';
import type { Catalog, Entry } from '../catalog/index.ts';
import { type Diagnosis, entriesOf } from '../match/index.ts';
import type { CallFailure } from '../parse/index.ts';
import { findEntry, keyOf } from '../render/index.ts';
import type { Remembered } from './memory.ts';
import type { Place } from './read-place.ts';

/** What is kept of a diagnosis. Codes of a paste are kept, its words are not. */
export function rememberDiagnosis(diagnosis: Diagnosis): Remembered {
  const { microsoftCode, sipCode, hresult } = diagnosis.failure;
  const windows = (hresult?.value ?? diagnosis.windowsCode?.hex)?.toLowerCase();
  return {
    kind: diagnosis.kind,
    ...(microsoftCode && { microsoftCode: microsoftCode.value }),
    ...(sipCode && { sipCode: sipCode.value }),
    ...(windows && /^0x[\da-f]{1,8}$/.test(windows) && { hresult: windows }),
    keys: entriesOf(diagnosis).map(keyOf),
  };
}

/** What is kept of the guides of an answer. */
export function rememberGuides({ guides = [] }: Answer): Remembered[] {
  return guides.slice(0, 4).map(({ id }) => ({ kind: 'guide', keys: [id] }));
}

/** The entries that are remembered, as far as the catalog still has them. */
export function recallEntries({ keys, kind }: Remembered, catalog: Catalog): readonly Entry[] {
  return kind === 'guide' ? [] : keys.flatMap((key) => findEntry(catalog, key) ?? []);
}

/**
 * The diagnosis that is remembered, made anew from its codes and entries; undefined when nothing of it is left.
 *
 * @param entries those of its entries that are still possible, all of them when not said
 */
export function recall(
  remembered: Remembered,
  engine: Engine,
  entries: readonly Entry[] = recallEntries(remembered, engine.catalog),
  place: Place = {},
): Diagnosis | undefined {
  if (remembered.kind === 'guide') return undefined;
  const failure = { ...failureOf(remembered), ...place };
  const [told] = remembered.microsoftCode || remembered.sipCode ? engine.diagnose(failure) : [];
  const [entry] = entries;
  if (!entry) return remembered.kind === 'unlisted' ? told : undefined;
  const evidence = told?.evidence ?? (['phrase'] as const);
  const base = {
    failure,
    count: 1,
    evidence: evidence.length > 0 ? evidence : (['phrase'] as const),
    remarks: told?.kind === 'unlisted' ? [] : (told?.remarks ?? []).filter(({ kind }) => kind !== 'phraseDiffers'),
    ...(told?.windowsCode && { windowsCode: told.windowsCode }),
  } as const;
  if (entries.length > 1) return { ...base, kind: 'ambiguous', candidates: entries, certainty: 'likely' };
  const isSure = remembered.microsoftCode === entry.microsoftCode && remembered.sipCode === entry.sipCode;
  return { ...base, kind: 'matched', entry, certainty: isSure ? 'certain' : 'likely' };
}

/** The failure of remembered codes, as the reader would give it. */
export function failureOf({ microsoftCode, sipCode, hresult }: Omit<Remembered, 'kind' | 'keys'>): CallFailure {
  const reading = (value: string) => ({ value, from: 0, to: value.length });
  return {
    readFrom: 'field',
    count: 1,
    ...(microsoftCode && { microsoftCode: reading(microsoftCode) }),
    ...(sipCode && { sipCode: reading(sipCode) }),
    ...(hresult && { hresult: reading(hresult) }),
  };
}
