import type { Entry } from '../entry.ts';
import { type CatalogFile, locateProblems } from '../files/catalog-file.ts';
import type { Problem } from '../files/schema-findings.ts';
import type { Finding } from '../finding.ts';
import type { RuleException } from './rule-exceptions.ts';
import { entriesAreSorted, fileNameIsSipCode, sbcCodeAgrees, tripleIsUnique } from './rules-identity.ts';
import { linksAreOnAllowedHosts, linksNameNoLanguage } from './rules-links.ts';
import { keywordsAreLowerCase, keywordsAreUnique, variantsDiffer } from './rules-lists.ts';
import {
  adviceIsFullSentences,
  headingsHaveNoFinalStop,
  textsAreWithoutMarkup,
  textsAvoidTraps,
} from './rules-texts.ts';

type EntryRule = (entry: Entry) => Problem[];

/** Rules every entry keeps, an organisation's own ones too. */
export const sharedRules = {
  textsAreWithoutMarkup,
  variantsDiffer,
  keywordsAreLowerCase,
  keywordsAreUnique,
} as const satisfies Record<string, EntryRule>;

/** Rules for the entries of the catalog itself. */
export const catalogRules = {
  ...sharedRules,
  sbcCodeAgrees,
  adviceIsFullSentences,
  headingsHaveNoFinalStop,
  linksAreOnAllowedHosts,
  linksNameNoLanguage,
  textsAvoidTraps,
} as const satisfies Record<string, EntryRule>;

/** Rules about a file as a whole. */
export const fileRules = { fileNameIsSipCode, entriesAreSorted } as const satisfies Record<
  string,
  (file: CatalogFile) => Problem[]
>;

/** Without these a catalog cannot be used at all; the others are for `npm run catalog:check`. */
export function checkIdentity(files: readonly CatalogFile[]): Finding[] {
  return [
    ...files.flatMap((file) => locateProblems(file, fileNameIsSipCode(file), 'fileNameIsSipCode')),
    ...tripleIsUnique(files),
  ];
}

/** Holds files against every rule of the catalog; an exception that excuses nothing is a finding of its own. */
export function checkRules(files: readonly CatalogFile[], exceptions: readonly RuleException[]): Finding[] {
  const used = new Set<RuleException>();
  const isExcused = (rule: string, entry: Entry) => {
    const excuse = exceptions.find((exception) => exception.rule === rule && exception.entryId === entry.id);
    if (excuse) used.add(excuse);
    return excuse !== undefined;
  };
  const findings = files.flatMap((file) => [
    ...checkEntries(file, catalogRules, isExcused),
    ...Object.entries(fileRules).flatMap(([name, rule]) => locateProblems(file, rule(file), name)),
  ]);
  const stale = exceptions
    .filter((exception) => !used.has(exception))
    .map(({ rule, entryId }) => ({
      file: 'src/catalog/rules/rule-exceptions.ts',
      line: 1,
      rule: 'noStaleException',
      problem: `the exception from ${rule} for ${entryId} excuses nothing any more`,
      remedy: 'remove it',
    }));
  return [...findings, ...tripleIsUnique(files), ...stale];
}

/** Holds the entries of one file against a table of rules. */
export function checkEntries(
  file: CatalogFile,
  rules: Readonly<Record<string, EntryRule>>,
  isExcused: (rule: string, entry: Entry) => boolean = () => false,
): Finding[] {
  return file.entries.flatMap(({ entry, at }) =>
    Object.entries(rules).flatMap(([name, rule]) => {
      const problems = rule(entry).map((problem) => ({ ...problem, at: [...at, ...problem.at] }));
      return problems.length === 0 || isExcused(name, entry) ? [] : locateProblems(file, problems, name);
    }),
  );
}
