import { hash, randomFillSync, timingSafeEqual } from 'node:crypto';

/** Data of a button as it travels with a card: mark of the card, seal, and what the button leads to, in one text. */
export interface SealedData {
  readonly sealed: string;
}

/** Values that may come along from the fields of a card, by the id of the field. */
export type FieldValues = Readonly<Record<string, readonly string[]>>;

/** What a button of ours leads to, as the bot wrote it, and the mark of the card it stands on. */
export interface OpenedButton {
  readonly data: Readonly<Record<string, unknown>>;
  /** Empty for a card that people insert where they like: no post is replaced for it. */
  readonly mark: string;
}

/** Where a button is good, and on which card. */
export interface ButtonPlace {
  /** Conversation without its thread; empty: anywhere. */
  readonly conversation: string;
  readonly mark: string;
}

/** For cards that people take to a conversation of their choice; no post has their mark. */
export const anywhere: ButtonPlace = { conversation: '', mark: '' };

/**
 * Seals the data of buttons, and opens what comes back: anybody can send data of any form, and only what the bot wrote itself, for
 * that conversation, is carried out.
 */
export interface ButtonSeal {
  sealButton(data: object, place: ButtonPlace, fields?: FieldValues): SealedData;
  /** Undefined for what was not sealed by this bot, with one of its keys, for this conversation. */
  openButton(value: unknown, conversation: string): OpenedButton | undefined;
}

/** Mark, seal and text; a mark has 66 random bits, a seal 128 of an HMAC's. */
const form = /^([\w-]{11})?\.([\w-]{22})\.(\[[\s\S]{1,16000}\])$/;

/** Random bytes for the marks to come: fetching them one mark at a time costs as much as three seals. */
const stock = Buffer.alloc(9 * 512);
let used = stock.length;

/** A mark for a card of its own. */
export function createMark(): string {
  if (used === stock.length) {
    randomFillSync(stock);
    used = 0;
  }
  const from = used;
  used += 9;
  return stock.toString('base64url', from, used).slice(0, 11);
}

/**
 * Builds the seal of a deployment: HMAC-SHA-256 over conversation, mark and text.
 *
 * @param keys the first one seals; those after it are still taken, for cards from before a change
 */
export function createButtonSeal(keys: readonly string[]): ButtonSeal {
  const secrets = keys.map(padKey);
  const [first] = secrets;
  if (first === undefined) throw new RangeError('Buttons cannot be sealed without a key');
  return {
    sealButton(data, place, fields) {
      const text = JSON.stringify(fields && Object.keys(fields).length > 0 ? [data, fields] : [data]);
      return { sealed: `${place.mark}.${sign(first, place, text)}.${text}` };
    },
    openButton(value, conversation) {
      if (typeof value !== 'object' || value === null) return undefined;
      const { sealed } = value as { sealed?: unknown };
      const [, mark = '', seal, text] = (typeof sealed === 'string' && form.exec(sealed)) || [];
      if (seal === undefined || text === undefined) return undefined;
      const given = Buffer.from(seal);
      const place = mark === '' ? anywhere : { conversation, mark };
      if (!secrets.some((key) => timingSafeEqual(Buffer.from(sign(key, place, text)), given))) return undefined;
      const [data, fields = {}] = JSON.parse(text) as [Record<string, unknown>, FieldValues?];
      return { data: { ...data, ...readFields(value as Record<string, unknown>, fields) }, mark };
    },
  };
}

/** Bytes that SHA-256 takes at a time, and those of its result. */
const block = 64;
const digest = 32;

/** A key as HMAC mixes it into its two hashes. */
interface PaddedKey {
  readonly inner: Buffer;
  readonly outer: Buffer;
}

function padKey(key: string): PaddedKey {
  const bytes = Buffer.from(key);
  const padded = Buffer.alloc(block);
  (bytes.length > block ? hash('sha256', bytes, 'buffer') : bytes).copy(padded);
  return { inner: padded.map((byte) => byte ^ 0x36) as Buffer, outer: padded.map((byte) => byte ^ 0x5c) as Buffer };
}

/** Room for what is hashed; a button's text is some hundred bytes. */
let innerRoom = Buffer.alloc(8 * 1024);
const outerRoom = Buffer.alloc(block + digest);

/** HMAC-SHA-256 as two hashes of Node's: an object for each seal takes twice the time. @see RFC 2104 */
function sign({ inner, outer }: PaddedKey, { conversation, mark }: ButtonPlace, text: string): string {
  const place = JSON.stringify([conversation, mark]);
  const most = block + 3 * (place.length + text.length);
  if (most > innerRoom.length) innerRoom = Buffer.alloc(2 * most);
  inner.copy(innerRoom);
  let end = block + innerRoom.write(place, block);
  end += innerRoom.write(text, end);
  outer.copy(outerRoom);
  hash('sha256', innerRoom.subarray(0, end), 'buffer').copy(outerRoom, block);
  return hash('sha256', outerRoom, 'buffer').toString('base64url', 0, 16);
}

/** What was chosen in fields of the card; several choices of one field are separated by commas. */
function readFields(value: Readonly<Record<string, unknown>>, fields: FieldValues): Record<string, string> {
  const chosen = Object.entries(fields).flatMap(([id, allowed]) => {
    const text = Object.hasOwn(value, id) ? value[id] : undefined;
    if (typeof text !== 'string' || text.length > 4_000) return [];
    return text === '' || allowed.includes(text) || text.split(',').every((part) => allowed.includes(part))
      ? [[id, text] as const]
      : [];
  });
  return Object.fromEntries(chosen);
}
