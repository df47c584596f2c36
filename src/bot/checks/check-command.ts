import type { Message } from '../../answer/index.ts';
import { type AskedCodes, parseCardAction } from '../../render/index.ts';

/** An SBC that somebody wants checked, as written, and the codes of the failure it is about. */
export interface CheckWish {
  readonly name: string;
  readonly asked?: AskedCodes;
}

/** `check`, or the same in another language, and one word that looks like a name or an address. */
const command =
  /^[/!]?(?:check|test|pr[uü]fe|pr[uü]fen|v[ée]rifier?|comprobar|comprueba|確認)[\s:]+(?:sbc\s+)?(\S{1,300})[\s!.?]*$/iu;
const nameOrAddress = /[\p{L}\d]\.[\p{L}-]|^\[?[\da-f:.]*[:.][\da-f:.]*\]?$/iu;

/** The SBC that a message asks to check; only the one who addresses the bot is answered. */
export function readCheckCommand({ text, scope, mentioned }: Message): CheckWish | undefined {
  if (scope !== 'personal' && !mentioned) return undefined;
  const words = text
    .replace(/<at\b[^<>]{0,200}>[^<>]{0,200}<\/at>/gi, ' ')
    .replace(/&nbsp;|\u00a0|[\u200b-\u200d\ufeff]/g, ' ')
    .trim();
  const name = words.length <= 400 ? command.exec(words)?.[1]?.replace(/[.!?]+$/, '') : undefined;
  return name !== undefined && nameOrAddress.test(name) && !/^[\d./]{9,}$/.test(name) ? { name } : undefined;
}

/** The SBC that a button asks to check; its data is untrusted and bounded here. */
export function readCheckAction(data: unknown): CheckWish | undefined {
  const action = parseCardAction(data);
  if (action?.do !== 'check') return undefined;
  return { name: action.host, ...(action.asked && { asked: action.asked }) };
}
