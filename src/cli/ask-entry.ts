import type { Entry, HouseNote, SuggestedAction } from '../catalog/entry.ts';
import { fill, textsFor } from '../locale/texts.ts';
import { sideOfEntry } from '../render/side.ts';
import { wrap } from './ask-wrap.ts';

const texts = textsFor('en');

/** An entry for reading in a terminal: whose side, both codes, the message, what to do, notes and source. */
export function formatEntry(entry: Entry): string {
  const { side, label } = texts;
  const notes = [...entry.notes, ...(entry.oddity ? [entry.oddity] : [])];
  return [
    `${side[sideOfEntry(entry)].title}: ${entry.title}`,
    `Microsoft ${entry.microsoftCode} · SIP ${entry.sipCode} · ${entry.phrase}\n`,
    wrap(entry.meaning, ''),
    `\n${entry.outcome === 'normal' ? label.actionsIfUnexpected : label.actions}`,
    ...entry.suggestedActions.map(formatAction),
    ...(notes.length > 0 ? [`\n${label.note}`, ...notes.map(formatNote)] : []),
    ...entry.houseNotes.map(formatHouseNote),
    `\n${label.source}: ${entry.source.url}`,
  ].join('\n');
}

function formatAction({ text, actor, links }: SuggestedAction, index: number): string {
  const number = `  ${index + 1}. `;
  const indent = ' '.repeat(number.length);
  const linked = links.map((link) => `${indent}${link.title}: ${link.url}`);
  return [`${number}${wrap(`${text} [${texts.actor[actor]}]`, indent)}`, ...linked].join('\n');
}

function formatNote(note: string): string {
  return `  - ${wrap(note, '    ')}`;
}

function formatHouseNote({ by, text, links }: HouseNote): string {
  const linked = links.map((link) => `    ${link.title}: ${link.url}`);
  return [`\n${fill(texts.label.houseNote, { name: by })}`, formatNote(text), ...linked].join('\n');
}
