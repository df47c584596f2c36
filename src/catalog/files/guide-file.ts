import type { Link } from '../entry.ts';
import type { Finding } from '../finding.ts';
import { type Guide, guideLanguages } from '../guide.ts';
import { describeYamlProblems, listValues, locateProblems } from './catalog-file.ts';
import { type GuideData, guideFileSchema, guideSchema } from './guide-schema.ts';
import { type Path, readYaml, type YamlSource } from './read-yaml.ts';
import { checkSchema, type Problem } from './schema-findings.ts';

/** A guide together with the place it was read from. */
export interface FiledGuide {
  readonly guide: Guide;
  readonly at: Path;
}

/** A file whose guides passed the schema, ready for the rules. */
export interface GuideFile {
  readonly file: string;
  readonly guides: readonly FiledGuide[];
  lineOf(path: Path): number;
}

/** What holds for all guides of a file. */
export interface GuideHeader {
  readonly source?: Link | undefined;
  readonly published?: string | undefined;
  readonly checked?: string | undefined;
}

/** What came out of reading one file: what could be used, and everything that could not. */
export interface ReadGuideFile {
  readonly read?: GuideFile;
  readonly findings: readonly Finding[];
}

/** Reads one file of guides, each held against the schema by itself. */
export function readGuideFile(file: string, text: string): ReadGuideFile {
  const source = readYaml(text);
  if (source.problems.length > 0) return { findings: describeYamlProblems(file, source) };
  const header = checkSchema(guideFileSchema, source.value, []);
  const { guides, problems } = readGuides(source, 'data' in header ? header.data : {}, 'microsoft');
  const lineOf = source.lineOf;
  return {
    read: { file, guides, lineOf },
    findings: locateProblems({ file, lineOf }, [...header.problems, ...problems], 'schema'),
  };
}

/** The guides of a file, each with source and dates of its own or of the file. */
export function readGuides(
  source: YamlSource,
  header: GuideHeader,
  publisher: string,
): { readonly guides: readonly FiledGuide[]; readonly problems: readonly Problem[] } {
  const guides: FiledGuide[] = [];
  const problems: Problem[] = [];
  for (const [position, value] of listValues(source.value, 'guides').entries()) {
    const at = ['guides', position];
    const result = checkSchema(guideSchema, value, at);
    problems.push(...result.problems);
    if (!('data' in result)) continue;
    const page = result.data.source ?? header.source;
    const checked = result.data.checked ?? header.checked;
    if (page && checked) {
      const published = result.data.published ?? header.published ?? 'undated';
      guides.push({ at, guide: buildGuide(result.data, { source: page, checked, published }, publisher) });
    } else {
      problems.push({
        at,
        problem: `guides[${position}] has no ${page ? 'date on which it was checked' : 'source'}`,
        remedy: `add ${page ? 'checked' : 'source'} to the guide, or to the top of the file for all of its guides`,
      });
    }
  }
  return { guides, problems };
}

function buildGuide(
  data: GuideData,
  header: Required<Pick<Guide, 'source' | 'checked' | 'published'>>,
  publisher: string,
): Guide {
  const { actions, symptoms, source: _source, checked: _checked, published: _published, ...rest } = data;
  return {
    ...rest,
    symptoms: Object.fromEntries(
      guideLanguages.map((language) => [language, symptoms[language] ?? []]),
    ) as unknown as Guide['symptoms'],
    suggestedActions: actions,
    ...header,
    publisher,
    houseNotes: [],
  };
}
