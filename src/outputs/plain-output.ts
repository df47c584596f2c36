/** Most characters that are searched for outputs; a check is a screen or two. */
export const outputLimit = 200_000;

/** A name that a chat has made a link of. */
const links = /\[([^[\]\n]{1,200})\]\((?:https?|mailto):[^()\s]{1,400}\)/g;
/** What a terminal is told colours with; a paste often loses the sign before the bracket. */
const escapeSign = '\u001b';
const colours = new RegExp(
  String.raw`${escapeSign}?\[\d{1,3}(?:;\d{1,3}){0,5}m|${escapeSign}\[[0-9;?]{0,12}[A-Za-z]`,
  'g',
);
const quoteSigns = /^[ \t]{0,3}(?:>(?!>)[ \t]?){1,8}/gm;
const fences = /^[ \t]{0,8}`{3,}[\w+-]{0,20}[ \t]*$/gm;
/** Bold and code marks of Markdown; stars that begin an error of nslookup stay. */
const emphasis = /(?<=[^*\s])\*\*(?!\*)|(?<!\*)\*\*(?=[^\s*])|`/g;

/** Nothing but what stands for itself: most messages are a line of that. */
const isPlain = /^[\t\n\x20-\x3d\x3f-\x5a\x5c-\x5f\x61-\x7e]*$/;

/**
 * The text with spaces in place of quote signs, code fences, colours and odd blanks, and with plain quotation marks and colons.
 * It stays as long as it was, so that what is found has the same place in the original.
 */
export function plainOutput(text: string): string {
  let plain = text.length > outputLimit ? text.slice(0, outputLimit) : text;
  if (isPlain.test(plain) && !plain.includes('**')) return plain;
  plain = plain
    .replace(/[\u00a0\u2000-\u200b\u202f\u3000\ufeff\r\v\f]/g, ' ')
    .replace(/[\u2028\u2029\u0085]/g, '\n')
    .replace(/[\u201c\u201d\u201e\u00ab\u00bb]/g, '"')
    .replace(/[\u2018\u2019\u00b4]/g, "'")
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(links, (link, shown: string) => ` ${shown}`.padEnd(link.length))
    .replace(colours, blank);
  return plain.replace(fences, blank).replace(quoteSigns, blank).replace(emphasis, blank);
}

/** Takes found places out of a text; line breaks stay. */
export function blankPlaces(text: string, places: readonly { readonly from: number; readonly to: number }[]): string {
  let rest = '';
  let at = 0;
  for (const { from, to } of places.toSorted((one, other) => one.from - other.from)) {
    if (to <= at) continue;
    rest += text.slice(at, Math.max(at, from)) + blank(text.slice(Math.max(at, from), to));
    at = to;
  }
  return rest + text.slice(at);
}

function blank(text: string): string {
  return text.replace(/[^\n]/g, ' ');
}
