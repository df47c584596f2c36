import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import type { ColumnRole } from './column-role.ts';
import type { LegFile } from './load-legs.ts';

/** Columns of a file that is written anew. */
const roles = [
  'sipCode',
  'microsoftCode',
  'phrase',
  'success',
  'inviteTime',
  'startTime',
  'failureTime',
  'endTime',
  'trunk',
  'user',
  'userId',
  'userName',
  'correlation',
  'callee',
  'otherCountry',
  'count',
] as const satisfies readonly ColumnRole[];

/** Writes rows by role into a file that DuckDB reads without a doubt. */
export class LegWriter {
  readonly file: LegFile;
  readonly #stream;
  #buffer: string[] = [];
  #size = 0;
  rows = 0;

  constructor(path: string, name: string, has: ReadonlySet<ColumnRole>) {
    const columns = new Map(roles.map((role, index) => [role, index] as const).filter(([role]) => has.has(role)));
    this.file = { path, name, delimiter: ',', width: roles.length + 1, columns, lineColumn: roles.length };
    this.#stream = createWriteStream(path, { mode: 0o600 });
    this.#push(`${[...roles, 'line'].join(',')}\n`);
  }

  /** Adds one row; `cell` tells what stands under a role. */
  async add(cell: (role: ColumnRole) => string | undefined, line: number): Promise<void> {
    const cells = roles.map((role) => {
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
