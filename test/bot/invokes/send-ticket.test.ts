import { describe, expect, it } from 'vitest';
import { createEngine } from '../../../src/answer/engine.ts';
import { sendTicket } from '../../../src/bot/invokes/send-ticket.ts';
import { loadCatalog } from '../../../src/catalog/load/load.ts';
import { en } from '../../../src/locale/en.ts';
import type { TicketPack } from '../../../src/tickets/ticket-hook.ts';
import { findCardProblems, nodesOf } from '../../support/card-rules.ts';

const catalog = loadCatalog();
const button = {
  do: 'ticket',
  read: { microsoftCode: '560482', sipCode: '482', phrase: 'from +14255550123' },
  to: 'carrier',
};

function press(data: object, isTaken = true) {
  const packs: TicketPack[] = [];
  const tickets = { send: (pack: TicketPack) => isTaken && packs.push(pack) > 0, idle: async () => undefined };
  const text = sendTicket(data, 'en', { tickets, engine: () => createEngine(catalog) });
  return { text, packs };
}

describe('the button that sends a pack into the ticket system', () => {
  it('stands on the card of the pack where there is such a system, and nowhere else', () => {
    const titles = (hasTicketHook: boolean) => {
      const { card } = createEngine(catalog, { hasTicketHook }).act(button);
      expect(findCardProblems(card)).toEqual([]);
      return [...nodesOf(card)].map(({ title }) => title);
    };
    expect(titles(true)).toContain(en.packs.button.send);
    expect(titles(false)).not.toContain(en.packs.button.send);
  });

  it('hands over the masked pack for the addressee of the card', () => {
    const { text, packs } = press({ ...button, send: true });
    expect(text).toBe(en.packs.sent);
    expect(packs).toMatchObject([{ addressee: 'Carrier', microsoftCode: '560482', sipCode: '482' }]);
    expect(packs[0]?.text).toContain('from +1•••23');
  });

  it('says so when too many are waiting, or the entry is gone', () => {
    expect(press({ ...button, send: true }, false).text).toBe(en.bot.busy);
    expect(press({ do: 'ticket', entryId: 'gone', send: true })).toEqual({ text: en.bot.oldCard, packs: [] });
  });

  it('is the only one that sends', () => {
    expect(press(button)).toEqual({ text: undefined, packs: [] });
    expect(sendTicket({ ...button, send: true }, 'en', { engine: () => createEngine(catalog) })).toBeUndefined();
  });
});
