/** Why a file gives no report, as one sentence that a user can act on. */
export class ReportProblem extends Error {
  override readonly name = 'ReportProblem';
  readonly kind: 'noCodes' | 'noHeader' | 'empty' | 'archive' | 'tooLarge' | 'notRead' | 'engine';

  constructor(kind: ReportProblem['kind'], message: string) {
    super(message);
    this.kind = kind;
  }
}
