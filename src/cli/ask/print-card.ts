import type { AdaptiveCard } from '../../answer/index.ts';
import { wrap } from './ask-wrap.ts';

/** A part of an Adaptive Card, as far as printing it looks at it. */
interface Part {
  readonly type?: string;
  readonly id?: string;
  readonly text?: string;
  readonly style?: string;
  readonly weight?: string;
  readonly spacing?: string;
  readonly isSubtle?: boolean;
  readonly title?: string;
  readonly label?: string;
  readonly url?: string;
  readonly value?: string;
  readonly codeSnippet?: string;
  readonly targetElements?: readonly string[];
  readonly selectAction?: Part;
  readonly items?: readonly Part[];
  readonly columns?: readonly Part[];
  readonly actions?: readonly Part[];
  readonly choices?: readonly { readonly title: string }[];
}

/** Names of what is folded away, by id: the titles of the buttons that unfold them. */
type Names = ReadonlyMap<string, string>;

/**
 * An Adaptive Card for reading in a terminal: everything that can be seen on it, in its order, with what is folded away under
 * the name of its button. Buttons that ask the bot for something more are left out, since nobody can press them there.
 *
 * @example
 * printCard(engine.answer({ text: '569008 504', scope: 'personal', mentioned: true }).card).split('\n')[0] // 'The SBC certificate has expired'
 */
export function printCard({ body: parts }: AdaptiveCard): string {
  const body = (Array.isArray(parts) ? parts : []) as readonly Part[];
  const names = new Map<string, string>();
  collectNames(body, names);
  const lines = body.flatMap((part) => printPart(part, names));
  return lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function collectNames(parts: readonly Part[], names: Map<string, string>): void {
  for (const { title, targetElements = [], items = [], actions = [] } of parts) {
    for (const id of targetElements) names.set(id, title ?? '');
    collectNames([...items, ...actions], names);
  }
}

function printPart(part: Part, names: Names): string[] {
  switch (part.type) {
    case 'TextBlock':
      return printText(part);
    case 'ColumnSet':
      return printColumns(part.columns ?? [], names);
    case 'Container':
      return printContainer(part, names);
    case 'ActionSet':
      return (part.actions ?? []).flatMap(({ title, url }) => (url ? ['', `${title}: ${url}`] : []));
    case 'CodeBlock':
      return (part.codeSnippet ?? '').split('\n').map((line) => `    ${line}`);
    case 'Input.ChoiceSet':
      return ['', `${part.label}`, ...(part.choices ?? []).map(({ title }) => `  - ${wrap(title, '    ')}`)];
    case 'Input.Text':
      return (part.value ?? '').split('\n');
    default:
      return [];
  }
}

function printText({ text = '', style, spacing }: Part): string[] {
  const paragraphs = plainText(text)
    .split(/\n\s*\n/)
    .flatMap((paragraph) => {
      const bullet = /^[•-] /.test(paragraph) ? '  ' : '';
      return `${bullet}${wrap(paragraph, bullet === '' ? '' : '    ')}`.split('\n');
    });
  return style === 'heading' || spacing === 'Medium' || spacing === 'Large' ? ['', ...paragraphs] : paragraphs;
}

/** A step with its number and perhaps its owner, or texts side by side. */
function printColumns(columns: readonly Part[], names: Names): string[] {
  const [first, ...others] = columns.map(({ items = [] }) => items);
  // A box to tick beside the number is for Teams.
  const number = first?.length === 1 ? /^(?:[☐☑] )?(\d+)$/.exec(first[0]?.text ?? '')?.[1] : undefined;
  if (number === undefined) {
    const texts = [first ?? [], ...others].map((items) => items.flatMap((item) => printPart(item, names)).join(' '));
    return [texts.filter((text) => text !== '').join('  ')];
  }
  const items = others.flat();
  const hasOwner = items[0]?.isSubtle === true;
  const owner = hasOwner ? `${plainText(items[0]?.text ?? '')}: ` : '';
  const [step, ...links] = hasOwner ? items.slice(1) : items;
  const head = `  ${number}. `;
  const indent = ' '.repeat(head.length);
  return [
    `${head}${wrap(`${owner}${plainText(step?.text ?? '')}`, indent)}`,
    ...links.map(({ text = '' }) => `${indent}${plainText(text)}`),
  ];
}

function printContainer(part: Part, names: Names): string[] {
  const { id, items = [], selectAction, spacing, style } = part;
  const [label, value] = items;
  // A fact: what it is in small letters, and its value.
  if (items.length === 2 && label?.isSubtle && value?.type === 'TextBlock' && !selectAction)
    return [wrap(`${plainText(label.text ?? '')}: ${plainText(value.text ?? '')}`, '  ')];
  const inside = items.flatMap((item) => printPart(item, names));
  if (selectAction?.url) return ['', `${inside.join(' ').trim()}: ${selectAction.url}`];
  // The row that leads back has no place to lead to here.
  if (selectAction && items.length === 1 && selectAction.title === items[0]?.text) return [];
  const name = id === undefined ? undefined : names.get(id);
  if (name !== undefined) return ['', `── ${name} ──`, ...inside];
  return selectAction || style || (spacing !== undefined && spacing !== 'Small' && spacing !== 'None')
    ? ['', ...inside]
    : inside;
}

/** Markdown as cards write it, taken back to plain text; a link shows its address. */
function plainText(text: string): string {
  const kept: string[] = [];
  return text
    .replace(/\\([!-/:-@[-`{-~])/g, (_, sign: string) => `\u{F0000}${kept.push(sign) - 1};`)
    .replace(/\*\*([^*]+)\*\*/g, '$1')
    .replace(/\[([^\]]+)\]\((https:[^)\s]+)\)/g, '$1: $2')
    .replace(/\u{F0000}(\d+);/gu, (_, at: string) => kept[Number(at)] ?? '');
}
