import {
  type Activity,
  ActivityHandler,
  CardFactory,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
} from 'botbuilder';
import * as restify from 'restify';

/** The least of a bot on botbuilder and restify, without authentication on loopback: a card for every message. */
export function listen(makeCard: (activity: Activity) => unknown): void {
  const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
  const bot = new ActivityHandler();
  bot.onMessage(async (context, next) => {
    const attachment = CardFactory.adaptiveCard(makeCard(context.activity));
    await context.sendActivity({ type: 'message', attachments: [attachment] });
    await next();
  });

  const server = restify.createServer();
  server.use(restify.plugins.jsonBodyParser());
  server.post('/api/messages', async (request, response) => {
    await adapter.process(request, response, (context) => bot.run(context));
  });
  server.listen(Number(process.env.PORT), '127.0.0.1');
}
