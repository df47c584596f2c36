import { countWords } from './band.ts';

/** Words of the steps that are seen without a tap; the first step is always seen. */
const openWords = 44;

/** How many steps are seen without a tap. */
export function countOpen(steps: readonly { readonly text: string }[]): number {
  let words = 0;
  const at = steps.findIndex(({ text }, index) => {
    words += countWords(text);
    return index > 0 && words > openWords;
  });
  return at < 0 ? steps.length : at;
}
