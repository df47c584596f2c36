/** A normally ended or answered call: SIP 0 or 2xx with 0, 540000 or 560000, or one of the latter alone. */
export function isGoodCall(sipCode: string | undefined, microsoftCode: string | undefined): boolean {
  const quiet = microsoftCode === undefined || /^(?:0|5[46]0000)$/.test(microsoftCode);
  if (sipCode === undefined) return microsoftCode !== undefined && /^5[46]0000$/.test(microsoftCode);
  return quiet && /^(?:0|2\d\d)$/.test(sipCode);
}
