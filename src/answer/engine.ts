import { type Catalog, type Entry, vendorOf } from '../catalog/index.ts';
import { createGuideFinder, createMatcher, type Diagnosis } from '../match/index.ts';
import type { CallFailure } from '../parse/index.ts';
import {
  addOutputs,
  parseCardAction,
  type Rendered,
  renderCardAction,
  renderComparison,
  renderDiagnoses,
  renderGone,
  renderGoodCalls,
  renderGreeting,
  renderGuides,
  renderHelp,
  renderList,
  renderOutputs,
  renderTrunks,
  renderUnread,
} from '../render/index.ts';
import type { Answer, Message, ReplyKind } from './answer.ts';
import { sumCalls } from './merge-calls.ts';
import { readMessage } from './read-message.ts';
import { searchEntries } from './search-entries.ts';
import { weighOutputs } from './weigh-outputs.ts';

/** Everything the shells (bot, command line, message extension) ask of the pure middle, over one catalog. */
export interface Engine {
  readonly catalog: Catalog;
  /**
   * Reads a message and answers it. Never throws on any text.
   *
   * @param most characters of text, and of HTML, that are read; a million when not said
   */
  answer(message: Message, most?: number): Answer;
  /** Carries out what a card's button asks for (`data` is untrusted); the answer replaces the card in place. */
  act(data: unknown, locale?: string, vendor?: string): Answer;
  /** What the catalog and the standards say of a failure whose facts are known, as the reader would have given them. */
  diagnose(failure: CallFailure): readonly Diagnosis[];
  /** The answer that shows these diagnoses. */
  show(diagnoses: readonly Diagnosis[], locale?: string, text?: string, vendor?: string): Answer;
  /** Entries that fit a few typed words or a code, best first. */
  search(query: string, limit: number): readonly Entry[];
}

/** What a deployment adds to its cards. */
export interface EngineOptions {
  /** Address of a ticket system with places to fill in, such as `https://tickets.contoso.com/new?title={title}`. */
  readonly ticketUrl?: string | undefined;
  /** Whether packs can be sent into a ticket system. */
  readonly hasTicketHook?: boolean;
}

/** What a message tells about how its card is to be written. */
interface Asked {
  readonly locale: string | undefined;
  readonly text?: string | undefined;
  /** The make of SBC that was chosen for the place. */
  readonly vendor?: string | undefined;
  /** How far a message was read that is longer than what is read. */
  readonly readUpTo?: number | undefined;
}

/** The make of SBC that a text names, else the one that was chosen before. */
function named(text: string | undefined, chosen?: string): { readonly vendor?: string } {
  const vendor = vendorOf(text) ?? vendorOf(chosen);
  return vendor === undefined ? {} : { vendor };
}

const silence: Answer = { reply: 'silent', diagnoses: [], card: null, summary: '' };

/**
 * Builds the engine over a catalog; do this once per catalog, it prepares the indexes.
 *
 * @example
 * const engine = createEngine(loadCatalog());
 * engine.answer({ text: '569008 504', scope: 'personal', mentioned: true }).reply; // 'matched'
 */
