import { countWords } from '../../src/render/band.ts';
import { parseCardAction } from '../../src/render/card-action.ts';

type Node = Readonly<Record<string, unknown>>;

/** Elements and actions that cards may use, with the schema version that brought them; `Teams` for its own elements. */
const known: Readonly<Record<string, '1.0' | '1.2' | '1.4' | 'Teams'>> = {
  AdaptiveCard: '1.0',
  TextBlock: '1.0',
  Container: '1.0',
  ColumnSet: '1.0',
  Column: '1.0',
  'Input.Text': '1.0',
  'Input.ChoiceSet': '1.0',
  ActionSet: '1.2',
  CodeBlock: 'Teams',
  'Chart.VerticalBar': 'Teams',
  'Action.OpenUrl': '1.0',
  'Action.Submit': '1.0',
  'Action.ToggleVisibility': '1.2',
  'Action.Execute': '1.4',
};

/** Teams takes about 100 KB in UTF-16; a card stays under 80. */
const largestCard = 80_000;

/** Some ways into Teams take 28 KB of JSON at most. */
const largestJson = 28_000;

/** Longest text in one place that is still read rather than skipped. */
const longestText = 16_000;

/**
 * Everything that is wrong with a card, one finding a line; an empty list means the card keeps every rule.
 *
 * @param most bytes of JSON, for a card composed of more than can happen
 */
