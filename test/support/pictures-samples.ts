import { createEngine } from '../../src/answer/engine.ts';
import type { Entry } from '../../src/catalog/entry.ts';
import { loadCatalog } from '../../src/catalog/load/load.ts';
import { findWindowsCode } from '../../src/codes/windows-code.ts';
import { fill, textsFor } from '../../src/locale/texts.ts';
import type { Diagnosis } from '../../src/match/diagnosis.ts';
import { addLine } from '../../src/render/add-line.ts';
import { parseCardAction } from '../../src/render/card-action.ts';
import {
  type Rendered,
  renderBusy,
  renderDiagnoses,
  renderGone,
  renderGoodCalls,
  renderGreeting,
  renderHelp,
  renderList,
} from '../../src/render/render.ts';
import { renderBrief } from '../../src/render/render-brief.ts';
import { renderCardAction } from '../../src/render/render-card-action.ts';
import { renderCheck } from '../../src/render/render-check.ts';
import { renderSettings } from '../../src/render/render-settings.ts';
import { renderStats } from '../../src/render/render-stats.ts';
import { renderWatchEvent } from '../../src/render/render-watch.ts';
import { sumStats } from '../../src/render/stats-report.ts';
import { converse } from '../../src/talk/converse.ts';
import { type Memory, noMemory } from '../../src/talk/memory.ts';
import { composeExport, exportColumns, formatCsv } from './compose-export.ts';
import { sampleChecks } from './sample-checks.ts';
import { ambiguous, matched, unlisted } from './sample-diagnoses.ts';

/** A card worth looking at, by the name of its picture. */
export interface PictureSample {
  readonly name: string;
  readonly rendered: Rendered;
  /** Show collapsed parts as well. */
  readonly unfolded?: boolean;
}

/** 150 rows of an export, copied into a message: an incident on one trunk among what fails and ends every day. */
export const exportRows = writeExport(150);

/** Five calls of one failure over three SBCs, as rows. */
const oneFailure = [
  'Final SIP code,Final Microsoft subcode,SBC FQDN,Direction,Start time,Correlation ID',
  ...['sbc3', 'sbc1', 'sbc3', 'sbc2', 'sbc3'].map(
    (sbc, at) =>
      `504,569008,${sbc}.contoso.com,Inbound,2026-11-20T0${at + 4}:15:42Z,${at}f1d0c9e-2b55-4d0a-b6a1-1c7f0a9d4e21`,
  ),
].join('\n');

function writeExport(rows: number): string {
  const { rows: calls } = composeExport({ seed: 7, calls: 2_000, planted: ['certificate'] });
  const at = (name: string) => exportColumns.indexOf(name);
  const failed = calls.filter((cells) => cells[at('Final SIP code')] !== '0');
  const incident = failed.findIndex((cells) => cells[at('Final Microsoft subcode')] === '569008');
  const from = Math.max(0, Math.min(incident - 80, failed.length - rows));
  return formatCsv(failed.slice(from, from + rows));
}

