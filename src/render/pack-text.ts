import { type Actor, type Entry, type Trunk, textsOf } from '../catalog/index.ts';
import { describeSipResponse } from '../codes/index.ts';
import { fill, type Texts } from '../locale/index.ts';
import type { Addressee } from './addressee.ts';
import { doubtTitle, statusLine, urgencyOf } from './band.ts';
import { packCommands } from './commands.ts';
import type { ViewContext } from './context.ts';
import { defuse } from './escape.ts';
import type { MatchedFinding, UnlistedFinding } from './finding.ts';
import { packItems } from './pack-items.ts';
import { namedCause, plainFacts } from './reading-view.ts';
import { sideOf } from './side.ts';
import { titleOfUnlisted } from './unlisted-view.ts';

/** A failure as it is handed over: Markdown, masked; and how many things are still missing. */
export interface Pack {
  readonly title: string;
  readonly text: string;
  readonly missing: number;
  /** E-mail address of the contact, where the organisation wrote one down. */
  readonly mail?: string;
}

const dayMs = 24 * 3_600_000;
/** Days for which Microsoft keeps call flows and call records, and rows of the usage report. */
const flowDays = 30;
const usageDays = 150;

/**
 * Writes the pack for an addressee: what broke, the facts with UTC times, what has to be handed over and what is still missing,
 * the steps to tick off, commands with the trunks filled in, and until when the data can be had.
 */
export function writePack(finding: MatchedFinding | UnlistedFinding, to: Addressee, context: ViewContext): Pack {
  const { texts, language, house, catalogVersion } = context;
  const { packs } = texts;
  const trunk = house?.trunkOf(finding.read.sbcName);
  const name =
    finding.kind === 'matched' ? textsOf(finding.entry, language).title : titleOfUnlisted(finding, context).title;
  const title = `${texts.ticket.heading}: ${doubtTitle(defuse(name), finding.certainty === 'likely', texts)}`;
  const items = packItems(finding, to, trunk?.vendor);
  const commands = to === 'carrier' ? [] : packCommands(sbcsOf(finding));
  const sections: readonly (readonly [string, readonly string[]])[] = [
    [packs.section.failure, factLines(finding, context)],
    [
      packs.section.attach,
      items.map(({ item, has }) => (has ? `- [x] ${packs.item[item]}: ${packs.has}` : `- [ ] ${packs.item[item]}`)),
    ],
    finding.kind === 'matched'
      ? [packs.section.tried, stepLines(finding.entry, context)]
      : [texts.ticket.collected, Object.values(texts.collect).map((text) => `- [ ] ${text}`)],
    [packs.section.commands, commands.length > 0 ? ['```', ...commands, '```'] : []],
    [packs.section.until, untilLines(finding, to, texts)],
  ];
  const text = [
    `# ${title}`,
    '',
    statusLine(urgencyOf(finding), actorsOf(finding), context),
    addresseeLine(to, trunk, texts),
    ...sections.flatMap(([heading, lines]) => (lines.length === 0 ? [] : ['', `## ${heading}`, '', ...lines])),
    '',
    `${texts.label.catalog}: ${catalogVersion}`,
  ].join('\n');
  const mail = /^[^\s@<>"]{1,64}@[\w.-]{3,190}$/.exec(trunk?.contact?.trim() ?? '')?.[0];
  return { title, text, missing: items.filter(({ has }) => !has).length, ...(mail && { mail }) };
}

function addresseeLine(to: Addressee, trunk: Trunk | undefined, { packs }: Texts): string {
  const named = to === 'vendor' ? trunk?.vendor : to === 'carrier' ? trunk?.carrier : undefined;
  const contact = to === 'microsoft' ? undefined : trunk?.contact;
  const more = [named, contact].filter((part) => part !== undefined).map((part) => defuse(part));
  return `${packs.to}: ${packs.addressee[to]}${more.length > 0 ? ` (${more.join(', ')})` : ''}`;
}

function sbcsOf({ read, calls }: MatchedFinding | UnlistedFinding): readonly string[] {
  return calls && calls.sbcs.length > 0 ? calls.sbcs.map(({ name }) => name) : [read.sbcName ?? ''];
}

function actorsOf(finding: MatchedFinding | UnlistedFinding): readonly Actor[] {
  if (finding.kind === 'matched') return finding.entry.suggestedActions.map(({ actor }) => actor);
  return sideOf(finding) === 'sbc' ? ['sbc'] : [];
}

function factLines(finding: MatchedFinding | UnlistedFinding, { texts }: ViewContext): string[] {
  const { read, windowsCode, count, calls } = finding;
  const entry = finding.kind === 'matched' ? finding.entry : undefined;
  const sipCode = read.sipCode ?? entry?.sipCode;
  const reason = sipCode === undefined ? undefined : describeSipResponse(sipCode)?.reasonPhrase;
  const named = {
    ...read,
    ...(read.time !== undefined && { time: utcOf(read.time) }),
    microsoftCode: read.microsoftCode ?? entry?.microsoftCode,
    sipCode: reason === undefined ? sipCode : `${sipCode} ${reason}`,
    phrase: entry ? undefined : read.phrase,
  };
  const lines: (readonly [string, string | undefined])[] = [
    ...plainFacts(named, texts, calls),
    [texts.label.errorMessage, entry && defuse(entry.phrase)],
    [texts.label.hresult, windowsCode && `${windowsCode.hex} ${windowsCode.symbol}`],
    [texts.label.q850, namedCause(read)],
    [texts.label.count, count > 1 ? String(count) : undefined],
    [texts.ticket.finalResponse, texts.side[sideOf(finding)].title],
    [texts.label.source, entry?.source.url],
  ];
  return lines.flatMap(([label, value]) => (value === undefined ? [] : [`- ${label}: ${value}`]));
}

function stepLines(entry: Entry, { texts, language }: ViewContext): string[] {
  const { actions } = textsOf(entry, language);
  return entry.suggestedActions.map(
    ({ actor, text }, at) => `- [ ] ${at + 1}. ${defuse(actions[at] ?? text)} (${texts.actor[actor]})`,
  );
}

/** A time with its offset from UTC, in UTC; others as they were written. */
function utcOf(time: string): string {
  if (!/^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}.*[+-]\d{2}:?\d{2}$/.test(time)) return time;
  const at = Date.parse(
    time
      .replace(' ', 'T')
      .replace(/\s/g, '')
      .replace(/([+-]\d{2})(\d{2})$/, '$1:$2'),
  );
  return Number.isNaN(at) ? time : `${new Date(at).toISOString().slice(0, 19)}Z`;
}

function untilLines({ read, calls }: MatchedFinding | UnlistedFinding, to: Addressee, { packs }: Texts): string[] {
  const { until } = packs;
  const last = calls?.last ?? read.time ?? '';
  const at = /^\d{4}-\d{2}-\d{2}/.test(last) ? Date.parse(last.slice(0, 10)) : Number.NaN;
  const dated = (days: number) => ({ date: new Date(at + days * dayMs).toISOString().slice(0, 10) });
  const microsoft = Number.isNaN(at)
    ? [until.flowOpen, until.usageOpen]
    : [fill(until.flow, dated(flowDays)), fill(until.usage, dated(usageDays))];
  const own = to === 'carrier' ? [until.carrier] : to === 'vendor' ? [until.trace] : [];
  return [...own, ...microsoft].map((line) => `- ${line}`);
}