export function findCardProblems(card: unknown, most = largestJson): string[] {
  const json = JSON.stringify(card);
  const nodes = [...nodesOf(card)];
  return [
    ...(json.length * 2 > largestCard ? [`is ${json.length * 2} bytes in UTF-16, at most ${largestCard}`] : []),
    ...(Buffer.byteLength(json) > most ? [`is ${Buffer.byteLength(json)} bytes of JSON, at most ${most}`] : []),
    ...(json.includes('${') ? ['has a placeholder left'] : []),
    ...(/\bundefined\b|\[object |\bNaN\b/.test(json) ? ['shows a value that is none'] : []),
    ...headProblems(card as Node),
    ...nodes.flatMap(nodeProblems),
    ...actionCountProblems(card),
    ...idProblems(nodes),
    ...headingProblems(nodes),
    ...requiredProblems(nodes),
  ];
}

/** Where a choice is required, every button but the one that takes it must work without it. */
function requiredProblems(nodes: readonly Node[]): string[] {
  if (!nodes.some(({ isRequired }) => isRequired === true)) return [];
  return nodes.flatMap(({ type, title, data, associatedInputs }) => {
    const sends = type === 'Action.Execute' || type === 'Action.Submit';
    const takesIt = (data as Node | undefined)?.do === 'pick';
    return sends && !takesIt && associatedInputs !== 'none' ? [`"${title}" asks for the choice first`] : [];
  });
}

/** Two boxes with one heading look like one thing said twice. */
function headingProblems(nodes: readonly Node[]): string[] {
  const headings = nodes.flatMap(({ style, text }) => (style === 'heading' ? [String(text)] : []));
  return headings.filter((text, at) => headings.indexOf(text) !== at).map((text) => `heading "${text}" stands twice`);
}

/** Every element and action of a card, fallbacks included, but nothing of the data that buttons carry. */
export function* nodesOf(node: unknown): Generator<Node> {
  if (Array.isArray(node)) {
    for (const item of node) yield* nodesOf(item);
  } else if (typeof node === 'object' && node !== null) {
    if ('type' in node) yield node as Node;
    for (const [key, value] of Object.entries(node)) if (key !== 'data' && key !== 'msteams') yield* nodesOf(value);
  }
}

/** The data of every button and row of a card. */
export function actionDataOf(card: unknown): unknown[] {
  return [...nodesOf(card)].flatMap((node) => (node.data === undefined ? [] : [node.data]));
}

function headProblems(card: Node): string[] {
  const { type, version, fallbackText, speak, lang, msteams } = card;
  return [
    ...(type === 'AdaptiveCard' && version === '1.5' ? [] : ['is no Adaptive Card of version 1.5']),
    ...[fallbackText, speak, lang].flatMap((text) =>
      typeof text === 'string' && text !== '' ? [] : ['lacks fallbackText, speak or lang'],
    ),
    ...((msteams as Node | undefined)?.width === 'Full' ? [] : ['does not ask for the full width']),
  ];
}

function nodeProblems(node: Node): string[] {
  const type = String(node.type);
  const version = known[type];
  if (version === undefined) return [`uses ${type}, which is no element we know`];
  const problems: string[] = [];
  if ((version === '1.4' || version === 'Teams') && node.fallback === undefined)
    problems.push(`${type} lacks a fallback`);
  if (Object.values(node).some((value) => value === null)) problems.push(`${type} has an empty property`);
  if (type === 'TextBlock') problems.push(...textProblems(node));
  if (Array.isArray(node.actions)) problems.push(...actionSetProblems(node.actions));
  if (type.startsWith('Action.')) problems.push(...actionProblems(node));
  for (const list of ['items', 'columns', 'body']) {
    if (Array.isArray(node[list]) && node[list].length === 0) problems.push(`${type} has nothing in it`);
  }
  return problems;
}

/** Buttons of a card wherever they stand, those in containers included; rows that open something do not count. */
export function buttonsOf(card: unknown): Node[] {
  return [...nodesOf(card)].flatMap(({ type, actions }) =>
    (type === 'ActionSet' || type === 'AdaptiveCard') && Array.isArray(actions) ? (actions as Node[]) : [],
  );
}

function actionCountProblems(card: unknown): string[] {
  const buttons = buttonsOf(card);
  const primary = buttons.filter(({ style }) => style === 'positive');
  return [
    ...(buttons.length > 6 ? [`has ${buttons.length} actions, at most six on the whole card`] : []),
    ...(primary.length > 1 ? ['has more than one primary action'] : []),
  ];
}

function textProblems({ text, wrap, style, weight }: Node): string[] {
  return [
    ...(typeof text === 'string' && text.trim() !== '' ? [] : ['TextBlock without text']),
    ...(String(text).length <= longestText ? [] : [`TextBlock of ${String(text).length} characters`]),
    ...(wrap === true ? [] : [`"${text}" does not wrap`]),
    ...(style === 'heading' && weight !== 'Bolder' ? [`heading "${text}" does not stand out on old clients`] : []),
  ];
}

function actionSetProblems(actions: readonly unknown[]): string[] {
  if (actions.length === 0) return ['ActionSet without actions'];
  return [];
}

function actionProblems(action: Node): string[] {
  const { type, title, verb, data, url } = action;
  const problems = typeof title === 'string' && title.trim() !== '' ? [] : [`${type} without a title`];
  if (type === 'Action.OpenUrl' && !/^(?:https:\/\/|mailto:[^\s()<>]{0,200}\?)[^\s()<>]+$/.test(String(url)))
    problems.push(`leads to ${url}`);
  if (type !== 'Action.Execute' && type !== 'Action.Submit') return problems;
  const parsed = parseCardAction(data);
  if (parsed === undefined) problems.push(`${type} "${title}" carries data that nobody understands`);
  if (type === 'Action.Execute' && verb !== parsed?.do) problems.push(`verb ${verb} beside data for ${parsed?.do}`);
  return problems;
}

function idProblems(nodes: readonly Node[]): string[] {
  const ids = nodes.flatMap(({ id }) => (typeof id === 'string' ? [id] : []));
  const targets = nodes.flatMap(({ targetElements }) => (Array.isArray(targetElements) ? targetElements : []));
  return [
    ...ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `id ${id} stands twice`),
    ...targets.filter((target) => !ids.includes(target)).map((target) => `toggles ${target}, which is nowhere`),
  ];
}

/** Everything on a card that a client reads as Markdown, one text each. */
export function markdownOf(card: unknown): string[] {
  return [...nodesOf(card)].flatMap((node) => (node.type === 'TextBlock' ? [String(node.text)] : []));
}

/** Words that are seen before anything is unfolded: texts, choices, and the names of buttons. */
export function visibleWordsOf(card: unknown): number {
  return visibleTexts(card).reduce((sum, text) => sum + countWords(text), 0);
}

function visibleTexts(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(visibleTexts);
  if (typeof node !== 'object' || node === null) return [];
  const { isVisible, type, text, title, body, items, columns, actions, choices, label, style } = node as Node;
  if (isVisible === false) return [];
  const own = type === 'TextBlock' ? [text] : String(type).startsWith('Action.') ? [title] : [label];
  const chosen = style === 'expanded' && Array.isArray(choices) ? choices.map((choice: Node) => choice.title) : [];
  const texts = [...own, ...chosen].filter((one) => typeof one === 'string');
  return [...texts, ...[body, items, columns, actions].flatMap(visibleTexts)];
}
