import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anywhere, createButtonSeal, createMark } from '../../../src/bot/buttons/button-seal.ts';
import { sealCards } from '../../../src/bot/buttons/seal-cards.ts';
import { freezeDeep } from '../../../src/render/freeze-deep.ts';

// Protects the bot from buttons it never wrote: what is not sealed for this conversation opens nothing.

const seal = createButtonSeal(['one key of thirty-two characters']);
const here = { conversation: '19:channel@thread.tacv2', mark: createMark() };
const data = {
  do: 'choose',
  entryId: 'x',
  read: { phrase: 'a "phrase" with ünïcode 🙂', time: '2026-11-20T08:15:00Z' },
};

describe('a sealed button', () => {
  it('comes back as it went out, with the mark of its card', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (any) => {
        const plain = JSON.parse(JSON.stringify(any));
        const sealed = JSON.parse(JSON.stringify(seal.sealButton(plain, here)));
        expect(seal.openButton(sealed, here.conversation)).toEqual({ data: { ...plain }, mark: here.mark });
      }),
    );
  });

  it('bears the HMAC of RFC 2104 as the library makes it, with keys and texts of any length', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }).map((text) => text.toWellFormed()),
      fc.constantFrom('€'.repeat(2_700), 'x'.repeat(9_000)),
    );
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 200 }), fc.string(), texts, (key, conversation, phrase) => {
        const { sealed } = createButtonSeal([key]).sealButton({ phrase }, { conversation, mark: here.mark });
        const mac = createHmac('sha256', key)
          .update(JSON.stringify([conversation, here.mark]))
          .update(JSON.stringify([{ phrase }]))
          .digest();
        expect(sealed.split('.')[1]).toBe(mac.toString('base64url', 0, 16));
      }),
    );
  });

  it('has a mark of its own for each card', () => {
    const marks = Array.from({ length: 5_000 }, createMark);
    expect(new Set(marks).size).toBe(marks.length);
    expect(marks.filter((mark) => !/^[\w-]{11}$/.test(mark))).toEqual([]);
  });

  it('is opened in its conversation alone, by whoever has the key', () => {
    const sealed = seal.sealButton(data, here);
    expect(seal.openButton(sealed, '19:other@thread.tacv2')).toBeUndefined();
    expect(
      createButtonSeal(['another key of 32 characters long']).openButton(sealed, here.conversation),
    ).toBeUndefined();
    expect(createButtonSeal(['one key of thirty-two characters']).openButton(sealed, here.conversation)?.data).toEqual(
      data,
    );
  });

  it('made for anywhere is opened everywhere, and has no mark', () => {
    const sealed = seal.sealButton(data, anywhere);
    for (const place of ['a:chat', '19:other@thread.tacv2'])
      expect(seal.openButton(sealed, place)).toEqual({ data, mark: '' });
  });

  it('is opened after a change of keys while the old one is named', () => {
    const both = createButtonSeal(['a new key, thirty-two characters', 'one key of thirty-two characters']);
    expect(both.openButton(seal.sealButton(data, here), here.conversation)?.data).toEqual(data);
    expect(seal.openButton(both.sealButton(data, here), here.conversation)).toBeUndefined();
  });

  it('with one character changed, dropped or added anywhere is no button', () => {
    const { sealed } = seal.sealButton(data, here);
    const places = fc.nat(sealed.length - 1);
    const change = fc.tuple(
      places,
      fc.constantFrom('change', 'drop', 'add'),
      fc.string({ minLength: 1, maxLength: 1 }),
    );
    fc.assert(
      fc.property(change, ([at, kind, character]) => {
        const until = kind === 'add' ? at : at + 1;
        const forged = sealed.slice(0, at) + (kind === 'drop' ? '' : character) + sealed.slice(until);
        fc.pre(forged !== sealed);
        expect(seal.openButton({ sealed: forged }, here.conversation)).toBeUndefined();
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['nothing', undefined],
    ['a number', 7],
    ['its data in the clear', data],
    ['a list', [seal.sealButton(data, here)]],
    ['a seal of another type', { sealed: { toString: null } }],
    ['a seal within a seal', { sealed: seal.sealButton(data, here) }],
    ['another data beside the seal of none', { ...data, sealed: '' }],
    ['a megabyte', { sealed: `${'x'.repeat(11)}.${'x'.repeat(22)}.[${'1'.repeat(1_000_000)}]` }],
  ])('made of %s is no button', (_, value) => {
    expect(seal.openButton(value, here.conversation)).toBeUndefined();
  });

  it('takes nothing along that is not sealed with it', () => {
    const { sealed } = seal.sealButton(data, here);
    expect(seal.openButton({ ...data, sealed, entryId: 'y', do: 'list', more: 1 }, here.conversation)?.data).toEqual(
      data,
    );
  });
});

describe('a card', () => {
  const choices = ['one', 'two'].map((value) => ({ title: value, value }));
  const card = {
    type: 'AdaptiveCard',
    body: [
      { type: 'Input.ChoiceSet', id: 'entryId', choices },
      { type: 'Input.Toggle', id: 'tick', valueOn: 'done' },
      { type: 'Input.Text', id: 'words' },
      {
        type: 'Container',
        items: [{ type: 'ActionSet', actions: [{ type: 'Action.Submit', data: { do: 'within' } }] }],
      },
    ],
    actions: [
      {
        type: 'Action.Execute',
        verb: 'pick',
        data: { do: 'pick' },
        fallback: { type: 'Action.Submit', data: { do: 'pick' } },
      },
      { type: 'Action.Execute', data: { do: 'list' }, associatedInputs: 'none' },
      { type: 'Action.OpenUrl', url: 'https://learn.microsoft.com/', data: { do: 'stays' } },
      { type: 'Action.Execute', verb: 'bare' },
    ],
  };
  const sealed = JSON.parse(JSON.stringify(sealCards(card, here, seal)));
  const press = (button: { data: object }, chosen: object = {}) =>
    seal.openButton({ ...button.data, ...chosen }, here.conversation)?.data;

  it('has all its buttons sealed, also those within and those a client falls back to, and nothing else changed', () => {
    expect(press(sealed.body[3].items[0].actions[0])).toEqual({ do: 'within' });
    expect(sealed.actions[0].fallback.data).toEqual(sealed.actions[0].data);
    expect([sealed.actions[2], sealed.actions[3]]).toEqual([card.actions[2], card.actions[3]]);
    expect(sealed.body.slice(0, 3)).toEqual(card.body.slice(0, 3));
    expect(card.actions[0]?.data).toEqual({ do: 'pick' });
  });

  it('is sealed the same when it is frozen, and when its parts were seen before in another card', () => {
    const frozen = freezeDeep(structuredClone(card));
    const once = { sealButton: (data: object) => ({ sealed: JSON.stringify(data) }) };
    const expected = sealCards(structuredClone(card), here, once);
    expect(sealCards(frozen, here, once)).toEqual(expected);
    expect(sealCards(frozen, here, once)).toEqual(expected);
    const other = { ...frozen, body: [...frozen.body].reverse() };
    expect(sealCards(other, here, once)).toEqual({ ...expected, body: [...expected.body].reverse() });
  });

  it('that is sealed already stays as it is', () => {
    expect(sealCards(sealed, here, seal)).toBe(sealed);
  });

  it.each<[string, object, object]>([
    ['a choice of the card', { entryId: 'two' }, { entryId: 'two' }],
    ['several choices', { entryId: 'one,two' }, { entryId: 'one,two' }],
    ['a tick', { tick: 'done' }, { tick: 'done' }],
    ['no choice', { entryId: '' }, { entryId: '' }],
    ['what is no choice of the card', { entryId: 'three' }, {}],
    ['a choice and more', { entryId: 'one,three' }, {}],
    ['a choice of another type', { entryId: ['one'] }, {}],
    ['typed words', { words: 'https://attacker.example' }, {}],
    ['a field the card does not have', { do: 'list', read: { phrase: 'x' } }, {}],
  ])('brings %s', (_, chosen, taken) => {
    for (const button of [sealed.actions[0], sealed.actions[0].fallback])
      expect(press(button, chosen)).toEqual({ do: 'pick', ...taken });
  });

  it('brings no choice by a button that asks for none', () => {
    expect(press(sealed.actions[1], { entryId: 'one' })).toEqual({ do: 'list' });
  });
});
