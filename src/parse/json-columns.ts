/** `{"Final SIP code":{"0":404`, as pandas prints a table: an object of columns, each with its cells by row number. */
const beginning = /^\s*\{\s*"[^"\n]{1,100}"\s*:\s*\{\s*"0"\s*:/;

/** Turns a table that JSON gives by column into one object for each row; other texts stay as they are. */
export function turnColumns(text: string): string {
  if (!beginning.test(text)) return text;
  try {
    const columns: Record<string, Record<string, unknown>> = JSON.parse(text);
    const rows = Object.keys(Object.values(columns)[0] ?? {});
    const records = rows.map((row) =>
      Object.fromEntries(Object.entries(columns).map(([name, cells]) => [name, cells[row]])),
    );
    return records.map((record) => JSON.stringify(record)).join('\n');
  } catch {
    return text;
  }
}
