import type { Answer } from '../answer/index.ts';
import { fill, joinWords } from '../locale/index.ts';
import { type Diagnosis, entriesOf } from '../match/index.ts';
import {
  type Addressee,
  addLines,
  addressees,
  candidatesPlace,
  chooseAddressees,
  codesLine,
  type Finding,
  findingOf,
  keyOf,
  renderTalk,
  sideOf,
  unlistedFinding,
  type ViewContext,
} from '../render/index.ts';
import { plainWords } from './plain-words.ts';

import type { TurnFacts } from './turn.ts';
import { wordPattern } from './word-pattern.ts';

/** How people name whom they want to turn to. */
const named: Readonly<Record<Addressee, RegExp>> = {
  vendor: wordPattern([
    '(vendor|vendors|manufacturer|hersteller|sbc hersteller|fabricant|editeur|fabricante|proveedor del sbc|audiocodes|ribbon|oracle|cisco|metaswitch)',
    '(メーカー|ベンダー)',
  ]),
  microsoft: wordPattern(['(microsoft|ms|ms support|m365|service request)', '(マイクロソフト)']),
  carrier: wordPattern([
    '(carrier|provider|telco|sip provider|netzbetreiber|provider|anbieter|operateur|operadora|operador)',
    '(キャリア|通信事業者|プロバイダー)',
  ]),
};

/**
 * The pack of a failure that was told of, for whoever the message names, else for whoever is asked first, and who comes then. While
 * several failures fit, the pack of their codes is a tap away. Undefined for a call that ended normally: nobody has to be asked.
 *
 * @param contacts whom the organisation has for that, a line each
 */
export function openPack(
  diagnosis: Diagnosis,
  contacts: readonly string[],
  { text, engine, message }: TurnFacts,
  context: ViewContext,
): Pick<Answer, 'card' | 'summary' | 'pack'> | undefined {
  const finding = findingOf(diagnosis);
  if (sideOf(finding) === 'normal') return undefined;
  const { packs, talk } = context.texts;
  const [only, ...others] = entriesOf(diagnosis);
  const isOpen = finding.kind === 'ambiguous' && others.length > 0;
  const order = chooseAddressees(isOpen ? unlistedFinding(finding.read, 1) : finding);
  const said = plainWords(text);
  const to = addressees.find((one) => named[one].test(said)) ?? order[0];
  const [first, ...then] = order.map((one) => packs.addressee[one]);
  const lines = [
    fill(talk.askFirst, { first: first ?? '', next: joinWords(then, context.language) }),
    ...(to === 'microsoft' && sideOf(finding) === 'microsoft' ? [talk.escalateTo.microsoft] : []),
    ...contacts,
  ];
  const ticket = { do: 'ticket', read: finding.read, count: 1, to } as const;
  if (isOpen) return offerPack(finding, lines, ticket, context);
  const { card, summary, pack } = engine.act(
    { ...ticket, ...(only && { entryId: keyOf(only) }) },
    message.locale,
    message.vendor,
  );
  if (card === null) return undefined;
  const [line = summary] = lines;
  return { ...addLines({ card, summary }, lines), summary: line, ...(pack && { pack }) };
}

/** What is said while several failures fit, with the list and a pack of the codes behind buttons. */
function offerPack(
  finding: Extract<Finding, { kind: 'ambiguous' }>,
  lines: readonly string[],
  ticket: { readonly do: 'ticket'; readonly to: Addressee; readonly read: Finding['read'] },
  context: ViewContext,
): Pick<Answer, 'card' | 'summary'> {
  const { packs, talk } = context.texts;
  const buttons = [
    { title: talk.briefShow, data: candidatesPlace(finding) },
    { title: packs.button[ticket.to], data: ticket },
  ];
  const open = fill(talk.stillOpen, { codes: codesLine(finding.read, context.texts) });
  return renderTalk({ lines: [...lines, open], buttons }, context);
}
