import type { Pack } from './pack-text.ts';

/** Longest address that mail programs and ticket systems take, in characters. */
const longestAddress = 1_900;

/** Address that opens a draft with the pack in it, as far as it fits. */
export function mailLink({ title, text, mail = '' }: Pack): string {
  const head = `mailto:${encode(mail).replace('%40', '@')}?subject=${encode(title.slice(0, 150))}&body=`;
  return head + encodeWithin(text, longestAddress - head.length);
}

/**
 * Fills the template of a ticket system: `{title}`, `{text}`, `{microsoftCode}`, `{sipCode}`, `{sbc}`, `{addressee}`. What is not
 * known is left empty; the text is cut so that the whole stays short enough.
 */
export function ticketLink(template: string, pack: Pack, values: Readonly<Record<string, string | undefined>>): string {
  const known: Readonly<Record<string, string | undefined>> = { ...values, title: pack.title.slice(0, 150) };
  const bare = template.replace(/\{(\w+)\}/g, (place, name: string) =>
    name === 'text' ? place : encode(known[name] ?? ''),
  );
  return bare.replaceAll('{text}', encodeWithin(pack.text, longestAddress - bare.length));
}

function encodeWithin(text: string, room: number): string {
  const whole = encode(text);
  if (whole.length <= room) return whole;
  let cut = text.slice(0, Math.max(0, room));
  while (cut !== '' && encode(`${cut}…`).length > room) cut = cut.slice(0, Math.floor(cut.length * 0.95) - 1);
  return encode(`${cut.trimEnd()}…`);
}

/** Brackets would end an address in Markdown, and encodeURIComponent leaves them. A lone half of a character is dropped. */
function encode(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replace(
    /[()'!*~]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
