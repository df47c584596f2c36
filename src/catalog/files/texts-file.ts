import type * as z from 'zod';
import { createEntryId } from '../create-catalog.ts';
import type { EntryWords } from '../entry.ts';
import type { Finding } from '../finding.ts';
import { describeYamlProblems, listValues, locateProblems } from './catalog-file.ts';
import { type Path, readYaml, type YamlSource } from './read-yaml.ts';
import { checkSchema, type Problem } from './schema-findings.ts';
import { entryTextsSchema, guideTextsFileSchema, guideTextsSchema, textsFileSchema } from './texts-schema.ts';

/** The words of an entry or a guide in another language, with the place they were read from. */
export interface FiledWords {
  /** Id of the entry or guide they belong to. */
  readonly id: string;
  readonly words: EntryWords;
  readonly at: Path;
}

/** A file of translated words that passed the schema, ready for the rules. */
export interface TextsFile {
  readonly file: string;
  readonly language: string;
  /** Its SIP code, or `guides`. */
  readonly name: string;
  readonly entries: readonly FiledWords[];
  lineOf(path: Path): number;
}

/** What came out of reading one file: what could be used, and everything that could not. */
export interface ReadTextsFile {
  readonly read?: TextsFile;
  readonly findings: readonly Finding[];
}

/** Reads one file of translated words, `de/504.yaml` or `de/guides.yaml`; each entry or guide is held against the schema by itself. */
export function readTextsFile(file: string, text: string): ReadTextsFile {
  const source = readYaml(text);
  if (source.problems.length > 0) return { findings: describeYamlProblems(file, source) };
  return /(?:^|[\\/])guides\.ya?ml$/.test(file) ? readGuideTexts(file, source) : readEntryTexts(file, source);
}

function readEntryTexts(file: string, source: YamlSource): ReadTextsFile {
  const header = checkSchema(textsFileSchema, source.value, []);
  const { filed, problems } = readItems(source, 'entries', entryTextsSchema, (data) => {
    const { microsoftCode, phrase, oddity, ...words } = data;
    const sipCode = 'data' in header ? header.data.sipCode : '';
    return {
      id: createEntryId(microsoftCode, sipCode, phrase),
      words: { ...words, ...(oddity !== undefined && { oddity }) },
    };
  });
  const { lineOf } = source;
  const findings = locateProblems({ file, lineOf }, [...header.problems, ...problems], 'schema');
  if (!('data' in header)) return { findings };
  const { language, sipCode } = header.data;
  return { read: { file, language, name: sipCode, entries: filed, lineOf }, findings };
}

/** The cause of a guide is what the meaning is to an entry. */
function readGuideTexts(file: string, source: YamlSource): ReadTextsFile {
  const header = checkSchema(guideTextsFileSchema, source.value, []);
  const { filed, problems } = readItems(source, 'guides', guideTextsSchema, ({ id, cause, ...words }) => ({
    id,
    words: { ...words, meaning: cause },
  }));
  const lineOf = (path: Path) => source.lineOf(path.map((step) => (step === 'meaning' ? 'cause' : step)));
  const findings = locateProblems({ file, lineOf }, [...header.problems, ...problems], 'schema');
  if (!('data' in header)) return { findings };
  return { read: { file, language: header.data.language, name: 'guides', entries: filed, lineOf }, findings };
}

function readItems<Data>(
  source: YamlSource,
  key: string,
  schema: z.ZodType<Data>,
  build: (data: Data) => Pick<FiledWords, 'id' | 'words'>,
): { readonly filed: readonly FiledWords[]; readonly problems: readonly Problem[] } {
  const results = [...listValues(source.value, key).entries()].map(([position, value]) => {
    const at = [key, position];
    return { at, ...checkSchema(schema, value, at) };
  });
  return {
    filed: results.flatMap((result) => ('data' in result ? [{ at: result.at, ...build(result.data as Data) }] : [])),
    problems: results.flatMap(({ problems }) => problems),
  };
}
