import type { Actor } from '../catalog/entry.ts';
import { textsOf } from '../catalog/localised-texts.ts';
import { describeSipResponse } from '../codes/sip-response.ts';
import { fill } from '../locale/texts.ts';
import type { Calls } from '../match/calls.ts';
import { doubtTitle, statusLine, urgencyOf } from './band.ts';
import type { Place } from './card-action.ts';
import { backView, headView, type ViewContext } from './context.ts';
import { defuse } from './escape.ts';
import { codesOf, type Finding, type MatchedFinding, type UnlistedFinding } from './finding.ts';
import { namedCause, plainFacts } from './reading-view.ts';
import { firstStep, normalLine, patternTexts, titleOf, wholeFacts } from './several-view.ts';
import { sideOf } from './side.ts';
import { titleOfUnlisted } from './unlisted-view.ts';

/** The view of the card whose text is copied into a ticket; `back` leads to the answer it was made from. */
export function ticketView(finding: MatchedFinding | UnlistedFinding, context: ViewContext, back: Place | object) {
  return {
    ...headView(context, context.texts.ticket.title),
    ...backView(back as Place),
    ticketText: ticketText(finding, context),
  };
}

/** Plain text for a ticket, in the order of the card: what broke, who acts, the steps to tick off, where and when, the source. */
export function ticketText(finding: MatchedFinding | UnlistedFinding, context: ViewContext): string {
  const { texts, catalogVersion, language } = context;
  const { windowsCode, count } = finding;
  const title = finding.kind === 'matched' ? textsOf(finding.entry, language).title : titleOfUnlisted(finding, texts);
  const lines: (readonly [string, string | undefined])[] = [
    ...ticketFacts(finding, context),
    [texts.label.hresult, windowsCode && `${windowsCode.hex} ${windowsCode.symbol}`],
    [texts.label.q850, namedCause(finding.read)],
    [texts.label.count, count > 1 ? String(count) : undefined],
    [texts.ticket.finalResponse, texts.side[sideOf(finding)].title],
    [texts.label.source, finding.kind === 'matched' ? finding.entry.source.url : undefined],
    [texts.label.catalog, catalogVersion],
  ];
  const facts = lines.flatMap(([label, value]) => (value === undefined ? [] : [`${label}: ${value}`]));
  const status = statusLine(urgencyOf(finding), actorsOf(finding), context);
  const head = `${texts.ticket.heading}: ${doubtTitle(defuse(title), finding.certainty === 'likely', texts)}`;
  return [head, status, '', ...checkList(finding, context), '', ...facts].join('\n');
}

function actorsOf(finding: MatchedFinding | UnlistedFinding): readonly Actor[] {
  if (finding.kind === 'matched') return finding.entry.suggestedActions.map(({ actor }) => actor);
  return sideOf(finding) === 'sbc' ? ['sbc'] : [];
}

/** The view of the card with the text for a ticket on several failures of one paste. */
export function wholeTicketView(findings: readonly Finding[], whole: Calls, context: ViewContext, back: Place) {
  return {
    ...headView(context, context.texts.ticket.title),
    ...backView(back),
    ticketText: wholeTicketText(findings, whole, context),
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

function ticketFacts(finding: MatchedFinding | UnlistedFinding, { texts }: ViewContext) {
  const { read } = finding;
  const entry = finding.kind === 'matched' ? finding.entry : undefined;
  const sipCode = read.sipCode ?? entry?.sipCode;
  const reason = sipCode === undefined ? undefined : describeSipResponse(sipCode)?.reasonPhrase;
  const named = {
    ...read,
    microsoftCode: read.microsoftCode ?? entry?.microsoftCode,
    sipCode: reason === undefined ? sipCode : `${sipCode} ${reason}`,
    phrase: entry ? undefined : read.phrase,
  };
  return [
    ...plainFacts(named, texts, finding.calls),
    [texts.label.errorMessage, entry && defuse(entry.phrase)] as const,
  ];
}

function checkList(finding: MatchedFinding | UnlistedFinding, { texts, language }: ViewContext): string[] {
  if (finding.kind === 'unlisted') {
    return [`${texts.ticket.collected}:`, ...Object.values(texts.collect).map((text) => `[ ] ${text}`)];
  }
  const { actions } = textsOf(finding.entry, language);
  const steps = finding.entry.suggestedActions.map(
    ({ actor, text }, at) => `[ ] ${at + 1}. ${defuse(actions[at] ?? text)} (${texts.actor[actor]})`,
  );
  return steps.length > 0 ? [`${texts.ticket.tried}:`, ...steps] : [];
}
