import { writeSync } from 'node:fs';
import { openSqlite } from '../../src/store/sqlite.ts';

/** Claims keys without end and prints each one once it is confirmed; the test that starts it kills it. */
const store = openSqlite(process.argv[2] ?? '');
for (let i = 0; ; i++) {
  const key = `${process.pid}-${i}`;
  if (await store.claim(key, '1', 600)) writeSync(1, `${key}\n`);
}
