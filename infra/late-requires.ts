import type { Plugin } from 'rolldown';

/** Packages that other packages ask for as soon as they are loaded, and need only when something rare is done with them. */
const late: ReadonlySet<string> = new Set([
  '@azure/core-http-compat',
  '@azure/core-client',
  '@azure/core-rest-pipeline',
  '@azure/identity',
  '@azure/msal-node',
  'axios',
  'base64url',
  'cross-fetch',
  'fs-extra',
  'htmlparser2',
  'jsonwebtoken',
  'lodash',
  'node-fetch',
  'openssl-wrapper',
  'rsa-pem-from-mod-exp',
  'ws',
]);

/** `const x = require("y");`, as it stands or with what TypeScript puts around it. */
const request = /^(?:const|var) (\w+) = ((?:__importDefault|__importStar)\()?require\((["'])([^"']+)\3\)(\)?);$/gm;

/** `plugins: require('./plugins')` of a table of modules, none of which is needed by all. */
const entry = /^( +)(\w+): (require\('\.\/[\w/.]+'\))(,?)$/gm;

/**
 * Lets packages of botbuilder and restify load what they seldom need when they need it: credentials of every cloud, a web client, a
 * parser of HTML, two dozen plugins. A start runs half of its code less for it.
 */
export function lateRequires(): Plugin {
  return {
    name: 'late-requires',
    transform(code, id) {
      if (!/node_modules\/(?:bot\w+(?:-\w+)*|restify)\/lib\/[\w/.-]+\.js$/.test(id)) return undefined;
      const table = /restify\/lib\/plugins\/index\.js$/.test(id);
      const text = table ? code.replace(entry, '$1get $2() { return $3; }$4') : delayPlugins(code, id);
      const delayed = delay(text, id);
      return delayed === code ? undefined : { code: delayed, map: null };
    },
  };
}

/** What restify gives its users of its plugins is a table too, which it fills at once. */
function delayPlugins(code: string, id: string): string {
  if (!/restify\/lib\/index\.js$/.test(id)) return code;
  return code
    .replace("module.exports.plugins = require('./plugins');", getter('plugins', "require('./plugins')"))
    .replace("module.exports.pre = require('./plugins').pre;", getter('pre', "require('./plugins').pre"));
}

function getter(name: string, value: string): string {
  return `Object.defineProperty(module.exports, '${name}', { enumerable: true, get() { return ${value}; } });`;
}

/**
 * Puts a function in place of each late module, and a call of it in place of each use, in brackets for what `new` stands before.
 * Throws where a module is used in another way than by its parts: then it is not known whether it may wait.
 */
function delay(code: string, id: string): string {
  const names: string[] = [];
  const requested = code.replace(request, (line, name: string, wrap = '', quote: string, spec: string, end: string) => {
    if (!late.has(spec)) return line;
    names.push(name);
    return `let $late; const $get = () => ($late ??= ${wrap}require(${quote}${spec}${quote})${end});`.replace(
      /\$(?:late|get)/g,
      (own) => `${own}$${name}`,
    );
  });
  return names.reduce((text, name) => {
    const delayed = text.replace(new RegExp(String.raw`(?<![\w$.'"])${name}(?=[.)\]])`, 'g'), `($get$$${name}())`);
    if (name !== '_' && new RegExp(String.raw`(?<![\w$])${name}(?![\w$])`).test(delayed))
      throw new Error(`${id}: ${name} is used in a way that is not known; take its package from the late ones`);
    return delayed;
  }, requested);
}
