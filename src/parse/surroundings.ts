import type { Reading } from './call-failure.ts';

const hostName =
  /(?<![\w@./-])(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.){1,6}(?:[a-z]{2,7}|[A-Z]{2,7}|internal)(?![\w/-]|\.\w)/g;
const notAnSbc =
  /(?:^|\.)(?:microsoft|skype|office|office365|teams|azure|windows|live|botframework|outlook)\.(?:com|net|us)$|\.(?:csv|json|txt|log|md|ps1|exe|dll|xlsx?|docx?|pdf|png|jpe?g|zip|html?|conf|local0|notice|info)$/i;
const labelledHost =
  /(?:sbc(?:[\s_]?(?:fqdn|name))?|trunk(?:[\s_]?fqdn|fullyqualifieddomainname)?|gateway|fqdn)(?:["'*`]{0,2}\s{0,30}[:=]\s{0,4}["']{0,2}|\s{1,4})((?:[a-z0-9-]{1,63}\.){1,6}[a-z]{2,18})/i;
const correlation =
  /(?:corr\w{0,10}[\s_]?(?:id)?)["'*`]{0,2}\s{0,30}[:=]?\s{0,4}["']{0,2}([0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})/i;
const instant = /\b\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,7})?)?(?:Z|[+-]\d{2}:?\d{2})?/;

function at(text: string, value: string, offset: number, from: number): Reading {
  const index = text.indexOf(value, from);
  return { value, from: offset + index, to: offset + index + value.length };
}

/** Facts that stand around the codes: SBC host name, correlation id, time. */
export interface Surroundings {
  readonly sbcName?: Reading;
  readonly correlationId?: Reading;
  readonly time?: Reading;
}

/** Reads what a stretch of text says of the SBC, the correlation id and the time of the call. */
export function readSurroundings(text: string, offset: number): Surroundings {
  const found: { -readonly [key in keyof Surroundings]: Reading } = {};
  if (text.includes('.')) {
    const labelled = labelledHost.exec(text);
    const host = labelled?.[1] ?? text.match(hostName)?.find((name) => !notAnSbc.test(name));
    if (host && !notAnSbc.test(host)) found.sbcName = at(text, host, offset, labelled?.index ?? 0);
  }
  if (text.includes('-')) {
    const id = correlation.exec(text);
    if (id) found.correlationId = at(text, id[1] as string, offset, id.index);
    const time = instant.exec(text);
    if (time) found.time = at(text, time[0], offset, time.index);
  }
  return found;
}
