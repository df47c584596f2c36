import { explainCodes } from '../../codes/index.ts';
import type { Catalog } from '../catalog.ts';
import type { Link } from '../entry.ts';
import { locateProblems } from '../files/catalog-file.ts';
import type { GuideFile } from '../files/guide-file.ts';
import type { Path } from '../files/read-yaml.ts';
import type { Problem } from '../files/schema-findings.ts';
import type { Finding } from '../finding.ts';
import { type Guide, guideLanguages } from '../guide.ts';
import { allowedHosts } from './rules-links.ts';
import { findMarkup } from './rules-texts.ts';
import { findTraps } from './rules-traps.ts';

type GuideRule = (
  guide: Guide,
  known: { readonly ids: ReadonlySet<string>; readonly catalog: KnownEntries },
) => Problem[];

/** The entries that guides may point at. */
type KnownEntries = Pick<Catalog, 'byMicrosoftCode'>;

/** A text of a guide with its place in the YAML. */
export interface GuideText {
  readonly at: Path;
  readonly text: string;
  readonly kind: 'title' | 'sentences' | 'words';
}

/** Lists every text of a guide that a card may show or the search reads. */
export function listGuideTexts(guide: Guide): GuideText[] {
  return [
    { at: ['title'], text: guide.title, kind: 'title' },
    ...guide.says.map((text, i) => ({ at: ['says', i], text, kind: 'words' as const })),
    ...guideLanguages.flatMap((language) =>
      guide.symptoms[language].map((text, i) => ({ at: ['symptoms', language, i], text, kind: 'words' as const })),
    ),
    { at: ['cause'], text: guide.cause, kind: 'sentences' },
    ...guide.suggestedActions.map(({ text }, i) => ({ at: ['actions', i, 'text'], text, kind: 'sentences' as const })),
    ...guide.notes.map((text, i) => ({ at: ['notes', i], text, kind: 'sentences' as const })),
  ];
}

function listGuideLinks(guide: Guide): { readonly at: Path; readonly link: Link }[] {
  return [
    { at: ['source'], link: guide.source },
    ...guide.suggestedActions.flatMap(({ links }, i) =>
      links.map((link, position) => ({ at: ['actions', i, 'links', position], link })),
    ),
  ];
}

/** Texts of guides are plain, like those of entries. */
export const guideTextsAreWithoutMarkup: GuideRule = (guide) =>
  listGuideTexts(guide).flatMap(({ at, text }) => {
    const found = findMarkup(text.replace(/^\*\.|(?<=\s)\*\./g, ''));
    const remedy = 'write plain words, and put addresses under links';
    return found ? [{ at, problem: `the text holds ${found}`, remedy }] : [];
  });

