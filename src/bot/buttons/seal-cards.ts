import type { ButtonPlace, ButtonSeal, FieldValues, SealedData } from './button-seal.ts';

type Json = Readonly<Record<string, unknown>>;

/** What is known of the card that is walked through. */
interface Card {
  readonly fields: FieldValues;
  /** A button and its fallback hold the same, so each data is sealed once. */
  readonly sealed: Map<string, SealedData>;
  readonly sealedObjects: Map<object, SealedData>;
}

/** Frozen parts that cards share and in which there is neither a button nor a field: no need to look twice. */
const plainParts = new WeakSet<object>();

/**
 * A copy of whatever holds cards, with the data of each button sealed. What a user chooses in a field comes along only when it is
 * one of the choices of that card; what is typed never does.
 */
export function sealCards<T>(holder: T, place: ButtonPlace, seal: Pick<ButtonSeal, 'sealButton'>): T {
  const sealData = (data: Json, takesFields: boolean, { fields, sealed, sealedObjects }: Card): Json | SealedData => {
    if (typeof data.sealed === 'string') return data;
    const same = takesFields ? sealedObjects.get(data) : undefined;
    if (same) return same;
    const key = `${takesFields} ${JSON.stringify(data)}`;
    const done = sealed.get(key) ?? seal.sealButton(data, place, takesFields ? fields : undefined);
    sealed.set(key, done);
    if (takesFields) sealedObjects.set(data, done);
    return done;
  };
  const walk = (part: object, above: Card): object => {
    if (plainParts.has(part)) return part;
    if (Array.isArray(part)) return walkList(part, above);
    const own = part as Json;
    const card = own.type === 'AdaptiveCard' ? newCard(findFields(own, { ...above.fields })) : above;
    let copy: Record<string, unknown> | undefined;
    for (const name in own) {
      const value = own[name];
      if (typeof value !== 'object' || value === null) continue;
      const isData = name === 'data' && isButton(own) && isObject(value);
      const next = isData ? sealData(value, own.associatedInputs !== 'none', card) : walk(value, card);
      if (next === value) continue;
      copy ??= { ...own };
      copy[name] = next;
    }
    return copy ?? part;
  };
  /** The same list when nothing in it changes. */
  const walkList = (list: readonly unknown[], above: Card): readonly unknown[] => {
    let copy: unknown[] | undefined;
    for (let at = 0; at < list.length; at++) {
      const value = list[at];
      if (typeof value !== 'object' || value === null) continue;
      const next = walk(value, above);
      if (next === value) continue;
      copy ??= [...list];
      copy[at] = next;
    }
    return copy ?? list;
  };
  return (typeof holder === 'object' && holder !== null ? walk(holder, newCard({})) : holder) as T;
}

function newCard(fields: FieldValues): Card {
  return { fields, sealed: new Map(), sealedObjects: new Map() };
}

/** The values that each field of choices may have. */
function findFields(card: object, found: Record<string, readonly string[]>): FieldValues {
  look(card, found);
  return found;
}

/** Whether a part holds a button or a field; what its fields may have goes into `found`. */
function look(part: object, found: Record<string, readonly string[]>): boolean {
  if (plainParts.has(part)) return false;
  const isPart = !Array.isArray(part);
  let holds = isPart && lookAt(part as Json, found);
  for (const name in part) {
    const value = (part as Json)[name];
    if (typeof value === 'object' && value !== null && look(value, found)) holds = true;
  }
  if (!holds && Object.isFrozen(part)) plainParts.add(part);
  return holds;
}

function lookAt(part: Json, found: Record<string, readonly string[]>): boolean {
  const { type, id, choices } = part;
  if (typeof type !== 'string') return false;
  if (typeof id === 'string' && type === 'Input.ChoiceSet' && Array.isArray(choices)) {
    found[id] = choices.flatMap(({ value }: Json) => (typeof value === 'string' ? [value] : []));
  } else if (typeof id === 'string' && type === 'Input.Toggle') {
    found[id] = [String(part.valueOn ?? 'true'), String(part.valueOff ?? 'false')];
  }
  return isButton(part) || type.startsWith('Input.') || type === 'AdaptiveCard';
}

function isButton({ type }: Json): boolean {
  return type === 'Action.Execute' || type === 'Action.Submit';
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
