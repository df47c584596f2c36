import type { Catalog } from '../catalog/index.ts';
import type { Calls } from '../match/index.ts';
import { findingOfAnswer } from './answer-data.ts';
import { bareCalls } from './calls.ts';
import type { AnswerData, CardAction, Place } from './card-action.ts';
import { type RenderContext, type ViewContext, viewContext } from './context.ts';
import { findEntry } from './entry-key.ts';
import { chosenFinding, type Finding, unlistedFinding } from './finding.ts';
import {
  fillCard,
  type Rendered,
  renderFindings,
  renderGone,
  renderGreeting,
  renderHelp,
  renderList,
} from './render.ts';
import { renderGuide } from './render-guides.ts';
import { renderHelped, renderSolved, renderStillFails } from './render-outcome.ts';
import { ticketView, wholeTicketView } from './ticket-view.ts';
import { readTrail } from './trail.ts';

/** Every action that a card answers by itself; a sample is answered like a message instead. A check is for the bot. */
export type CardOnlyAction = Exclude<CardAction, { do: 'sample' }>;

/** Carries out what a button asks for and gives the card that takes the old one's place. */
export function renderCardAction(
  action: CardOnlyAction,
  catalog: Catalog,
  context: Omit<RenderContext, 'catalogVersion'>,
): Rendered {
  const view = viewContext({
    ...context,
    catalogVersion: catalog.version,
    guidesFor: catalog.guidesFor,
    house: catalog.house,
  });
  switch (action.do) {
    case 'help':
      return renderHelp(context.locale);
    case 'greeting':
      return renderGreeting(context.locale);
    case 'list':
      return renderList(catalog, listQuery(action), context.locale);
    case 'guide':
      return renderGuide(action, catalog, view) ?? renderGone(context.locale);
    case 'showAll': {
      const findings = readTrail(action.trail, catalog);
      const [only, ...others] = findings;
      if (only === undefined) return renderGone(context.locale);
      const shown =
        others.length === 0 && action.read ? [{ ...only, read: { ...only.read, ...action.read } }] : findings;
      const { page = 1, total = shown.length, show } = action;
      return renderFindings(shown, view, { page, total, whole: wholeOf(action, shown), show });
    }
    case 'open': {
      const [finding] = readTrail(action.trail, catalog);
      if (finding === undefined) return renderGone(context.locale);
      return renderFindings([{ ...finding, ...withCalls(action), read: { ...finding.read, ...action.read } }], {
        ...view,
        back: action.back,
      });
    }
    case 'pick': {
      const { entryId, back, ...asked } = action;
      if (entryId !== undefined) return renderCardAction({ ...asked, do: 'choose', entryId, back }, catalog, context);
      return back ? renderCardAction(back, catalog, context) : renderGone(context.locale);
    }
    case 'choose': {
      const entry = findEntry(catalog, action.entryId);
      if (entry === undefined) return renderGone(context.locale);
      // Rows of candidates leave what was read to the way back, which carries it anyway.
      const read = action.read ?? (action.back?.do === 'showAll' ? action.back.read : undefined);
      return renderFindings([{ ...chosenFinding(entry, read, action.count), ...withCalls(action) }], {
        ...view,
        back: action.back,
      });
    }
    case 'report':
    case 'settings':
    case 'check':
      return renderGone(context.locale);
    case 'ticket':
      return renderTicket(action, catalog, view);
    case 'answer':
      return renderAnswer(action, catalog, view);
    case 'tick': {
      const { step, on, do: _, ...answer } = action;
      const others = (answer.ticks ?? []).filter((one) => one !== step);
      return renderAnswer({ ...answer, ticks: on ? [...others, step] : others }, catalog, view);
    }
    case 'stillFails': {
      const { do: _, ...answer } = action;
      return renderStillFails(answer, catalog, view) ?? renderGone(context.locale);
    }
    case 'solved': {
      const { do: _, ...answer } = action;
      return renderSolved(answer, catalog, view) ?? renderGone(context.locale);
    }
    case 'helped': {
      const { do: _, ...answer } = action;
      return renderHelped(answer, view);
    }
  }
}

/** An answer with steps again, as its buttons carry it. */
function renderAnswer(data: AnswerData, catalog: Catalog, view: ViewContext): Rendered {
  const { guide, others, back, vendor, truncatedAt, ticks, guides = [] } = data;
  const context: ViewContext = {
    ...view,
    ...(back && { back }),
    ...(vendor && { vendor }),
    ...(truncatedAt && { truncatedAt }),
    ...(ticks && { ticks }),
    guides: guides.flatMap((id) => catalog.guideById(id) ?? []),
  };
  if (guide !== undefined) {
    return renderGuide({ do: 'guide', id: guide, others }, catalog, context) ?? renderGone(view.locale);
  }
  const finding = findingOfAnswer(data, catalog);
  return finding ? renderFindings([finding], context) : renderGone(view.locale);
}

/** All calls together, as a way back carries them; else the sum of what is shown. */
function wholeOf({ calls }: { readonly calls?: Calls | undefined }, findings: readonly Finding[]): Calls {
  return calls ?? bareCalls(findings.reduce((sum, { count }) => sum + count, 0));
}

/** The calls that a button carried, as far as it did. */
function withCalls({ calls }: { readonly calls?: Calls | undefined }): { readonly calls?: Calls } {
  return calls ? { calls } : {};
}

function renderTicket(
  action: Extract<CardAction, { do: 'ticket' }>,
  catalog: Catalog,
  view: ReturnType<typeof viewContext>,
): Rendered {
  const { entryId, read = {}, count, back, isWhole, to } = action;
  const { to: _, file: __, numbers: ___, ...button } = action;
  if (isWhole && back?.do === 'showAll') {
    const findings = readTrail(back.trail, catalog);
    if (findings.length === 0) return renderGone(view.locale);
    return fillCard('ticket', wholeTicketView(findings, wholeOf(back, findings), view, back));
  }
  if (entryId === undefined) {
    const finding = { ...unlistedFinding(read, count ?? 1), ...withCalls(action) };
    return fillCard('ticket', ticketView(finding, view, { to, button, back: back ?? { do: 'help' } }));
  }
  const entry = findEntry(catalog, entryId);
  if (entry === undefined) return renderGone(view.locale);
  const answer = { do: 'choose', entryId, read, count: count ?? 1, ...withCalls(action), ...(back && { back }) };
  return fillCard(
    'ticket',
    ticketView({ ...chosenFinding(entry, read, count), ...withCalls(action) }, view, { to, button, back: answer }),
  );
}

function listQuery({ sipCode, query, page }: Extract<Place, { do: 'list' }>) {
  return {
    ...(sipCode !== undefined && { sipCode }),
    ...(query !== undefined && { query }),
    ...(page !== undefined && { page }),
  };
}
