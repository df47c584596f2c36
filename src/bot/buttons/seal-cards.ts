import type { ButtonPlace, ButtonSeal } from './button-seal.ts';

type Json = Readonly<Record<string, unknown>>;

/** A button whose data is sealed when all fields of its card are known. */
interface Pending {
  readonly data: Json;
  readonly takesFields: boolean;
  readonly slot: { sealed: string };
}

/** What was found in a card, the cards within it included. */
interface Card {
  readonly fields: Record<string, readonly string[]>;
  readonly pending: Pending[];
  found: number;
}

/** Frozen parts that cards share and in which there is neither a button nor a field: no need to look twice. */
const plainParts = new WeakSet<object>();

/**
 * A copy of whatever holds cards, with the data of each button sealed. What a user chooses in a field comes along only when it is
 * one of the choices of that card; what is typed never does.
 */
export function sealCards<T>(holder: T, place: ButtonPlace, seal: Pick<ButtonSeal, 'sealButton'>): T {
  if (typeof holder !== 'object' || holder === null) return holder;
  const cards: Card[] = [];
  const begin = (): Card => {
    const card = { fields: {}, pending: [], found: 0 };
    cards.push(card);
    return card;
  };
  const outside = begin();
  const walk = (part: object, above: Card): object => {
    if (plainParts.has(part)) return part;
    const isList = Array.isArray(part);
    const card = !isList && above === outside && (part as Json).type === 'AdaptiveCard' ? begin() : above;
    const before = card.found;
    if (!isList) readField(part as Json, card);
    const copy = isList ? walkList(part, card) : walkFields(part as Json, card);
    if (card.found === before && card === above && Object.isFrozen(part)) plainParts.add(part);
    return copy;
  };
  const walkFields = (own: Json, card: Card): object => {
    const isPressed = isButton(own);
    let copy: Record<string, unknown> | undefined;
    for (const name in own) {
      const value = own[name];
      if (typeof value !== 'object' || value === null) continue;
      const isData = name === 'data' && isPressed && isObject(value);
      const next = isData ? slotOf(value, own.associatedInputs !== 'none', card) : walk(value, card);
      if (next === value) continue;
      copy ??= { ...own };
      copy[name] = next;
    }
    return copy ?? own;
  };
  /** The same list when nothing in it changes. */
  const walkList = (list: readonly unknown[], card: Card): readonly unknown[] => {
    let copy: unknown[] | undefined;
    for (let at = 0; at < list.length; at++) {
      const value = list[at];
      if (typeof value !== 'object' || value === null) continue;
      const next = walk(value, card);
      if (next === value) continue;
      copy ??= [...list];
      copy[at] = next;
    }
    return copy ?? list;
  };
  const sealed = walk(holder, outside);
  for (const card of cards) sealPending(card, place, seal);
  return sealed as T;
}

/** Where the sealed data of a button will stand; a button that is sealed already keeps its own. */
function slotOf(data: Json, takesFields: boolean, card: Card): object {
  card.found++;
  if (typeof data.sealed === 'string') return data;
  const slot = { sealed: '' };
  card.pending.push({ data, takesFields, slot });
  return slot;
}

/** A button and its fallback hold the same, so each data is sealed once. */
function sealPending({ fields, pending }: Card, place: ButtonPlace, seal: Pick<ButtonSeal, 'sealButton'>): void {
  const done = new Map<string, string>();
  for (const { data, takesFields, slot } of pending) {
    const key = `${takesFields} ${JSON.stringify(data)}`;
    const known = done.get(key) ?? seal.sealButton(data, place, takesFields ? fields : undefined).sealed;
    done.set(key, known);
    slot.sealed = known;
  }
}

/** Notes the values that a field of choices may have; typed words are no field that comes along. */
function readField({ type, id, choices, valueOn, valueOff }: Json, card: Card): void {
  if (typeof id !== 'string') return;
  if (type === 'Input.ChoiceSet' && Array.isArray(choices)) {
    card.fields[id] = choices.flatMap(({ value }: Json) => (typeof value === 'string' ? [value] : []));
  } else if (type === 'Input.Toggle') {
    card.fields[id] = [String(valueOn ?? 'true'), String(valueOff ?? 'false')];
  } else return;
  card.found++;
}

function isButton({ type }: Json): boolean {
  return type === 'Action.Execute' || type === 'Action.Submit';
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
