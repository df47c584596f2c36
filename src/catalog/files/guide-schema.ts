import * as z from 'zod';
import { guideKinds, guideLanguages } from '../guide.ts';
import { action, checked, exactText, link, list, map, text } from './schema.ts';

const published = z.stringFormat('published', /^(?:20\d\d(?:-\d\d-\d\d)?|undated)$/, {
  error: 'the date that the page bears, in quotes, as in "2025-02-07"; the year alone, or undated',
});

const guideId = z.stringFormat('guideId', /^[a-z0-9]+(?:-[a-z0-9]+)*$/, {
  error: 'a name of lower-case words with hyphens, as in drop-4s',
});

const pair = z.stringFormat('pair', /^(?:0|[1-9]\d{0,6})\/[1-6]\d\d$/, {
  error: 'Microsoft code and SIP code in quotes, as in "1106/408"',
});

const symptoms = z.partialRecord(
  z.enum(guideLanguages, `a language: one of ${guideLanguages.join(', ')}`),
  list(text(160), 20, 'descriptions').min(1, 'at least one description'),
  `a map with languages: ${guideLanguages.join(', ')}`,
);

/** One guide; source, published and checked default to those of the file. */
export const guideSchema = map({
  id: guideId,
  kind: z.enum(guideKinds, `one of ${guideKinds.join(', ')}`).default('symptom'),
  title: text(120),
  says: list(exactText(300), 10, 'messages').default([]),
  symptoms,
  cause: text(1500),
  actions: list(action, 12, 'actions').min(1, 'at least one action'),
  notes: list(text(1500), 10, 'notes').default([]),
  related: list(pair, 12, 'pairs of codes').default([]),
  guides: list(guideId, 12, 'names of guides').default([]),
  secondhand: z
    .enum(['true', 'false'], 'true or false')
    .default('false')
    .transform((value) => value === 'true'),
  source: link.optional(),
  published: published.optional(),
  checked: checked.optional(),
});
export type GuideData = z.infer<typeof guideSchema>;

/** A file of guides with its guides still unread. */
export const guideFileSchema = map({
  source: link,
  published,
  checked,
  guides: list(z.unknown(), 500, 'guides').min(1, 'at least one guide'),
});
