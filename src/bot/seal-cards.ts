import type { ButtonPlace, ButtonSeal, FieldValues, SealedData } from './button-seal.ts';

type Json = Readonly<Record<string, unknown>>;

/** What is known of the card that is walked through. */
interface Card {
  readonly fields: FieldValues;
  /** A button and its fallback hold the same, so each data is sealed once. */
  readonly sealed: Map<string, SealedData>;
}

/**
 * A copy of whatever holds cards, with the data of each button sealed. What a user chooses in a field comes along only when it is
 * one of the choices of that card; what is typed never does.
 */
export function sealCards<T>(holder: T, place: ButtonPlace, seal: Pick<ButtonSeal, 'sealButton'>): T {
  const sealData = (data: Json, takesFields: boolean, { fields, sealed }: Card): Json | SealedData => {
    if (typeof data.sealed === 'string') return data;
    const key = `${takesFields} ${JSON.stringify(data)}`;
    const done = sealed.get(key) ?? seal.sealButton(data, place, takesFields ? fields : undefined);
    sealed.set(key, done);
    return done;
  };
  const walk = (part: unknown, above: Card): unknown => {
    if (Array.isArray(part)) return mapKept(part, (each) => walk(each, above));
    if (!isObject(part)) return part;
    const card =
      part.type === 'AdaptiveCard' ? { fields: findFields(part, { ...above.fields }), sealed: new Map() } : above;
    let copy: Record<string, unknown> | undefined;
    for (const [name, value] of Object.entries(part)) {
      const next =
        name === 'data' && isButton(part) && isObject(value)
          ? sealData(value, part.associatedInputs !== 'none', card)
          : walk(value, card);
      if (next === value) continue;
      copy ??= { ...part };
      copy[name] = next;
    }
    return copy ?? part;
  };
  return walk(holder, { fields: {}, sealed: new Map() }) as T;
}

/** The same list when nothing in it changes. */
function mapKept(list: readonly unknown[], walk: (part: unknown) => unknown): readonly unknown[] {
  const next = list.map(walk);
  return next.some((part, at) => part !== list[at]) ? next : list;
}

/** The values that each field of choices may have. */
function findFields(part: unknown, found: Record<string, readonly string[]>): FieldValues {
  if (Array.isArray(part)) for (const each of part) findFields(each, found);
  if (!isObject(part)) return found;
  const { type, id, choices } = part;
  if (typeof id === 'string' && type === 'Input.ChoiceSet' && Array.isArray(choices)) {
    found[id] = choices.flatMap(({ value }: Json) => (typeof value === 'string' ? [value] : []));
  } else if (typeof id === 'string' && type === 'Input.Toggle') {
    found[id] = [String(part.valueOn ?? 'true'), String(part.valueOff ?? 'false')];
  }
  for (const each of Object.values(part)) if (typeof each === 'object') findFields(each, found);
  return found;
}

function isButton({ type }: Json): boolean {
  return type === 'Action.Execute' || type === 'Action.Submit';
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
