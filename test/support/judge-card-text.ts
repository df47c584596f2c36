const shownKeys = new Set(['text', 'title', 'value', 'codeSnippet', 'label', 'altText', 'fallbackText', 'subtitle']);

/** Everything a reader can see on an Adaptive Card, one piece a line: texts, facts, labels of buttons, code, runs. */
export function cardText(card: unknown): string {
  const pieces: string[] = [];
  collect(card, pieces);
  return pieces.join('\n');
}

function collect(node: unknown, pieces: string[]): void {
  if (Array.isArray(node)) {
    for (const item of node) typeof item === 'string' ? pieces.push(item) : collect(item, pieces);
    return;
  }
  if (node === null || typeof node !== 'object') return;
  for (const [key, value] of Object.entries(node)) {
    if (key === 'data') continue;
    if (typeof value !== 'string') collect(value, pieces);
    else if (shownKeys.has(key)) pieces.push(value);
  }
}
