import type { Reading } from '../call-failure.ts';

/** One value of a Reason header: why a call ended, as one network element saw it. */
export interface ReasonValue {
  /** `SIP` or `Q.850`, as written but in upper case. */
  readonly protocol: string;
  readonly cause?: Reading;
  readonly text?: Reading;
  /** What Microsoft puts before its text. */
  readonly guid?: Reading;
}

const guidBefore = /^\s*([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\s*;\s*/i;
/** One Reason value: protocol, then parameters; it may be folded, quotes may be missing or doubled. */
const reasonValue =
  /(?:^|[\s,:"'=])(Q\.?850|SIP)[ \t]{0,4};((?:(?:[ \t]|\n(?=[ \t]|(?:text|cause)[ \t]?=)){0,12};?(?:[ \t]|\n(?=[ \t]|(?:text|cause)[ \t]?=)){0,12}(?:cause[ \t]{0,4}=[ \t]{0,4}\d{1,3}|text[ \t]{0,4}=?[ \t]{0,4}(?:"(?:[^"\n]|\n(?!(?:allow|call|contact|content|cseq|from|max|server|supported|to|user|via|warning|x)[a-z-]{0,30}\s?:)){0,700}"?|[^",;\n][^\n]{0,700})|[a-z-]{1,20}=[^;,\s]{1,80})){1,4})/gi;

/**
 * Reads the values of Reason headers anywhere in a text: several may share a header, quotes may be missing or doubled.
 *
 * @see https://www.rfc-editor.org/rfc/rfc3326
 */
export function readReasonValues(text: string, offset = 0): ReasonValue[] {
  return Array.from(text.matchAll(reasonValue), (match) => readValue(match, offset)).filter(
    (value) => value.cause !== undefined || value.text !== undefined || value.guid !== undefined,
  );
}

function readValue(match: RegExpExecArray, offset: number): ReasonValue {
  const body = match[2] as string;
  const at = offset + match.index + match[0].length - body.length;
  const cause = readCause(body, at);
  return { protocol: (match[1] as string).toUpperCase(), ...(cause && { cause }), ...readText(body, at) };
}

function readCause(body: string, at: number): Reading | undefined {
  const match = /cause[ \t]{0,4}=[ \t]{0,4}(\d{1,3})/i.exec(body);
  if (!match) return undefined;
  const value = match[1] as string;
  const to = at + match.index + match[0].length;
  return { value, from: to - value.length, to };
}

function readText(body: string, at: number): Pick<ReasonValue, 'text' | 'guid'> {
  const match = /text[ \t]{0,4}=?[ \t]{0,4}"{0,2}([^"]{1,700})/i.exec(body);
  if (!match) return {};
  const raw = match[1] as string;
  const to = at + match.index + match[0].length;
  const from = to - raw.length;
  const prefix = guidBefore.exec(raw);
  const skipped = prefix?.[0].length ?? 0;
  const value = raw.slice(skipped).replace(/\s+/g, ' ').trim();
  return {
    ...(value !== '' && { text: { value, from: from + skipped, to } }),
    ...(prefix && { guid: { value: (prefix[1] as string).toLowerCase(), from, to: from + skipped } }),
  };
}

/** The value that carries an error message: Microsoft puts a GUID before its own. */
export function speakingReason(reasons: readonly ReasonValue[]): ReasonValue | undefined {
  return reasons.find((reason) => reason.guid && reason.text) ?? reasons.find((reason) => reason.text);
}
