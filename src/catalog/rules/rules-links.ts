import type { Entry } from '../entry.ts';
import { listLinks } from '../entry-texts.ts';
import type { Problem } from '../files/schema-findings.ts';

/** Hosts that Microsoft's advice and the standards are published on. Overlays may link to any host. */
export const allowedHosts: readonly string[] = [
  'learn.microsoft.com',
  'support.microsoft.com',
  'admin.teams.microsoft.com',
  'testconnectivity.microsoft.com',
  'www.rfc-editor.org',
  'www.iana.org',
];

/** A link of the catalog leads to a host that is known to publish the advice. */
export function linksAreOnAllowedHosts(entry: Entry): Problem[] {
  return listLinks(entry).flatMap(({ at, link }) => {
    const { host } = new URL(link.url);
    if (allowedHosts.includes(host)) return [];
    return [
      { at: [...at, 'url'], problem: `the link leads to ${host}`, remedy: `accepted: ${allowedHosts.join(', ')}` },
    ];
  });
}

/** Without a language in its path, Microsoft's site opens in the reader's own. */
export function linksNameNoLanguage(entry: Entry): Problem[] {
  return listLinks(entry).flatMap(({ at, link }) => {
    const language = /^https:\/\/[^/]+\/([a-z]{2}-[a-z]{2})(?:\/|$)/i.exec(link.url)?.[1];
    if (!language) return [];
    return [
      { at: [...at, 'url'], problem: `the link asks for the language ${language}`, remedy: 'leave that part out' },
    ];
  });
}
