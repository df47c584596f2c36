import { vendors } from '../catalog/index.ts';
import { fill, languageFor, languages } from '../locale/index.ts';
import { headView, type ViewContext, viewContext } from './context.ts';
import { escapeMarkdown } from './escape.ts';
import { fillCard, type Rendered } from './render.ts';
import { listenChoices, unset } from './settings-choices.ts';

/** What a card of settings shows. */
export interface ShownSettings {
  readonly kind: 'channel' | 'groupChat' | 'personal';
  readonly listen: (typeof listenChoices)[number];
  readonly language?: string;
  readonly vendor?: string;
  /** Somebody asked for quiet. */
  readonly isQuiet: boolean;
  /** The operator has the bot answer mentions alone, so that nobody can choose more. */
  readonly isBounded: boolean;
  /** Whether the one who asked may change them. */
  readonly mayChange: boolean;
  readonly isSaved: boolean;
  /** The bot's name, as it is mentioned. */
  readonly bot: string;
}

/** The card that shows the settings of a channel, group or chat, with fields and a button for whoever may change them. */
export function renderSettings(shown: ShownSettings, locale?: string): Rendered {
  const context = viewContext({ locale, catalogVersion: '' });
  const { settings: texts } = context.texts;
  const { kind, isSaved, mayChange, isQuiet, isBounded, bot } = shown;
  const title = { channel: texts.titlePlace, groupChat: texts.titleChat, personal: texts.titleDirect }[kind];
  const lead = { channel: texts.leadPlace, groupChat: texts.leadChat, personal: texts.leadDirect }[kind];
  const now = fill(kind === 'personal' ? texts.nowDirect : texts.now, {
    listen: texts.listens[shown.listen],
    language: shown.language === undefined ? texts.automatic : nameOf(shown.language, context),
    vendor: shown.vendor ?? texts.vendorNone,
  });
  const notes = [
    ...(isQuiet && kind !== 'personal' ? [texts.quiet] : []),
    ...(isBounded && kind !== 'personal' ? [texts.ceiling] : []),
    ...(mayChange ? [] : [fill(texts.notAllowed, { bot })]),
  ];
  const summary = isSaved ? `${title}. ${texts.saved} ${now}` : `${title}. ${now}`;
  const view = {
    ...headView(context, summary, escapeMarkdown([summary, ...notes].join(' '))),
    title,
    lead,
    isSaved,
    now: escapeMarkdown(now),
    notes: notes.map((text) => ({ text: escapeMarkdown(text) })),
    fields: mayChange ? fieldsOf(shown, context) : [],
    mayChange,
    data: { do: 'settings' },
  };
  return fillCard('settings', view);
}

function fieldsOf({ kind, listen, language, vendor, isBounded }: ShownSettings, context: ViewContext) {
  const { settings: texts } = context.texts;
  const choose = (title: string, value: string) => ({ title, value });
  const levels = [choose(texts.place, 'place'), choose(texts.team, 'team')];
  const listens = listenChoices
    .filter((one) => !isBounded || one !== 'listen')
    .map((one) => choose(texts.listens[one], one));
  const spoken = [choose(texts.automatic, unset), ...languages.map((one) => choose(nameOf(one, context), one))];
  const makes = [choose(texts.vendorNone, unset), ...vendors.map((one) => choose(one, one))];
  return [
    ...(kind === 'channel' ? [{ id: 'level', label: texts.level, value: 'place', choices: levels }] : []),
    ...(kind === 'personal' ? [] : [{ id: 'listen', label: texts.listen, value: listen, choices: listens }]),
    { id: 'language', label: texts.language, value: language ?? unset, choices: spoken },
    { id: 'vendor', label: texts.vendor, value: vendor ?? unset, choices: makes },
  ];
}

/** A language by its name in the language of the card. */
function nameOf(language: string, context: ViewContext): string {
  return new Intl.DisplayNames(context.language, { type: 'language' }).of(languageFor(language)) ?? language;
}
