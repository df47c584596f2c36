/** `{"Final SIP code":{"0":404`, as pandas prints a table: an object of columns, each with its cells by row number. */
const beginning = /^[ \t]*\{\s*"[^"\n]{1,100}"\s*:\s*\{\s*"0"\s*:/m;

/** Turns a table that JSON gives by column into one object for each row; words around it and other texts stay as they are. */
export function turnColumns(text: string): string {
  const start = text.includes('{') ? beginning.exec(text)?.index : undefined;
  if (start === undefined) return text;
  const end = text.lastIndexOf('}') + 1;
  try {
    const columns: Record<string, Record<string, unknown>> = JSON.parse(text.slice(start, end));
    const rows = Object.keys(Object.values(columns)[0] ?? {});
    const records = rows.map((row) =>
      Object.fromEntries(Object.entries(columns).map(([name, cells]) => [name, cells[row]])),
    );
    const rewritten = records.map((record) => JSON.stringify(record)).join('\n');
    return [text.slice(0, start), rewritten, text.slice(end)].filter((part) => part.trim() !== '').join('\n');
  } catch {
    return text;
  }
}
