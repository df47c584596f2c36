import { reports } from '../../src/check/microsoft-report.ts';
import { fillStages, type Stage, stageNames, stageOf } from '../../src/check/stage.ts';
import { en } from '../../src/locale/en.ts';

/** A text as a hostile certificate could hold it. */
export const hostileName = `"Ann" \${7*7} [x](javascript:alert(1)) ](https://attacker.example) **x** <at>all</at>\u202e`;

const target = { host: 'sbc1.contoso.com', port: 5061 } as const;

/** Values for every place that a sentence can have. */
const values = {
  host: target.host,
  port: 5061,
  address: '52.1.2.3',
  count: 2,
  cipher: 'ECDHE-RSA-AES256-GCM-SHA384',
  ciphers: 'A, B',
  protocol: 'TLS 1.1',
  date: '2026-12-01',
  days: 6,
  issuer: hostileName,
  key: 'RSA 2048',
  name: hostileName,
  names: hostileName,
  root: hostileName,
  code: 'CERT_REJECTED',
  status: 486,
} as const;

/** Every sentence of a check, each in a stage of its own. */
export const everyFact: readonly Stage[] = Object.keys(en.check.fact).map((key, at) =>
  stageOf(stageNames[at % stageNames.length] ?? 'name', 'pass', key as Stage['fact']['key'], values),
);

const expired = fillStages([
  stageOf('name', 'pass', 'nameGood', values),
  stageOf('dns', 'pass', 'dnsOne', values),
  stageOf('certificate', 'fail', 'certExpired', values, reports.expired),
  stageOf('names', 'fail', 'namesWrong', values, reports.wrongName),
  stageOf('chain', 'unknown', 'chainUnknownRoot', values),
  stageOf('legacyTls', 'warn', 'legacyOn', values),
]);

/** Checks in every state of their card. */
export const sampleChecks = {
  begun: { ...target, stages: [] },
  'under way': { ...target, stages: expired.slice(0, 3) },
  'with faults': { ...target, stages: expired, verdict: 'fail' },
  'with faults that were asked about': {
    ...target,
    stages: expired,
    verdict: 'fail',
    asked: { microsoftCode: '569008', sipCode: '504' },
    changes: [{ stage: 'certificate', before: 'pass', after: 'fail' }],
  },
  'that found the same again': { ...target, stages: expired, verdict: 'unknown', changes: [] },
  'with every sentence': { ...target, stages: everyFact, verdict: 'warn' },
} as const;
