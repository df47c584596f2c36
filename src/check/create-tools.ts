import { readFileSync } from 'node:fs';
import type { CheckRules } from './check-rules.ts';
import type { CheckTools } from './check-sbc.ts';
import { usualLimits } from './check-sbc.ts';
import { createAnchors } from './judge-chain.ts';
import { resolveFrom, resolveName } from './resolve-name.ts';
import { createOffers } from './tls-offers.ts';

/** The rules with what only tests set: a table in place of DNS, and a PEM file with further roots. */
export interface CheckSettings extends CheckRules {
  readonly resolve: Readonly<Record<string, readonly string[]>>;
  readonly anchorsFile?: string;
}

/**
 * Makes what checks work with; do this once, it reads all public roots.
 * @throws when the file of further roots cannot be read.
 */
export function createCheckTools(settings: CheckSettings, clock: () => number = Date.now): CheckTools {
  const { resolve, anchorsFile, ...rules } = settings;
  const further = anchorsFile === undefined ? [] : readPem(anchorsFile);
  return {
    rules,
    resolve: Object.keys(resolve).length > 0 ? resolveFrom(resolve) : resolveName,
    offers: createOffers(further),
    anchors: createAnchors(further),
    clock,
    limits: usualLimits,
  };
}

function readPem(file: string): readonly string[] {
  const found = readFileSync(file, 'utf8').match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? [];
  if (found.length === 0) throw new Error(`${file} holds no certificate in PEM form`);
  return found;
}
