import type { Reading } from '../call-failure.ts';

/** Names under which formats carry the error message, longest first; `InternalErrorPhrase:` is a part of the message itself. */
const phraseName =
  /(?:(?:pstn[\s_]?)?final[\s_]?sip[\s_]?(?:code[\s_]?)?phrase|error[\s_-]?message|response[\s_]?text|sip[\s_]?(?:code[\s_]?)?phrase|(?<!InternalError)phrase|message|(?<!short[ _-]?)description|fehlermeldung|message d'erreur|mensaje de error|mensagem de erro|エラー\s?メッセージ|错误消息|错误信息|SIP 代码短语)["'*`]{0,3}[ \t]{0,40}[:=][ \t]{0,8}/gi;

/** Continuation lines of Format-List: deep indent and no `name :` of their own. */
const continuation = /^\n[ \t]{6,}(?![\w ]{2,40} : )[^\n]*/;

/** In single quotes; an apostrophe inside a word does not end it. */
const quotedOnce = /^'((?:[^'\n]|'(?=\p{L})){2,1000})'(?:[\s,;)\]}]|$)/u;
/** ` ; Count = 15`: the next field of a line. */
const nextField = /\s[;|]\s{1,3}[\p{L}_][\p{L}\d _-]{1,30}\s{0,3}[=:]\s.*$/u;

/** The error message that a named field of the text holds, joined to one line. */
export function readPhraseField(text: string, offset: number): Reading | undefined {
  if (!/[:=]/.test(text)) return undefined;
  for (const match of text.matchAll(phraseName)) {
    const at = match.index + match[0].length;
    const rest = text.slice(at, at + 1200);
    if (/^(?:null|none|nan)\s*[,}\]]/i.test(rest)) continue;
    const quote = rest[0] === '"' || rest[0] === "'" ? rest[0] : '';
    let raw: string;
    if (quote === '"') raw = /^"((?:[^"\\\n]|\\.){0,1000})/.exec(rest)?.[1] ?? '';
    else if (quote === "'" && quotedOnce.test(rest)) raw = quotedOnce.exec(rest)?.[1] ?? '';
    else {
      raw = (/^[^\n]*/.exec(rest)?.[0] ?? '').replace(nextField, '');
      for (
        let more = continuation.exec(rest.slice(raw.length));
        more;
        more = continuation.exec(rest.slice(raw.length))
      ) {
        raw += more[0];
      }
    }
    const value = raw
      .replace(/\\(["\\/])/g, '$1')
      .replace(/\s+/g, ' ')
      .replace(/^[*"'\s]+|[*"',\s]+$/g, '');
    if (/\p{L}{2}/u.test(value) && !/^(?:null|none|nan)$/i.test(value)) {
      return { value, from: offset + at, to: offset + at + raw.length };
    }
  }
  return undefined;
}
