import { describe, expect, it } from 'vitest';
import { type CheckTools, checkSbc } from '../../src/check/check-sbc.ts';
import { createAnchors } from '../../src/check/judge-chain.ts';
import { stageNames } from '../../src/check/stage.ts';
import { createOffers } from '../../src/check/tls-offers.ts';
import { host, knownRoot, rows } from './matrix.ts';

// Protects the verdict of a check: each fault of an SBC is found at its stage.

const tools: CheckTools = {
  rules: { domains: ['contoso.example'], ports: [5061], allowLoopback: true },
  resolve: async () => ({ kind: 'addresses', v4: ['127.0.0.1'], v6: [] }),
  offers: createOffers([knownRoot]),
  anchors: createAnchors([knownRoot]),
  clock: Date.now,
  limits: { connect: 600, handshake: 600, options: 600, whole: 3000 },
};

describe('a check of an SBC with', () => {
  it.concurrent.each(rows)('$name', async ({ start, verdict, stages }) => {
    const sbc = await start();
    try {
      const seen: number[] = [];
      const result = await checkSbc({ host, port: sbc.port }, tools, (soFar) => seen.push(soFar.length));
      if ('refused' in result) throw new Error(result.refused);
      const others = result.stages.filter((stage) => stage.verdict !== 'pass');
      const asRead = others.map((one) => [one.stage, [one.verdict, one.report?.microsoftCode ?? null]]);
      expect(Object.fromEntries(asRead)).toEqual(stages);
      expect(result.verdict).toBe(verdict);
      expect(result.stages.map(({ stage }) => stage)).toEqual(stageNames);
      expect(seen).toEqual(seen.toSorted((a, b) => a - b));
    } finally {
      await sbc.close();
    }
  });
});
