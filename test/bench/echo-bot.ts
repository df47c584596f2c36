import card from './constant-card.json' with { type: 'json' };
import { listen } from './listen.ts';

// The reference of the table. Its card is constant: what the bot answers to `510544/500`, of 6.8 KB like the mean of the bot's
// cards over the evaluation, so that both write as much and the ratio is about what happens before.
listen(() => card);
