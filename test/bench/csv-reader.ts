import { createReadStream } from 'node:fs';
import { parse } from 'csv-parse';
import Papa from 'papaparse';

/** A process that parses a CSV file and counts its rows, with nothing grouped: what a report is held against. */
process.once('message', async ({ path, library }: { path: string; library: 'papaparse' | 'csv-parse' }) => {
  const rows = library === 'papaparse' ? await countByPapa(path) : await countByCsvParse(path);
  process.send?.({ rows }, () => process.exit(0));
});

function countByPapa(path: string): Promise<number> {
  let rows = 0;
  return new Promise((resolve, reject) => {
    Papa.parse(createReadStream(path), {
      step: () => {
        rows += 1;
      },
      complete: () => resolve(rows),
      error: reject,
    });
  });
}

async function countByCsvParse(path: string): Promise<number> {
  let rows = 0;
  for await (const _ of createReadStream(path).pipe(parse())) rows += 1;
  return rows;
}
