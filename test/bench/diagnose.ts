import { createEngine } from '../../src/answer/engine.ts';
import { readMessage } from '../../src/answer/read-message.ts';
import { loadCatalog } from '../../src/catalog/load/load.ts';
import { toRecord } from '../../src/cli/ask/ask-record.ts';
import { createMatcher } from '../../src/match/match-catalog.ts';
import { judge } from '../support/judge.ts';
import type { Case, Triple } from '../support/judge-case.ts';
import { isSameEntry } from '../support/judge-entry.ts';
import { type Figure, toFigure } from './figure.ts';
import { type FixtureMessage, readFixtureMessages } from './fixture-messages.ts';
import { pairUp, timeInTurn } from './paired-rounds.ts';
import { createSearchLibraries } from './search-libraries.ts';

const rounds = 11;
/** Characters of a message that people paste every day; the longer ones of the evaluation outweigh all these in a sum. */
const everydayLength = 1000;
/** Fuse.js takes hundreds of times as long, so it is asked for every so manieth message. */
const fuseStep = 20;

/** Diagnosing a message (parse + match) against search libraries over the same catalog, asked for the same messages. */
export function measureDiagnose(): Figure[] {
  const catalog = loadCatalog();
  const matcher = createMatcher(catalog);
  const libraries = createSearchLibraries(catalog);
  const all = readFixtureMessages();
  const everyday = all.filter(({ message }) => message.text.length <= everydayLength);
  const some = everyday.filter((_, at) => at % fuseStep === 0);

  const perMessage = (messages: readonly FixtureMessage[], run: (message: FixtureMessage) => unknown) => () =>
    messages.forEach(run);
  const diagnose = ({ message }: FixtureMessage) => readMessage(message, matcher);
  const compare = (messages: readonly FixtureMessage[], names: readonly (keyof typeof libraries)[]) => {
    const work = Object.fromEntries(
      names.map((name) => [name, perMessage(messages, ({ message }) => libraries[name].findFirst(message.text))]),
    );
    const times = timeInTurn({ ours: perMessage(messages, diagnose), ...work }, rounds);
    const each = (milliseconds: readonly number[] = []) => milliseconds.map((value) => value / messages.length);
    return (name: string) => pairUp(each(times.ours), each((times as Record<string, number[]>)[name]));
  };
  const ofAll = compare(all, ['miniSearch', 'flexSearch']);
  const ofEveryday = compare(everyday, ['miniSearch', 'flexSearch']);
  const ofSome = compare(some, ['fuse']);

  const row = (id: string, what: string, reference: string, atMost: number) =>
    ({ id: `diagnose.${id}`, what: `Diagnose one message, ${what}`, reference, bound: { atMost } }) as const;
  const [every, daily] = [`all ${all.length} of the evaluation`, `up to ${everydayLength} characters`];
  return [
    toFigure(row('all.miniSearch', every, 'MiniSearch', 0.1), ofAll('miniSearch'), 'ms'),
    toFigure(row('all.flexSearch', every, 'FlexSearch', 3), ofAll('flexSearch'), 'ms'),
    toFigure(row('everyday.miniSearch', daily, 'MiniSearch', 0.1), ofEveryday('miniSearch'), 'ms'),
    toFigure(row('everyday.flexSearch', daily, 'FlexSearch', 3), ofEveryday('flexSearch'), 'ms'),
    toFigure(row('everyday.fuse', `${daily}, every ${fuseStep}th`, 'Fuse.js', 0.1), ofSome('fuse'), 'ms'),
  ];
}

/** How often the right entry comes first, of the messages that have one. */
export function measureAccuracy(): Figure[] {
  const catalog = loadCatalog();
  const engine = createEngine(catalog);
  const matchable = readFixtureMessages().filter(({ testCase }) => rightEntries(testCase).length > 0);
  const ours = matchable.filter(({ testCase, message }) => {
    const record = { ...toRecord(testCase.id, engine.answer(message)), id: testCase.id };
    return judge(testCase, record).recognised;
  }).length;
  return Object.values(createSearchLibraries(catalog)).map(({ name, findFirst }) => {
    const right = matchable.filter(({ testCase, message }) => {
      const first = findFirst(message.text.slice(0, everydayLength));
      return first !== undefined && rightEntries(testCase).some((triple) => isSameEntry(triple, first));
    }).length;
    return toFigure(
      {
        id: `accuracy.${name.toLowerCase().replace('.', '')}`,
        what: `Right entry first, of ${matchable.length} messages that have one`,
        reference: name,
        bound: { atLeast: 1 },
      },
      [{ ours, reference: right }],
      'right',
    );
  });
}

/** The entries of a case any of which is right in the first place; the judge asks more of the bot: all, and no other. */
function rightEntries({ expect }: Case): readonly Triple[] {
  if (expect.behaviour !== 'match') return [];
  return [...(expect.top ? [expect.top] : []), ...(expect.anyOf ?? []), ...(expect.allOf ?? [])];
}
