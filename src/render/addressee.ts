import { codesOf, type Finding } from './finding.ts';

/** Whom a failure is handed over to. */
export const addressees = ['vendor', 'microsoft', 'carrier'] as const;
export type Addressee = (typeof addressees)[number];

/**
 * Who is asked first, then next: 560ZZZ came from the SBC or from behind it, 569 and 549 are between Microsoft and the SBC, all
 * others are Microsoft's own. Where the first step is the carrier's or Microsoft Support's, they come first.
 * @see https://learn.microsoft.com/microsoftteams/direct-routing-plan#support-boundaries
 */
export function chooseAddressees(finding: Finding): readonly [Addressee, ...Addressee[]] {
  const { microsoftCode = '' } = codesOf(finding);
  const owner = finding.kind === 'matched' ? finding.entry.suggestedActions[0]?.actor : undefined;
  const first =
    owner === 'carrier' ? 'carrier' : owner === 'microsoftSupport' ? 'microsoft' : firstByCode(microsoftCode);
  const order: readonly Addressee[] = /^560/.test(microsoftCode)
    ? ['vendor', 'carrier', 'microsoft']
    : ['vendor', 'microsoft', 'carrier'];
  return [first, ...order.filter((one) => one !== first)];
}

function firstByCode(microsoftCode: string): Addressee {
  return microsoftCode === '' || /^5(?:60|69|49|40)/.test(microsoftCode) ? 'vendor' : 'microsoft';
}
