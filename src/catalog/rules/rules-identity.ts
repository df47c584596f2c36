import { readMicrosoftCode } from '../../codes/index.ts';
import { compareEntries, createEntryId } from '../create-catalog.ts';
import type { Entry } from '../entry.ts';
import type { CatalogFile } from '../files/catalog-file.ts';
import type { Problem } from '../files/schema-findings.ts';
import type { Finding } from '../finding.ts';

/**
 * A Microsoft code 560ZZZ says that the SBC answered with SIP ZZZ, so the entry stands under that SIP code.
 * @see https://learn.microsoft.com/microsoftteams/troubleshoot/phone-system/direct-routing/microsoft-sip-response-codes
 */
export function sbcCodeAgrees(entry: Entry): Problem[] {
  const { sbcSipCode } = readMicrosoftCode(entry.microsoftCode);
  if (sbcSipCode === undefined || sbcSipCode === entry.sipCode) return [];
  return [
    {
      at: ['microsoftCode'],
      problem: `${entry.microsoftCode} says that the SBC sent SIP ${sbcSipCode}, but the entry stands under ${entry.sipCode}`,
      remedy: 'correct the code, or declare the published exception in src/catalog/rules/rule-exceptions.ts',
    },
  ];
}

/** `504.yaml` holds SIP 504, so that a code is found without opening files. */
export function fileNameIsSipCode({ file, sipCode }: CatalogFile): Problem[] {
  const name = file.split(/[\\/]/).at(-1);
  if (sipCode === undefined || name === `${sipCode}.yaml`) return [];
  return [{ at: ['sipCode'], problem: `the file ${name} holds SIP ${sipCode}`, remedy: `name it ${sipCode}.yaml` }];
}

/** Entries stand in the order of the catalog, so that a change shows as that change alone. */
export function entriesAreSorted({ entries }: CatalogFile): Problem[] {
  return entries.flatMap(({ entry, at }, i) => {
    const before = entries[i - 1]?.entry;
    if (!before || compareEntries(before, entry) <= 0) return [];
    return [
      {
        at,
        problem: `${entry.microsoftCode} "${entry.phrase.slice(0, 60)}" stands after ${before.microsoftCode} "${before.phrase.slice(0, 60)}"`,
        remedy: 'sort by Microsoft code as a number, then by phrase',
      },
    ];
  });
}

/**
 * Microsoft code, SIP code and phrase together name one entry, over all files; letter case and punctuation do not tell
 * two entries apart, and a variant of one entry is not the phrase or a variant of another under the same codes.
 */
export function tripleIsUnique(files: readonly CatalogFile[], known: readonly Entry[] = []): Finding[] {
  const holders = new Map<string, { readonly owner: Entry; readonly place: string }>();
  const claim = (owner: Entry, place: string): string | undefined => {
    let earlier: string | undefined;
    for (const id of listIds(owner)) {
      const holder = holders.get(id);
      if (!holder) holders.set(id, { owner, place });
      else if (holder.owner !== owner) earlier ??= holder.place;
    }
    return earlier;
  };
  for (const entry of known) claim(entry, 'the catalog');
  return files.flatMap(({ file, entries, lineOf }) =>
    entries.flatMap(({ entry, at }) => {
      const line = lineOf(at);
      const place = claim(entry, `${file}:${line}`);
      if (!place) return [];
      return [
        {
          file,
          line,
          rule: 'tripleIsUnique',
          problem: `${entry.microsoftCode} ${entry.sipCode} "${entry.phrase.slice(0, 60)}" is already in ${place}`,
          remedy: place === 'the catalog' ? 'put what you want to add under notes' : 'keep one of the two entries',
        },
      ];
    }),
  );
}

function listIds({ microsoftCode, sipCode, phrase, variants }: Entry): string[] {
  return [phrase, ...variants].map((spelling) => createEntryId(microsoftCode, sipCode, spelling));
}
