/** A line of a text and where it begins. */
export interface Line {
  readonly text: string;
  readonly from: number;
}

/** The lines of a text, without their breaks. */
export function splitLines(text: string): Line[] {
  let from = 0;
  return text.split('\n').map((line) => {
    const start = from;
    from += line.length + 1;
    return { text: line, from: start };
  });
}
