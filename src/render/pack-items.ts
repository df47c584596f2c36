import type { Texts } from '../locale/index.ts';
import type { Addressee } from './addressee.ts';
import { codesOf, type MatchedFinding, type UnlistedFinding } from './finding.ts';

/** Something that an addressee asks for. */
export type PackItem = keyof Texts['packs']['item'];

/** What each addressee must get, in the order in which it is asked for. */
const wanted = {
  vendor: [
    'model',
    'sbc',
    'codes',
    'counts',
    'time',
    'direction',
    'correlationId',
    'callId',
    'trace',
    'audiocodes',
    'ribbon',
    'capture',
    'changes',
  ],
  microsoft: [
    'tenant',
    'correlationId',
    'time',
    'user',
    'sbc',
    'codes',
    'counts',
    'region',
    'diagnostics',
    'gateway',
    'certified',
    'expected',
    'clientLogs',
  ],
  carrier: ['trunkId', 'examples', 'time', 'numbers', 'carrierCode', 'callId', 'q850', 'direction', 'release'],
} as const satisfies Record<Addressee, readonly PackItem[]>;

/** What the addressee must get of this failure, each with whether the text holds it already. */
export function packItems(
  finding: MatchedFinding | UnlistedFinding,
  to: Addressee,
  vendor: string | undefined,
): readonly { readonly item: PackItem; readonly has: boolean }[] {
  const { read, calls, count } = finding;
  const { microsoftCode = '', sipCode } = codesOf(finding);
  const held: Readonly<Partial<Record<PackItem, boolean>>> = {
    codes: microsoftCode !== '' && sipCode !== undefined,
    time: (calls?.last ?? read.time) !== undefined,
    correlationId: (calls?.correlationIds.length ?? 0) > 0 || read.correlationId !== undefined,
    counts: count > 1 && calls?.first !== undefined,
    direction: (calls?.directions.length ?? 0) > 0,
    q850: read.q850 !== undefined,
  };
  const isTls = /^5[46]9/.test(microsoftCode);
  const brand = vendor?.toLowerCase() ?? '';
  const applies = (item: PackItem) =>
    item === 'capture'
      ? isTls
      : item === 'audiocodes' || item === 'ribbon'
        ? brand === '' || brand.startsWith(item)
        : true;
  return wanted[to].filter(applies).map((item) => ({ item, has: held[item] ?? false }));
}
