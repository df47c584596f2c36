/** How far back from the limit a border is looked for; behind it a line is cut in two rather than lost. */
const farthestBorder = 4_000;

/**
 * The beginning of a text, at most so many characters, cut where a line ends (or where another border stands: `<` in HTML).
 * A text that is short enough stays as it is.
 */
export function cutText(text: string, most: number, border = '\n'): string {
  if (text.length <= most) return text;
  const near = text.slice(Math.max(0, most - farthestBorder), most + 1);
  const at = near.lastIndexOf(border);
  if (at > 0) return text.slice(0, most + 1 - near.length + at);
  const isHalf = /[\ud800-\udbff]/.test(text[most - 1] ?? '');
  return text.slice(0, isHalf ? most - 1 : most);
}
