import fc from 'fast-check';
import type { Engine } from '../../../src/answer/engine.ts';
import type { ButtonSeal } from '../../../src/bot/buttons/button-seal.ts';
import type { CardAction } from '../../../src/render/card-action.ts';

type Json = Record<string, unknown>;

/** Everything a button can ask for; a new verb has to be named here, and is then forged like the others. */
export const verbs = {
  list: true,
  showAll: true,
  help: true,
  greeting: true,
  guide: true,
  choose: true,
  pick: true,
  open: true,
  ticket: true,
  check: true,
  report: true,
  settings: true,
  sample: true,
  answer: true,
  tick: true,
  solved: true,
  stillFails: true,
  helped: true,
} as const satisfies Record<CardAction['do'], true>;

/** Messages whose cards, and the cards these lead to, hold buttons of every kind but for those that only lead back to a greeting. */
const messages = [
  // First, so that the buttons of its cards are followed before there are enough of their verbs.
  'SBC: sbc1.contoso.com\nFinal SIP code: 504\nFinal Microsoft subcode: 569008',
  '569002 504',
  '569002 504\n569008 504\n560403 403',
  '123456 404',
  'calls drop after 30 seconds',
  'hello',
  'list 504',
  'help',
];

/** Data of buttons as the cards of those messages carry them, a few of each verb. */
export function gatherData(engine: Engine, most = 4): readonly Json[] {
  const seen = new Map<string, Json[]>();
  const known = new Set<string>();
  const take = (card: unknown, depth: number): void => {
    for (const data of dataOf(card)) {
      const key = JSON.stringify(data);
      const of = seen.get(String(data.do)) ?? [];
      if (known.has(key) || of.length >= most) continue;
      known.add(key);
      seen.set(String(data.do), [...of, data]);
      if (depth < 3) take(engine.act(data).card, depth + 1);
    }
  };
  for (const text of messages) take(engine.answer({ text, scope: 'personal', mentioned: true }).card, 0);
  const host = { do: 'check', host: 'sbc1.contoso.com', asked: { microsoftCode: '569008', sipCode: '504' } };
  const report = { do: 'report', open: 'explain', text: '569008 SIP 504' };
  return [
    ...[...seen.values()].flat(),
    host,
    report,
    { do: 'settings', level: 'team', listen: 'silent' },
    { do: 'greeting' },
  ];
}

function dataOf(part: unknown): Json[] {
  if (Array.isArray(part)) return part.flatMap(dataOf);
  if (typeof part !== 'object' || part === null) return [];
  const { type, data } = part as Json;
  const own = type === 'Action.Execute' && typeof data === 'object' && data !== null ? [data as Json] : [];
  return [...own, ...Object.values(part).flatMap(dataOf)];
}

/** Words that a forger wants on a card that others see. */
export const smuggled = 'attacker.example';
const words = [
  smuggled,
  `www.${smuggled}/pay`,
  `[call us](https://${smuggled})`,
  `<at>everyone</at> ${smuggled}`,
  `\${${smuggled}}`,
  `${smuggled} `.repeat(2000),
];

/** What a forger puts in place of a value. */
const flat: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(...words, null, true, -1, 1e308, '', [], {}, [[null]], '__proto__', 'choose'),
  fc.jsonValue(),
);
const oddities: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 5, arbitrary: flat },
  { weight: 1, arbitrary: fc.integer({ min: 100, max: 20_000 }).map((depth) => nest(depth)) },
);

/** Words within so many lists and objects. */
export function nest(depth: number): unknown {
  let value: unknown = smuggled;
  for (let i = 0; i < depth; i++) value = i % 2 ? [value] : { back: value };
  return value;
}

/** What a forger knows: data as cards show it, and buttons sealed elsewhere. */
export interface ForgerOptions {
  readonly data: readonly Json[];
  /** The seal of the bot, for another conversation or for another card of this one. */
  readonly sealElsewhere: readonly ((data: Json) => object)[];
  /** A seal made with a key of the forger's. */
  readonly ownSeal: Pick<ButtonSeal, 'sealButton'>;
}

/** Data of buttons that this bot never put on the card they are pressed on. */
export function forgedData({ data, sealElsewhere, ownSeal }: ForgerOptions): fc.Arbitrary<unknown> {
  const known = fc.constantFrom(...data);
  const fields = ['read', 'back', 'calls', 'entryId', 'text', 'query', 'host', 'trail', 'do', 'postReply'];
  const withField = (values: fc.Arbitrary<unknown>) =>
    fc.tuple(known, fc.constantFrom(...fields), values).map(([one, field, value]) => ({ ...one, [field]: value }));
  const changed = withField(oddities);
  const filled = fc.tuple(known, fc.constantFrom(...words)).map(([one, text]) => ({
    ...one,
    read: { phrase: text, time: text, correlationId: text, sbcName: text, hresult: text },
  }));
  const dropped = known.chain((one) =>
    fc.subarray(Object.keys(one)).map((kept) => Object.fromEntries(kept.map((key) => [key, one[key]]))),
  );
  const plain = fc.oneof(known, changed, filled, dropped, oddities);
  const sealed = fc.tuple(known, fc.constantFrom(...sealElsewhere)).map(([one, seal]) => seal(one));
  const ownSealed = withField(flat).map((one) =>
    ownSeal.sealButton(one, { conversation: 'a:chat', mark: 'forged-mark' }),
  );
  const retouched = fc
    .tuple(fc.constantFrom(...sealElsewhere), known, fc.constantFrom(...words), fc.nat())
    .map(([seal, one, text, at]) => retouch(seal(one), text, at));
  const beside = fc
    .tuple(fc.constantFrom(...sealElsewhere), changed)
    .map(([seal, one]) => ({ ...one, ...seal(data[0] ?? {}) }));
  return fc.oneof(
    plain,
    sealed,
    ownSealed,
    retouched,
    beside,
    sealed.map((one) => ({ sealed: one })),
    sealed.map((one) => [one]),
  );
}

/** A sealed text with other words within. */
function retouch(sealed: object, text: string, at: number): object {
  const [all = ''] = Object.values(sealed) as string[];
  const cut = at % all.length;
  return {
    sealed:
      at % 2 ? all.slice(0, cut) + text + all.slice(cut) : all.replace(/"do":"\w+"/, `"do":"list","query":"${text}"`),
  };
}
