// The package's own front door pulls in the TypeScript sources of another package, which our compiler options refuse.
import { Template } from 'adaptivecards-templating/lib/template-engine.js';
import ambiguous from '../../cards/ambiguous.json' with { type: 'json' };
import greeting from '../../cards/greeting.json' with { type: 'json' };
import help from '../../cards/help.json' with { type: 'json' };
import list from '../../cards/list.json' with { type: 'json' };
import matched from '../../cards/matched.json' with { type: 'json' };
import notice from '../../cards/notice.json' with { type: 'json' };
import several from '../../cards/several.json' with { type: 'json' };
import ticket from '../../cards/ticket.json' with { type: 'json' };
import unlisted from '../../cards/unlisted.json' with { type: 'json' };
import type { AdaptiveCard } from '../answer/answer.ts';

const payloads = { matched, ambiguous, unlisted, several, list, ticket, help, greeting, notice } as const;

/** One template per kind of card, the files in `cards/`. */
export type TemplateName = keyof typeof payloads;

export const templateNames = Object.keys(payloads) as TemplateName[];

const templates = new Map<TemplateName, Template>();

/** Fills a card template with its view. Each template is parsed once, when it is first used. */
export function expandTemplate(name: TemplateName, view: object): AdaptiveCard {
  let template = templates.get(name);
  if (!template) {
    template = new Template(payloads[name]);
    templates.set(name, template);
  }
  return template.expand({ $root: view }) as AdaptiveCard;
}
