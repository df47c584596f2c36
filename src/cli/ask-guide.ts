import type { Guide } from '../catalog/guide.ts';
import { fill, textsFor } from '../locale/texts.ts';
import { wrap } from './ask-wrap.ts';

const texts = textsFor('en');

/** The guides that fit a description, for reading in a terminal: the best in full, the others by name. */
export function formatGuides(guides: readonly Guide[]): string {
  const [best, ...others] = guides;
  if (best === undefined) return '';
  const { guide, label } = texts;
  return [
    `${guide.title}: ${best.title} (${best.id})`,
    '',
    wrap(best.cause, ''),
    `\n${label.actions}`,
    ...best.suggestedActions.map(
      ({ actor, text }, at) => `  ${at + 1}. ${wrap(`${text} [${texts.actor[actor]}]`, '     ')}`,
    ),
    ...(best.notes.length > 0 ? [`\n${label.note}`, ...best.notes.map((note) => `  - ${wrap(note, '    ')}`)] : []),
    ...best.houseNotes.map(({ by, text }) => `\n${fill(label.houseNote, { name: by })}\n  - ${wrap(text, '    ')}`),
    ...(best.related.length > 0 ? [`\n${guide.related}: ${best.related.join(', ')}`] : []),
    ...formatGuideNames(others, guide.others),
    `\n${label.source}: ${best.source.url}`,
  ].join('\n');
}

/** Guides by name under a heading; nothing where there are none. */
export function formatGuideNames(guides: readonly Guide[], heading: string): string[] {
  return guides.length === 0 ? [] : [`\n${heading}`, ...guides.map(({ id, title }) => `  - ${title} (${id})`)];
}
