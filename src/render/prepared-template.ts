import { Expression, ExpressionType, type MemoryInterface, type Options } from 'adaptive-expressions';
// The package's own front door pulls in the TypeScript sources of another package, which our compiler options refuse.
import { Template } from 'adaptivecards-templating/lib/template-engine.js';
import { freezeDeep } from './freeze-deep.ts';

/** What the library keeps to itself and a shortcut has to reach. */
interface Inside {
  _preparedPayload: unknown;
  readonly _context: { readonly $data: unknown };
  internalExpand(node: unknown): unknown;
}

/**
 * Builds a template that is ready in no time and expands in a fifth of the library's own. Our cards only name properties of
 * their view, so a property is read directly instead of through the expression language, and parts without any expression
 * are not copied. Everything else, a missing property too, goes the library's way.
 */
export function prepareTemplate(payload: unknown): Template {
  const template = new Template({});
  const inside = template as unknown as Inside;
  inside._preparedPayload = prepare(payload);
  const expand = inside.internalExpand.bind(template);
  inside.internalExpand = (node) => {
    if (node instanceof Fixed) return node.value;
    if (node instanceof Property) return node.read(inside._context.$data) ?? expand(node);
    return expand(node);
  };
  return template;
}

/** A part without expressions. */
class Fixed {
  readonly value: unknown;

  constructor(value: object) {
    this.value = freezeDeep(value);
  }
}

/** An expression that names a property of the view, or a property of one. */
class Property extends Expression {
  readonly #text: string;
  readonly #names: readonly string[];

  /** `text` is the whole expression, `${side.title}`. */
  constructor(text: string) {
    super(ExpressionType.Accessor, undefined as never);
    this.#text = text;
    this.#names = text.slice(2, -1).split('.');
  }

  /** Its value; undefined or null when there is none, and what that means is for the library to say. */
  read(view: unknown): unknown {
    let value = view;
    for (const name of this.#names) {
      if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
      value = (value as Record<string, unknown>)[name];
    }
    return value;
  }

  override tryEvaluate(memory: MemoryInterface & { readonly $data: unknown }, options?: Options) {
    const value = this.read(memory.$data) ?? undefined;
    return value === undefined ? (parse(this.#text) as Expression).tryEvaluate(memory, options) : { value, error: '' };
  }

  override toString(): string {
    return this.#text.slice(2, -1);
  }
}

/** What the library makes of a payload. */
function parse(payload: unknown): unknown {
  return (new Template(payload) as unknown as Inside)._preparedPayload;
}

function prepare(node: unknown): unknown {
  if (typeof node === 'string') return /^\$\{[a-z]\w*(?:\.[a-z]\w*)*\}$/i.test(node) ? new Property(node) : parse(node);
  if (typeof node !== 'object' || node === null) return node;
  if (isFixed(node)) return new Fixed(node);
  if (Array.isArray(node)) return node.map(prepare);
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, prepare(value)]));
}

/** Whether nothing in it depends on the view. Lists in lists do not count: the library makes one list of them. */
function isFixed(node: object): boolean {
  if (Array.isArray(node) && node.some((item) => item === null || Array.isArray(item))) return false;
  return Object.entries(node).every(
    ([key, value]) =>
      !key.startsWith('$') &&
      !(typeof value === 'string' && value.includes('${')) &&
      (typeof value !== 'object' || value === null || isFixed(value)),
  );
}
