import { Constant, Expression } from 'adaptive-expressions';
// The package's own front door pulls in the TypeScript sources of another package, which our compiler options refuse.
import { Template } from 'adaptivecards-templating/lib/template-engine.js';
import { freezeDeep } from './freeze-deep.ts';

/**
 * Builds a template whose expansion takes a third of the library's own time. Our cards only name properties of their view, so
 * a property is read directly instead of through the expression language, and parts without any expression are not copied.
 * Everything else, a missing property too, goes the library's way.
 */
export function prepareTemplate(payload: unknown): Template {
  const template = new Template(payload);
  const prepared = template as unknown as { _preparedPayload: unknown };
  prepared._preparedPayload = shortcut(prepared._preparedPayload);
  return template;
}

function shortcut(node: unknown): unknown {
  if (node instanceof Expression) return readDirectly(node);
  if (typeof node !== 'object' || node === null) return node;
  if (isFixed(node)) return new Constant(freezeDeep(node));
  if (Array.isArray(node)) return node.map(shortcut);
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, shortcut(value)]));
}

function readDirectly(expression: Expression): Expression {
  const path = expression.toString();
  if (!/^[a-z]\w*(?:\.[a-z]\w*)*$/i.test(path)) return expression;
  const names = path.split('.');
  const evaluate = expression.tryEvaluate.bind(expression);
  expression.tryEvaluate = (memory, options) => {
    let value: unknown = memory.$data;
    for (const name of names) {
      if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return evaluate(memory, options);
      value = (value as Record<string, unknown>)[name];
    }
    return value === undefined || value === null ? evaluate(memory, options) : { value, error: '' };
  };
  return expression;
}

/** Whether nothing in it depends on the view. Lists in lists do not count: the library makes one list of them. */
function isFixed(node: object): boolean {
  if (node instanceof Expression) return false;
  if (Array.isArray(node) && node.some((item) => item === null || Array.isArray(item))) return false;
  return Object.entries(node).every(
    ([key, value]) => !key.startsWith('$') && (typeof value !== 'object' || value === null || isFixed(value)),
  );
}
