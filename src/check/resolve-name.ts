import { Resolver } from 'node:dns/promises';

/** What the DNS says of a name. */
export type Resolution =
  | { readonly kind: 'addresses'; readonly v4: readonly string[]; readonly v6: readonly string[] }
  /** `noName`: the name does not exist. `noAnswer`: no server answered usefully, which says nothing of the name. */
  | { readonly kind: 'noName' }
  | { readonly kind: 'noAnswer' };

/** Looks a name up, once. */
export type ResolveName = (host: string) => Promise<Resolution>;

const limitMs = 3000;

/** Asks the DNS servers of this machine for A and AAAA records, each once; hosts files and search domains play no part. */
export const resolveName: ResolveName = async (host) => {
  const resolver = new Resolver({ timeout: limitMs, tries: 1 });
  const late = setTimeout(() => resolver.cancel(), limitMs);
  try {
    const [v4, v6] = await Promise.all([ask(resolver.resolve4(host)), ask(resolver.resolve6(host))]);
    if (v4 === 'noName') return { kind: 'noName' };
    if (v4 === 'noAnswer') return { kind: 'noAnswer' };
    return { kind: 'addresses', v4, v6: typeof v6 === 'string' ? [] : v6 };
  } finally {
    clearTimeout(late);
  }
};

/** Answers of a table where it has the name, those of the DNS otherwise; for tests. */
export function resolveFrom(table: Readonly<Record<string, readonly string[]>>, others = resolveName): ResolveName {
  return async (host) => {
    const addresses = Object.hasOwn(table, host) ? table[host] : undefined;
    if (!addresses) return others(host);
    const is6 = (address: string) => address.includes(':');
    return { kind: 'addresses', v4: addresses.filter((one) => !is6(one)), v6: addresses.filter(is6) };
  };
}

async function ask(question: Promise<string[]>): Promise<readonly string[] | 'noName' | 'noAnswer'> {
  try {
    return await question;
  } catch (error) {
    const { code } = error as { code?: string };
    if (code === 'ENODATA') return [];
    return code === 'ENOTFOUND' ? 'noName' : 'noAnswer';
  }
}
