import * as z from 'zod';
import { actors, diagnostics } from '../entry.ts';

// Every message below completes the sentence "... accepted: <message>": it says what would be accepted.

const controlCharacters = /[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;

/** A map without unknown keys; the message of a violation lists the keys there are. */
export function map<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  return z.strictObject(shape, { error: `a map with the keys ${Object.keys(shape).join(', ')}` });
}

/** A text in one paragraph, trimmed. */
export function text(longest: number) {
  const accepted = `a text of 1 to ${longest} characters in one paragraph`;
  return z
    .string(accepted)
    .trim()
    .min(1, accepted)
    .max(longest, accepted)
    .refine((value) => !controlCharacters.test(value), accepted);
}

/** A list that says what it is a list of, and how long it may be. */
export function list<Item extends z.ZodType>(item: Item, most: number, what: string) {
  return z.array(item, `a list of ${what}`).max(most, `at most ${most} ${what}`);
}

/** A text that must stay as published: not trimmed in silence. */
export const exactText = (longest: number) => {
  const accepted = `the words as published, 1 to ${longest} characters on one line, no space at either end`;
  return z
    .string(accepted)
    .max(longest, accepted)
    .regex(/^\S(?:.*\S)?$/u, accepted)
    .regex(/[\p{L}\p{N}]/u, accepted)
    .refine((value) => !controlCharacters.test(value), accepted);
};

const microsoftCode = z.stringFormat('microsoftCode', /^(?:0|[1-9]\d{0,6})$/, {
  error: 'the Microsoft response code, 1 to 7 digits in quotes, as in "569008"',
});

const sipCode = z.stringFormat('sipCode', /^[1-6]\d\d$/, {
  error: 'the SIP response code, three digits in quotes, as in "504"',
});

/** The day of the last comparison. */
export const checked = z.iso.date({ error: 'the day of the last comparison, in quotes, as in "2026-11-22"' });

const url = z.stringFormat('httpsUrl', isPlainHttpsUrl, {
  error: 'an absolute https address of at most 500 characters, without user name, spaces, quotes or brackets',
});

function isPlainHttpsUrl(value: string): boolean {
  if (value.length > 500 || !/^https:\/\/[^\s"'<>\\^`{|}()[\]@]+$/i.test(value) || controlCharacters.test(value)) {
    return false;
  }
  return URL.canParse(value);
}

/** A page worth opening. */
export const link = map({ title: text(120), url });

/** What somebody has to do. */
export const action = map({
  actor: z.enum(actors, `one of ${actors.join(', ')}`),
  text: text(1500),
  links: list(link, 8, 'links').default([]),
  diagnostics: list(z.enum(diagnostics, `one of ${diagnostics.join(', ')}`), 4, 'diagnostics').default([]),
});

const entryShape = {
  microsoftCode,
  phrase: exactText(400),
  variants: list(exactText(400), 12, 'variants').default([]),
  title: text(120),
  outcome: z.enum(['fault', 'normal'], 'fault or normal'),
  meaning: text(1500),
  actions: list(action, 12, 'actions').min(1, 'at least one action'),
  notes: list(text(1500), 10, 'notes').default([]),
  oddity: text(600).optional(),
  keywords: list(text(80), 40, 'keywords').default([]),
  source: link.optional(),
  checked: checked.optional(),
};

/** One entry in a catalog file; source and checked default to those of the file. */
export const entrySchema = map(entryShape);
export type EntryData = z.infer<typeof entrySchema>;

/** A catalog file with its entries still unread, so that one bad entry does not hide what is wrong with the next. */
export const catalogFileSchema = map({
  sipCode,
  source: link,
  checked,
  entries: list(z.unknown(), 500, 'entries').min(1, 'at least one entry'),
});

/** An organisation's own entry: names its SIP code, because an overlay file is not bound to one. */
export const ownEntrySchema = map({ ...entryShape, sipCode });
export type OwnEntryData = z.infer<typeof ownEntrySchema>;

const fqdn = z
  .string('the FQDN of the SBC, as in sbc1.contoso.com')
  .regex(
    /^(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}$/i,
    'the FQDN of the SBC, as in sbc1.contoso.com',
  )
  .transform((name) => name.toLowerCase());

const guideName = z
  .string('the name of a guide, as in drop-4s')
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'the name of a guide, as in drop-4s');

/** An organisation's note on a pair of codes, one code, a SIP code, a trunk, a vendor or a guide, listed or not. */
export const houseNoteSchema = map({
  microsoftCode: microsoftCode.optional(),
  sipCode: sipCode.optional(),
  phrase: exactText(400).optional(),
  trunk: fqdn.optional(),
  vendor: text(60).optional(),
  guide: guideName.optional(),
  text: text(1500),
  links: list(link, 8, 'links').default([]),
});
export type HouseNoteData = z.infer<typeof houseNoteSchema>;

/** One of an organisation's trunks, with who looks after it. */
export const trunkSchema = map({
  fqdn,
  vendor: text(60).optional(),
  carrier: text(120).optional(),
  owner: text(120).optional(),
  contact: text(300).optional(),
  portal: link.optional(),
  language: text(60).optional(),
});

/** An overlay file with its notes, entries, guides and trunks still unread. */
export const overlayFileSchema = map({
  publisher: text(80).refine(
    (name) => !/^microsoft\b/i.test(name),
    'the name of your team or organisation; Microsoft is the publisher of the catalog itself',
  ),
  source: link.optional(),
  checked: checked.optional(),
  notes: list(z.unknown(), 500, 'notes').default([]),
  entries: list(z.unknown(), 500, 'entries').default([]),
  guides: list(z.unknown(), 500, 'guides').default([]),
  trunks: list(z.unknown(), 500, 'trunks').default([]),
});
