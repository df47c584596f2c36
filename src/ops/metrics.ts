import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** How a turn ended: `repeated` was answered before, `limited` came from a user beyond the rate. */
export type TurnResult = 'answered' | 'failed' | 'repeated' | 'limited';

/** The figures of one process, for Prometheus. Labels come from closed lists; no id, name or text is ever a label. */
export interface Metrics {
  /** Turns that ended before any work have no duration. */
  countTurn(type: string, result: TurnResult, seconds?: number): void;
  /** Kind of reply, and the unlisted Microsoft codes in it: the list of what the catalog should learn next. */
  countAnswer(reply: string, unlistedCodes: readonly string[]): void;
  /** A request that was not let in. */
  countRefusal(reason: string): void;
  countPost(outcome: string): void;
  countRetry(cause: string): void;
  /** Registers a figure that is read when the page is fetched. */
  watch(name: string, help: string, read: () => number): void;
  /** The page, in Prometheus' text format. */
  print(): Promise<{ readonly contentType: string; readonly text: string }>;
}

const activityTypes = [
  'message',
  'messageUpdate',
  'messageDelete',
  'messageReaction',
  'invoke',
  'conversationUpdate',
  'installationUpdate',
  'event',
];
const mostCodes = 50;

export function createMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const counter = (name: string, help: string, labelNames: string[]) =>
    new Counter({ name: `trunkwise_${name}`, help, labelNames, registers });

  const turns = counter('turns_total', 'Turns by activity type and result', ['type', 'result']);
  const answers = counter('answers_total', 'Replies by kind', ['kind']);
  const unlisted = counter('unlisted_codes_total', 'Microsoft codes asked for that the catalog lacks', ['code']);
  const refusals = counter('refusals_total', 'Requests not let in, by reason', ['reason']);
  const posts = counter('posts_total', 'Posts to conversations by outcome', ['outcome']);
  const retries = counter('post_retries_total', 'Repeated requests to the connector by cause', ['cause']);
  const seconds = new Histogram({
    name: 'trunkwise_turn_seconds',
    help: 'Duration of turns, posting included',
    labelNames: ['type'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 15],
    registers,
  });
  const codes = new Set<string>();

  return {
    countTurn(type, result, took) {
      const known = activityTypes.includes(type) ? type : 'other';
      turns.inc({ type: known, result });
      if (took !== undefined) seconds.observe({ type: known }, took);
    },
    countAnswer(reply, unlistedCodes) {
      answers.inc({ kind: reply });
      for (const code of unlistedCodes) unlisted.inc({ code: chooseCodeLabel(code, codes) });
    },
    countRefusal: (reason) => refusals.inc({ reason }),
    countPost: (outcome) => posts.inc({ outcome }),
    countRetry: (cause) => retries.inc({ cause: /^\d{3}$/.test(cause) ? cause : 'network' }),
    watch(name, help, read) {
      new Gauge({
        name: `trunkwise_${name}`,
        help,
        registers,
        collect() {
          this.set(read());
        },
      });
    },
    print: async () => ({ contentType: registry.contentType, text: await registry.metrics() }),
  };
}

/** The first codes get a label of their own, later ones share one: whoever pastes numbers cannot make the page grow. */
function chooseCodeLabel(code: string, codes: Set<string>): string {
  if (!/^\d{1,6}$/.test(code)) return 'other';
  if (codes.size < mostCodes) codes.add(code);
  return codes.has(code) ? code : 'other';
}
