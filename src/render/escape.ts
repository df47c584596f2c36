const unsafeScheme = /(?:j\s?a\s?v\s?a\s?s\s?c\s?r\s?i\s?p\s?t|vbscript|data|file|blob|mailto)\s?:\S*/gi;
const address = /[a-z][a-z0-9+.-]{0,15}:\/\/\S*|\bwww\.\S*/gi;
/** What stands in everything that is made inert; a line without it needs no further look. */
const signs = /[:<>{]|www\./i;
/** One line of ASCII with single spaces, which holds nothing invisible. */
const plainLine = /^[\x21-\x7e]+(?: [\x21-\x7e]+)*$/;
// Controls, zero-width and direction marks, private use: nothing of these is ever part of an error text.
const invisible = /[\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}\s]+/gu;

/**
 * Makes foreign text inert wherever it ends up (text, button data, notification): one line, no address,
 * no script scheme, no tag or mention, no template or date expression. Applying it twice changes nothing more.
 *
 * @example
 * defuse('see ](https://attacker.example) <at>all</at> ${x}') // 'see ](…) ‹at›all‹/at› $ {x}'
 */
export function defuse(text: string): string {
  const line = plainLine.test(text) ? text : text.toWellFormed().replace(invisible, ' ').trim();
  if (!signs.test(line)) return line;
  return line
    .replace(address, (found) => `…${closing(found)}`)
    .replace(unsafeScheme, (found) => `…${closing(found)}`)
    .replaceAll('<', '‹')
    .replaceAll('>', '›')
    .replace(/\$(?=\{)/g, '$ ')
    .replace(/\{(?=\{)/g, '{ ')
    .trim();
}

/** Brackets and quotes at the end of an address belong to the text around it. */
function closing(found: string): string {
  return /[)\]}>"'”’,;.]{0,10}$/.exec(found)?.[0] ?? '';
}

/** Shortens to so many characters without cutting a surrogate pair; the cut shows as `…`. */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const cut = text.slice(0, limit - 1);
  return `${/[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut}…`;
}

/** Shortens to whole sentences where the first fits, else to whole words, at most so many UTF-16 units; a cut shows as `…`. */
export function cutSentences(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const head = shorten(text, limit);
  const sentences = /^.*(?:[.!?](?=\s)|。)/s.exec(text.slice(0, limit))?.[0];
  if (sentences !== undefined) return sentences;
  return /\s/.test(head) ? head.replace(/\s+\S*$/, ' …') : head;
}

/** A sign that means something anywhere, or at the start of a line. */
const signsOfMarkdown = /[\\`*[\]<>~&{_!]|^\s{0,8}(?:[-+#=]|\d{1,9}[.)])/m;

/**
 * Escapes plain text for a TextBlock or Fact, which render Markdown: it shows exactly as written. An underscore
 * inside a word stays bare because it is no markup there and names such as `SEC_E_CERT_EXPIRED` stay searchable.
 *
 * @see https://learn.microsoft.com/adaptive-cards/authoring-cards/text-features
 */
export function escapeMarkdown(text: string): string {
  if (!signsOfMarkdown.test(text)) return text;
  return text
    .replace(/[\\`*[\]<>]|~(?=~)|&(?=#?\w{1,32};)|(?<=[${])\{/g, '\\$&')
    .replace(/(?<![\p{L}\p{N}_])_+|_+(?![\p{L}\p{N}_])/gu, (run) => '\\_'.repeat(run.length))
    .replace(/!(?=\\\[)/g, '\\!')
    .replace(/^(\s{0,8})([-+#=])/gm, '$1\\$2')
    .replace(/^(\s{0,8}\d{1,9})([.)])/gm, '$1\\$2');
}

/** Escapes what a user typed for a TextBlock: inert first (`defuse`), then shown literally (`escapeMarkdown`). */
export function escapeUserText(text: string): string {
  return escapeMarkdown(defuse(text));
}
