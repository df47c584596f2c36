import { describe, expect, it } from 'vitest';
import { findCardProblems } from '../support/card-rules.ts';

// Protects the rules for cards from passing what breaks them.

const good = {
  type: 'AdaptiveCard',
  version: '1.5',
  lang: 'en',
  speak: 'a',
  fallbackText: 'a',
  msteams: { width: 'Full' },
  body: [{ type: 'TextBlock', text: 'a', wrap: true }],
};
const withElement = (element: object) => ({ ...good, body: [element] });
const help = { do: 'help' };
const submit = { type: 'Action.Submit', title: 'a', data: help };

describe('the rules for cards', () => {
  it('find nothing wrong with a plain card', () => {
    expect(findCardProblems(good)).toEqual([]);
  });

  it.each([
    [
      'a placeholder that was not filled',
      withElement({ type: 'TextBlock', text: `\${name}`, wrap: true }),
      'placeholder',
    ],
    ['a missing value', withElement({ type: 'TextBlock', text: 'undefined', wrap: true }), 'a value that is none'],
    ['a card too large for Teams', withElement({ type: 'TextBlock', text: 'x'.repeat(41_000), wrap: true }), 'UTF-16'],
    ['no words for a notification', { ...good, speak: '' }, 'fallbackText, speak or lang'],
    ['a narrow card', { ...good, msteams: {} }, 'full width'],
    ['an element of no schema', withElement({ type: 'Carousel' }), 'no element we know'],
    ['text that is cut off', withElement({ type: 'TextBlock', text: 'a' }), 'does not wrap'],
    ['an empty text', withElement({ type: 'TextBlock', text: ' ', wrap: true }), 'without text'],
    ['code without a fallback', withElement({ type: 'CodeBlock', codeSnippet: 'a' }), 'lacks a fallback'],
    ['an empty container', withElement({ type: 'Container', items: [] }), 'nothing in it'],
    ['seven actions', withElement({ type: 'ActionSet', actions: Array(7).fill(submit) }), 'at most six'],
    [
      'two primary actions',
      withElement({ type: 'ActionSet', actions: Array(2).fill({ ...submit, style: 'positive' }) }),
      'more than one primary',
    ],
    [
      'a button that waits for a choice that is not its own',
      {
        ...good,
        body: [
          { type: 'Input.ChoiceSet', id: 'a', isRequired: true },
          { type: 'ActionSet', actions: [submit] },
        ],
      },
      'asks for the choice first',
    ],
    [
      'two boxes with one heading',
      {
        ...good,
        body: Array(2).fill({ type: 'TextBlock', text: 'Note', style: 'heading', weight: 'Bolder', wrap: true }),
      },
      'stands twice',
    ],
    ['more than 28 KB', withElement({ type: 'TextBlock', text: 'あ'.repeat(9_500), wrap: true }), 'bytes of JSON'],
    [
      'an action without a name',
      withElement({ type: 'ActionSet', actions: [{ ...submit, title: '' }] }),
      'without a title',
    ],
    [
      'an action nobody answers',
      withElement({ type: 'ActionSet', actions: [{ ...submit, data: { do: 'dance' } }] }),
      'nobody understands',
    ],
    [
      'a verb that is not its data',
      withElement({
        type: 'ActionSet',
        actions: [{ ...submit, type: 'Action.Execute', verb: 'list', fallback: submit }],
      }),
      'verb list',
    ],
    [
      'a link that is no web page',
      withElement({ type: 'ActionSet', actions: [{ type: 'Action.OpenUrl', title: 'a', url: 'javascript:alert(1)' }] }),
      'leads to',
    ],
    [
      'a toggle of nothing',
      withElement({
        type: 'ActionSet',
        actions: [{ type: 'Action.ToggleVisibility', title: 'a', targetElements: ['b'] }],
      }),
      'which is nowhere',
    ],
  ])('find %s', (_, card, finding) => {
    expect(findCardProblems(card).join('\n')).toContain(finding);
  });
});
