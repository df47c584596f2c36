import { Tokenizer } from 'htmlparser2';

/** Attributes of an element by lower-case name, entities decoded; only those that were asked for. */
export type HtmlAttributes = Readonly<Partial<Record<string, string>>>;

/** Told of what HTML holds, in order. Every element that is opened is closed before those around it. */
export interface HtmlHandler {
  open(name: string, attributes: HtmlAttributes): void;
  /** A piece of text; an entity is a piece of its own. */
  text(text: string): void;
  close(name: string): void;
}

const voids = new Set(
  'area base basefont br col command embed frame hr img input isindex keygen link meta param source track wbr'.split(
    ' ',
  ),
);
const closeParagraph = [
  'address article aside blockquote details div dl fieldset figcaption figure footer form header hr main nav ol p pre',
  'section table ul',
].flatMap((names) => names.split(' '));
/** Elements that end where another begins, since nobody has to write their end. */
const endedBy: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ...closeParagraph.map((name) => [name, new Set(['p'])] as const),
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map(
    (name) => [name, new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p'])] as const,
  ),
  ['li', new Set(['li'])],
  ['tr', new Set(['tr', 'th', 'td'])],
  ['th', new Set(['th', 'td'])],
  ['td', new Set(['thead', 'th', 'td'])],
  ['tbody', new Set(['thead', 'tbody'])],
  ['tfoot', new Set(['thead', 'tbody'])],
  ['dd', new Set(['dd', 'dt'])],
  ['dt', new Set(['dd', 'dt'])],
  ['option', new Set(['option'])],
  ['a', new Set(['a'])],
  ['body', new Set(['head'])],
]);

/**
 * Walks HTML as people's programs write it: ends that are missing are put in, ends without a beginning are passed over. The
 * work grows with the length of the text alone, however deep it is nested: the open elements are a stack with a count for
 * each name, and every element enters and leaves it once. At the end of the text what is still open is left open.
 *
 * @param wanted names of the attributes to report
 */
export function walkHtml(html: string, handler: HtmlHandler, wanted: ReadonlySet<string>): void {
  const stack: string[] = [];
  const counts = new Map<string, number>();
  let name = '';
  let attributes: Record<string, string> = {};
  let attribute: string | undefined;
  let value = '';

  const countOf = (element: string) => counts.get(element) ?? 0;
  const closeTop = () => {
    const top = stack.pop() as string;
    counts.set(top, countOf(top) - 1);
    handler.close(top);
  };
  const isForeign = () => countOf('svg') > 0 || countOf('math') > 0;
  const open = () => {
    const ended = endedBy.get(name);
    while (ended?.has(stack.at(-1) ?? '')) closeTop();
    handler.open(name, attributes);
    if (voids.has(name)) return handler.close(name);
    stack.push(name);
    counts.set(name, countOf(name) + 1);
  };
  const nothing = () => undefined;

  const tokenizer = new Tokenizer(
    {},
    {
      ontext: (from, to) => handler.text(html.slice(from, to)),
      ontextentity: (codepoint) => handler.text(String.fromCodePoint(codepoint)),
      onopentagname(from, to) {
        name = html.slice(from, to).toLowerCase();
        attributes = {};
      },
      onattribname(from, to) {
        const written = html.slice(from, to).toLowerCase();
        attribute = wanted.has(written) && !Object.hasOwn(attributes, written) ? written : undefined;
        value = '';
      },
      onattribdata(from, to) {
        if (attribute !== undefined) value += html.slice(from, to);
      },
      onattribentity(codepoint) {
        if (attribute !== undefined) value += String.fromCodePoint(codepoint);
      },
      onattribend() {
        if (attribute !== undefined) attributes[attribute] = value;
      },
      onopentagend: open,
      onselfclosingtag() {
        open();
        if (isForeign() && stack.at(-1) === name) closeTop();
      },
      onclosetag(from, to) {
        name = html.slice(from, to).toLowerCase();
        attributes = {};
        if (countOf(name) > 0) {
          while (stack.at(-1) !== name) closeTop();
          closeTop();
        } else if (name === 'br' || name === 'p') {
          open();
          if (name === 'p') closeTop();
        }
      },
      isInForeignContext: isForeign,
      oncdata: (from, to) => {
        if (isForeign()) handler.text(html.slice(from, to));
      },
      oncomment: nothing,
      ondeclaration: nothing,
      onprocessinginstruction: nothing,
      onend: nothing,
    },
  );
  tokenizer.write(html);
  tokenizer.end();
}
