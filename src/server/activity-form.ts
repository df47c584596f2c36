/** Whether a value has a form; the first thing that is not right ends the look at it. */
type Form = (value: unknown) => boolean;

const text =
  (most = Number.POSITIVE_INFINITY, least = 0): Form =>
  (value) =>
    typeof value === 'string' && value.length >= least && value.length <= most;
const pattern =
  (form: RegExp): Form =>
  (value) =>
    typeof value === 'string' && form.test(value);
const flag: Form = (value) => typeof value === 'boolean';
const maybe =
  (form: Form): Form =>
  (value) =>
    value === undefined || value === null || form(value);
/** Its length comes first: a body has room for 85,000 items. */
const list =
  (most: number, item: Form): Form =>
  (value) =>
    Array.isArray(value) && value.length <= most && value.every(item);
const fields = (known: Readonly<Record<string, Form>>): Form => {
  const forms = Object.entries(known);
  return (value) =>
    isObject(value) && forms.every(([name, form]) => form(Object.hasOwn(value, name) ? value[name] : undefined));
};

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An id that may become part of a path of the connector, where `.` and `..` would lead elsewhere. */
const id = (most: number): Form => pattern(new RegExp(`^(?!\\.{1,2}$)[\\x20-\\x7e]{1,${most}}$`));

/** A moment as ISO 8601 has it, which JavaScript can read too. */
const moment: Form = (value) =>
  pattern(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)$/)(value) &&
  !Number.isNaN(Date.parse(value as string));

const name = maybe(text());
const account = { id: text(1000, 1), name, aadObjectId: maybe(text(200)), role: maybe(text(100)) };

/** Most people that join or leave in one activity, and most attachments or entities of one message. */
const mostMembers = 1000;
const mostParts = 250;

/**
 * Whether a parsed body is an activity that botbuilder and the handlers can work with: what they need has its type, all else is
 * not looked at. Hand-written and not a schema library's, which judges a whole body before it says no.
 *
 * @example
 * isActivity({ type: 'message' }) // false: nobody to answer to
 */
export const isActivity: (body: unknown) => body is CheckedActivity = fields({
  type: text(100, 1),
  id: maybe(id(1000)),
  channelId: text(100, 1),
  serviceUrl: text(1000, 1),
  conversation: fields({
    // It comes back in a header of every post.
    id: id(2000),
    name,
    isGroup: maybe(flag),
    tenantId: maybe(text(100)),
    conversationType: maybe(text(100)),
    aadObjectId: maybe(text(200)),
    role: maybe(text(100)),
  }),
  from: fields(account),
  recipient: fields(account),
  name: maybe(text(200)),
  text: maybe(text()),
  locale: maybe(text(100)),
  timestamp: maybe(moment),
  localTimestamp: maybe(moment),
  expiration: maybe(moment),
  deliveryMode: maybe(text(100)),
  replyToId: maybe(id(1000)),
  attachments: maybe(list(mostParts, fields({ contentType: text(500) }))),
  entities: maybe(list(mostParts, fields({ type: text(500) }))),
  membersAdded: maybe(list(mostMembers, fields({ id: text(1000, 1) }))),
  membersRemoved: maybe(list(mostMembers, fields({ id: text(1000, 1) }))),
  channelData: maybe(fields({ tenant: maybe(fields({ id: maybe(text(100)) })) })),
}) as (body: unknown) => body is CheckedActivity;

/** What the guard and the route read of an activity that has the form. */
export interface CheckedActivity extends Record<string, unknown> {
  readonly type: string;
  readonly channelId: string;
  readonly serviceUrl: string;
  readonly conversation: { readonly id: string; readonly tenantId?: string | null };
  readonly from: { readonly id: string; readonly aadObjectId?: string | null };
  readonly channelData?: { readonly tenant?: { readonly id?: string | null } | null } | null;
}
