import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createEngine } from '../../src/answer/engine.ts';
import { loadCatalog } from '../../src/catalog/load/load.ts';
import { packOf } from '../../src/render/render-pack.ts';

// Protects readers from words that a forged button says were read.

const engine = createEngine(loadCatalog(), { hasTicketHook: true });
const [entry] = engine.catalog.entries;

/** What a forger writes into a fact, and what of it must not stand on a card. */
const payloads: ReadonlyArray<readonly [string, RegExp]> = [
  ['[press](https://attacker.example/)', /attacker/],
  ['![x](https://attacker.example/x.png)', /attacker/],
  ['https://attacker.example/pay', /attacker/],
  ['www.attacker.example/pay', /attacker/],
  ['javascript:alert(1)', /javascript:/],
  ['<at>everyone</at>', /<at|everyone<\//],
  ['<a href="https://attacker.example">', /<a |attacker/],
  [`\${string(1)}`, /\$\{/],
  ['{{DATE(2026-01-01T00:00:00Z,SHORT)}}', /\{\{/],
  ['\u202eelpmaxe.rekcatta', /\u202e/],
  ['line\nbreak\u2028and more', /\u2028/],
];
const facts = ['microsoftCode', 'sipCode', 'phrase', 'hresult', 'q850', 'sbcName', 'correlationId', 'time'] as const;
/** Words around a payload with which a fact may still look like one. */
const frames = [
  (text: string) => text,
  (text: string) => `2026-11-20T08:15:42Z ${text}`,
  (text: string) => `2026-11-20, ${text} UTC`,
  (text: string) => `3f1d0c9e-2b55-4d0a-b6a1-${text}`,
  (text: string) => `sbc1.${text}`,
  (text: string) => `569008 ${text}`,
  (text: string) => text.replace(/\s/g, ''),
];

/**
 * All of a card as text: what is shown, and what its buttons carry of what was read. What they carry to look for, or to go back to, is
 * shown by nothing until it is read again.
 */
function shownOn(card: unknown): string {
  const carried = (name: string, value: unknown) => (name === 'query' || name === 'trail' ? undefined : value);
  return JSON.stringify(card, carried);
}

/** Buttons whose cards show what was read. */
const buttons = (read: object, text: string) => {
  const share = [{ name: text, count: 2 }];
  const calls = {
    total: 3,
    sbcs: share,
    otherSbcs: 0,
    directions: share.slice(0, 1),
    first: text,
    last: text,
    correlationIds: [text],
  };
  return [
    { do: 'choose', entryId: entry?.id, read, calls, count: 3 },
    { do: 'pick', entryId: entry?.id, read, calls },
    { do: 'ticket', entryId: entry?.id, read, calls },
    { do: 'ticket', read, calls },
    { do: 'list', query: text },
    { do: 'open', trail: text, read, calls },
    { do: 'showAll', trail: text, read, calls, total: 2 },
  ].flatMap((button) => [button, { do: 'choose', entryId: entry?.id, back: button }]);
};

describe('what a button says was read', () => {
  it.each(payloads)('%j is inert on every card, in whichever fact and frame', (payload, live) => {
    fc.assert(
      fc.property(fc.subarray([...facts], { minLength: 1 }), fc.constantFrom(...frames), (some, frame) => {
        const text = frame(payload);
        const read = Object.fromEntries(some.map((fact) => [fact, text]));
        for (const button of buttons(read, text)) {
          const { card, summary } = engine.act(button);
          expect(shownOn(card)).not.toMatch(live);
          expect(summary).not.toMatch(live);
        }
      }),
      { numRuns: 15 },
    );
  });

  it.each(payloads)('%j is inert in a pack for a ticket system', (payload, live) => {
    for (const frame of frames) {
      const read = Object.fromEntries(facts.map((fact) => [fact, frame(payload)]));
      const parsed = engine.act({ do: 'ticket', read });
      expect(shownOn(parsed.card)).not.toMatch(live);
    }
    expect(packOf({ do: 'ticket', read: { phrase: 'x' } }, engine.catalog)?.text).toContain('x');
  });
});
