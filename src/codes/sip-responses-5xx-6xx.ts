import type { SipResponseRow } from './sip-response-row.ts';

/**
 * Server failures and global failures: a system on the way failed, or the called side refuses everywhere.
 *
 * @see https://www.iana.org/assignments/sip-parameters/sip-parameters.xhtml
 */
export const serverAndGlobalFailures = [
  {
    code: '500',
    reasonPhrase: 'Server Internal Error',
    rfc: '3261',
    meaning: 'A system on the way ran into an unexpected fault of its own while handling the call.',
    lookFirst:
      'See in the SBC log who sent it first (SBC, carrier or Microsoft) and read the Reason or Warning header beside it.',
    otherPhrases: ['Internal Server Error', 'Internal Error'],
  },
  {
    code: '501',
    reasonPhrase: 'Not Implemented',
    rfc: '3261',
    meaning: 'The receiver does not know this kind of request at all.',
    lookFirst:
      'Find the method of the refused request in the SBC log (for instance REFER, PRACK or UPDATE) and let the SBC handle it itself.',
  },
  {
    code: '502',
    reasonPhrase: 'Bad Gateway',
    rfc: '3261',
    meaning: 'A gateway got an unusable answer from the next system, often from the telephone network behind it.',
    lookFirst:
      'Ask what lies behind the sender: check the trunk from SBC to carrier and the Q.850 cause that came along.',
  },
  {
    code: '503',
    reasonPhrase: 'Service Unavailable',
    rfc: '3261',
    meaning:
      'The receiver cannot take calls at the moment because of overload, maintenance, no free channel or a dead trunk.',
    lookFirst:
      'Check the call capacity, session licenses and trunk status of the SBC, then whether the failures gather on one carrier or destination.',
  },
  {
    code: '504',
    reasonPhrase: 'Server Time-out',
    rfc: '3261',
    meaning:
      'A system on the way did not reach the next one in time; in Direct Routing mostly Microsoft could not reach the SBC.',
    lookFirst:
      'Check that the SBC is up, its FQDN and port reachable from the Microsoft signaling addresses, and its TLS certificate valid and complete.',
    otherPhrases: [
      'Server Timeout',
      'Server Time Out',
      'Gateway Timeout',
      'Gateway Time-out',
      'Gateway Time Out',
      'Server Timed Out',
    ],
  },
  {
    code: '505',
    reasonPhrase: 'Version Not Supported',
    rfc: '3261',
    meaning: 'The receiver does not support the SIP version named in the request.',
    lookFirst: 'Check the request line and the Via headers of the refused message: both must say SIP/2.0.',
    otherPhrases: ['SIP Version Not Supported'],
  },
  {
    code: '513',
    reasonPhrase: 'Message Too Large',
    rfc: '3261',
    meaning: 'The SIP message is longer than the receiver can process, which happens on UDP trunks behind the SBC.',
    lookFirst:
      'Let the SBC strip ICE candidates, unused codecs and headers towards that trunk, or move the trunk from UDP to TCP.',
  },
  {
    code: '555',
    reasonPhrase: 'Push Notification Service Not Supported',
    rfc: '8599',
    meaning: 'A mobile client asked to be woken by a push service that the server does not support.',
    lookFirst: 'Check the registration of the SIP client behind the SBC, because trunk calls do not get this answer.',
  },
  {
    code: '580',
    reasonPhrase: 'Precondition Failure',
    rfc: '3312',
    meaning: 'The call demanded that bandwidth or another resource be reserved first, and that could not be done.',
    lookFirst:
      'Check whether the carrier or SBC uses preconditions (Require: precondition, as IMS networks do) and let the SBC end them on that side.',
  },
  {
    code: '600',
    reasonPhrase: 'Busy Everywhere',
    rfc: '3261',
    meaning: 'The called person is busy on every device, which is a normal end of a call.',
    lookFirst:
      'Nothing is broken as a rule; check busy options and voicemail of the called side if calls should go on.',
    normal: true,
  },
  {
    code: '603',
    reasonPhrase: 'Decline',
    rfc: '3261',
    meaning: 'The called side turned the call down, either a person who declined or a network that blocks such calls.',
    lookFirst:
      'Nothing is broken if a person declined; if many calls from one number end so, ask the carrier about call blocking and caller reputation.',
    normal: true,
    otherPhrases: ['Declined'],
  },
  {
    code: '604',
    reasonPhrase: 'Does Not Exist Anywhere',
    rfc: '3261',
    meaning: 'The side that answered is certain that the called number does not exist.',
    lookFirst:
      'Check the called number for a wrong digit, prefix or country code, then ask the carrier whether it is in service.',
  },
  {
    code: '606',
    reasonPhrase: 'Not Acceptable',
    rfc: '3261',
    meaning: 'The called side was reached but cannot take the call with the media or bandwidth offered.',
    lookFirst:
      'Compare codecs, SRTP and media lines in the SDP of both legs, and read the Warning header of the answer.',
  },
  {
    code: '607',
    reasonPhrase: 'Unwanted',
    rfc: '8197',
    meaning: 'The called person marked the call as unwanted, as with the spam button of a phone.',
    lookFirst:
      'Check which caller number was shown and whether it has a bad reputation; ask the carrier how to have it cleared.',
  },
  {
    code: '608',
    reasonPhrase: 'Rejected',
    rfc: '8688',
    meaning: 'A filter in the network blocked the call on behalf of the called person, without asking them.',
    lookFirst:
      'Read the Call-Info header of the answer for a contact of the blocking party, and ask the carrier to have the caller number reviewed.',
  },
] as const satisfies readonly SipResponseRow[];
