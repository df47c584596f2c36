import { ActivityHandler, CardFactory, CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import * as restify from 'restify';

// The reference of the table: the least that answers every message with a card, on the same botbuilder and restify, without
// authentication on loopback. Its card is as small as a card can be, so nothing here is made slow on purpose.
const card = {
  type: 'AdaptiveCard',
  version: '1.5',
  body: [{ type: 'TextBlock', text: 'The call failed.', wrap: true }],
};

const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
const bot = new ActivityHandler();
bot.onMessage(async (context, next) => {
  await context.sendActivity({ type: 'message', attachments: [CardFactory.adaptiveCard(card)] });
  await next();
});

const server = restify.createServer();
server.use(restify.plugins.jsonBodyParser());
server.post('/api/messages', async (request, response) => {
  await adapter.process(request, response, (context) => bot.run(context));
});
server.listen(Number(process.env.PORT), '127.0.0.1');
