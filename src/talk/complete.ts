import type { Engine } from '../answer/index.ts';
import type { Entry } from '../catalog/index.ts';
import { type Diagnosis, entriesOf } from '../match/index.ts';
import type { Remembered } from './memory.ts';
import { narrowByWords } from './narrow.ts';
import { plainWords } from './plain-words.ts';
import { failureOf, recall, recallEntries } from './recall.ts';
import { wordPattern } from './word-pattern.ts';
import { wordLists } from './words/every-language.ts';

const another = wordPattern(wordLists.flatMap(({ another: lines }) => lines.map((line) => `(${line})`)));

/** Longest text that can add to what was told before; whoever pastes more begins anew. */
const longest = 400;

/**
 * What one diagnosis of a new message is together with a failure told before, or undefined when the message stands for itself:
 * a Microsoft code after its SIP code, a SIP code after its Microsoft code, an error message among those that were possible.
 * Nothing is ever kept that the new message contradicts.
 */
export function completeFailure(
  found: Diagnosis,
  open: Remembered,
  text: string,
  engine: Engine,
): Diagnosis | undefined {
  if (text.length > longest || open.kind === 'guide' || another.test(plainWords(text))) return undefined;
  const { microsoftCode, sipCode } = found.failure;
  if (microsoftCode) return completeMicrosoftCode(found, open, engine);
  if (sipCode) return completeSipCode(sipCode.value, found, open, engine);
  return keepPossible(entriesOf(found), open, engine);
}

/** The SIP code of before belongs to the Microsoft code of now where the catalog, or the structure of the code, has them together. */
function completeMicrosoftCode(found: Diagnosis, open: Remembered, engine: Engine): Diagnosis | undefined {
  const { microsoftCode, sipCode } = found.failure;
  if (open.microsoftCode !== undefined || open.sipCode === undefined || sipCode || !microsoftCode) return undefined;
  const [pair] = engine.diagnose({ ...found.failure, sipCode: failureOf(open).sipCode as never });
  if (!pair) return undefined;
  const fits =
    pair.kind === 'unlisted'
      ? found.kind === 'unlisted'
      : entriesOf(pair).every((entry) => entry.sipCode === open.sipCode);
  return fits ? pair : undefined;
}

function completeSipCode(sipCode: string, found: Diagnosis, open: Remembered, engine: Engine): Diagnosis | undefined {
  if (open.microsoftCode === undefined) {
    return keepPossible(
      entriesOf(found).filter((entry) => entry.sipCode === sipCode),
      open,
      engine,
    );
  }
  if (open.sipCode === sipCode) return keepPossible(entriesOf(found), open, engine);
  const { sipCode: _, ...codes } = open;
  const [pair] = engine.diagnose({ ...failureOf(codes), sipCode: found.failure.sipCode as never });
  const isListed = pair !== undefined && entriesOf(pair).some((entry) => entry.sipCode === sipCode);
  return isListed ? pair : undefined;
}

/** The entries of before that the new message also fits; undefined when it fits none of them. */
function keepPossible(fitting: readonly Entry[], open: Remembered, engine: Engine): Diagnosis | undefined {
  const possible = recallEntries(open, engine.catalog);
  const kept = possible.filter((entry) => fitting.includes(entry));
  return kept.length > 0 ? recall(open, engine, kept) : undefined;
}

/** An answer in words to "which message is it?": the failure of before with fewer entries; undefined when it tells none apart. */
export function answerChoice(text: string, open: Remembered, engine: Engine): Diagnosis | undefined {
  if (open.kind !== 'ambiguous' || text.length > longest || another.test(plainWords(text))) return undefined;
  const possible = recallEntries(open, engine.catalog);
  const narrowed = narrowByWords(text, possible);
  return narrowed ? recall(open, engine, narrowed) : undefined;
}
