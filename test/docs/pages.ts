import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Top of the project, with a slash at its end. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/** A page that people read: its path from the top of the project, and its Markdown. */
export interface Page {
  readonly path: string;
  readonly text: string;
}

const foldersOfPages = ['docs', 'infra', '.github'];

function listMarkdown(folder: string): string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => posix.join(folder, name.replaceAll('\\', '/')))
    .sort();
}

/** README, every page of docs, infra and .github, and the change log. */
export function readPages(): Page[] {
  const paths = ['README.md', 'CHANGELOG.md', ...foldersOfPages.flatMap(listMarkdown)];
  return paths
    .filter((path) => existsSync(join(root, path)))
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
}

/** One page by its path. */
export function readPage(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

/** A fenced block of a page, with the word behind its fence. */
export interface Block {
  readonly path: string;
  readonly language: string;
  readonly text: string;
}

/** The fenced blocks of a page, in order. */
export function readBlocks({ path, text }: Page): Block[] {
  return [...text.matchAll(/^```([\w-]*)\n(.*?)^```$/gms)].map(([, language = '', block = '']) => ({
    path,
    language,
    text: block,
  }));
}

/** The page without its fenced blocks and without code within lines, where brackets are no links. */
export function withoutCode({ text }: Page): string {
  return text.replace(/^```.*?^```$/gms, '').replace(/`[^`\n]*`/g, '');
}

/** The names by which the headings of a page are linked to, as GitHub makes them. */
export function readAnchors({ text }: Page): string[] {
  const seen = new Map<string, number>();
  return [...text.replace(/^```.*?^```$/gms, '').matchAll(/^#{1,6} (.+)$/gm)].map(([, title = '']) => {
    const name = title
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-');
    const count = seen.get(name) ?? 0;
    seen.set(name, count + 1);
    return count === 0 ? name : `${name}-${count}`;
  });
}

/** Where the links and pictures of a page point to, as written. */
export function readLinks(page: Page): string[] {
  const text = withoutCode(page);
  return [
    ...[...text.matchAll(/\]\(\s*<?([^)\s>]+)>?(?:\s+"[^"]*")?\s*\)/g)],
    ...[...text.matchAll(/\b(?:src|href)="([^"]+)"/g)],
  ].map(([, target = '']) => target);
}
