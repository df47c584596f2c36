import { existsSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Page, readAnchors, readLinks, readPages, root } from './pages.ts';

// Protects readers from dead links: a page that moved, a heading that was renamed, a page that nothing points to.

const pages = readPages();

/** What is wrong with a link of a page, or nothing. */
function findLinkProblem(page: Page, target: string, all: readonly Page[]): string | undefined {
  if (/^[a-z]+:/i.test(target)) {
    const isHttps = URL.canParse(target) && new URL(target).protocol === 'https:';
    return isHttps || /^http:\/\/localhost/.test(target) ? undefined : `${page.path}: ${target} is no https address`;
  }
  const [file = '', anchor] = target.split('#');
  const path = file === '' ? page.path : posix.join(posix.dirname(page.path), file);
  if (path.startsWith('..')) return `${page.path}: ${target} leaves the project`;
  const linked = all.find((one) => one.path === path);
  if (!linked && !existsSync(join(root, path))) return `${page.path}: ${target} does not exist`;
  if (anchor === undefined) return undefined;
  return linked && readAnchors(linked).includes(anchor)
    ? undefined
    : `${page.path}: ${target} names no heading of ${path}`;
}

describe('links of the pages', () => {
  it('lead to what exists, down to the heading', () => {
    const problems = pages.flatMap((page) => readLinks(page).map((target) => findLinkProblem(page, target, pages)));
    expect(problems.length).toBeGreaterThan(20);
    expect(problems.filter((problem) => problem !== undefined)).toEqual([]);
  });

  it('reach every page of docs from the README', () => {
    const reached = new Set(['README.md']);
    for (const path of reached) {
      const page = pages.find((one) => one.path === path);
      for (const target of page ? readLinks(page) : []) {
        if (!/^[a-z]+:/i.test(target)) reached.add(posix.join(posix.dirname(path), target.split('#')[0] ?? ''));
      }
    }
    expect(pages.map(({ path }) => path).filter((path) => path.startsWith('docs/') && !reached.has(path))).toEqual([]);
  });
});

describe('the check of links', () => {
  const page: Page = { path: 'docs/a.md', text: '# One\n\n## Two, or `three`\n\n## One\n\n```sh\n# no heading\n```\n' };
  it.each([
    ['a page that is not there', 'nowhere.md', 'does not exist'],
    ['a heading that is not there', '#four', 'names no heading'],
    ['a heading within a block', '#no-heading', 'names no heading'],
    ['a place outside the project', '../../etc/hosts', 'leaves the project'],
    ['an address without TLS', 'http://example.com/', 'no https address'],
  ])('notices %s', (_, target, problem) => {
    expect(findLinkProblem(page, target, [page])).toContain(problem);
  });

  it('knows headings as GitHub names them', () => {
    expect(readAnchors(page)).toEqual(['one', 'two-or-three', 'one-1']);
  });

  it('reads links of every form, and none from code', () => {
    const text = '[a](b.md) ![c](d.png "title") <img src="e.png"> `[f](g.md)`\n```text\n[h](i.md)\n```\n';
    expect(readLinks({ path: 'x.md', text })).toEqual(['b.md', 'd.png', 'e.png']);
  });
});
