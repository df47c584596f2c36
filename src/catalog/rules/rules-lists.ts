import type { Entry } from '../entry.ts';
import type { Problem } from '../files/schema-findings.ts';

/** The matcher already ignores letter case and spacing, so a variant must differ in its words. */
export function variantsDiffer(entry: Entry): Problem[] {
  const seen = new Set([foldPhrase(entry.phrase)]);
  return entry.variants.flatMap((variant, i) => {
    const folded = foldPhrase(variant);
    const repeated = seen.has(folded);
    seen.add(folded);
    if (!repeated) return [];
    return [
      {
        at: ['variants', i],
        problem: 'the variant differs from the phrase or another variant in letter case or spacing only',
        remedy: 'leave it out; these are ignored when phrases are matched',
      },
    ];
  });
}

/** Keywords are compared as they stand with what people type, in lower case. */
export function keywordsAreLowerCase(entry: Entry): Problem[] {
  return entry.keywords.flatMap((keyword, i) =>
    keyword === keyword.toLowerCase()
      ? []
      : [{ at: ['keywords', i], problem: `the keyword "${keyword}" has capital letters`, remedy: 'write lower case' }],
  );
}

/** A keyword that stands twice helps nobody. */
export function keywordsAreUnique(entry: Entry): Problem[] {
  return entry.keywords.flatMap((keyword, i) =>
    entry.keywords.findIndex((other) => foldPhrase(other) === foldPhrase(keyword)) === i
      ? []
      : [{ at: ['keywords', i], problem: `the keyword "${keyword}" stands twice`, remedy: 'keep one of them' }],
  );
}

function foldPhrase(phrase: string): string {
  return phrase.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}
