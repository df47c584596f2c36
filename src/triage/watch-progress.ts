import { statSync } from 'node:fs';
import type { InputFile } from './input-file.ts';
import type { Database } from './open-database.ts';

/** Milliseconds between two looks at how far the database is. */
const everyMs = 200;

/** Tells every now and then how much of the files is read, by their bytes and by what the database says of the query under way. */
export function watchProgress(database: Database, files: readonly InputFile[], onProgress: (share: number) => void) {
  const sizes = files.map(({ path }) => statSync(path).size);
  const all = Math.max(
    1,
    sizes.reduce((sum, size) => sum + size, 0),
  );
  let [before, now, told] = [0, 0, 0];
  const timer = setInterval(() => {
    const share = Math.max(0, Math.min(100, database.progress.percentage)) / 100;
    told = Math.max(told, (before + now * share) / all);
    onProgress(told);
  }, everyMs);
  return {
    /** The file with this number begins. */
    begin(index: number): void {
      before = sizes.slice(0, index).reduce((sum, size) => sum + size, 0);
      now = sizes[index] ?? 0;
    },
    end(): void {
      clearInterval(timer);
      onProgress(1);
    },
  };
}
