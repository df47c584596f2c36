/** One failure or guide that was told of: its codes and short keys of what was shown. Never a word of a paste. */
export interface Remembered {
  readonly kind: 'matched' | 'ambiguous' | 'unlisted' | 'guide';
  readonly microsoftCode?: string;
  readonly sipCode?: string;
  /** HRESULT, as in `0x80090328`. */
  readonly hresult?: string;
  /** Short keys of entries, in the order they were shown; ids of guides for a guide. */
  readonly keys: readonly string[];
}

/** What a conversation was told lately. */
export interface Memory {
  /** What the talk is about: the failures of the last answer, most frequent first. */
  readonly open: readonly Remembered[];
  /** Failures before that, newest first. */
  readonly earlier: readonly Remembered[];
  /** What the last list offered, in its order; `the second one` counts here. */
  readonly offered: readonly Remembered[];
  /** The help card was shown for a message in which nothing was found. */
  readonly hasMissed: boolean;
}

/** A conversation of which nothing is remembered. */
export const noMemory: Memory = { open: [], earlier: [], offered: [], hasMissed: false };

/** Most bytes of a memory as it is stored; what is oldest goes first. */
export const mostMemoryBytes = 1_900;

const most = { open: 10, earlier: 6, offered: 18, keys: 18 } as const;

/** Puts what an answer told on top of what was remembered. */
export function rememberTold(
  memory: Memory,
  open: readonly Remembered[],
  { offered, isSame = false }: { readonly offered?: readonly Remembered[]; readonly isSame?: boolean } = {},
): Memory {
  const before = isSame ? memory.earlier : [...memory.open, ...memory.earlier];
  const isNew = (one: Remembered) => !open.some((told) => isEqual(told, one));
  return {
    ...memory,
    open: open.slice(0, most.open),
    earlier: before.filter(isNew).slice(0, most.earlier),
    offered: (offered ?? []).slice(0, most.offered),
  };
}

/** Whether both stand for the same failure. */
export function isEqual(one: Remembered, other: Remembered): boolean {
  return writeOne(one) === writeOne(other);
}

/** The memory as a short text of codes and keys for the store; at most `mostMemoryBytes` long. */
export function writeMemory(memory: Memory): string {
  for (let kept = memory; ; kept = shortenMemory(kept)) {
    const parts = [kept.open, kept.earlier, kept.offered].map((list) => list.map(writeOne).join(','));
    const text = `1;${kept.hasMissed ? 1 : 0};${parts.join(';')}`;
    if (text.length <= mostMemoryBytes) return text;
  }
}

/** Reads what `writeMemory` wrote; whatever else it finds is taken for nothing remembered. */
export function readMemory(text: string | undefined): Memory {
  const [version, missed, ...lists] = (text ?? '').split(';');
  if (version !== '1' || lists.length !== 3) return noMemory;
  const [open = [], earlier = [], offered = []] = lists.map((list) =>
    list.split(',').flatMap((one) => readOne(one) ?? []),
  );
  return { open, earlier, offered, hasMissed: missed === '1' };
}

const letters = { matched: 'm', ambiguous: 'a', unlisted: 'u', guide: 'g' } as const;

function writeOne({ kind, microsoftCode = '', sipCode = '', hresult = '', keys }: Remembered): string {
  return [letters[kind], microsoftCode, sipCode, hresult, keys.slice(0, most.keys).join('.')].join('/');
}

function readOne(text: string): Remembered | undefined {
  const found = /^([maug])\/(\d{0,10})\/(\d{0,3})\/((?:0x[\da-f]{1,8})?)\/([\w.-]*)$/.exec(text);
  if (!found) return undefined;
  const [, letter, microsoftCode, sipCode, hresult, keys = ''] = found;
  const kind = (Object.keys(letters) as (keyof typeof letters)[]).find((name) => letters[name] === letter);
  if (!kind) return undefined;
  return {
    kind,
    ...(microsoftCode && { microsoftCode }),
    ...(sipCode && { sipCode }),
    ...(hresult && { hresult }),
    keys: keys === '' ? [] : keys.split('.'),
  };
}

/** The same memory without its least needed part. */
function shortenMemory({ open, earlier, offered, hasMissed }: Memory): Memory {
  if (earlier.length > 0) return { open, earlier: earlier.slice(0, -1), offered, hasMissed };
  if (offered.length > 0) return { open, earlier, offered: offered.slice(0, -1), hasMissed };
  return { open: open.slice(0, -1), earlier, offered, hasMissed };
}
