import { Composer, CST, type Document, isMap, isScalar, isSeq, Lexer, LineCounter, Parser, type YAMLMap } from 'yaml';

/** Where a value stands in a YAML file: keys and list positions from the top. */
export type Path = readonly (string | number)[];

/** Something wrong with the YAML itself. */
export interface YamlProblem {
  readonly line: number;
  readonly problem: string;
  readonly remedy: string;
}

/** A YAML file as plain data that still knows its lines. */
export interface YamlSource {
  /** Undefined when there are problems. */
  readonly value: unknown;
  readonly problems: readonly YamlProblem[];
  /** Line of the key or list item at that path; of the nearest one above it when the path does not exist. */
  lineOf(path: Path): number;
}

/** Far above what a catalog of this size needs, far below what would hold the process up. */
const limits = { lexemes: 60_000, depth: 24, problems: 20 } as const;

const refused: Partial<Record<string, { readonly what: string; readonly remedy: string }>> = {
  alias: { what: 'an alias (*name)', remedy: 'write the value out, or quote a text that starts with *' },
  anchor: { what: 'an anchor (&name)', remedy: 'write the value out, or quote a text that starts with &' },
  tag: { what: 'a tag (!name)', remedy: 'leave it out, or quote a text that starts with !' },
  'directive-line': { what: 'a directive (%name)', remedy: 'leave it out' },
  'explicit-key-ind': { what: 'a key introduced by a question mark', remedy: 'write `key: value`' },
};

/**
 * Reads one YAML document as maps, lists and texts: a code is a text with or without quotes. Accepts the plain part of YAML only: no aliases, anchors, tags, directives or second
 * document. Hostile input (deep nesting, endless lists, repeated keys) is refused before the costly part starts.
 */
export function readYaml(text: string): YamlSource {
  const lines = new LineCounter();
  const lineAt = (offset: number) => Math.max(1, lines.linePos(offset).line);
  const { tokens, stopped } = tokenize(text, lines);
  if (stopped) return failed([{ line: lineAt(stopped.offset), problem: stopped.problem, remedy: stopped.remedy }]);

  const composer = new Composer({ schema: 'failsafe', stringKeys: true, uniqueKeys: false, prettyErrors: false });
  const [document, second] = composer.compose(tokens, true, text.length);
  if (!document) return failed([{ line: 1, problem: 'the file is empty', remedy: 'expected a map of keys' }]);
  const problems = [...document.errors, ...document.warnings].slice(0, limits.problems).map((error) => ({
    line: lineAt(error.pos[0]),
    problem: `this is not YAML: ${error.message}`,
    remedy: 'check the indentation, and put texts with `: `, ` #` or leading punctuation in quotes',
  }));
  if (second) {
    problems.push({
      line: lineAt(second.range[0]),
      problem: 'a second YAML document starts here',
      remedy: 'remove the `---` line, or move what follows to a file of its own',
    });
  }
  const value = toPlainData(document.contents, (offset, key) => {
    problems.push({ line: lineAt(offset), problem: `the key "${key}" stands twice in one map`, remedy: 'keep one' });
  });
  if (problems.length > 0) return failed(problems.slice(0, limits.problems));
  return { value, problems, lineOf: (path) => lineAt(findOffset(document, path)) };
}

function failed(problems: YamlProblem[]): YamlSource {
  return { value: undefined, problems, lineOf: () => problems[0]?.line ?? 1 };
}

interface Stop {
  readonly offset: number;
  readonly problem: string;
  readonly remedy: string;
}

/** Splits the text into YAML tokens and gives up as soon as it asks for more than a catalog file needs. */
function tokenize(text: string, lines: LineCounter): { tokens: CST.Token[]; stopped?: Stop } {
  const parser = new Parser(lines.addNewLine);
  const tokens: CST.Token[] = [];
  let count = 0;
  let isScalarText = false;
  lines.addNewLine(0);
  for (const lexeme of new Lexer().lex(text)) {
    const stop = (problem: string, remedy: string) => ({ tokens, stopped: { offset: parser.offset, problem, remedy } });
    const type = isScalarText ? 'scalar' : (CST.tokenType(lexeme) ?? '');
    const refusal = refused[type];
    if (refusal) return stop(`the file uses ${refusal.what}`, refusal.remedy);
    if (++count > limits.lexemes) return stop('the file holds too many values', 'split it into several files');
    isScalarText = lexeme === CST.SCALAR;
    tokens.push(...parser.next(lexeme));
    if (parser.stack.length > limits.depth) {
      return stop(`the file nests deeper than ${limits.depth} levels`, 'keep to the shape of an entry');
    }
  }
  tokens.push(...parser.end());
  return { tokens };
}

/**
 * Maps, lists and texts as plain data. Repeated keys are looked for here, because the library's own check compares each
 * key with each other, which a hostile file turns into minutes.
 */
function toPlainData(node: unknown, onRepeatedKey: (offset: number, key: string) => void): unknown {
  if (isMap(node)) {
    const pairs = node.items.map(({ key, value }) => [readKey(key), toPlainData(value, onRepeatedKey)] as const);
    // From entries, so that a key like __proto__ is a key like any other.
    const data: Record<string, unknown> = Object.fromEntries(pairs);
    if (Object.keys(data).length < pairs.length) reportRepeatedKeys(node, onRepeatedKey);
    return data;
  }
  if (isSeq(node)) return node.items.map((item) => toPlainData(item, onRepeatedKey));
  return isScalar(node) ? node.value : undefined;
}

function reportRepeatedKeys(map: YAMLMap, onRepeatedKey: (offset: number, key: string) => void): void {
  const seen = new Set<string>();
  for (const { key } of map.items) {
    const name = readKey(key);
    if (seen.has(name)) onRepeatedKey((isScalar(key) && key.range?.[0]) || 0, name);
    seen.add(name);
  }
}

function readKey(key: unknown): string {
  return isScalar(key) ? String(key.value) : '';
}

function findOffset(document: Document, path: Path): number {
  let node: unknown = document.contents;
  let offset = 0;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && key.value === step);
      if (!pair) break;
      offset = (isScalar(pair.key) ? pair.key.range?.[0] : undefined) ?? offset;
      node = pair.value;
    } else if (isSeq(node) && typeof step === 'number' && step < node.items.length) {
      node = node.items[step];
      offset = (node as { range?: [number, number, number] }).range?.[0] ?? offset;
    } else break;
  }
  return offset;
}
