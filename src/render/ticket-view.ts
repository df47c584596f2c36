import { fill } from '../locale/index.ts';
import type { Calls } from '../match/index.ts';
import { type Addressee, chooseAddressees } from './addressee.ts';
import { urgencyOf } from './band.ts';
import type { Place } from './card-action.ts';
import { backView, headView, type ViewContext } from './context.ts';
import { defuse } from './escape.ts';
import { codesOf, type Finding, type MatchedFinding, type UnlistedFinding } from './finding.ts';
import { firstStep, titleOf } from './finding-words.ts';
import { mailLink, ticketLink } from './pack-links.ts';
import { writePack } from './pack-text.ts';
import { plainFacts } from './reading-view.ts';
import { normalLine } from './several-rest.ts';
import { patternTexts } from './several-rows.ts';
import { wholeFacts } from './several-totals.ts';

/** What the card of a pack is made from: the button that asked for it, and the way back. */
export interface AskedPack {
  readonly to?: Addressee | undefined;
  /** The button's data without the addressee; the other addressees get the same. */
  readonly button: object;
  readonly back: Place | object;
}

/** The view of the card whose text is handed over: for one addressee, with buttons for the others and ways to send it. */
export function ticketView(finding: MatchedFinding | UnlistedFinding, context: ViewContext, asked: AskedPack) {
  const { texts, ticketUrl, hasTicketHook = false } = context;
  const { packs } = texts;
  const [first, ...others] = chooseAddressees(finding);
  const to = asked.to ?? first;
  const pack = writePack(finding, to, context);
  const { microsoftCode, sipCode } = codesOf(finding);
  const values = { microsoftCode, sipCode, sbc: finding.read.sbcName, addressee: packs.addressee[to] };
  const title = fill(packs.title, { addressee: packs.addressee[to] });
  return {
    ...headView(context, title),
    ...backView(asked.back as Place),
    title,
    lead: fill(packs.lead, { count: pack.missing }),
    ticketText: pack.text,
    others: [first, ...others]
      .filter((one) => one !== to)
      .map((one) => ({ title: packs.button[one], data: { ...asked.button, to: one } })),
    hasWays: true,
    hasSend: hasTicketHook,
    send: { ...asked.button, to, send: true },
    hasMail: true,
    mail: mailLink(pack),
    hasTicket: ticketUrl !== undefined,
    ticketUrl: ticketUrl === undefined ? '' : ticketLink(ticketUrl, pack, values),
  };
}

/** The view of the card with the text for a ticket on several failures of one paste. */
export function wholeTicketView(findings: readonly Finding[], whole: Calls, context: ViewContext, back: Place) {
  return {
    ...headView(context, context.texts.ticket.title),
    ...backView(back),
    title: context.texts.ticket.title,
    lead: context.texts.ticket.lead,
    ticketText: wholeTicketText(findings, whole, context),
    others: [],
    hasWays: false,
    hasSend: false,
    send: {},
    hasMail: false,
    mail: '',
    hasTicket: false,
    ticketUrl: '',
  };
}

/** Plain text for a ticket on several failures: the calls as a whole, then each failure with where, when and first step. */
export function wholeTicketText(findings: readonly Finding[], whole: Calls, context: ViewContext): string {
  const { texts, catalogVersion } = context;
  const failures = findings.filter((finding) => urgencyOf(finding) !== 'normal');
  const listed = failures.length > 0 ? failures : findings;
  const normal = failures.length > 0 ? findings.filter((finding) => !failures.includes(finding)) : [];
  const totals = wholeFacts(whole, texts).map(({ title, value }) => `${title}: ${value}`);
  const blocks = listed.map((finding, at) => ['', ...findingBlock(finding, at + 1, whole, context)]);
  const ends = normal.length > 0 ? ['', normalLine(normal, context)] : [];
  return [
    texts.ticket.headingAll,
    ...totals,
    ...blocks.flat(),
    ...ends,
    '',
    `${texts.label.catalog}: ${catalogVersion}`,
  ].join('\n');
}

function findingBlock(finding: Finding, number: number, whole: Calls, context: ViewContext): string[] {
  const { texts } = context;
  const step = firstStep(finding, context).text;
  const times = fill(texts.label.seen, { count: finding.count });
  const { microsoftCode, sipCode } = codesOf(finding);
  const facts = plainFacts({ microsoftCode, sipCode, ...finding.read }, texts, finding.calls).flatMap(
    ([label, value]) => (value === undefined ? [] : [`   ${label}: ${value}`]),
  );
  const pattern = patternTexts(finding, whole, texts).join(', ');
  return [
    `${number}. ${defuse(titleOf(finding, context).title)} (${[times, pattern].filter(Boolean).join(', ')})`,
    ...facts,
    ...(step === '' ? [] : [`   [ ] ${defuse(step)}`]),
  ];
}
