import * as z from 'zod';
import { vendors } from '../catalog/index.ts';
import { languages } from '../locale/index.ts';
import { addressees } from './addressee.ts';
import { callsSchema } from './calls.ts';
import { readSummarySchema } from './read-summary.ts';
import { listenChoices, unset } from './settings-choices.ts';
import { longestTrail } from './trail.ts';

/** Id of an entry, or its short key. */
const entryId = z.string().min(1).max(1_000);
const read = readSummarySchema.optional().catch(undefined);
const count = z.int().min(1).max(9_999_999).optional().catch(undefined);
const calls = callsSchema.optional().catch(undefined);
const page = z.int().min(1).max(1_000_000).optional().catch(undefined);

const list = z.object({
  do: z.literal('list'),
  sipCode: z
    .string()
    .regex(/^\d{1,3}$/)
    .optional(),
  query: z.string().max(200).optional(),
  page,
});
const showAll = z.object({
  do: z.literal('showAll'),
  trail: z.string().max(longestTrail),
  page,
  total: count,
  read,
  calls,
  show: z.literal('normal').optional().catch(undefined),
});
const guideId = z.string().regex(/^[a-z0-9-]{1,120}$/);
const guide = z.object({
  do: z.literal('guide'),
  id: guideId,
  others: z.array(guideId).max(8).optional().catch(undefined),
});
const help = z.object({ do: z.literal('help') });
const greeting = z.object({ do: z.literal('greeting') });

/** Most steps of an answer. */
const mostSteps = 20;

/** Cards that a button can lead back to. */
const place = z.discriminatedUnion('do', [list, showAll, help, greeting, guide]);
const back = place.optional().catch(undefined);

const stepNumber = z.int().min(1).max(mostSteps);

/** What decided an answer, where the button alone would not tell it. */
const told = z.object({
  sure: z.enum(['certain', 'likely']),
  by: z.array(z.enum(['microsoftCode', 'phrase', 'hresult', 'sipCode', 'ownWords'])).max(5),
  notes: z
    .array(z.enum(['phraseDiffers', 'microsoftCodeMissing']))
    .max(2)
    .optional(),
});

/** An answer with steps: an entry and what was read, or a guide, with the steps that are ticked. */
const answer = z.object({
  entryId: entryId.optional(),
  guide: guideId.optional(),
  others: z.array(guideId).max(8).optional().catch(undefined),
  read,
  count,
  calls,
  back,
  told: told.optional().catch(undefined),
  guides: z.array(guideId).max(4).optional().catch(undefined),
  vendor: z.string().max(40).optional().catch(undefined),
  truncatedAt: z.int().min(1).optional().catch(undefined),
  ticks: z.array(stepNumber).max(mostSteps).optional().catch(undefined),
  /** The language of the card, which stays when somebody with another one ticks a step. */
  lang: z.enum(languages).optional().catch(undefined),
  /** The post the answer stands on, where that is not the one whose button is pressed. */
  of: z.string().max(300).optional().catch(undefined),
});

const schema = z.discriminatedUnion('do', [
  answer.extend({ do: z.literal('answer') }),
  answer.extend({ do: z.literal('tick'), step: stepNumber, on: z.boolean() }),
  answer.extend({ do: z.literal('solved') }),
  answer.extend({ do: z.literal('stillFails') }),
  answer.extend({ do: z.literal('helped'), step: z.int().min(0).max(mostSteps) }),
  list,
  showAll,
  help,
  greeting,
  guide.extend({ back }),
  z.object({ do: z.literal('choose'), entryId, read, count, calls, back }),
  z.object({ do: z.literal('pick'), entryId: entryId.optional().catch(undefined), read, count, calls, back }),
  z.object({ do: z.literal('open'), trail: z.string().max(longestTrail), read, calls, back }),
  z.object({
    do: z.literal('ticket'),
    entryId: entryId.optional(),
    isWhole: z.literal(true).optional(),
    to: z.enum(addressees).optional().catch(undefined),
    send: z.literal(true).optional(),
    file: z.enum(['txt', 'json']).optional().catch(undefined),
    numbers: z.literal(true).optional().catch(undefined),
    read,
    count,
    calls,
    back,
  }),
  z.object({
    do: z.literal('check'),
    host: z.string().max(100),
    asked: z
      .object({
        microsoftCode: z
          .string()
          .regex(/^\d{1,10}$/)
          .optional(),
        sipCode: z
          .string()
          .regex(/^\d{3}$/)
          .optional(),
      })
      .optional()
      .catch(undefined),
  }),
  z.object({
    do: z.literal('report'),
    open: z.enum(['explain', 'full']),
    text: z.string().max(400).optional(),
    count,
    calls,
    id: z
      .string()
      .regex(/^[a-f0-9-]{36}$/)
      .optional(),
  }),
  z.object({
    do: z.literal('settings'),
    level: z.enum(['place', 'team']).optional().catch(undefined),
    listen: z.enum(listenChoices).optional().catch(undefined),
    language: z
      .enum([...languages, unset])
      .optional()
      .catch(undefined),
    vendor: z
      .enum([...vendors, unset])
      .optional()
      .catch(undefined),
  }),
  z.object({ do: z.literal('sample'), text: z.string().max(2_000) }),
]);

/**
 * What a button of a card asks for. `choose` opens an entry, `pick` the one chosen in a field, `open` one finding of several, `list` browses, `showAll`
 * shows findings again, page by page, `guide` opens a guide, `ticket` makes the text for a ticket (of all findings that its way back shows when it `isWhole`), `sample` is to be answered like a message, `check`, `report` and `settings` are
 * for the bot to carry out.
 * `answer` shows an answer with its ticks, `tick` changes one, `solved`, `stillFails` and `helped` tell how it ended; the bot counts
 * them and knows the ticks of others.
 */
export type CardAction = z.infer<typeof schema>;

/** A button that makes the pack of a failure. */
export type TicketAction = Extract<CardAction, { do: 'ticket' }>;

/** A card that a Back button can lead to. */
export type Place = z.infer<typeof place>;

/**
 * Reads the data of a button. Anyone can send such data, so what does not fit the schema gives undefined, and what
 * was read from a paste is bounded, masked and made inert again.
 */
export function parseCardAction(data: unknown): CardAction | undefined {
  const parsed = schema.safeParse(data);
  return parsed.success ? parsed.data : undefined;
}

/** An answer with steps as its buttons carry it. */
export type AnswerData = z.infer<typeof answer>;

/** A button that shows an answer with steps again, or tells how it ended. */
export type OutcomeAction = Extract<CardAction, { do: 'answer' | 'tick' | 'solved' | 'stillFails' | 'helped' }>;

/** Whether a button belongs to an answer with steps. */
export function isOutcomeAction(action: CardAction | undefined): action is OutcomeAction {
  return action !== undefined && ['answer', 'tick', 'solved', 'stillFails', 'helped'].includes(action.do);
}
