import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { type ColumnRole, columnRoles } from './column-role.ts';
import { csvSource, type LegSource } from './leg-source.ts';

/** Writes rows by role into a file that DuckDB reads without a doubt. */
export class LegWriter {
  readonly source: LegSource;
  readonly #stream;
  #buffer: string[] = [];
  #size = 0;
  rows = 0;

  constructor(path: string) {
    const columns = new Map(columnRoles.map((role, index) => [role, index] as const));
    const width = columnRoles.length + 1;
    this.source = csvSource({ path, delimiter: ',', width, columns, lineColumn: columnRoles.length });
    this.#stream = createWriteStream(path, { mode: 0o600 });
    this.#push(`${[...columnRoles, 'line'].join(',')}
`);
  }

  /** Adds one row; `cell` tells what stands under a role. */
  async add(cell: (role: ColumnRole) => string | undefined, line: number): Promise<void> {
    const cells = columnRoles.map((role) => {
      const value = cell(role);
      return value === undefined || value === ''
        ? ''
        : `"${value.slice(0, 2000).replaceAll('"', '""').replaceAll('\0', '')}"`;
    });
    this.rows += 1;
    this.#push(`${cells.join(',')},${line}\n`);
    if (this.#size > 1 << 18) await this.#flush();
  }

  async close(): Promise<void> {
    await this.#flush();
    this.#stream.end();
    await finished(this.#stream);
  }

  #push(text: string): void {
    this.#buffer.push(text);
    this.#size += text.length;
  }

  async #flush(): Promise<void> {
    const text = this.#buffer.join('');
    this.#buffer = [];
    this.#size = 0;
    if (!this.#stream.write(text)) await new Promise<void>((resolve) => this.#stream.once('drain', () => resolve()));
  }
}
