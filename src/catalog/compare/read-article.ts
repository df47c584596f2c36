/** A combination of codes and message as an article states it. */
export interface ArticleRow {
  /** File name of the article, as given. */
  readonly file: string;
  readonly line: number;
  readonly microsoftCode: string;
  readonly sipCode: string;
  readonly phrase: string;
}

/** A place where an article's heading says something else than the lines below it. */
export interface ArticleConflict {
  readonly row: ArticleRow;
  readonly line: number;
  readonly label: 'Microsoft response code' | 'SIP response code' | 'Error message';
  readonly inHeading: string;
  readonly inLine: string;
}

/** An article of Microsoft's on response codes, read for its combinations. */
export interface Article {
  readonly file: string;
  readonly rows: readonly ArticleRow[];
  readonly conflicts: readonly ArticleConflict[];
  /** SIP codes the article is about, by its rows and its own title. */
  readonly sipCodes: ReadonlySet<string>;
}

type Label = ArticleConflict['label'];
type Labels = Partial<Record<Label, { readonly value: string; readonly line: number }>>;

interface Section {
  readonly heading: string;
  readonly line: number;
  readonly labels: Labels;
}

const headingWithCodes = /^(\d{1,7})(?:\s*[,/:;|-]\s*|\s+)(\d{3})(?!\d)[\s,:;|–-]*(.*)$/;
/** Headings and code lines are far shorter; longer lines are prose or no article at all. */
const longestLine = 2_000;
const labels: readonly Label[] = ['Microsoft response code', 'SIP response code', 'Error message'];

/**
 * Reads an article in the Markdown its publisher keeps it in: a heading `## <Microsoft code> <SIP code> <message>`, below it
 * lines with both codes and, in older articles, the message again. An article without any combination has no rows.
 */
export function readArticle(file: string, markdown: string): Article {
  const rows: ArticleRow[] = [];
  const conflicts: ArticleConflict[] = [];
  const sipCodes = new Set<string>();
  for (const section of splitSections(markdown)) {
    const titled = /^SIP response code (\d{3})$/i.exec(section.heading)?.[1];
    if (titled) sipCodes.add(titled);
    const row = readRow(file, section);
    if (!row) continue;
    rows.push(row);
    sipCodes.add(row.sipCode);
    conflicts.push(...findConflicts(row, section));
  }
  return { file, rows, conflicts, sipCodes };
}

/** The codes of the heading count; where it has none, those of the lines below it. */
function readRow(file: string, { heading, line, labels }: Section): ArticleRow | undefined {
  const [, microsoftCode, sipCode, message = ''] = headingWithCodes.exec(heading) ?? [];
  const inLines = {
    microsoftCode: labels['Microsoft response code']?.value,
    sipCode: labels['SIP response code']?.value,
    phrase: labels['Error message']?.value,
  };
  if (microsoftCode && sipCode) {
    return { file, line, microsoftCode, sipCode, phrase: trimPhrase(message) || (inLines.phrase ?? '') };
  }
  if (inLines.microsoftCode === undefined || inLines.sipCode === undefined) return undefined;
  return {
    file,
    line,
    microsoftCode: inLines.microsoftCode,
    sipCode: inLines.sipCode,
    phrase: inLines.phrase ?? trimPhrase(heading),
  };
}

function findConflicts(row: ArticleRow, section: Section): ArticleConflict[] {
  const stated: Record<Label, string> = {
    'Microsoft response code': row.microsoftCode,
    'SIP response code': row.sipCode,
    'Error message': row.phrase,
  };
  return labels.flatMap((label) => {
    const below = section.labels[label];
    if (!below || below.value === stated[label]) return [];
    return [{ row, line: below.line, label, inHeading: stated[label], inLine: below.value }];
  });
}

function splitSections(markdown: string): Section[] {
  const sections: { heading: string; line: number; labels: Labels }[] = [];
  let fence: string | undefined;
  for (const [index, text] of markdown.split(/\r\n?|\n/).entries()) {
    const mark = /^\s*(`{3,}|~{3,})/.exec(text)?.[1]?.slice(0, 3);
    if (mark) {
      fence = fence === undefined ? mark : fence === mark ? undefined : fence;
      continue;
    }
    if (fence !== undefined || text.length > longestLine) continue;
    const heading = /^ {0,3}#{1,6}\s+(.*)$/.exec(text)?.[1];
    if (heading !== undefined) {
      sections.push({ heading: readPlain(heading.replace(/\s+#+\s*$/, '')), line: index + 1, labels: {} });
      continue;
    }
    const section = sections.at(-1);
    const labelled = readLabelled(text);
    if (section && labelled) section.labels[labelled.label] ??= { value: labelled.value, line: index + 1 };
  }
  return sections;
}

/** `- SIP response code: **504**`, with or without the bold, also around the label. */
function readLabelled(text: string): { label: Label; value: string } | undefined {
  const match = /^\s*(?:[-*+]\s+)?\**\s*([A-Za-z][A-Za-z ]{5,30}?)\s*\**\s*:(.*)$/.exec(text);
  const label = labels.find((known) => known.toLowerCase() === match?.[1]?.toLowerCase());
  if (!label || match?.[2] === undefined) return undefined;
  const value = trimPhrase(readPlain(match[2]));
  if (label === 'Error message') return { label, value };
  const code = /\d{1,7}/.exec(value)?.[0];
  return code === undefined ? undefined : { label, value: code };
}

/** Markdown as the reader of the page sees it: no emphasis, no escapes, links by their words. */
function readPlain(markdown: string): string {
  return markdown
    .replace(/<!--.*?-->|<a\s[^<>]{0,200}>|<\/a>/gi, '')
    .replace(/\[([^[\]]{0,300})\]\([^()]{0,500}\)/g, '$1')
    .replace(/(?<!\\)(?:\*+|`+)/g, '')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/&(lt|gt|amp|quot|nbsp);/g, (_, name: string) => entities[name] ?? '')
    .replace(/\s+/g, ' ')
    .trim();
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', nbsp: ' ' };

/** Phrases are kept without their final full stop. */
function trimPhrase(phrase: string): string {
  return phrase.trim().replace(/(?<!\.)\.$/, '');
}
