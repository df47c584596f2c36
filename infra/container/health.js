import { readFileSync } from 'node:fs';

// What the image asks itself: whether the bot is ready, not only whether it lives. Ends with 0 or 1.
const { METRICS_PORT = '9464', METRICS_TOKEN, METRICS_TOKEN_FILE } = process.env;
const token = METRICS_TOKEN_FILE ? readFileSync(METRICS_TOKEN_FILE, 'utf8').trim() : METRICS_TOKEN;
const headers = token ? { authorization: `Bearer ${token}` } : {};
const isReady = await fetch(`http://127.0.0.1:${METRICS_PORT}/readyz`, { headers }).then(
  ({ ok }) => ok,
  () => false,
);
process.exit(isReady ? 0 : 1);
