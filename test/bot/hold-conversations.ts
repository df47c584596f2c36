import { readFileSync } from 'node:fs';
import type { TurnContext } from 'botbuilder';
import { createEngine } from '../../src/answer/engine.ts';
import { talkOver } from '../../src/bot/messages/talk-over.ts';
import { loadCatalog } from '../../src/catalog/load/load.ts';
import { toMessage } from '../../src/cli/ask/ask-lines.ts';
import { toRecord } from '../../src/cli/ask/ask-record.ts';
import type { Store } from '../../src/store/store.ts';
import { judgeTurn, type TurnCase } from '../talk/judge-turn.ts';

const engine = createEngine(loadCatalog());
const log = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** The turns of all conversations of the fixtures, one of each conversation after the other, so that none is alone. */
function readTurns(): readonly TurnCase[] {
  const text = readFileSync(new URL('../talk/conversations.jsonl', import.meta.url), 'utf8');
  const turns = text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as TurnCase);
  const byName = Map.groupBy(turns, ({ conversation }) => conversation);
  const longest = Math.max(...[...byName.values()].map((own) => own.length));
  return Array.from({ length: longest }, (_, at) => [...byName.values()].flatMap((own) => own[at] ?? [])).flat();
}

/**
 * Holds all conversations of the fixtures as the bot does, each in two tenants at once, the turns in turn by the stores that are given,
 * as replicas would take them. Gives what is wrong, a line each.
 */
export async function holdConversations(stores: readonly Store[]): Promise<readonly string[]> {
  const wrong: string[] = [];
  for (const [at, turn] of readTurns().entries()) {
    const message = toMessage({ scope: 'personal', ...turn } as Parameters<typeof toMessage>[0]);
    const own =
      message.scope === 'channel' ? { ...message, text: message.text.replace(/<at>.*?<\/at>/g, ' ') } : message;
    for (const tenantId of ['tenant-1', 'tenant-2']) {
      const store = stores[(at + tenantId.length + Number(tenantId.at(-1))) % stores.length] as Store;
      const activity = { conversation: { id: `19:${turn.conversation}`, tenantId }, id: String(at) };
      const context = { activity } as unknown as TurnContext;
      const answer = await talkOver(context, own, engine.answer(own), { engine: () => engine, store, log });
      const complaint = judgeTurn(turn, toRecord(null, answer, turn.locale));
      if (complaint !== '') wrong.push(`${tenantId} ${turn.conversation}: ${turn.text} -> ${complaint}`);
    }
  }
  return wrong;
}
