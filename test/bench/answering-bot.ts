import { createEngine } from '../../src/answer/engine.ts';
import { readUserMessage } from '../../src/bot/messages/read-activity.ts';
import { loadCatalog } from '../../src/catalog/load/load.ts';
import { listen } from './listen.ts';

// The echo bot with the right answers: what reading, matching and the card cost, without the guards and limits around them.
const engine = createEngine(loadCatalog());
listen((activity) => engine.answer(readUserMessage(activity)).card);
