import * as z from 'zod';
import { findWindowsCode, type WindowsCode } from '../codes/index.ts';
import type { CallFailure } from '../parse/index.ts';
import { defuse, shorten } from './escape.ts';
import { maskPersonal } from './mask.ts';

/**
 * What was read of one failure, fit to be shown and to travel in a card's buttons: bounded, inert (`defuse`), with
 * phone numbers and user names masked. A fact that was not read, or does not look like one, is left out.
 */
export interface ReadSummary {
  readonly microsoftCode?: string;
  readonly sipCode?: string;
  readonly phrase?: string;
  readonly hresult?: string;
  readonly q850?: string;
  readonly sbcName?: string;
  readonly correlationId?: string;
  readonly time?: string;
}

/** Longest phrase that is shown, in UTF-16 units. */
export const phraseLimit = 300;

/** Read before anything is masked or cut, so that one huge phrase cannot cost time. */
const readLimit = 2_000;

const facts = {
  microsoftCode: (value) => keepIf(/^\d{1,10}$/, value),
  sipCode: (value) => keepIf(/^\d{1,3}$/, value),
  phrase: (value) => shorten(maskPersonal(defuse(value.slice(0, readLimit))), phraseLimit) || undefined,
  hresult: (value) => keepIf(/^(?:0x[0-9a-f]{1,8}|-?\d{1,10}|[A-Z][A-Z0-9_]{2,40})$/i, value),
  q850: (value) => keepIf(/^\d{1,3}$/, value),
  sbcName: (value) => keepIf(/^(?:(?=[\d.-]*[a-z])[a-z0-9.-]{1,253}|\d{1,3}(?:\.\d{1,3}){3})$/i, value),
  // Seven to fifteen digits alone would rather be a phone number.
  correlationId: (value) => keepIf(/^(?!\d{7,15}$)[\w.{}-]{4,80}$/, inert(value)),
  time: (value) => keepIf(/^(?=\D*\d)[\p{L}\d][\p{L}\d:.,+/ -]{2,39}$/u, inert(value)),
} as const satisfies Record<keyof ReadSummary, (value: string) => string | undefined>;

/** One fact as a card may show it; undefined when it does not look like one. */
export function readFact(fact: keyof ReadSummary, value: string): string | undefined {
  return facts[fact](value.trim());
}

/** Summarises what was read of one failure. */
export function summariseReading(failure: CallFailure, windowsCode?: WindowsCode): ReadSummary {
  return cleanReading({
    microsoftCode: failure.microsoftCode?.value,
    sipCode: failure.sipCode?.value,
    phrase: failure.phrase?.value,
    hresult: failure.hresult?.value ?? windowsCode?.hex,
    q850: failure.q850?.value,
    sbcName: failure.sbcName?.value,
    correlationId: failure.correlationId?.value,
    time: failure.time?.value,
  });
}

/** A summary that came back in a button: any client may have written it, so it is cleaned once more. */
export const readSummarySchema = z
  .partialRecord(z.enum(Object.keys(facts) as (keyof ReadSummary)[]), z.string().max(readLimit))
  .transform(cleanReading);

/** The summary for a button that stands on a card many times. */
export function briefReading(read: ReadSummary, phraseLength = 120): ReadSummary {
  return read.phrase === undefined ? read : { ...read, phrase: shorten(read.phrase, phraseLength) };
}

/** Bounds and cleans what was read, whoever wrote it; what does not look like its kind is left out. */
export function cleanReading(raw: Readonly<Partial<Record<keyof ReadSummary, string | undefined>>>): ReadSummary {
  const clean: Partial<Record<keyof ReadSummary, string>> = {};
  for (const fact of Object.keys(facts) as (keyof ReadSummary)[]) {
    const value = raw[fact];
    const kept = value === undefined ? undefined : facts[fact](value.trim());
    if (kept !== undefined) clean[fact] = kept;
  }
  return clean;
}

/** The text when there is nothing in it that a client would make a link or a mention of; otherwise empty. */
function inert(value: string): string {
  return defuse(value) === value ? value : '';
}

function keepIf(form: RegExp, value: string): string | undefined {
  return form.test(value) ? value : undefined;
}

/** Whether the text is a fully qualified host name (RFC 1123), so that it may stand in a command. */
export function isHostName(text: string): boolean {
  return (
    text.length <= 253 && /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])$/i.test(text)
  );
}

/** The Windows error that was read, decoded. */
export function windowsCodeOf(read: ReadSummary): WindowsCode | undefined {
  return read.hresult === undefined ? undefined : findWindowsCode(read.hresult);
}
