// Packs for a ticket system: all that other rooms use of this one.

export { createTicketHook, type TicketHook } from './ticket-hook.ts';
