import type { Catalog } from '../catalog/entry.ts';
import { chooseAddressees } from './addressee.ts';
import type { CardAction } from './card-action.ts';
import { viewContext } from './context.ts';
import { findEntry } from './entry-key.ts';
import { chosenFinding, codesOf, unlistedFinding } from './finding.ts';
import { writePack } from './pack-text.ts';

/** A pack with the facts to file it by. */
export interface FiledPack {
  readonly title: string;
  readonly text: string;
  readonly addressee: string;
  readonly microsoftCode?: string | undefined;
  readonly sipCode?: string | undefined;
  readonly sbc?: string | undefined;
}

/** The pack that a button stands for; undefined when its entry is gone. */
export function packOf(
  { entryId, read = {}, count = 1, calls, to }: Extract<CardAction, { do: 'ticket' }>,
  catalog: Catalog,
  locale?: string,
): FiledPack | undefined {
  const entry = entryId === undefined ? undefined : findEntry(catalog, entryId);
  if (entryId !== undefined && entry === undefined) return undefined;
  const bare = entry ? chosenFinding(entry, read, count) : unlistedFinding(read, count);
  const finding = { ...bare, ...(calls && { calls }) };
  const context = viewContext({ locale, catalogVersion: catalog.version, house: catalog.house });
  const addressee = to ?? chooseAddressees(finding)[0];
  const { title, text } = writePack(finding, addressee, context);
  const { microsoftCode, sipCode } = codesOf(finding);
  return {
    title,
    text,
    addressee: context.texts.packs.addressee[addressee],
    microsoftCode,
    sipCode,
    sbc: read.sbcName,
  };
}
