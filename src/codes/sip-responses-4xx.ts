import type { SipResponseRow } from './sip-response-row.ts';

/**
 * Request failures: this side refuses the request as it stands.
 *
 * @see https://www.iana.org/assignments/sip-parameters/sip-parameters.xhtml
 */
export const requestFailures = [
  {
    code: '400',
    reasonPhrase: 'Bad Request',
    rfc: '3261',
    meaning: 'The receiver could not read the request because a header, the number format or the SDP is malformed.',
    lookFirst:
      'Compare the refused INVITE in the SBC log with the Direct Routing SIP rules, above all the FQDN in Contact, the number format and the SDP.',
  },
  {
    code: '401',
    reasonPhrase: 'Unauthorized',
    rfc: '3261',
    meaning: 'The receiver asks for a user name and password before it accepts the call or registration.',
    lookFirst:
      'Check the credentials of the SIP trunk between SBC and carrier, because Direct Routing authenticates by certificate and never by password.',
    otherPhrases: ['Unauthorised'],
  },
  {
    code: '402',
    reasonPhrase: 'Payment Required',
    rfc: '3261',
    meaning: 'The call was refused because something it needs is not paid for, such as a license, credit or a service.',
    lookFirst:
      'Check the licenses and calling credit of the user or resource account, then the account at the carrier.',
  },
  {
    code: '403',
    reasonPhrase: 'Forbidden',
    rfc: '3261',
    meaning: 'The receiver understood the call and refuses it on purpose, by rule, policy or missing permission.',
    lookFirst:
      'See in the SBC log whether SBC, carrier or Microsoft sent it, then check barring rules and caller ID there, or voice route and trunk FQDN in Teams.',
  },
  {
    code: '404',
    reasonPhrase: 'Not Found',
    rfc: '3261',
    meaning: 'The called number is not known to the side that answered.',
    lookFirst:
      'Compare the called number exactly as sent (plus sign, country code) with the number assigned in Teams for inbound calls or with the routes of SBC and carrier for outbound calls.',
    otherPhrases: ['User Not Found'],
  },
  {
    code: '405',
    reasonPhrase: 'Method Not Allowed',
    rfc: '3261',
    meaning: 'The receiver knows the kind of request, for instance REFER or UPDATE, but does not allow it here.',
    lookFirst: 'Compare the method of the refused request with the Allow header of the answer, then adjust the SBC.',
  },
  {
    code: '406',
    reasonPhrase: 'Not Acceptable',
    rfc: '3261',
    meaning: 'The receiver cannot produce an answer in any of the forms that the request accepts.',
    lookFirst: 'Check the Accept headers that the SBC sends, and the codecs and media settings of the call.',
  },
  {
    code: '407',
    reasonPhrase: 'Proxy Authentication Required',
    rfc: '3261',
    meaning: 'A proxy on the way, usually the carrier, asks for a user name and password before it forwards the call.',
    lookFirst:
      'Check that the SBC answers the challenge of the carrier with the right credentials, because Direct Routing itself uses none.',
  },
  {
    code: '408',
    reasonPhrase: 'Request Timeout',
    rfc: '3261',
    meaning: 'No answer arrived in time, either from the far end or from one of the systems on the way.',
    lookFirst:
      'Find in the SBC log the last message that got no answer, then check that hop: SBC to Microsoft, SBC to carrier, or slow call setup beyond.',
    otherPhrases: ['Request Time-out', 'Request Time out', 'Request Timed Out'],
  },
  {
    code: '410',
    reasonPhrase: 'Gone',
    rfc: '3261',
    meaning:
      'The destination no longer exists here; Microsoft also sends 410 when the media of a call could not be set up.',
    lookFirst:
      'Check the SDP and ICE exchange between SBC and Microsoft first, and whether the called number was changed if the carrier sent the answer.',
  },
  {
    code: '412',
    reasonPhrase: 'Conditional Request Failed',
    rfc: '3903',
    meaning: 'A condition tied to the request did not hold, by the standard one for published presence data.',
    lookFirst: 'Go by the Microsoft code and the error message, because Microsoft uses 412 for causes of its own.',
    otherPhrases: ['Precondition Failed'],
  },
  {
    code: '413',
    reasonPhrase: 'Request Entity Too Large',
    rfc: '3261',
    meaning: 'The body of the request is larger than the receiver accepts.',
    lookFirst: 'Look at the size of the SDP and let the SBC strip unused codecs and ICE candidates towards that side.',
  },
  {
    code: '414',
    reasonPhrase: 'Request-URI Too Long',
    rfc: '3261',
    meaning: 'The address in the request line is longer than the receiver accepts.',
    lookFirst: 'Look at the Request-URI that the SBC sends and remove parameters that the far end does not need.',
    otherPhrases: ['Request-URI Too Large'],
  },
  {
    code: '415',
    reasonPhrase: 'Unsupported Media Type',
    rfc: '3261',
    meaning: 'The receiver does not understand the kind of body that the request carries.',
    lookFirst:
      'Check the Content-Type of the refused message in the SBC log and let the SBC send plain application/sdp.',
  },
  {
    code: '416',
    reasonPhrase: 'Unsupported URI Scheme',
    rfc: '3261',
    meaning: 'The receiver does not support the kind of address used, for instance tel: or sips:.',
    lookFirst: 'Check that the SBC sends sip: addresses, because Direct Routing does not take sips: ones.',
  },
  {
    code: '417',
    reasonPhrase: 'Unknown Resource-Priority',
    rfc: '4412',
    meaning: 'The receiver does not know the priority level that the call asks for.',
    lookFirst: 'Check whether the SBC or carrier adds a Resource-Priority header and remove it if nobody needs it.',
  },
  {
    code: '420',
    reasonPhrase: 'Bad Extension',
    rfc: '3261',
    meaning: 'The request insists on a SIP extension that the receiver does not support.',
    lookFirst:
      'Compare the Require header of the refused request with the Unsupported header of the answer and drop that extension on the SBC.',
  },
  {
    code: '421',
    reasonPhrase: 'Extension Required',
    rfc: '3261',
    meaning: 'The receiver takes the call only with a SIP extension that the request does not offer.',
    lookFirst:
      'Read the Require header of the answer and enable that extension (for instance 100rel or timer) on the SBC.',
  },
  {
    code: '422',
    reasonPhrase: 'Session Interval Too Small',
    rfc: '4028',
    meaning: 'The session timer of the call is shorter than the receiver allows.',
    lookFirst: 'Raise the session timer (Session-Expires) on the SBC to at least the Min-SE value of the answer.',
    otherPhrases: ['Session Timer Too Small', 'Session Interval Too Short'],
  },
  {
    code: '423',
    reasonPhrase: 'Interval Too Brief',
    rfc: '3261',
    meaning: 'A registration or subscription asks for a shorter lifetime than the receiver allows.',
    lookFirst: 'Raise the registration interval on the SBC to the Min-Expires value of the answer.',
  },
  {
    code: '424',
    reasonPhrase: 'Bad Location Information',
    rfc: '6442',
    meaning: 'The location sent along with the call, usually an emergency call, is malformed or unusable.',
    lookFirst: 'Check the emergency address of the user in Teams and the Geolocation header that reaches the receiver.',
  },
  {
    code: '425',
    reasonPhrase: 'Bad Alert Message',
    rfc: '8876',
    meaning: 'An automatic emergency alert was too malformed to act on.',
    lookFirst: 'Check the device that sends the alert, because ordinary calls never get this answer.',
  },
  {
    code: '428',
    reasonPhrase: 'Use Identity Header',
    rfc: '8224',
    meaning: 'The receiver wants a signed caller identity (STIR) and the call carries none.',
    lookFirst: 'Ask the carrier who has to sign outbound calls and whether the SBC removes the Identity header.',
  },
  {
    code: '429',
    reasonPhrase: 'Provide Referrer Identity',
    rfc: '3892',
    meaning: 'A transferred call was refused because it does not prove who transferred it.',
    lookFirst: 'Check that the SBC passes the Referred-By header on in the INVITE that follows a transfer.',
  },
  {
    code: '430',
    reasonPhrase: 'Flow Failed',
    rfc: '5626',
    meaning: 'The connection over which the called device had registered has broken.',
    lookFirst: 'Check the registration and keep-alive of the device behind the SBC.',
  },
  {
    code: '433',
    reasonPhrase: 'Anonymity Disallowed',
    rfc: '5079',
    meaning: 'The called side does not take calls with a hidden caller number.',
    lookFirst: 'Check the caller ID policy of the user in Teams and any Privacy header that the SBC adds.',
  },
  {
    code: '436',
    reasonPhrase: 'Bad Identity Info',
    rfc: '8224',
    meaning: 'The certificate that should prove the caller identity (STIR) could not be fetched.',
    lookFirst: 'Ask the party that signs the calls whether the address in the Identity header can be reached.',
    otherPhrases: ['Bad Identity-Info'],
  },
  {
    code: '437',
    reasonPhrase: 'Unsupported Credential',
    rfc: '8224',
    meaning: 'The certificate that should prove the caller identity (STIR) is not accepted.',
    lookFirst: 'Ask the party that signs the calls whether its STIR certificate is valid and trusted by the receiver.',
    otherPhrases: ['Unsupported Certificate'],
  },
  {
    code: '438',
    reasonPhrase: 'Invalid Identity Header',
    rfc: '8224',
    meaning: 'The signature of the caller identity (STIR) does not fit the call.',
    lookFirst: 'Check whether the SBC changes the caller number, called number or date after the call was signed.',
  },
  {
    code: '439',
    reasonPhrase: 'First Hop Lacks Outbound Support',
    rfc: '5626',
    meaning: 'The first proxy on the way does not support lasting outbound connections for a registration.',
    lookFirst: 'Check the registration settings between the SBC and the proxy or carrier in front of it.',
  },
  {
    code: '440',
    reasonPhrase: 'Max-Breadth Exceeded',
    rfc: '5393',
    meaning: 'The call was about to be spread over more parallel branches than allowed.',
    lookFirst: 'Look for forwarding or simultaneous ringing that multiplies the call between SBC, Teams and carrier.',
  },
  {
    code: '469',
    reasonPhrase: 'Bad Info Package',
    rfc: '6086',
    meaning: 'An INFO message within the call belongs to a package that the receiver does not know.',
    lookFirst:
      'Check which INFO messages (for instance for DTMF) the SBC forwards, because the call itself was set up.',
  },
  {
    code: '470',
    reasonPhrase: 'Consent Needed',
    rfc: '5360',
    meaning: 'The called side has not agreed to be contacted through this relay.',
    lookFirst: 'Check the list or relay service in front of the called number, because plain calls do not get this.',
  },
  {
    code: '480',
    reasonPhrase: 'Temporarily Unavailable',
    rfc: '3261',
    meaning: 'The number is valid but nobody can take the call now: no device signed in, no answer, or do not disturb.',
    lookFirst:
      'For inbound calls check whether the Teams user was signed in and how unanswered calls are handled; for outbound calls ask what lies behind the SBC or carrier.',
    otherPhrases: ['Temporarily Not Available'],
  },
  {
    code: '481',
    reasonPhrase: 'Call/Transaction Does Not Exist',
    rfc: '3261',
    meaning: 'The message belongs to a call that the receiver does not know or has already ended.',
    lookFirst:
      'Compare Call-ID and tags in the SBC log: a late BYE or CANCEL is harmless, a refused re-INVITE points to an SBC failover or rewritten headers.',
    otherPhrases: ['Call Leg/Transaction Does Not Exist'],
  },
  {
    code: '482',
    reasonPhrase: 'Loop Detected',
    rfc: '3261',
    meaning: 'The call came back to a system that it had already passed.',
    lookFirst:
      'Look for a number that Teams routes to the SBC while the SBC or carrier routes it back to Teams, often an unassigned number or a forwarding pair.',
  },
  {
    code: '483',
    reasonPhrase: 'Too Many Hops',
    rfc: '3261',
    meaning: 'The call passed more systems than Max-Forwards allows, nearly always because it was going in a circle.',
    lookFirst:
      'Follow the called number through Teams, SBC and carrier to find the routing loop, then check the Max-Forwards value that the SBC sends.',
  },
  {
    code: '484',
    reasonPhrase: 'Address Incomplete',
    rfc: '3261',
    meaning: 'The called number is too short or not in the format that the receiver expects.',
    lookFirst:
      'Compare the called number in the INVITE with what the carrier expects and check dial plan, normalization and the number rules of the SBC.',
  },
  {
    code: '485',
    reasonPhrase: 'Ambiguous',
    rfc: '3261',
    meaning: 'The called address fits more than one destination.',
    lookFirst: 'Check for duplicate or overlapping numbers and routes on the side that answered.',
  },
  {
    code: '486',
    reasonPhrase: 'Busy Here',
    rfc: '3261',
    meaning: 'The called person is on another call or turned this one away, which is a normal end of a call.',
    lookFirst:
      'Nothing is broken as a rule; if it should have gone to voicemail or a second call, check busy options and do not disturb of the called user.',
    normal: true,
    otherPhrases: ['Busy', 'User Busy'],
  },
  {
    code: '487',
    reasonPhrase: 'Request Terminated',
    rfc: '3261',
    meaning:
      'The call was cancelled before it was answered, mostly because the caller hung up or another device answered.',
    lookFirst:
      'Nothing is broken as a rule; if callers did not hang up, see in the SBC log who sent the CANCEL and after how many seconds.',
    normal: true,
    otherPhrases: ['Request Cancelled', 'Request Canceled'],
  },
  {
    code: '488',
    reasonPhrase: 'Not Acceptable Here',
    rfc: '3261',
    meaning: 'The two sides found no common ground for the audio: codecs, encryption (SRTP) or media addresses.',
    lookFirst:
      'Compare the SDP offer and answer in the SBC log: common codec, SRTP towards Microsoft, and media bypass or ICE settings on both ends.',
  },
  {
    code: '489',
    reasonPhrase: 'Bad Event',
    rfc: '6665',
    meaning: 'A subscription asks for a kind of event that the receiver does not know.',
    lookFirst: 'Look elsewhere for a failed call, because this answer belongs to SUBSCRIBE and NOTIFY only.',
  },
  {
    code: '491',
    reasonPhrase: 'Request Pending',
    rfc: '3261',
    meaning:
      'Both sides tried to change the running call at the same moment, so one change has to wait and be repeated.',
    lookFirst:
      'Check that the SBC waits and repeats its re-INVITE after 491, and reduce needless re-INVITEs (hold, media changes) if calls suffer.',
  },
  {
    code: '493',
    reasonPhrase: 'Undecipherable',
    rfc: '3261',
    meaning: 'The receiver could not decrypt the encrypted body of the message.',
    lookFirst: 'Check whether a device behind the SBC uses S/MIME bodies, which telephony hardly ever does.',
  },
  {
    code: '494',
    reasonPhrase: 'Security Agreement Required',
    rfc: '3329',
    meaning: 'The receiver wants the two sides to agree on a security mechanism first.',
    lookFirst: 'Check the security settings of the trunk between SBC and carrier, mostly an IMS network.',
  },
] as const satisfies readonly SipResponseRow[];
