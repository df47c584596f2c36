import { ServerResponse } from 'node:http';
import 'restify';

/** Marks the method that gives its response back. */
const repaired = Symbol.for('trunkwise.test.writeHead');

interface Repaired {
  [repaired]?: true;
}

/**
 * restify puts a `writeHead` of its own on every response of the process, which gives nothing back; test files that share a worker
 * with one that has a restify server could not write `writeHead(200).end()` as Node has it.
 */
const { prototype } = ServerResponse as unknown as {
  prototype: { writeHead: ((...values: unknown[]) => unknown) & Repaired };
};
if (!prototype.writeHead[repaired]) {
  const { writeHead } = prototype;
  const whole = function (this: unknown, ...values: unknown[]): unknown {
    writeHead.apply(this, values);
    return this;
  };
  prototype.writeHead = Object.assign(whole, { [repaired]: true as const });
}
