import { createReadStream } from 'node:fs';

/** One row object of a JSON text with the line on which it begins; without an object where what stands there is none. */
export interface JsonRow {
  readonly line: number;
  readonly object?: Readonly<Record<string, unknown>>;
}

/** Longest text of one row, and most brackets within it. */
const longestRow = 1_000_000;
const deepest = 100;

/**
 * The rows of a JSON text of any size, one by one: a list, pages with `value`, lists of pages, one object, or JSON Lines. A row that is
 * broken or cut off comes without an object and costs no other.
 */
export async function* readJsonRows(path: string, encoding = 'utf-8'): AsyncGenerator<JsonRow> {
  const decoder = new TextDecoder(encoding);
  const scanner = new RowScanner();
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 18 })) {
    for (const row of scanner.push(decoder.decode(chunk as Uint8Array, { stream: true }))) yield parseRow(row);
  }
  for (const row of scanner.end()) yield parseRow(row);
}

interface RowText {
  readonly line: number;
  readonly text?: string;
}

function parseRow({ line, text }: RowText): JsonRow {
  try {
    const value: unknown = text === undefined ? undefined : JSON.parse(text);
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return { line, ...(isObject && { object: value as Record<string, unknown> }) };
  } catch {
    return { line };
  }
}

/** Signs that mean something outside of strings. */
const signs = /["{}[\],:\n]/g;
/** The end of a string, or a line break that no string may hold. */
const stringEnds = /["\\\n]/g;

/** Finds the texts of row objects: those that stand alone, in a list, or in the `value` of a page. */
class RowScanner {
  /** Brackets that are open in a row; those around rows are none of its. */
  #open: string[] = [];
  #line = 1;
  #rowLine = 1;
  #row = '';
  #isTooLong = false;
  #inString = false;
  #escaped = false;
  /** The last string of a row's own level, and the last sign: a page is told by the key before its list. */
  #text = '';
  #lastString = '';
  #before = '';

  *push(text: string): Generator<RowText> {
    let from = 0;
    let at = 0;
    while (at < text.length) {
      if (this.#inString) {
        at = this.#scanString(text, at);
        if (!this.#inString || at >= text.length) continue;
        yield* this.#giveUp();
        from = at;
        continue;
      }
      signs.lastIndex = at;
      const found = signs.exec(text);
      if (!found) break;
      const sign = found[0];
      at = found.index + 1;
      if (sign === '\n') this.#line += 1;
      else if (sign === '"') {
        this.#inString = true;
        this.#text = '';
      } else if (sign === '{' || sign === '[') {
        if (sign === '{' && this.#open.at(-1) === '{' && this.#before !== ':') yield* this.#giveUp();
        if (this.#open.length === 0) {
          this.#before = sign;
          if (sign === '[') continue;
          this.#rowLine = this.#line;
          this.#row = '';
          this.#isTooLong = false;
          from = at - 1;
        }
        this.#open.push(sign);
        const isPage = sign === '[' && this.#open.length === 2 && this.#lastString === 'value' && this.#before === ':';
        if (isPage || this.#open.length > deepest) this.#open = [];
        this.#before = sign;
      } else if (sign === '}' || sign === ']') {
        this.#before = sign;
        if (this.#open.pop() === undefined || this.#open.length > 0) continue;
        yield this.#finish(text.slice(from, at));
        from = at;
      } else this.#before = sign;
    }
    this.#keep(this.#open.length > 0 ? text.slice(from) : '');
  }

  *end(): Generator<RowText> {
    if (this.#open.length > 0) yield { line: this.#rowLine };
  }

  /** Goes on in a string; a line break inside it leaves it open, so that the row is given up. */
  #scanString(text: string, start: number): number {
    let at = start;
    if (this.#escaped) {
      this.#escaped = false;
      at += 1;
    }
    for (;;) {
      stringEnds.lastIndex = at;
      const found = stringEnds.exec(text);
      if (this.#text.length < 10) this.#text += text.slice(at, found?.index ?? text.length).slice(0, 10);
      if (!found) return text.length;
      if (found[0] === '\n') return found.index;
      if (found[0] === '"') {
        this.#inString = false;
        this.#lastString = this.#text;
        this.#before = '"';
        return found.index + 1;
      }
      at = found.index + 2;
      if (at > text.length) {
        this.#escaped = true;
        return text.length;
      }
    }
  }

  #keep(text: string): void {
    if (this.#isTooLong) return;
    this.#row += text;
    if (this.#row.length <= longestRow) return;
    this.#isTooLong = true;
    this.#row = '';
  }

  #finish(text: string): RowText {
    this.#keep(text);
    const row = this.#isTooLong ? { line: this.#rowLine } : { line: this.#rowLine, text: this.#row };
    this.#row = '';
    this.#isTooLong = false;
    return row;
  }

  /** Ends a row that is broken; the next one begins after it. */
  *#giveUp(): Generator<RowText> {
    if (this.#open.length > 0) yield { line: this.#rowLine };
    this.#open = [];
    this.#inString = false;
    this.#before = '';
  }
}
