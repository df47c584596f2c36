import type { Diagnostic, SuggestedAction } from '../catalog/index.ts';
import type { CheckOutput } from './check-output.ts';
import type { Subject } from './subject.ts';

/** What has to work for the question of a check command to be answered with yes. */
const proves: Readonly<Record<Diagnostic, readonly Subject[]>> = {
  reachability: ['port'],
  certificate: ['certificateDate', 'certificateTrust'],
  dns: ['name', 'address'],
  gateway: ['gateway'],
};

/** Whether checks have answered all that a suggested action asks to be looked at, and found it in order. */
export function settlesStep({ diagnostics }: SuggestedAction, checks: readonly CheckOutput[]): boolean {
  const works = new Set(checks.flatMap((output) => output.works ?? []));
  return diagnostics.length > 0 && diagnostics.every((one) => proves[one].every((subject) => works.has(subject)));
}
