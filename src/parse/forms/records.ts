import { type Line, splitLines } from '../text/lines.ts';
import { type FieldRole, fieldRole } from '../words/field-names.ts';
import { readRow } from './table-row.ts';
import type { TableReading } from './tables.ts';

/** One field a line, as PowerShell's Format-List, YAML, ini files, XML and printed JSON write it. */
const fieldForms = [
  /^\s*(?:-\s)?([\p{L}@][\p{L}\d .@_()'-]{1,50}?)\s{0,40}[:=]\s(.*)$/u,
  /^\s*<([\p{L}][\w:.-]{1,60})>([^<>]*)<\/[\w:.-]{1,60}>\s*$/u,
  /^\s*"([^"]{2,60})"\s?:\s?(.*?),?\s*$/,
];
/** A value that goes on in the next line, as Format-List wraps it. */
const continuation = /^\s{6,}\S/;
/** Names that can be no other field's. */
const sipName = /sip|end_?reason/i;
const microsoftName = /sub|microsoft|ms/i;

interface Field {
  readonly role: FieldRole | undefined;
  readonly name: string;
  value: string;
}

/** Fields on lines next to each other. */
interface Block {
  readonly fields: Field[];
  readonly first: number;
  last: number;
}

/**
 * Reads lists of calls that have a block of fields each, in whatever order the fields come, so that no code is paired with
 * that of the call before. A single block is left to the readers of labels, which know more forms.
 */
export function readRecords(text: string): TableReading {
  const lines = sipName.test(text) ? splitLines(text) : [];
  const blocks = listBlocks(lines).filter(isCall);
  if (blocks.length < 2) return { failures: [], goodCalls: 0, spans: [] };
  const rows = blocks.map((block) => ({ block, line: joinLines(lines, block) }));
  const read = rows.map(({ block: { fields }, line }) =>
    readRow(
      fields.map(({ value }) => value),
      fields.map(({ role }) => role),
      line,
    ),
  );
  return {
    failures: read.filter((row) => row !== undefined && row !== 'good'),
    goodCalls: read.filter((row) => row === 'good').length,
    spans: rows.map(({ line }) => [line.from, line.from + line.text.length]),
  };
}

/** The lines of a block as one. */
function joinLines(lines: readonly Line[], { first, last }: Block): Line {
  const text = lines.slice(first, last + 1).map((line) => line.text);
  return { text: text.join('\n'), from: (lines[first] as Line).from };
}

function listBlocks(lines: readonly Line[]): Block[] {
  const blocks: Block[] = [];
  let block: Block | undefined;
  lines.forEach(({ text: line }, at) => {
    const field = readField(line);
    /** In YAML a dash begins the next one. */
    const open = block?.last === at - 1 && !/^\s*-\s/.test(line) ? block : undefined;
    if (field) {
      if (open) {
        open.fields.push(field);
        open.last = at;
      } else {
        block = { fields: [field], first: at, last: at };
        blocks.push(block);
      }
    } else if (open && continuation.test(line)) {
      const wrapped = open.fields.at(-1) as Field;
      wrapped.value += ` ${line.trim()}`;
      open.last = at;
    }
  });
  return blocks;
}

function readField(line: string): Field | undefined {
  if (line.length > 2_000) return undefined;
  for (const form of fieldForms) {
    const [, name, value] = form.exec(line) ?? [];
    if (name === undefined || value === undefined) continue;
    return {
      name,
      role: fieldRole(name),
      value: value
        .trim()
        .replace(/^"(.*)"$/, '$1')
        .replace(/\\(["\\/])/g, '$1'),
    };
  }
  return undefined;
}

/** Whether a block tells of one call by both of its codes. */
function isCall({ fields }: Block): boolean {
  const codes = (role: FieldRole, named: RegExp) =>
    fields.filter((field) => field.role === role && named.test(field.name) && /^\d{1,7}$/.test(field.value)).length;
  return codes('sipCode', sipName) === 1 && codes('microsoftCode', microsoftName) === 1;
}
