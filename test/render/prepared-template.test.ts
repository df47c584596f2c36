import { Template } from 'adaptivecards-templating/lib/template-engine.js';
import { describe, expect, it } from 'vitest';
import { prepareTemplate } from '../../src/render/prepared-template.ts';

// Protects cards: the filled template is what the library itself would give.

/** Payloads below write `@{name}` for an expression, which in a plain string looks like a forgotten template string. */
const write = (payload: unknown): unknown => JSON.parse(JSON.stringify(payload).replaceAll('@{', '${'));

const view = {
  title: 'Refused',
  empty: '',
  none: null,
  zero: 0,
  no: false,
  yes: true,
  side: { title: 'SBC', links: [{ url: 'a' }, { url: 'b' }] },
  rows: [{ text: 'one' }, { text: 'two', yes: false }],
  nothing: [],
  toString: 'own',
};

describe('the same as from the library itself', () => {
  it.each<[string, unknown]>([
    ['a property', { text: '@{title}' }],
    ['a property of a property', { text: '@{side.title}' }],
    ['empty, zero and false', { text: '@{empty}', number: '@{zero}', wrap: '@{no}' }],
    ['null', { text: '@{none}' }],
    ['a missing property', { text: '@{absent}' }],
    ['a missing property of a missing one', { text: '@{absent.title}' }],
    ['a property of a text', { text: '@{title.length}' }],
    ['what every object has', { text: '@{constructor}', more: '@{hasOwnProperty}' }],
    ['a property named like what every object has', { text: '@{toString}' }],
    ['words around a property', { text: 'Step @{zero}: @{title}, @{absent}.' }],
    ['a call', { text: "@{concat(title, '!')}" }],
    ['an index', { text: '@{side.links[1].url}' }],
    ['the root from within', { $data: '@{rows}', text: '@{$root.title} @{text}', at: '@{$index}' }],
    ['a property of the view from within', { $data: '@{rows}', text: '@{title}' }],
    ['kept and dropped', [{ $when: '@{yes}', text: 'a' }, { $when: '@{no}', text: 'b' }, { $when: '@{absent}' }]],
    ['dropped row by row', { items: [{ $data: '@{rows}', $when: '@{yes}', text: '@{text}' }] }],
    ['no rows', { items: [{ $data: '@{nothing}', text: '@{text}' }, { type: 'Image' }] }],
    ['an object as data', { $data: '@{side}', text: '@{title}', all: '@{links}' }],
    ['fixed parts', { type: 'A', items: [{ type: 'B', list: [1, [2, [3]], null] }, { text: '@{title}' }], data: {} }],
    ['fixed lists among others', { items: ['@{rows}', [{ type: 'B' }], [['C']]] }],
    ['a condition that is no expression', { items: [{ $when: 'yes', text: 'a' }] }],
    ['fixed altogether', { type: 'AdaptiveCard', body: [{ type: 'TextBlock', text: 'a' }] }],
  ])('%s', (_, payload) => {
    const twice = prepareTemplate(write(payload));
    const expected = new Template(write(payload) as object).expand({ $root: view });
    expect(twice.expand({ $root: view })).toEqual(expected);
    expect(twice.expand({ $root: view })).toEqual(expected);
  });
});

it('what cards share cannot be changed through one of them', () => {
  const template = prepareTemplate(write({ text: '@{title}', style: { size: 'Small' } }));
  const { style } = template.expand({ $root: view }) as { style: { size: string } };
  expect(() => {
    style.size = 'Large';
  }).toThrow(TypeError);
});
