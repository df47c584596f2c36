import { createReadStream, readFileSync, statSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { decodeFile } from './decode-file.ts';

/** One object of a JSON text with where it stood: its line in JSON Lines, otherwise its place in the list. */
export interface JsonRow {
  readonly line: number;
  readonly object?: Readonly<Record<string, unknown>>;
}

/** Largest JSON text that is read in one piece; JSON Lines have no limit. */
const largestWhole = 256 * 1024 * 1024;

/** The rows of a JSON file: a list, pages with `value`, one object, or JSON Lines; a line that is none comes without an object. */
export async function* readJsonRows(path: string): AsyncGenerator<JsonRow> {
  if (statSync(path).size <= largestWhole) {
    const whole = parse(decodeFile(readFileSync(path)));
    if (whole !== undefined) {
      let line = 0;
      for (const object of listObjects(whole)) yield { line: ++line, ...(isObject(object) && { object }) };
      return;
    }
  }
  let line = 0;
  for await (const text of createInterface({ input: createReadStream(path), crlfDelay: Number.POSITIVE_INFINITY })) {
    line += 1;
    if (text.trim() === '') continue;
    const value = parse(text.replace(/^\uFEFF/, ''));
    if (value === undefined) yield { line };
    else for (const object of listObjects(value)) yield { line, ...(isObject(object) && { object }) };
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function* listObjects(value: unknown): Generator<unknown> {
  if (Array.isArray(value)) for (const part of value) yield* isPage(part) ? part.value : [part];
  else if (isPage(value)) yield* value.value;
  else yield value;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isPage(value: unknown): value is { readonly value: readonly unknown[] } {
  return isObject(value) && Array.isArray(value.value);
}
