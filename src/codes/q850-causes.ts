/** One cause of the ITU-T list as the table holds it. */
export interface Q850Row {
  /** 0 to 127, as digits. */
  readonly cause: string;
  readonly name: string;
  /** SIP response by RFC 3398 section 7.2.4.1; left out where the RFC names none, which makes it 500 there. */
  readonly rfc3398SipCode?: string;
  /** When RFC 3398 has another response than that. */
  readonly rfc3398Note?: string;
}

/**
 * Q.850 causes in ascending order.
 *
 * @see https://www.itu.int/rec/T-REC-Q.850
 * @see https://www.rfc-editor.org/rfc/rfc3398#section-7.2.4.1
 */
export const q850Causes = [
  { cause: '1', name: 'Unallocated (unassigned) number', rfc3398SipCode: '404' },
  { cause: '2', name: 'No route to specified transit network', rfc3398SipCode: '404' },
  { cause: '3', name: 'No route to destination', rfc3398SipCode: '404' },
  { cause: '4', name: 'Send special information tone' },
  { cause: '5', name: 'Misdialled trunk prefix' },
  { cause: '6', name: 'Channel unacceptable' },
  { cause: '7', name: 'Call awarded, being delivered in an established channel' },
  { cause: '8', name: 'Preemption' },
  { cause: '9', name: 'Preemption, circuit reserved for reuse' },
  { cause: '13', name: 'Call completed elsewhere' },
  {
    cause: '16',
    name: 'Normal call clearing',
    rfc3398Note: 'no response of its own; the call is cleared by BYE or CANCEL',
  },
  { cause: '17', name: 'User busy', rfc3398SipCode: '486' },
  { cause: '18', name: 'No user responding', rfc3398SipCode: '408' },
  { cause: '19', name: 'No answer from user (user alerted)', rfc3398SipCode: '480' },
  { cause: '20', name: 'Subscriber absent', rfc3398SipCode: '480' },
  { cause: '21', name: 'Call rejected', rfc3398SipCode: '403', rfc3398Note: '603 when the cause location is "user"' },
  { cause: '22', name: 'Number changed', rfc3398SipCode: '410', rfc3398Note: '301 when the new number is known' },
  { cause: '23', name: 'Redirection to new destination', rfc3398SipCode: '410' },
  { cause: '24', name: 'Call rejected due to feature at the destination' },
  { cause: '25', name: 'Exchange routing error' },
  { cause: '26', name: 'Non-selected user clearing', rfc3398SipCode: '404' },
  { cause: '27', name: 'Destination out of order', rfc3398SipCode: '502' },
  { cause: '28', name: 'Invalid number format (address incomplete)', rfc3398SipCode: '484' },
  { cause: '29', name: 'Facility rejected', rfc3398SipCode: '501' },
  { cause: '30', name: 'Response to STATUS ENQUIRY' },
  { cause: '31', name: 'Normal, unspecified', rfc3398SipCode: '480' },
  { cause: '34', name: 'No circuit/channel available', rfc3398SipCode: '503' },
  { cause: '38', name: 'Network out of order', rfc3398SipCode: '503' },
  { cause: '39', name: 'Permanent frame mode connection out of service' },
  { cause: '40', name: 'Permanent frame mode connection operational' },
  { cause: '41', name: 'Temporary failure', rfc3398SipCode: '503' },
  { cause: '42', name: 'Switching equipment congestion', rfc3398SipCode: '503' },
  { cause: '43', name: 'Access information discarded' },
  { cause: '44', name: 'Requested circuit/channel not available' },
  { cause: '46', name: 'Precedence call blocked' },
  { cause: '47', name: 'Resource unavailable, unspecified', rfc3398SipCode: '503' },
  { cause: '49', name: 'Quality of service not available' },
  { cause: '50', name: 'Requested facility not subscribed' },
  { cause: '53', name: 'Outgoing calls barred within CUG' },
  { cause: '55', name: 'Incoming calls barred within CUG', rfc3398SipCode: '403' },
  { cause: '57', name: 'Bearer capability not authorized', rfc3398SipCode: '403' },
  { cause: '58', name: 'Bearer capability not presently available', rfc3398SipCode: '503' },
  { cause: '62', name: 'Inconsistency in designated outgoing access information and subscriber class' },
  { cause: '63', name: 'Service or option not available, unspecified' },
  { cause: '65', name: 'Bearer capability not implemented', rfc3398SipCode: '488' },
  { cause: '66', name: 'Channel type not implemented' },
  { cause: '69', name: 'Requested facility not implemented' },
  { cause: '70', name: 'Only restricted digital information bearer capability is available', rfc3398SipCode: '488' },
  { cause: '79', name: 'Service or option not implemented, unspecified', rfc3398SipCode: '501' },
  { cause: '81', name: 'Invalid call reference value' },
  { cause: '82', name: 'Identified channel does not exist' },
  { cause: '83', name: 'A suspended call exists, but this call identity does not' },
  { cause: '84', name: 'Call identity in use' },
  { cause: '85', name: 'No call suspended' },
  { cause: '86', name: 'Call having the requested call identity has been cleared' },
  { cause: '87', name: 'User not member of CUG', rfc3398SipCode: '403' },
  { cause: '88', name: 'Incompatible destination', rfc3398SipCode: '503' },
  { cause: '90', name: 'Non-existent CUG' },
  { cause: '91', name: 'Invalid transit network selection' },
  { cause: '95', name: 'Invalid message, unspecified' },
  { cause: '96', name: 'Mandatory information element is missing' },
  { cause: '97', name: 'Message type non-existent or not implemented' },
  { cause: '98', name: 'Message not compatible with call state, or type non-existent' },
  { cause: '99', name: 'Information element/parameter non-existent or not implemented' },
  { cause: '100', name: 'Invalid information element contents' },
  { cause: '101', name: 'Message not compatible with call state' },
  { cause: '102', name: 'Recovery on timer expiry', rfc3398SipCode: '504' },
  { cause: '103', name: 'Parameter non-existent or not implemented, passed on' },
  { cause: '110', name: 'Message with unrecognized parameter, discarded' },
  { cause: '111', name: 'Protocol error, unspecified', rfc3398SipCode: '500' },
  { cause: '127', name: 'Interworking, unspecified', rfc3398SipCode: '500' },
] as const satisfies readonly Q850Row[];
