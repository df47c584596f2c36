/** Far enough back for an opening tag with its attributes. */
const widestTag = 200;

/** An opening tag, whole or up to the number inside one of its attributes. */
const openTag = /^<([\p{L}_][\p{L}\d_.:-]{0,60})((?:\s[^<>]{0,180})?)(>?)\s{0,40}$/u;
const attributeBefore = /([\p{L}_][\p{L}\d_.:-]{0,60})\s?=\s?["']$/u;
/** An attribute that names what the value beside it is: `<Data Name="FinalSipCode">403</Data>`. */
const nameAttribute = /(?:^|\s)(?:name|key|field|label|column)\s?=\s?["']([^"'<>]{1,80})["']/i;

/** Elements that dress a text or hold a value of any kind; their names say nothing of it. */
const nameless = new Set(
  (
    'a at b big blockquote body br code del div em font h1 h2 h3 h4 h5 h6 html i ins kbd li mark ol p pre q s samp ' +
    'small span strike strong sub sup table tbody td th thead tr tt u ul ' +
    'c cell data entry field i4 int integer item line log long msg note number param property r row string t text v value'
  ).split(' '),
);
const namelessAttributes = new Set(['value', 'val', 'v', 'content']);

/**
 * The label of a number that is the whole of an XML element or attribute, written as a property: `Duration=` for
 * `<Duration>0</Duration>` and `<call duration="0"/>`. Undefined elsewhere.
 */
export function readMarkupLabel(text: string, from: number, to: number): string | undefined {
  const last = text[from - 1];
  if (last === '"' || last === "'") return readAttribute(text.slice(Math.max(0, from - widestTag), from));
  if (!/^\s{0,40}<\//.test(text.slice(to, to + 42))) return undefined;
  const before = text.slice(Math.max(0, from - widestTag), from);
  const [, name = '', attributes = '', end] = openTag.exec(before.slice(before.lastIndexOf('<'))) ?? [];
  if (!end) return undefined;
  return asProperty(nameAttribute.exec(attributes)?.[1] ?? name.slice(name.indexOf(':') + 1));
}

function readAttribute(before: string): string | undefined {
  const [, element, attributes = '', end] = openTag.exec(before.slice(before.lastIndexOf('<'))) ?? [];
  const name = attributeBefore.exec(attributes)?.[1]?.toLowerCase();
  if (!element || !name || end) return undefined;
  if (namelessAttributes.has(name)) return asProperty(nameAttribute.exec(attributes)?.[1] ?? element);
  return asProperty(name === 'code' || name === 'status' || name === 'reason' ? `${element} ${name}` : name);
}

function asProperty(name: string): string | undefined {
  return nameless.has(name.toLowerCase()) ? undefined : `${name}=`;
}
