/** A cell of a table: its text, and whether it is a number or a time. */
export interface Cell {
  readonly text: string;
  readonly kind?: 'number' | 'time';
}

/** A section with its heading. */
export function section(title: string, content: string): string {
  return `<section><h2>${escapeHtml(title)}</h2>${content}</section>`;
}

/** A table with a head; on a narrow screen it scrolls, with keys too. */
export function table(name: string, head: readonly Cell[], rows: readonly (readonly Cell[])[]): string {
  const cells = (row: readonly Cell[], tag: 'td' | 'th scope="col"') =>
    row.map((cell) => `<${tag}${classOf(cell)}>${escapeHtml(cell.text)}</${tag.slice(0, 2)}>`).join('');
  const body = rows.map((row) => `<tr>${cells(row, 'td')}</tr>`).join('\n');
  return `<div class="wide" role="group" tabindex="0" aria-label="${escapeHtml(name)}"><table><thead><tr>${cells(head, 'th scope="col"')}</tr></thead>
<tbody>${body}</tbody></table></div>`;
}

function classOf({ kind }: Cell): string {
  if (kind === undefined) return '';
  return ` class="${kind === 'number' ? 'n' : 't'}"`;
}

/** A text as it stands in HTML. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
