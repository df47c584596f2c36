import { createServer } from 'node:http';
import { ActivityHandler, CardFactory, CloudAdapter, MessageFactory } from '@microsoft/agents-hosting';
import card from '../constant-card.json' with { type: 'json' };

// The least of a bot on agents-hosting, without authentication on loopback: the same constant card for every message. Its own
// express is left out: the adapter asks for a parsed body, and for `status` and `send` of a response.
const adapter = new CloudAdapter();
const bot = new ActivityHandler();
bot.onMessage(async (context, next) => {
  await context.sendActivity(MessageFactory.attachment(CardFactory.adaptiveCard(card)));
  await next();
});

createServer(async (request, response) => {
  let body = '';
  for await (const chunk of request.setEncoding('utf8')) body += chunk;
  Object.assign(request, { body: JSON.parse(body), user: {} });
  response.status = (status) => Object.assign(response, { statusCode: status });
  response.send = (content) => response.end(JSON.stringify(content));
  await adapter.process(request, response, (context) => bot.run(context));
}).listen(Number(process.env.PORT), '127.0.0.1');
