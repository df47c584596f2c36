/** The texts of talk beside failures in English. */
export const talk = {
  solved: 'Good to hear. Solved: {title}.',
  solvedPlain: 'Good to hear.',
  stillFails: 'Still failing: {title}. Work through what is left, from the top:',
  thenEscalate: 'If nothing of it helps, pass it on with a SIP trace of one failed call.',
  stillOpen: 'Several failures still fit {codes}. The error message of a call that fails now decides.',
  whichFailure: 'Which failure do you mean? Paste both codes or the error message of the call.',
  whyUnlisted: 'No published entry tells why. What the codes themselves say:',
  steps: 'All steps for {title}:',
  escalateTo: {
    sbc: 'The SBC ended the call, so ask the team or the vendor of your SBC first.',
    microsoft:
      'A Microsoft service ended the call. When the steps do not help, open a service request: Microsoft 365 admin center › Support › Help & support.',
    unknown:
      'The codes do not tell whose side it is. Start with the team of your SBC: a SIP trace shows who ended the call.',
    normal: 'The call ended in a normal way, so there is nothing to pass on.',
    carrier: 'The carrier has to act too: give it the time, both numbers and the SIP trace.',
  },
  bring: 'Bring along: time with time zone, correlation ID, both codes, SIP trace.',
  whatIsACode:
    'Two numbers belong to a failed call. The SIP code has three digits and comes from the SIP standard. The Microsoft code, also called subcode or CallEndSubReason, has up to six digits and tells more: 560 and three digits mean that the SBC answered with that SIP code.',
  logs: 'Collect for {title}:',
  logsPlain: 'Collect for a failed call:',
  outage:
    'I cannot see how Teams is doing. Look at Microsoft 365 admin center › Health › Service health; without a sign-in there is status.cloud.microsoft.',
  compare: 'I compare two failures. Send both codes, for instance: compare 569008 569009',
  forgotten: 'Forgotten. Paste the next error whenever you like.',
  mutedHere:
    'From now on I only answer here when I am mentioned, for 30 days or until somebody writes to me: forget it.',
  mutedPersonal: 'In this chat I only answer what you write to me.',
  human: 'I am a program, nobody reads along here.',
  askFirst: 'Ask first: {first}. Then: {next}.',
  aboveUnknown: 'I cannot see the post above. Quote it in a reply that mentions me, or paste it here.',
  brief: '{codes} fits {count} known failures: mention me with the error message of the call.',
  briefPlain: 'That fits {count} known failures: mention me with both codes of the call.',
  briefShow: 'Show them',
  missed: 'I found no failed call in that. Paste both codes or the error message.',
  noneFits: 'Then it is none of these. Paste the Microsoft code or the whole error message of the call.',
} as const;
