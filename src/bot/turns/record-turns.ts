import { INVOKE_RESPONSE_KEY, type Middleware } from 'botbuilder';
import type { Logger, Metrics } from '../../ops/index.ts';

/** Adapter middleware that logs and counts every turn: type, duration and how it went, with ids and without content. */
export function createTurnRecorder(log: Logger, metrics: Metrics): Middleware {
  return {
    async onTurn(context, next) {
      const { type, id, name } = context.activity;
      const started = performance.now();
      let result: 'answered' | 'failed' = 'answered';
      try {
        await next();
      } catch (error) {
        result = 'failed';
        throw error;
      } finally {
        const ms = Math.round(performance.now() - started);
        const invoked: { value?: { status?: number } } | undefined = context.turnState.get(INVOKE_RESPONSE_KEY);
        metrics.countTurn(type, result, ms / 1000);
        log.info(
          {
            activityId: id,
            type,
            name: /^[\w/.]{1,60}$/.test(name ?? '') ? name : undefined,
            result,
            status: invoked?.value?.status,
            ms,
          },
          'turn ended',
        );
      }
    },
  };
}
