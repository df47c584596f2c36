/** One named value of an output, with where it stands. */
export interface Field {
  /** As the cmdlet publishes it. */
  readonly name: string;
  readonly value: string;
  readonly from: number;
  readonly to: number;
}

/** Named values that belong to one object. */
export interface FieldRecord {
  readonly fields: ReadonlyMap<string, string>;
  readonly from: number;
  readonly to: number;
}

/** Finds the fields of a kind of object: `Name : value` as Format-List, ConvertTo-Json and people write them. */
export interface FieldFinder {
  readonly names: readonly string[];
  find(plain: string): readonly Field[];
}

/** Longest value; lists of codecs and policies are long. */
const longestValue = 600;
/** The beginning of a further field on the same line, of whatever name. */
const nextField = / {1,40}"?[A-Z][A-Za-z]{2,40}(?: \([A-Za-z]{2,10}\))?"? {0,40}: | "[A-Za-z]{2,40}": /;
/** A line that goes on with the value of the one before: indented, and no field itself. */
const continued = /^\n {6,80}(?! )(?![A-Za-z][\w ()]{0,40} {0,40}: )([^\n]{1,300})/;

/** Builds the finder for a list of names; names are found in any letter case. */
export function createFieldFinder(names: readonly string[]): FieldFinder {
  const published = new Map(names.map((name) => [name.toLowerCase(), name]));
  const choices = names
    .toSorted((one, other) => other.length - one.length)
    .map((name) => name.replace(/[()]/g, '\\$&'));
  const pattern = new RegExp(
    String.raw`(?<![\p{L}\p{N}_.$@/-])"?(${choices.join('|')})"?[ \t]{0,60}(?::(?!:)|=(?!=))[ \t]{0,60}`,
    'giu',
  );
  return {
    names,
    find(plain) {
      const matches = [...plain.matchAll(pattern)];
      return matches.map((match, at) => {
        const start = match.index + match[0].length;
        const end = Math.min(matches[at + 1]?.index ?? plain.length, start + longestValue);
        const { value, to } = readValue(plain, start, end);
        return { name: published.get((match[1] ?? '').toLowerCase()) ?? '', value, from: match.index, to };
      });
    },
  };
}

function readValue(plain: string, start: number, end: number): { value: string; to: number } {
  const rest = plain.slice(start, end);
  const lineEnd = rest.indexOf('\n');
  let line = lineEnd < 0 ? rest : rest.slice(0, lineEnd);
  const further = nextField.exec(line);
  if (further) line = line.slice(0, further.index);
  let to = start + line.length;
  let value = line;
  if (!further && lineEnd >= 0) {
    const more = continued.exec(rest.slice(lineEnd));
    if (more && line.trim() !== '') {
      value += ` ${more[1]}`;
      to = start + lineEnd + more[0].length;
    }
  }
  return {
    value: value
      .trim()
      .replace(/,$/, '')
      .replace(/^"(.*)"$/, '$1')
      .trim(),
    to,
  };
}

/** Puts fields into records: one begins anew when a name comes again, or when much else stands between. */
export function groupFields(fields: readonly Field[], plain: string): FieldRecord[] {
  const records: { fields: Map<string, string>; from: number; to: number }[] = [];
  for (const { name, value, from, to } of fields) {
    const open = records.at(-1);
    if (!open || open.fields.has(name) || isApart(plain.slice(open.to, from))) {
      records.push({ fields: new Map([[name, value]]), from, to });
    } else {
      open.fields.set(name, value);
      open.to = to;
    }
  }
  return records;
}

/** Other fields of the object may stand between two that are known; several sentences may not. */
function isApart(between: string): boolean {
  if (between.length > 4_000) return true;
  const lines = between.split('\n').filter((line) => line.trim() !== '');
  return (
    lines.filter((line) => !/^\s{0,80}"?[A-Za-z][\w ()-]{1,50}"?\s{0,60}:|^\s*[{}[\],]+\s*$/.test(line)).length > 1
  );
}
