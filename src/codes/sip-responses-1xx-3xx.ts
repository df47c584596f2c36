import type { SipResponseRow } from './sip-response-row.ts';

/**
 * Progress, success and redirection: the answers that are no refusal.
 *
 * @see https://www.iana.org/assignments/sip-parameters/sip-parameters.xhtml
 */
export const progressSuccessAndRedirection = [
  {
    code: '100',
    reasonPhrase: 'Trying',
    rfc: '3261',
    meaning: 'The next hop has received the call request and is working on it.',
    lookFirst: 'Look for the final answer (200 or above) later in the same call, because 100 decides nothing.',
    normal: true,
  },
  {
    code: '180',
    reasonPhrase: 'Ringing',
    rfc: '3261',
    meaning: 'The called phone is ringing.',
    lookFirst:
      'Look for the final answer that followed the ringing; a missing ringback tone is a matter of 180 against 183.',
    normal: true,
  },
  {
    code: '181',
    reasonPhrase: 'Call Is Being Forwarded',
    rfc: '3261',
    meaning: 'The call is on its way to another destination because the called side forwards it.',
    lookFirst: 'Look for the final answer of the forwarding target in the same call.',
    normal: true,
  },
  {
    code: '182',
    reasonPhrase: 'Queued',
    rfc: '3261',
    meaning: 'The called side cannot take the call yet and holds it in a queue.',
    lookFirst: 'Look for the final answer that ended the wait.',
    normal: true,
  },
  {
    code: '183',
    reasonPhrase: 'Session Progress',
    rfc: '3261',
    meaning: 'The call is being set up, and audio such as a ringback tone or an announcement may already flow.',
    lookFirst: 'Look for the final answer; if callers hear silence meanwhile, check how the SBC treats 183 with SDP.',
    normal: true,
    otherPhrases: ['Session in Progress'],
  },
  {
    code: '199',
    reasonPhrase: 'Early Dialog Terminated',
    rfc: '6228',
    meaning: 'One of several ringing destinations has dropped out while the call as a whole goes on.',
    lookFirst: 'Look for the final answer of the destinations that are left.',
    normal: true,
  },
  {
    code: '200',
    reasonPhrase: 'OK',
    rfc: '3261',
    meaning: 'The request succeeded; as an answer to an INVITE it means that the call was answered.',
    lookFirst:
      'Look at what came after it, for instance a missing ACK or an early BYE, because 200 itself is no failure.',
    normal: true,
  },
  {
    code: '202',
    reasonPhrase: 'Accepted (Deprecated)',
    rfc: '6665',
    meaning: 'The request, in telephony usually a transfer (REFER), was accepted and its outcome is reported later.',
    lookFirst: 'Look at the NOTIFY messages that follow, because they tell how the transfer ended.',
    normal: true,
    otherPhrases: ['Accepted'],
  },
  {
    code: '204',
    reasonPhrase: 'No Notification',
    rfc: '5839',
    meaning: 'A subscription was served without a notification because nothing had changed.',
    lookFirst: 'Look elsewhere for the failure, because this answer belongs to subscriptions and not to calls.',
    normal: true,
  },
  {
    code: '300',
    reasonPhrase: 'Multiple Choices',
    rfc: '3261',
    meaning: 'The number leads to several destinations and the sender of the call is asked to pick one.',
    lookFirst: 'Check why the SBC handed the redirect on instead of trying the listed Contact addresses itself.',
  },
  {
    code: '301',
    reasonPhrase: 'Moved Permanently',
    rfc: '3261',
    meaning: 'The called number has moved for good to the address in the Contact header.',
    lookFirst:
      'Read the Contact header in the SBC log and correct the route or number that still points to the old address.',
  },
  {
    code: '302',
    reasonPhrase: 'Moved Temporarily',
    rfc: '3261',
    meaning: 'The called side asks to be reached at another address for now, which is how many systems forward calls.',
    lookFirst: 'Check that the SBC follows the redirect itself and has a route to the address in the Contact header.',
    otherPhrases: ['Moved'],
  },
  {
    code: '305',
    reasonPhrase: 'Use Proxy',
    rfc: '3261',
    meaning: 'The destination accepts the call only through the proxy named in the Contact header.',
    lookFirst: 'Check on the SBC whether calls to this destination have to be routed through the proxy it names.',
  },
  {
    code: '380',
    reasonPhrase: 'Alternative Service',
    rfc: '3261',
    meaning:
      'The call cannot be placed this way and the answer describes another service to use, as with emergency numbers.',
    lookFirst: 'Check how emergency and special numbers are routed on the SBC and at the carrier.',
  },
] as const satisfies readonly SipResponseRow[];
