import type { Catalog } from '../catalog/index.ts';
import { fill } from '../locale/index.ts';
import type { AdaptiveCard } from './adaptive-card.ts';
import { chooseAddressees } from './addressee.ts';
import type { CardAction } from './card-action.ts';
import { headView, viewContext } from './context.ts';
import { findEntry } from './entry-key.ts';
import { defuse } from './escape.ts';
import { chosenFinding, codesOf, unlistedFinding } from './finding.ts';
import { writePack } from './pack-text.ts';
import { fillCard, type Rendered } from './render.ts';

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

/** The card of a pack that shows phone numbers in full; there is nothing to send on it, only text to copy. */
export function renderNumbersPack(pack: FiledPack, numbers: readonly string[], locale?: string): Rendered {
  const context = viewContext({ locale, catalogVersion: '' });
  const { packs } = context.texts;
  const title = fill(packs.title, { addressee: pack.addressee });
  const list = numbers.map((number) => `- ${defuse(number)}`);
  const view = {
    ...headView(context, title),
    hasBack: false,
    back: {},
    title,
    lead: packs.numbersLead,
    ticketText: [pack.text, '', `## ${packs.section.numbers}`, '', ...list].join('\n'),
    others: [],
    hasWays: false,
    hasSend: false,
    send: {},
    hasMail: false,
    mail: '',
    hasTicket: false,
    ticketUrl: '',
  };
  return fillCard('ticket', view);
}

/** The card of a pack with the ways that only a 1:1 chat has: as a file, and with full numbers. */
export function addPackWays(card: AdaptiveCard, pack: object, locale?: string): AdaptiveCard {
  const { file, json, numbers } = viewContext({ locale, catalogVersion: '' }).texts.packs.button;
  const button = (title: string, more: object) => {
    const base = { title, data: { ...pack, ...more }, associatedInputs: 'none' };
    return { type: 'Action.Execute', verb: 'ticket', ...base, fallback: { type: 'Action.Submit', ...base } };
  };
  const ways = [button(file, { file: 'txt' }), button(json, { file: 'json' }), button(numbers, { numbers: true })];
  const body: readonly unknown[] = Array.isArray(card.body) ? card.body : [];
  const at = body.findIndex((part) => (part as { type?: string }).type === 'ActionSet');
  const found = body[at] as { readonly actions: readonly unknown[] } | undefined;
  if (!found) return card;
  return { ...card, body: body.with(at, { ...found, actions: [...found.actions, ...ways] }) };
}
