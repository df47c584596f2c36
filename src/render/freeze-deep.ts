/** Freezes what many cards hold alike, so that whoever wants to change one has to copy it first. */
export function freezeDeep<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null)
    for (const part of Object.values(Object.freeze(value))) freezeDeep(part);
  return value;
}
