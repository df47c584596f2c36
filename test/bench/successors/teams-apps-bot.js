import { App, ExpressAdapter } from '@microsoft/teams.apps';
import express from 'express';
import card from '../constant-card.json' with { type: 'json' };

// The least of a bot on teams.apps, without authentication on loopback: the same constant card for every message. It posts its
// answers; it has no `expectReplies`. Its express is ours, since its own would listen on every address.
const server = express();
const app = new App({
  dangerouslyAllowUnauthenticatedRequests: true,
  httpServerAdapter: new ExpressAdapter(server),
});
app.on('message', async ({ send }) => {
  await send({
    type: 'message',
    attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }],
  });
});
await app.initialize();
server.listen(Number(process.env.PORT), '127.0.0.1');
