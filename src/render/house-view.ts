import { type HintSubject, type HouseNote, hintsFor } from '../catalog/index.ts';
import { fill, type Texts } from '../locale/index.ts';
import { codesLine, headView, type ViewContext } from './context.ts';
import { escapeMarkdown } from './escape.ts';
import type { Finding } from './finding.ts';
import { linkLines } from './reading-view.ts';

/** What the organisation wrote of the SBC that was read, and of codes that no entry lists. */
export function houseView(finding: Finding, { texts, house, language, vendor }: ViewContext) {
  const { sbcName, microsoftCode, sipCode } = finding.read;
  const inside = finding.kind === 'unlisted' ? finding.structure?.sbcSipCode : undefined;
  const onCodes = finding.kind === 'unlisted' ? (house?.notesOnCodes(microsoftCode, sipCode ?? inside) ?? []) : [];
  const trunk = house?.trunkOf(sbcName);
  return {
    ...trunkView(trunk, texts),
    notesOfHouse: [
      ...noteViews(onCodes, texts, codesLine({ microsoftCode, sipCode: sipCode ?? inside }, texts)),
      ...noteViews(house?.notesOnTrunk(sbcName) ?? [], texts, sbcName),
      ...(finding.kind === 'matched' ? hintViews(trunk?.vendor ?? vendor, { texts, language }, finding.entry) : []),
    ],
  };
}

/** Notes under the name of whoever wrote them, once for all of one writer; `about` says what they are on. */
export function noteViews(notes: readonly HouseNote[], texts: Texts, about = '') {
  const writers = [...new Set(notes.map(({ by }) => by))];
  return writers.map((writer) => {
    const own = notes.filter(({ by }) => by === writer);
    const title = fill(texts.label.houseNote, { name: escapeMarkdown(writer) });
    return {
      title: about === '' ? title : `${title} · ${escapeMarkdown(about)}`,
      text: own.map(({ text }) => escapeMarkdown(text)).join('\n\n'),
      links: own.flatMap(({ links }) => linkLines(links)),
    };
  });
}

/** What public pages say about the make of an SBC, with these pages and the date on each, or on which it was read. */
export function hintViews(
  vendor: string | undefined,
  { texts, language }: Pick<ViewContext, 'texts' | 'language'>,
  about?: HintSubject,
) {
  const hints = hintsFor(vendor, about);
  const [first] = hints;
  if (!first) return [];
  const pages = new Map(hints.map(({ source, published, checked }) => [source.url, { ...source, published, checked }]));
  return [
    {
      title: fill(texts.label.vendorHint, { vendor: first.vendor }),
      text: hints.map(({ text }) => escapeMarkdown(text[language])).join('\n\n'),
      links: linkLines(
        [...pages.values()].map(({ title, url, published, checked }) => ({
          title: `${title} (${published === 'undated' ? checked : published})`,
          url,
        })),
      ),
    },
  ];
}

/** The view of a card that tells of trunks alone: vendor, carrier, who looks after them, and the notes on them. */
export function trunksView(trunks: readonly NonNullable<Trunk>[], context: ViewContext) {
  const { texts, house } = context;
  const shown = trunks.slice(0, 5);
  const summary = shown.map(({ fqdn }) => fqdn).join(', ');
  return {
    ...headView(context, summary),
    trunks: shown.map((trunk) => ({
      ...trunkView(trunk, texts),
      notes: [...noteViews(house?.notesOnTrunk(trunk.fqdn) ?? [], texts), ...hintViews(trunk.vendor, context)],
    })),
    help: { do: 'help' },
  };
}

type Trunk = ReturnType<NonNullable<ViewContext['house']>['trunkOf']>;

function trunkView(trunk: Trunk, texts: Texts) {
  if (trunk === undefined) return { hasTrunk: false, trunkTitle: '', trunkFacts: [] };
  const { fqdn, vendor, carrier, owner, contact, language, portal } = trunk;
  const facts: readonly (readonly [string, string | undefined])[] = [
    [texts.trunk.vendor, vendor],
    [texts.trunk.carrier, carrier],
    [texts.trunk.owner, owner],
    [texts.trunk.contact, contact],
    [texts.trunk.language, language],
  ];
  const told = facts.flatMap(([title, value]) =>
    value === undefined ? [] : [{ text: `**${title}**: ${escapeMarkdown(value)}` }],
  );
  const links = portal ? linkLines([portal]).map(({ text }) => ({ text: `**${texts.trunk.portal}**: ${text}` })) : [];
  return {
    hasTrunk: true,
    trunkTitle: fill(texts.trunk.title, { name: escapeMarkdown(fqdn), by: escapeMarkdown(trunk.by) }),
    trunkFacts: [...told, ...links],
  };
}
