import { describeYamlProblems, listValues, locateProblems } from './catalog-file.ts';
import { createEntryId } from './create-catalog.ts';
import type { EntryWords } from './entry.ts';
import type { Finding } from './finding.ts';
import { type Path, readYaml } from './read-yaml.ts';
import { checkSchema, type Problem } from './schema-findings.ts';
import { entryTextsSchema, textsFileSchema } from './texts-schema.ts';

/** The words of an entry in another language, with the place they were read from. */
export interface FiledWords {
  /** Id of the entry they belong to. */
  readonly id: string;
  readonly words: EntryWords;
  readonly at: Path;
}

/** A file of translated words that passed the schema, ready for the rules. */
export interface TextsFile {
  readonly file: string;
  readonly language: string;
  readonly sipCode: string;
  readonly entries: readonly FiledWords[];
  lineOf(path: Path): number;
}

/** Reads one file of translated words, `de/504.yaml`; its entries are held against the schema one by one. */
export function readTextsFile(
  file: string,
  text: string,
): { readonly read?: TextsFile; readonly findings: readonly Finding[] } {
  const source = readYaml(text);
  if (source.problems.length > 0) return { findings: describeYamlProblems(file, source) };
  const header = checkSchema(textsFileSchema, source.value, []);
  const problems: Problem[] = [...header.problems];
  const entries: FiledWords[] = [];
  for (const [position, value] of listValues(source.value, 'entries').entries()) {
    const at = ['entries', position];
    const result = checkSchema(entryTextsSchema, value, at);
    problems.push(...result.problems);
    if (!('data' in result) || !('data' in header)) continue;
    const { microsoftCode, phrase, oddity, ...words } = result.data;
    const id = createEntryId(microsoftCode, header.data.sipCode, phrase);
    entries.push({ at, id, words: { ...words, ...(oddity !== undefined && { oddity }) } });
  }
  const { lineOf } = source;
  const findings = locateProblems({ file, lineOf }, problems, 'schema');
  if (!('data' in header)) return { findings };
  const { language, sipCode } = header.data;
  return { read: { file, language, sipCode, entries, lineOf }, findings };
}
