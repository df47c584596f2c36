import * as z from 'zod';
import { textLanguages } from '../entry.ts';
import { exactText, list, map, text } from './schema.ts';

const language = z.enum(textLanguages, `one of ${textLanguages.join(', ')}`);

/** The words of one entry in another language; which entry it is, its Microsoft code and error message tell. */
export const entryTextsSchema = map({
  microsoftCode: text(7),
  phrase: exactText(400),
  title: text(120),
  meaning: text(1500),
  actions: list(text(1500), 12, 'texts of actions').min(1, 'the text of each action'),
  notes: list(text(1500), 10, 'notes').default([]),
  oddity: text(900).optional(),
});
export type EntryTextsData = z.infer<typeof entryTextsSchema>;

/** A file with the words of all entries of a SIP code, `de/504.yaml`; its entries still unread. */
export const textsFileSchema = map({
  language,
  sipCode: z.stringFormat('sipCode', /^[1-6]\d\d$/, 'the SIP response code, three digits in quotes, as in "504"'),
  entries: list(z.unknown(), 500, 'entries').min(1, 'at least one entry'),
});

/** The words of one guide in another language. */
export const guideTextsSchema = map({
  id: text(120),
  title: text(120),
  cause: text(1500),
  actions: list(text(1500), 12, 'texts of actions').min(1, 'the text of each action'),
  notes: list(text(1500), 10, 'notes').default([]),
});

/** The file with the words of all guides, `de/guides.yaml`; its guides still unread. */
export const guideTextsFileSchema = map({
  language,
  guides: list(z.unknown(), 500, 'guides').min(1, 'at least one guide'),
});
