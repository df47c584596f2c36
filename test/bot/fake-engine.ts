import type { Answer, Message } from '../../src/answer/answer.ts';
import type { Engine } from '../../src/answer/engine.ts';
import type { Catalog } from '../../src/catalog/catalog.ts';
import type { Entry } from '../../src/catalog/entry.ts';
import { createHouse } from '../../src/catalog/house.ts';
import type { Diagnosis } from '../../src/match/diagnosis.ts';

/** An entry with just enough in it to be found and shown. */
export function createEntry(id: string, sipCode = '504'): Entry {
  const source = { title: 'Source', url: 'https://learn.microsoft.com/' };
  return {
    id,
    microsoftCode: '569002',
    sipCode,
    phrase: `Phrase of ${id}`,
    variants: [],
    title: `Title of ${id}`,
    meaning: '',
    outcome: 'fault',
    suggestedActions: [],
    notes: [],
    keywords: [],
    source,
    checked: '2026-01-01',
    publisher: 'microsoft',
    houseNotes: [],
  };
}

/** The words that the fake engine takes for failures, each with the entry it stands for. */
export const failures: Readonly<Record<string, Entry>> = {
  refused: createEntry('refused'),
  expired: createEntry('expired'),
};

const entries = Object.values(failures);
const catalog: Catalog = {
  version: 'test',
  entries,
  byId: (id) => entries.find((entry) => entry.id === id),
  byMicrosoftCode: () => [],
  bySipCode: () => [],
  guides: [],
  guideById: () => undefined,
  guidesFor: () => [],
  house: createHouse(),
};

/** An engine that finds failures by a word, so that tests of the bot do not depend on parsing, and notes what it was asked. */
export interface FakeEngine extends Engine {
  readonly messages: Message[];
  readonly acts: unknown[];
}

export function createFakeEngine(): FakeEngine {
  const messages: Message[] = [];
  const acts: unknown[] = [];
  return {
    catalog,
    messages,
    acts,
    answer(message) {
      messages.push(message);
      const said = `${message.text} ${message.html ?? ''}`;
      if (said.includes('boom')) throw new Error(`cannot read ${said}`);
      const found = entries.filter(({ id }) => said.includes(id));
      if (found.length > 0) return createAnswer(found.map((entry) => createMatch(entry)));
      if (said.includes('unlisted')) return createAnswer([createUnlisted()]);
      if (message.scope !== 'personal' && !message.mentioned) return silence;
      return createAnswer([], /hello/.test(said) ? 'greeting' : 'help');
    },
    act(data, locale) {
      acts.push(data);
      const { entryId, crash, text } = (data ?? {}) as Record<string, unknown>;
      if (crash) throw new Error(`cannot act on ${JSON.stringify(data)}`);
      if (text) return { ...createAnswer([]), card: null, summary: 'only text' };
      const entry = entries.find(({ id }) => id === entryId);
      return entry
        ? createAnswer([], 'matched', `${entry.title} in ${locale ?? 'no language'}`)
        : createAnswer([], 'help', 'gone');
    },
    diagnose: () => [],
    show: (diagnoses) => createAnswer(diagnoses),
    search: (query, limit) => entries.filter(({ id }) => id.includes(query)).slice(0, limit),
  };
}

const silence: Answer = { reply: 'silent', diagnoses: [], card: null, summary: '' };

function createAnswer(diagnoses: readonly Diagnosis[], reply: Answer['reply'] = 'help', text?: string): Answer {
  const [only, ...others] = diagnoses;
  const kind = only ? (others.length > 0 ? 'several' : only.kind) : reply;
  const names = diagnoses.map((one) => (one.kind === 'matched' ? one.entry.id : one.kind)).join(' and ');
  const shown = text ?? (names || kind);
  return {
    reply: kind,
    diagnoses,
    summary: `Summary: ${shown}`,
    card: {
      type: 'AdaptiveCard',
      version: '1.5',
      body: [{ type: 'TextBlock', text: shown }],
      actions: [
        { type: 'Action.Execute', verb: 'trunkwise', title: 'Open', data: { do: 'choose', entryId: 'refused' } },
      ],
    },
  };
}

const base = { count: 1, evidence: [], remarks: [], certainty: 'certain' } as const;

function createMatch(entry: Entry): Diagnosis {
  return { ...base, kind: 'matched', entry, failure: { count: 1, readFrom: 'bare' } };
}

function createUnlisted(): Diagnosis {
  const microsoftCode = { value: '123456', from: 0, to: 6 };
  return { ...base, kind: 'unlisted', nearest: [], failure: { microsoftCode, count: 1, readFrom: 'bare' } };
}
