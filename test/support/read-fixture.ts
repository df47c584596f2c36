import { behaviours, type Case, type Expectation, type Triple } from './judge-case.ts';

/** `% id scope: why`, the paste, then what is expected; `escaped` where the paste cannot stand as it is. */
const heading = /^% (\S+) (personal|groupChat|channel)( escaped)?: (.+)$/;
const entry = /^([^/ ]+)\/(\S+) (.+)$/;

/** Entries of the catalog by their codes: `569002/504 *` stands for all of them. */
export type EntriesOf = (microsoft: string, sip: string) => readonly Triple[];

type Draft<T> = { -readonly [K in keyof T]: T[K] };

/**
 * Reads a file of messages as people paste them. A block begins with `% id scope: why`; lines of `%html` and `%repeat` may
 * follow, then the paste, then lines that begin with `=>`. Blank lines part the blocks. Throws with file and line.
 *
 * @param kind family of the messages, which is the file's name
 */
export function readFixture(source: string, kind: string, entriesOf: EntriesOf): readonly Case[] {
  const lines = source.split('\n');
  const cases: Case[] = [];
  for (let at = 0; at < lines.length; ) {
    if (lines[at] === '') {
      at++;
      continue;
    }
    const block = endOfBlock(lines, at);
    cases.push(readBlock(lines.slice(at, block), kind, entriesOf, at + 1));
    at = block;
  }
  return cases;
}

/** The line behind the last expectation of a block. */
function endOfBlock(lines: readonly string[], from: number): number {
  let at = from;
  while (at < lines.length && !lines[at]?.startsWith('=> ')) at++;
  while (lines[at]?.startsWith('=> ')) at++;
  return at;
}

function readBlock(block: readonly string[], kind: string, entriesOf: EntriesOf, line: number): Case {
  const [, id, scope, escaped, why] = heading.exec(block[0] ?? '') ?? [];
  if (!id || !scope || !why) throw new Error(`${kind}:${line}: expected "% id scope: why", got ${block[0]}`);
  const rest = block.slice(1);
  const html = rest[0]?.startsWith('%html ') ? unquote((rest.shift() as string).slice(6)) : undefined;
  const repeat = rest[0]?.startsWith('%repeat ') ? readRepeat((rest.shift() as string).slice(8)) : undefined;
  const expectations = rest.filter((each) => each.startsWith('=> ')).map((each) => each.slice(3));
  if (expectations.length === 0) throw new Error(`${kind}:${line}: ${id} expects nothing; add a line like "=> help"`);
  const paste = rest.slice(0, rest.length - expectations.length).join('\n');
  return {
    id,
    kind,
    scope: scope as Case['scope'],
    text: escaped ? JSON.parse(paste) : paste,
    ...(html !== undefined && { html }),
    ...(repeat && { repeat }),
    why,
    expect: readExpectations(expectations, entriesOf, `${kind}:${line}: ${id}`),
  };
}

function unquote(value: string): string {
  return value.startsWith('"') ? JSON.parse(value) : value;
}

/** `after 3 "unit", "prefix"` */
function readRepeat(value: string): Case['repeat'] {
  const [where = '', times = '', ...strings] = value.split(' ');
  const [unit, prefix] = JSON.parse(`[${strings.join(' ')}]`);
  return { unit, times: Number(times), where: where as 'before' | 'after', ...(prefix !== undefined && { prefix }) };
}

function readExpectations(lines: readonly string[], entriesOf: EntriesOf, place: string): Expectation {
  const [first = ''] = lines;
  const behaviour = behaviours.find((name) => first === name || first.startsWith(`${name} `));
  if (!behaviour) throw new Error(`${place} expects "${first}"; it must be one of ${behaviours.join(', ')}`);
  const read: Draft<Expectation> = { behaviour };
  const named = first.slice(behaviour.length + 1);
  if (named !== '') read.top = readEntries(named, entriesOf, place)[0] ?? null;
  const add = (key: 'anyOf' | 'allOf' | 'noneOf' | 'matchOnly', value: string) => {
    read[key] = [...(read[key] ?? []), ...readEntries(value, entriesOf, place)];
  };
  for (const line of lines.slice(1)) {
    const [, word = '', value = ''] = /^(any of|all of|never|only|or|shows|hides) (.+)$/.exec(line) ?? [];
    if (word === 'any of') add('anyOf', value);
    else if (word === 'all of') add('allOf', value);
    else if (word === 'never') add('noneOf', value);
    else if (word === 'only') add('matchOnly', value);
    else if (word === 'or') read.alsoAccept = value.split(', ') as Expectation['alsoAccept'];
    else if (word === 'shows') read.mustContain = JSON.parse(`[${value}]`);
    else if (word === 'hides') read.mustNotContain = JSON.parse(`[${value}]`);
    else throw new Error(`${place}: "=> ${line}" is none of any of, all of, never, only, or, shows, hides`);
  }
  return read;
}

/** `569008/504 Remote certificate expired`, or `569002/504 *` for all messages of that pair. */
function readEntries(value: string, entriesOf: EntriesOf, place: string): readonly Triple[] {
  const [, microsoft = '', sip = '', phrase = ''] = entry.exec(value) ?? [];
  if (phrase === '') throw new Error(`${place}: expected "microsoft/sip message", got "${value}"`);
  return phrase === '*' ? entriesOf(microsoft, sip) : [{ microsoft, sip, phrase }];
}
