import { Template } from 'adaptivecards-templating/lib/template-engine.js';
import card from './constant-card.json' with { type: 'json' };
import { listen } from './listen.ts';

// The echo bot with the template library on top: what that package alone costs a start and in memory.
const template = new Template(card);
listen(() => template.expand({ $root: {} }));
