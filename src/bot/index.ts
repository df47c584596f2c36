// What only Teams needs: all that other rooms use of this one.

export type { BotParts } from './bot-parts.ts';
export { findButtonKeys } from './buttons/button-key.ts';
export { createButtonSeal } from './buttons/button-seal.ts';
export { runWatchRound, type WatchRoundOptions } from './checks/watch-round.ts';
export { type BotIdentity, createAuthentication } from './identity/authentication.ts';
export { anybody, type Caller, type TokenCheck, tokenRefusals } from './identity/check-token.ts';
export { type Cloud, cloudEndpoints } from './identity/clouds.ts';
export { createFileReader } from './messages/read-file.ts';
export { createReportDesk } from './reports/report-desk.ts';
export { createBot } from './turns/create-turns.ts';
export type { TakeTurn, TurnResponse } from './turns/turn-adapter.ts';
