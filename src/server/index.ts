// The door of the web: all that other rooms use of this one.

export { createAdminServer } from './admin-server.ts';
export { createGuard } from './guard.ts';
export { createMessagesRoute } from './messages-route.ts';
export { createServer } from './server.ts';
