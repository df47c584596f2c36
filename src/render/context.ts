import type { Catalog, Guide } from '../catalog/index.ts';
import { fill, type Language, languageFor, type Texts, textsFor } from '../locale/index.ts';
import type { Calls } from '../match/index.ts';
import type { Place } from './card-action.ts';

/** What a card needs to know beside its content. */
export interface RenderContext {
  /** BCP 47, as in `activity.locale`. */
  readonly locale?: string;
  readonly catalogVersion: string;
  /** The organisation's trunks and notes. */
  readonly house?: Catalog['house'];
  /** The make of SBC that the message names, for what public pages say of it. */
  readonly vendor?: string;
  /** Guides by the codes they go with. */
  readonly guidesFor?: Catalog['guidesFor'];
  /** Guides that the words of the message fit, beside what was diagnosed. */
  readonly guides?: readonly Guide[];
  /** The paste was longer than what is read; it was read up to so many characters. */
  readonly truncatedAt?: number;
  /** All calls of the paste together, where it states several failures. */
  readonly whole?: Calls;
  /** Address of a ticket system with places to fill in, where there is one. */
  readonly ticketUrl?: string;
  /** Whether packs can be sent into a ticket system. */
  readonly hasTicketHook?: boolean;
  /** The card that a Back button leads to. */
  readonly back?: Place;
  /** Steps of the answer that are ticked, from 1. */
  readonly ticks?: readonly number[];
  /** The card holds more than its buttons could show again, so its steps cannot be ticked. */
  readonly isWithoutTicks?: boolean;
}

/** The context with the language settled; what views work with. */
export interface ViewContext extends RenderContext {
  readonly language: Language;
  readonly texts: Texts;
}

/** Settles the language of a context. */
export function viewContext(context: RenderContext): ViewContext {
  return { ...context, language: languageFor(context.locale), texts: textsFor(context.locale) };
}

/** What every template starts with: language, and the plain words for clients that cannot show the card. */
export function headView(context: ViewContext, summary: string, plainText = summary) {
  return { lang: context.language, speak: summary, fallbackText: plainText };
}

/** The Back button, where there is a way back. */
export function backView(back: Place | undefined) {
  return back === undefined ? { hasBack: false } : { hasBack: true, back };
}

interface Codes {
  readonly microsoftCode?: string;
  readonly sipCode?: string;
}

/** The codes as one line, `Microsoft 569008 · SIP 504`; a missing one is left out, so it can be empty. */
export function codesLine({ microsoftCode, sipCode }: Codes, texts: Texts): string {
  if (microsoftCode && sipCode) return fill(texts.label.codes, { microsoftCode, sipCode });
  if (microsoftCode) return `Microsoft ${microsoftCode}`;
  return sipCode ? `SIP ${sipCode}` : '';
}

/** A headline with the codes before it, as far as there are any. */
export function headline(codes: Codes, title: string, texts: Texts): string {
  const line = codesLine(codes, texts);
  return line === '' ? title : `${line}: ${title}`;
}