/** Cause, actions and notes read as sentences; a title has no full stop. */
export const guideTextsAreWellFormed: GuideRule = (guide) =>
  listGuideTexts(guide).flatMap(({ at, text, kind }) => {
    if (kind === 'sentences' && !(/^["'“]?[\p{Lu}\p{Nd}]/u.test(text) && /[.!?]["'”)]?$/.test(text)))
      return [
        { at, problem: 'this is not written in full sentences', remedy: 'start with a capital, end with a full stop' },
      ];
    if (kind === 'title' && text.endsWith('.'))
      return [{ at, problem: 'the title ends with a full stop', remedy: 'leave it out' }];
    return [];
  });

/** A guide is found in each language. */
export const guidesSpeakEveryLanguage: GuideRule = (guide) =>
  guideLanguages
    .filter((language) => guide.symptoms[language].length === 0)
    .map((language) => ({
      at: ['symptoms'],
      problem: `there is no description in ${language}`,
      remedy: `add one under ${language}`,
    }));

/** Sources are pages of Microsoft or the standards; others only where the guide says that it is secondhand. */
export const guideLinksAreOnAllowedHosts: GuideRule = (guide) =>
  listGuideLinks(guide).flatMap(({ at, link }) => {
    const { host } = new URL(link.url);
    if (allowedHosts.includes(host) || guide.secondhand) return [];
    const remedy = `accepted: ${allowedHosts.join(', ')}; or mark the guide as secondhand, with a note that says so`;
    return [{ at: [...at, 'url'], problem: `the link leads to ${host}`, remedy }];
  });

/** What is secondhand is said to be. */
export const secondhandIsSaid: GuideRule = ({ secondhand, notes }) =>
  secondhand && notes.length === 0
    ? [{ at: ['secondhand'], problem: 'no note says what is secondhand', remedy: 'say it under notes' }]
    : [];

/** Related codes and guides exist; a guide does not point at itself. */
export const guideReferencesExist: GuideRule = (guide, { ids, catalog }) => [
  ...guide.related.flatMap((pair, i) => {
    const [microsoftCode = '', sipCode = ''] = pair.split('/');
    const isListed = catalog.byMicrosoftCode(microsoftCode).some((entry) => entry.sipCode === sipCode);
    if (isListed || explainCodes({ microsoftCode, sipCode })) return [];
    return [{ at: ['related', i], problem: `${pair} is not in the catalog`, remedy: 'correct the pair of codes' }];
  }),
  ...guide.guides.flatMap((id, i) =>
    ids.has(id) && id !== guide.id
      ? []
      : [{ at: ['guides', i], problem: `there is no other guide ${id}`, remedy: 'correct the name of the guide' }],
  ),
];

/** Sentences of Microsoft's pages that are known to be wrong or out of date are not repeated. */
export const guidesAvoidTraps: GuideRule = (guide) =>
  listGuideTexts(guide).flatMap(({ at, text }) => findTraps(text).map((trap) => ({ at, ...trap })));

/** Rules of all guides, an organisation's own ones too. */
export const sharedGuideRules = { guideTextsAreWithoutMarkup, guideReferencesExist } as const satisfies Record<
  string,
  GuideRule
>;

/** Rules for the guides that come with the project. */
export const guideRules = {
  ...sharedGuideRules,
  guideTextsAreWellFormed,
  guidesSpeakEveryLanguage,
  guideLinksAreOnAllowedHosts,
  secondhandIsSaid,
  guidesAvoidTraps,
} as const satisfies Record<string, GuideRule>;

/** Two guides cannot have one id. */
export function checkGuideIdentity(files: readonly GuideFile[], known: readonly Guide[] = []): Finding[] {
  const places = new Map(known.map(({ id }) => [id, 'the catalog']));
  return files.flatMap(({ file, guides, lineOf }) =>
    guides.flatMap(({ guide, at }) => {
      const line = lineOf(at);
      const place = places.get(guide.id);
      if (place === undefined) {
        places.set(guide.id, `${file}:${line}`);
        return [];
      }
      const problem = `the guide ${guide.id} is already in ${place}`;
      const remedy =
        place === 'the catalog' ? 'name it otherwise, or put what you want to add under notes' : 'keep one of the two';
      return [{ file, line, rule: 'guideIdIsUnique', problem, remedy }];
    }),
  );
}

/** Holds guides against a table of rules. */
export function checkGuideRules(
  files: readonly GuideFile[],
  catalog: KnownEntries,
  rules: Readonly<Record<string, GuideRule>> = guideRules,
  known: readonly Guide[] = [],
): Finding[] {
  const all = [...known, ...files.flatMap(({ guides }) => guides.map(({ guide }) => guide))];
  const ids = new Set(all.map(({ id }) => id));
  return [
    ...checkGuideIdentity(files, known),
    ...files.flatMap((file) =>
      file.guides.flatMap(({ guide, at }) =>
        Object.entries(rules).flatMap(([name, rule]) => {
          const problems = rule(guide, { ids, catalog }).map((problem) => ({ ...problem, at: [...at, ...problem.at] }));
          return locateProblems(file, problems, name);
        }),
      ),
    ),
  ];
}
