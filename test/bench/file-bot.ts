import { createFileReader } from '../../src/bot/messages/read-file.ts';
import { parseConfig } from '../../src/config/config.ts';
import { serve } from '../../src/main/serve.ts';

/** The bot, but for files it asks loopback where Teams keeps them at SharePoint. */
const readFile = createFileReader({ isAllowed: ({ hostname }) => hostname === '127.0.0.1' });
await serve(parseConfig(process.env), { readFile });
