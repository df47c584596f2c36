/**
 * A normally ended or answered call: SIP 0 or 2xx with 0, 540000 or 560000, or one of the latter alone. The table of Azure
 * Communication Services publishes them so under SIP 0, Microsoft Graph under 200.
 * @see https://learn.microsoft.com/azure/communication-services/resources/troubleshooting/voice-video-calling/troubleshooting-codes
 * @see https://learn.microsoft.com/graph/api/call-delete
 */
export function isGoodCall(sipCode: string | undefined, microsoftCode: string | undefined): boolean {
  const quiet = microsoftCode === undefined || /^(?:0|5[46]0000)$/.test(microsoftCode);
  if (sipCode === undefined) return microsoftCode !== undefined && /^5[46]0000$/.test(microsoftCode);
  return /^2\d\d$/.test(sipCode) || (quiet && sipCode === '0');
}
