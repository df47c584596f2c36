import { readFileSync } from 'node:fs';
import { PassThrough, Readable } from 'node:stream';
import { text as readAll } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import { createEngine } from '../../src/answer/engine.ts';
import { loadCatalog } from '../../src/catalog/load/load.ts';
import { answerLines } from '../../src/cli/ask/ask-lines.ts';
import { judgeTurn, type TurnCase } from './judge-turn.ts';

// Protects conversations: every turn is answered in the light of what was told before.

const engine = createEngine(loadCatalog());

function readTurns(name: string): TurnCase[] {
  const lines = readFileSync(new URL(name, import.meta.url), 'utf8')
    .trim()
    .split('\n');
  return lines.map((line) => JSON.parse(line) as TurnCase);
}

async function answerTurns(turns: readonly TurnCase[]) {
  const output = new PassThrough();
  const printed = readAll(output);
  await answerLines(Readable.from([turns.map((turn) => JSON.stringify(turn)).join('\n')]), output, engine);
  output.end();
  return (await printed)
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}

it('every turn of the conversations is answered as it should be', async () => {
  const turns = readTurns('conversations.jsonl');
  const records = await answerTurns(turns);
  const wrong = turns.flatMap((turn, at) => {
    const complaint = judgeTurn(turn, records[at]);
    return complaint === '' ? [] : [`${turn.conversation}: ${turn.text} -> ${complaint}`];
  });
  expect(wrong).toEqual([]);
});
