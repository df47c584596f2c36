import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answer/answer.ts';
import { createEngine } from '../../src/answer/engine.ts';
import type { Entry } from '../../src/catalog/entry.ts';
import { loadCatalog } from '../../src/catalog/load/load.ts';
import { sameEvidence, writtenForms } from '../support/written-forms.ts';

// Protects every entry: written in each form, it comes back as itself.

const engine = createEngine(loadCatalog());
const { entries } = engine.catalog;

function ask(text: string): Answer {
  return engine.answer({ text, scope: 'personal', mentioned: true });
}

/** What is wrong with the answer to an entry's form; empty when the entry came back, alone or among those that fit as well. */
function complain(entry: Entry, text: string, fitting: readonly Entry[]): string {
  const [diagnosis, ...others] = ask(text).diagnoses;
  const told = `${entry.microsoftCode}/${entry.sipCode} from ${JSON.stringify(text)}`;
  if (!diagnosis) return `nothing: ${told}`;
  if (others.length > 0) return `${others.length + 1} failures: ${told}`;
  if (diagnosis.kind === 'unlisted') return `unlisted: ${told}`;
  if (diagnosis.kind === 'matched') return diagnosis.entry === entry ? '' : `${diagnosis.entry.id}: ${told}`;
  if (!diagnosis.candidates.includes(entry)) return `not among the candidates: ${told}`;
  return fitting.length === 1 ? `only offered: ${told}` : '';
}

describe('every entry comes back from', () => {
  it.each(writtenForms)('$name', (form) => {
    const complaints = entries.flatMap((entry) => {
      const text = form.write(entry);
      return text === undefined ? [] : [complain(entry, text, sameEvidence(form, entry, entries))];
    });
    expect(complaints.filter(Boolean)).toEqual([]);
  });
});
