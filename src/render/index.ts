// From diagnoses to cards: all that other rooms use of this one.

export type { AdaptiveCard } from './adaptive-card.ts';
export { addLine } from './add-line.ts';
export { addLines } from './add-lines.ts';
export { type Addressee, addressees, chooseAddressees } from './addressee.ts';
export { candidatesPlace } from './ambiguous-view.ts';
export {
  type AnswerData,
  type CardAction,
  isOutcomeAction,
  type OutcomeAction,
  parseCardAction,
  type TicketAction,
} from './card-action.ts';
export type { AskedCodes, ShownCheck } from './check-view.ts';
export { codesLine, type ViewContext, viewContext } from './context.ts';
export { findEntry, keyOf } from './entry-key.ts';
export { previewEntry } from './entry-preview.ts';
export { type Finding, findingOf, type MatchedFinding, type UnlistedFinding, unlistedFinding } from './finding.ts';
export { findNumbers } from './mask.ts';
export { outputSentence } from './output-sentence.ts';
export type { ShownOutputs } from './outputs-view.ts';
export { writePack } from './pack-text.ts';
export { summariseReading } from './read-summary.ts';
export {
  type Rendered,
  renderBusy,
  renderDiagnoses,
  renderGone,
  renderGoodCalls,
  renderGreeting,
  renderHelp,
  renderList,
  renderUnread,
} from './render.ts';
export { renderBrief } from './render-brief.ts';
export { renderCardAction } from './render-card-action.ts';
export { addCheckButton, isCheckable, renderCheck } from './render-check.ts';
export { renderComparison } from './render-comparison.ts';
export { renderGuides } from './render-guides.ts';
export { addOutputs, renderOutputs } from './render-outputs.ts';
export { addPackWays, type FiledPack, packOf, renderNumbersPack } from './render-pack.ts';
export { type ReportProgress, renderNoReport, renderProgress, renderReport } from './render-report.ts';
export { renderSettings } from './render-settings.ts';
export { renderStats } from './render-stats.ts';
export { renderTalk, type Said } from './render-talk.ts';
export { renderTrunks } from './render-trunks.ts';
export { renderWatchEvent } from './render-watch.ts';
export { barLines } from './report-chart.ts';
export { unset } from './settings-choices.ts';
export { type Side, sideOf } from './side.ts';
export { type NamedCount, type StatsReport, sumStats } from './stats-report.ts';
export { showTicks } from './ticks.ts';