export function createEngine(catalog: Catalog, { ticketUrl, hasTicketHook }: EngineOptions = {}): Engine {
  const matcher = createMatcher(catalog);
  const finder = createGuideFinder(catalog.guides);

  /** What every card is told of the catalog and of the message it answers. */
  function contextFor({ locale, text, vendor, readUpTo }: Asked) {
    return {
      catalogVersion: catalog.version,
      guidesFor: catalog.guidesFor,
      house: catalog.house,
      ...named(text, vendor),
      ...(locale !== undefined && { locale }),
      ...(readUpTo !== undefined && { truncatedAt: readUpTo }),
    };
  }

  function answer(message: Message, most?: number): Answer {
    const { locale } = message;
    const understood = readMessage(message, matcher, finder, most);
    switch (understood.kind) {
      case 'nothing':
        return silence;
      case 'greeting':
        return plain('greeting', renderGreeting(locale));
      case 'help': {
        const trunks = understood.foundNothing ? catalog.house.trunksIn(message.text) : [];
        if (trunks.length > 0) return plain('help', renderTrunks(trunks, catalog, locale));
        return understood.readUpTo === undefined
          ? {
              ...plain('help', renderHelp(locale, understood.foundNothing)),
              ...(understood.foundNothing && { isMiss: true }),
            }
          : { ...plain('help', renderUnread(locale, understood.readUpTo)), isUnread: true };
      }
      case 'checks': {
        const { checks, readUpTo } = understood;
        const shown = weighOutputs(checks, [], catalog);
        return { ...plain('check', renderOutputs(shown, contextFor({ locale, readUpTo }))), checks };
      }
      case 'goodCalls':
        return plain('help', renderGoodCalls(locale, understood.readUpTo));
      case 'list':
        return plain('list', renderList(catalog, understood.sipCode ? { sipCode: understood.sipCode } : {}, locale));
      case 'guides': {
        const guides = understood.guides.map(({ guide }) => guide);
        return { reply: 'guide', diagnoses: [], guides, ...renderGuides(guides, catalog, locale, understood.readUpTo) };
      }
      case 'failures': {
        const { diagnoses, readUpTo } = understood;
        const guides = understood.guides.map(({ guide }) => guide);
        const [only, ...others] = diagnoses;
        const beside = understood.checks && weighOutputs(understood.checks, diagnoses, catalog);
        const context = {
          ...contextFor({ locale, text: message.text, vendor: message.vendor, readUpTo }),
          guides,
          ...(beside && { isWithoutTicks: true }),
          ...(diagnoses.length > 1 && { whole: sumCalls(diagnoses) }),
        };
        const reply: ReplyKind = only && others.length === 0 ? only.kind : 'several';
        const [one, other] = diagnoses;
        const withChecks = (rendered: Rendered) => (beside ? addOutputs(rendered, beside, locale) : rendered);
        const told = { reply, diagnoses, ...(understood.checks && { checks: understood.checks }) };
        const comparison =
          understood.isComparison && one && other ? renderComparison([one, other], context) : undefined;
        if (comparison) return { ...told, ...withChecks(comparison) };
        return { ...told, ...(guides.length > 0 && { guides }), ...withChecks(renderDiagnoses(diagnoses, context)) };
      }
    }
  }

  function act(data: unknown, locale?: string, vendor?: string): Answer {
    const action = parseCardAction(data);
    if (!action) return plain('help', renderGone(locale));
    if (action.do === 'sample')
      return answer({
        text: action.text,
        scope: 'personal',
        mentioned: true,
        ...(locale && { locale }),
        ...(vendor && { vendor }),
      });
    const context = {
      ...contextFor({ locale, vendor }),
      ...(ticketUrl !== undefined && { ticketUrl }),
      ...(hasTicketHook && { hasTicketHook }),
    };
    const shown = plain(action.do === 'list' ? 'list' : 'help', renderCardAction(action, catalog, context));
    return action.do === 'ticket' && !action.isWhole ? { ...shown, pack: action } : shown;
  }

  function show(diagnoses: readonly Diagnosis[], locale?: string, text?: string, vendor?: string): Answer {
    const [only, ...others] = diagnoses;
    const reply = only && others.length === 0 ? only.kind : 'several';
    return { reply, diagnoses, ...renderDiagnoses(diagnoses, contextFor({ locale, text, vendor })) };
  }

  return {
    catalog,
    answer,
    act,
    diagnose: matcher.match,
    show,
    search: (query, limit) => searchEntries(query, limit, catalog, matcher),
  };
}

function plain(reply: ReplyKind, rendered: Rendered): Answer {
  return { reply, diagnoses: [], ...rendered };
}
