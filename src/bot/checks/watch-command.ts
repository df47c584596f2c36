import type { Message } from '../../answer/index.ts';

/** What somebody wants of the watch; `name` as written. */
export type WatchWish = { readonly kind: 'begin' | 'end'; readonly name: string } | { readonly kind: 'list' };

const begin = /^[/!]?(?:watch|[uü]berwache|surveiller?|vigilar?|監視)\s+(\S{1,300})$/iu;
const end =
  /^[/!]?(?:unwatch|stop watching|[uü]berwachung beenden|arr[eê]ter (?:la )?surveillance|dejar de vigilar|監視解除)\s+(\S{1,300})$/iu;
const list = /^[/!]?(?:watches|[uü]berwachungen|surveillances|vigilancias|監視一覧)[\s!.?]*$/iu;
const name = /[\p{L}\d]\.[\p{L}-]|^[[\d]/u;

/** The order for the watch that a message holds; only the one who addresses the bot is answered. */
export function readWatchCommand({ text, scope, mentioned }: Message): WatchWish | undefined {
  if (scope !== 'personal' && !mentioned) return undefined;
  const words = text
    .replace(/<at\b[^<>]{0,200}>[^<>]{0,200}<\/at>/gi, ' ')
    .replace(/&nbsp;|\u00a0|[\u200b-\u200d\ufeff]/g, ' ')
    .trim();
  if (words.length > 400) return undefined;
  if (list.test(words)) return { kind: 'list' };
  const ended = end.exec(words)?.[1];
  if (ended && name.test(ended)) return { kind: 'end', name: ended };
  const begun = begin.exec(words)?.[1];
  return begun && name.test(begun) ? { kind: 'begin', name: begun } : undefined;
}
