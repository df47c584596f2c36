import { ActivityHandler, CardFactory, CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import * as restify from 'restify';

// The reference of the table: the least that answers every message with a card, on the same botbuilder and restify, without
// authentication on loopback. Its card is constant, and of 6.5 KB like the median of the bot's over the evaluation, so that
// both write as much and the ratio is about what happens before.
const card = {
  type: 'AdaptiveCard',
  version: '1.5',
  body: Array.from({ length: 22 }, (_, at) => ({
    type: 'Container',
    spacing: 'Medium',
    items: [
      { type: 'TextBlock', text: `Step ${at + 1}`, weight: 'Bolder', wrap: true },
      {
        type: 'TextBlock',
        text: 'The call failed because the other side did not answer in time. '.repeat(2),
        wrap: true,
      },
    ],
  })),
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
