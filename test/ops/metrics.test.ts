import { describe, expect, it } from 'vitest';
import { createMetrics } from '../../src/ops/metrics.ts';

// Protects figures from labels that never end.

/** Samples of the page whose name begins so. */
async function readSamples(metrics: ReturnType<typeof createMetrics>, name: string): Promise<string[]> {
  return (await metrics.print()).text.split('\n').filter((line) => line.startsWith(`trunkwise_${name}`));
}

describe('figures', () => {
  it('of turns, replies, refusals, posts and retries', async () => {
    const metrics = createMetrics();
    metrics.countTurn('message', 'answered', 0.02);
    metrics.countTurn('message', 'repeated');
    metrics.countAnswer('unlisted', ['569999']);
    metrics.countRefusal('tenant');
    metrics.countPost('unconfirmed');
    metrics.countRetry('429');
    metrics.watch('in_flight', 'Turns under way', () => 7);
    const { text, contentType } = await metrics.print();
    expect(contentType).toContain('text/plain');
    for (const sample of [
      'trunkwise_turns_total{type="message",result="answered"} 1',
      'trunkwise_turns_total{type="message",result="repeated"} 1',
      'trunkwise_turn_seconds_count{type="message"} 1',
      'trunkwise_answers_total{kind="unlisted"} 1',
      'trunkwise_unlisted_codes_total{code="569999"} 1',
      'trunkwise_refusals_total{reason="tenant"} 1',
      'trunkwise_posts_total{outcome="unconfirmed"} 1',
      'trunkwise_post_retries_total{cause="429"} 1',
      'trunkwise_in_flight 7',
      'process_resident_memory_bytes',
    ]) {
      expect(text).toContain(sample);
    }
  });

  it('of each process are its own', async () => {
    createMetrics().countRefusal('tenant');
    expect(await readSamples(createMetrics(), 'refusals_total')).toEqual([]);
  });
});

describe('labels', () => {
  it('list fifty unlisted codes and no more, the rest together', async () => {
    const metrics = createMetrics();
    for (let code = 570000; code < 570200; code++) metrics.countAnswer('unlisted', [String(code)]);
    metrics.countAnswer('unlisted', ['570000']);
    const samples = await readSamples(metrics, 'unlisted_codes_total');
    expect(samples).toHaveLength(51);
    expect(samples).toContain('trunkwise_unlisted_codes_total{code="other"} 150');
    expect(samples).toContain('trunkwise_unlisted_codes_total{code="570000"} 2');
  });

  it.each([
    ['a phone number', '+49 30 1234567'],
    ['seven digits', '1234567'],
    ['text', 'Erika'],
    ['nothing', ''],
    ['a quote and a brace', '1"} 5'],
  ])('never hold %s', async (_, code) => {
    const metrics = createMetrics();
    metrics.countAnswer('unlisted', [code]);
    expect(await readSamples(metrics, 'unlisted_codes_total')).toEqual([
      'trunkwise_unlisted_codes_total{code="other"} 1',
    ]);
  });

  it('take activity types and network faults from closed lists', async () => {
    const metrics = createMetrics();
    for (let i = 0; i < 100; i++) {
      metrics.countTurn(`type ${i}`, 'answered', 0.1);
      metrics.countRetry(`E${i}`);
    }
    expect(await readSamples(metrics, 'turns_total')).toHaveLength(1);
    expect(await readSamples(metrics, 'post_retries_total')).toHaveLength(1);
  });
});