/** Every kind of card over the real catalog, plain and at its fullest. */
export function pictureSamples(locale = 'en'): PictureSample[] {
  const catalog = loadCatalog();
  const context = { locale, catalogVersion: catalog.version };
  const entry = (microsoftCode: string, sipCode: string): Entry => {
    const found = catalog.byMicrosoftCode(microsoftCode).find((candidate) => candidate.sipCode === sipCode);
    if (!found) throw new Error(`The catalog has no ${microsoftCode}/${sipCode}`);
    return found;
  };
  const render = (...diagnoses: Diagnosis[]) => renderDiagnoses(diagnoses, context);
  const expired = matched(entry('569008', '504'), {
    read: {
      microsoftCode: '569008',
      sipCode: '504',
      phrase: 'Remote certificate expired; HRESULT=0x80090328 "Ann Smith" <sip:+14255550123@sbc1.contoso.com>',
      hresult: '0x80090328',
      sbcName: 'sbc1.contoso.com',
      time: '2026-11-20T08:15:42Z',
      correlationId: '3f1d0c9e-2b55-4d0a-b6a1-1c7f0a9d4e21',
    },
    windowsCode: findWindowsCode('0x80090328'),
    count: 12,
  });
  const refused = ambiguous(catalog.byMicrosoftCode('569002'), { read: { microsoftCode: '569002', sipCode: '504' } });
  const unknown = unlisted({ read: { microsoftCode: '560480', sipCode: '480' }, nearest: catalog.bySipCode('480') });
  const annotated: Entry = {
    ...entry('569002', '504'),
    oddity: 'The published page prints one symbol beside the number of another.',
    houseNotes: [
      {
        by: 'Contoso voice team',
        text: 'After a change window, check first that the carrier side is back.',
        links: [{ title: 'Runbook', url: 'https://runbook.contoso.example/sbc' }],
      },
    ],
  };
  const differing = matched(annotated, {
    read: { microsoftCode: '569002', sipCode: '503' },
    remarks: [
      { kind: 'sipCodeDiffers', read: '503', listed: '504' },
      { kind: 'phraseDiffers', read: 'x' },
    ],
    certainty: 'likely',
    evidence: ['microsoftCode', 'phrase'],
  });
  const normal = matched(entry('540200', '487'), { read: { microsoftCode: '540200', sipCode: '487' } });
  const many = catalog.entries.map((one, at) =>
    matched(one, { read: { microsoftCode: one.microsoftCode, sipCode: one.sipCode }, count: 70 - at }),
  );
  const engine = createEngine(catalog);
  const paste = (text: string) => {
    const { card, summary } = engine.answer({ text, scope: 'personal', mentioned: true, locale });
    if (card === null) throw new Error(`No answer to "${text.slice(0, 100)}"`);
    return { card, summary };
  };
  /** The card that answers the output of a check command. */
  const told = (text: string): Rendered => {
    const { card, summary } = createEngine(catalog).answer({ text, locale, scope: 'personal', mentioned: true });
    if (card === null) throw new Error('The output has no answer');
    return { card, summary };
  };
  /** The card of a message in a conversation in which a failure was told before. */
  const afterFailure = (failure: string, text: string): Rendered => {
    const say = (said: string, memory: Memory) => {
      const message = { text: said, locale, scope: 'personal', mentioned: true } as const;
      return converse(message, engine.answer(message), memory, engine);
    };
    const { card, summary } = say(text, say(failure, noMemory).memory).answer;
    if (card === null) throw new Error(`No answer to "${text}"`);
    return { card, summary };
  };
  const briefly = (text: string): Rendered => {
    const [only] = engine.answer({ text, locale, scope: 'personal', mentioned: true }).diagnoses;
    if (only?.kind !== 'ambiguous') throw new Error('Not a choice');
    return renderBrief(only, locale);
  };
  const act = (data: unknown) => {
    const action = parseCardAction(data);
    if (action === undefined || action.do === 'sample') throw new Error('Not an action of a card');
    return renderCardAction(action, catalog, { locale });
  };
  /** An entry whose answer has three steps. */
  const threeSteps = { entryId: entry('510546', '403').id, read: { microsoftCode: '510546', sipCode: '403' } };
  const count = (kind: string, name: string, amount: number, trunk?: string) => ({
    kind,
    name,
    amount,
    ...(trunk && { trunk }),
  });
  const sampleStats = sumStats(
    [12, 31, 24, 40].map((answers, at) => ({
      week: `2026-W${45 + at}`,
      counts: [
        count('answer', 'all', answers),
        count('code', '569008/504', answers),
        count('code', '510546/403', 7),
        count('code', '569008/504', 5, 'sbc1.contoso.com'),
        count('unlisted', '569999/504', at),
        count('guide', catalog.guides[0]?.id ?? '', 3),
        count('like', '569008/504', 4),
        count('dislike', '569008/504', 1),
        count('solved', '569008/504', 9),
        count('failing', '569008/504', 2),
      ],
    })),
  );
  const counted = paste('569008 504');
  const tally = fill(textsFor(locale).outcome.tally, { solved: 14, total: 17 });
  return [
    { name: 'matched', rendered: render(expired) },
    { name: 'matched-unfolded', rendered: render(expired), unfolded: true },
    { name: 'matched-remarks', rendered: render(differing), unfolded: true },
    { name: 'matched-normal', rendered: render(normal) },
    { name: 'ambiguous', rendered: render(refused) },
    { name: 'ambiguous-unfolded', rendered: render(refused), unfolded: true },
    { name: 'unlisted', rendered: render(unknown), unfolded: true },
    { name: 'several', rendered: render(expired, unknown, refused) },
    { name: 'several-many', rendered: render(...many) },
    { name: 'several-export', rendered: paste(exportRows) },
    { name: 'several-export-unfolded', rendered: paste(exportRows), unfolded: true },
    { name: 'matched-calls', rendered: paste(oneFailure) },
    { name: 'matched-likely', rendered: paste('who knows 569008?') },
    { name: 'matched-house', rendered: render(matched({ ...annotated, notes: [] })) },
    { name: 'ambiguous-two', rendered: paste('569002 504 connection actively refused') },
    { name: 'ambiguous-sip', rendered: paste('504') },
    { name: 'unlisted-plain', rendered: paste('569099 504') },
    { name: 'unlisted-sbc', rendered: paste('560482 482') },
    { name: 'guide', rendered: paste('calls drop after 30 minutes'), unfolded: true },
    { name: 'guide-folded', rendered: paste('calls drop after 30 minutes') },
    { name: 'compare', rendered: paste('compare 569008 and 569009') },
    { name: 'check', rendered: renderCheck(sampleChecks['with faults that were asked about'], catalog, locale) },
    { name: 'check-running', rendered: renderCheck(sampleChecks['under way'], catalog, locale) },
    {
      name: 'watch',
      rendered: renderWatchEvent(
        { host: 'sbc1.contoso.com', port: 5061 },
        { kind: 'expiry', days: 7, expires: '2026-12-01T00:00:00.000Z' },
        catalog,
        locale,
      ),
    },
    { name: 'notice-good', rendered: renderGoodCalls(locale) },
    { name: 'notice-busy', rendered: renderBusy(locale) },
    { name: 'ticked', rendered: act({ do: 'tick', step: 1, on: true, ...threeSteps }), unfolded: true },
    { name: 'counted', rendered: { ...counted, card: addLine(counted.card, tally) } },
    { name: 'still-fails', rendered: act({ do: 'stillFails', ...threeSteps, ticks: [1] }) },
    { name: 'solved', rendered: act({ do: 'solved', ...threeSteps }) },
    { name: 'helped', rendered: act({ do: 'helped', step: 2, ...threeSteps }) },
    { name: 'stats', rendered: renderStats(sampleStats, catalog, { locale, keptWeeks: 26, otherName: 'other' }) },
    { name: 'help', rendered: renderHelp(locale) },
    { name: 'greeting', rendered: renderGreeting(locale) },
    { name: 'list', rendered: renderList(catalog, {}, locale) },
    { name: 'list-504', rendered: renderList(catalog, { sipCode: '504' }, locale) },
    { name: 'outputs', rendered: told('ComputerName : sbc1.contoso.com\nRemotePort : 5061\nTcpTestSucceeded : False') },
    {
      name: 'outputs-several',
      rendered: told(
        'sbc1.contoso.com has address 203.0.113.10\n\nComputerName : sbc1.contoso.com\nRemotePort : 5061\nTcpTestSucceeded : False\n\nEnterpriseVoiceEnabled : True\nLineUri : tel:+14255550123\nOnlineVoiceRoutingPolicy : DE',
      ),
    },
    {
      name: 'ticket',
      rendered: act({
        do: 'ticket',
        entryId: expired.kind === 'matched' ? expired.entry.id : '',
        read: { microsoftCode: '569008', sipCode: '504', sbcName: 'sbc1.contoso.com', time: '2026-11-20T08:15:42Z' },
        count: 12,
      }),
    },
    { name: 'outputs-open', rendered: afterFailure('569002 504', 'RemotePort : 5061\nTcpTestSucceeded : False') },
    { name: 'escalate', rendered: afterFailure('569008 504', 'escalate') },
    { name: 'escalate-open', rendered: afterFailure('569002 504', 'escalate') },
    {
      name: 'settings-channel',
      rendered: renderSettings(
        {
          kind: 'channel',
          listen: 'mentions',
          vendor: 'AudioCodes',
          isQuiet: true,
          isBounded: false,
          mayChange: true,
          isSaved: true,
          bot: 'Trunkwise',
        },
        locale,
      ),
    },
    { name: 'brief', rendered: briefly('569002 504') },
    { name: 'notice-gone', rendered: renderGone(locale) },
  ];
}
