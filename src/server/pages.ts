/** A page a person may open: path, title and paragraphs. */
interface Page {
  readonly title: string;
  readonly paragraphs: readonly string[];
}

/** The pages that the app manifest points to, by path. */
const pages: Readonly<Record<string, Page>> = {
  '/': {
    title: 'Trunkwise',
    paragraphs: [
      'A Microsoft Teams bot that explains failed Direct Routing calls. Paste the error of a failed call and get one card that says what failed, whose side it is on, and what to do.',
      'Add the app in Teams and say hello to it.',
    ],
  },
  '/privacy': {
    title: 'Privacy',
    paragraphs: [
      'What you send to Trunkwise is read in memory to answer you. The text is neither logged nor stored, and it is passed on to nobody.',
      'Cards show what was read with phone numbers and user names masked.',
      'Kept for a limited time, under hashed keys: which messages were answered, which card belongs to which message, and how many thumbs an entry got. Logs hold request ids, kinds of outcome and timings.',
    ],
  },
  '/terms': {
    title: 'Terms of use',
    paragraphs: [
      'Trunkwise is free software under the MIT licence and comes without warranty.',
      'Its advice follows what Microsoft publishes for Direct Routing, each card with its source, and the notes of the organisation that runs it. Check it against your own environment before you act.',
    ],
  },
};

/** Paths that have a page. */
export const pagePaths: readonly string[] = Object.keys(pages);

/** The page of a path as HTML. */
export function renderPage(path: string): string {
  const page = pages[path] ?? (pages['/'] as Page);
  const body = page.paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('\n');
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>${page.title}</title>
<body style="font: 1rem/1.5 system-ui, sans-serif; max-width: 40rem; margin: 3rem auto; padding: 0 1rem">
<h1>${page.title}</h1>
${body}
</body>
</html>
`;
}
