import type { CodePage, ExplainedCode } from './explained-code.ts';

/** A row that Microsoft publishes for another product with the same codes. */
export interface SecondSourceRow extends ExplainedCode {
  readonly source: 'acs' | 'graph';
  readonly microsoftCode: string;
  readonly sipCode: string;
  /** The messages as published. */
  readonly messages: readonly string[];
  readonly page: CodePage;
}

const checked = '2026-11-25';
const azurePage = {
  title: 'Response codes of Azure Communication Services',
  url: 'https://learn.microsoft.com/azure/communication-services/resources/troubleshooting/voice-video-calling/troubleshooting-codes',
  checked,
};

/** Source of the rows on PSTN calls. */
export const azurePstnPage: CodePage = { ...azurePage, published: '2024-07-22' };
/** Source of the rows on how calls between clients end. */
export const azureCallEndPage: CodePage = { ...azurePage, published: '2024-10-10' };
/** Source of the rows that only Microsoft Graph's calling API publishes. */
export const graphPage: CodePage = {
  title: 'Delete call, Microsoft Graph',
  url: 'https://learn.microsoft.com/graph/api/call-delete',
  published: '2023',
  checked,
};

const busy = {
  title: 'Busy',
  outcome: 'normal',
  meaning: 'The called number was busy.',
  ifMany:
    'If there are many, look whether the called line has a technical problem, and in the SBC log whether the answer comes from the carrier.',
} as const;
const hungUp = {
  title: 'The caller hung up first',
  outcome: 'normal',
  meaning: 'The caller gave up before the call was answered.',
  ifMany: 'If there are many, see how long it rings before callers give up, and whether they hear a ringing tone.',
} as const;
const offline = (title: string, meaning: string) =>
  ({
    title,
    outcome: 'watch',
    meaning,
    ifMany: 'If there are many for one user, have the user sign out and in again, and check the network of the device.',
  }) as const;

const azurePstn = [
  {
    microsoftCode: '510403',
    sipCode: '403',
    title: 'The call was blocked',
    outcome: 'fault',
    meaning:
      'The call was blocked: no number was given as the caller, the SBC does not allow the number, or an earlier mark as spam blocks it.',
    ifMany: 'Check which number is sent as the caller and that it is yours, and find out why the SBC refused it.',
    messages: [
      'Call blocked: alternate ID not supplied for the call',
      "Call blocked: phone number not allowed by the user's SBC",
      'Call ended, previously marked as a spam and now blocked',
    ],
  },
  {
    microsoftCode: '511532',
    sipCode: '403',
    title: 'No SIP trunk is configured for the resource',
    outcome: 'fault',
    meaning: 'The look-up of the SIP trunk of the resource that calls found no configuration.',
    ifMany: 'Check the direct routing setup of that resource.',
    messages: ['Resource SIP trunk configuration not found'],
  },
  {
    microsoftCode: '560404',
    sipCode: '404',
    title: 'The number was not found',
    outcome: 'fault',
    meaning: 'The SBC passed back that the number is unknown, not assigned, or not allowed.',
    ifMany:
      'Compare the called numbers: check that they exist and are in E.164 format, and that the SBC and the carrier accept that format.',
    messages: [
      'Phone number not found',
      'Phone number not assigned to any target',
      'Phone number not allowed by Session Border Controller',
    ],
  },
  {
    microsoftCode: '560480',
    sipCode: '480',
    title: 'No answer, or not reachable',
    outcome: 'watch',
    meaning: 'The SBC passed back that the called person did not answer, or cannot be reached for the moment.',
    ifMany: 'If there are many, find out in the SBC logs, settings and timers why the called side does not answer.',
    messages: ['No answer from the called user', 'Called user temporary unavailable'],
  },
  { microsoftCode: '540486', sipCode: '486', ...busy, messages: ['The called number was busy'] },
  {
    microsoftCode: '560486',
    sipCode: '486',
    ...busy,
    messages: ['The called number was busy', 'Remote PSTN participant was busy, or has technical issues'],
  },
  { microsoftCode: '540487', sipCode: '487', ...hungUp, messages: ['The caller terminated the call request'] },
  {
    microsoftCode: '560487',
    sipCode: '487',
    ...hungUp,
    messages: ['The caller terminated the call request', 'Request terminated with normal call clearing'],
  },
  {
    microsoftCode: '560500',
    sipCode: '500',
    title: 'A system on the way had an internal error',
    outcome: 'fault',
    meaning: 'The SBC passed back an internal error of one of the systems that took part in the call.',
    ifMany: 'Check in the SBC log whether the SBC itself made the error or a system behind it, then ask the carrier.',
    messages: ['An internal server error occurred in one of the services involved in the call'],
  },
  {
    microsoftCode: '560603',
    sipCode: '603',
    title: 'The call was declined',
    outcome: 'watch',
    meaning: 'The called person declined the call, or a fraud check on the way refused it.',
    ifMany:
      'If there are many, check the limit of calls at one time for the number, and ask the carrier about fraud checks.',
    messages: ['Call declined by the recipient', 'Call declined due to fraud detection'],
  },
] as const;

const azureCallEnd = [
  {
    microsoftCode: '301004',
    sipCode: '410',
    title: 'Media could not be set up',
    outcome: 'fault',
    meaning: 'The participant was removed because no media connection came about while the call was set up.',
    ifMany: 'Check the media ports and addresses in the firewalls, and the network of the client.',
    messages: ['Removed by the infrastructure: media connectivity could not be established during call setup'],
  },
  {
    microsoftCode: '301005',
    sipCode: '410',
    title: 'The media connection was lost',
    outcome: 'fault',
    meaning: 'The participant was removed because the media connection was lost.',
    ifMany: 'Check the media ports and addresses in the firewalls, and the network of the client.',
    messages: ['Removed by the infrastructure: media connectivity lost', 'Media connectivity failure'],
  },
  {
    microsoftCode: '10003',
    sipCode: '487',
    title: 'Answered on another device',
    outcome: 'normal',
    meaning: 'Another device of the called user accepted the call.',
    ifMany: 'Nothing is broken; every device that rang along reports such an end.',
    messages: ['Call was accepted elsewhere, by another endpoint of this user'],
  },
  {
    microsoftCode: '10004',
    sipCode: '487',
    title: 'Nobody answered in time',
    outcome: 'watch',
    meaning: 'No device of the called user accepted or rejected the call in time, usually two minutes.',
    ifMany: 'If there are many for one user, check forwarding, voicemail and whether the devices ring at all.',
    messages: ['Call was canceled on timeout, no callee endpoint accepted or rejected on time'],
  },
  {
    microsoftCode: '10024',
    sipCode: '487',
    title: 'Declined on every device',
    outcome: 'normal',
    meaning: 'All devices of the called user declined the call.',
    ifMany: 'Nothing is broken; if users did not decline, check their call settings.',
    messages: ['Call declined by all callee endpoints'],
  },
  {
    microsoftCode: '10057',
    sipCode: '408',
    ...offline(
      'The called client did not finish the call setup',
      'The called client stopped answering during the call setup; most likely it lost its network or was closed.',
    ),
    messages: [
      'Callee failed to finalize call setup, most likely lost network or terminated the application',
      'Call timed out due to no signaling from callee endpoints',
    ],
  },
  {
    microsoftCode: '10076',
    sipCode: '480',
    ...offline(
      'The called user was not online',
      'The called user was registered, but not online at the time of the call.',
    ),
    messages: ["Target user was registered but wasn't online at the time of the call", 'Callee could not be reached'],
  },
  {
    microsoftCode: '10077',
    sipCode: '480',
    ...offline(
      'The called user was not online',
      'The called user was registered for calls or push messages, but not online at the time of the call.',
    ),
    messages: ["Target user was registered for calls or push, but wasn't online at the time of the call"],
  },
  {
    microsoftCode: '10078',
    sipCode: '480',
    ...offline('The called client was not reachable', 'The called client was not registered or not reachable.'),
    messages: ['Remote client endpoint not registered or not reachable'],
  },
  {
    microsoftCode: '0',
    sipCode: '487',
    ...hungUp,
    messages: ['Call ended successfully as caller canceled the call'],
  },
  {
    microsoftCode: '0',
    sipCode: '603',
    title: 'The call was declined',
    outcome: 'normal',
    meaning: 'The called person declined the call.',
    ifMany: 'Nothing is broken; if users did not decline, check their call settings.',
    messages: ['Call ended successfully as it was declined from callee'],
  },
] as const;

const graph = [
  {
    microsoftCode: '8537',
    sipCode: '408',
    title: 'An inactive call was cleaned up',
    outcome: 'watch',
    meaning: 'The call stopped sending signs of life and was ended after a keep-alive timeout.',
    ifMany: 'If there are many, check the network between the calling application and Microsoft.',
    messages: ['Keep Alive timeout, cleaned up inactive call'],
  },
  {
    microsoftCode: '10134',
    sipCode: '480',
    title: 'The call could not be routed',
    outcome: 'fault',
    meaning: 'The Teams call controller rejected the call because it found no way to route it.',
    ifMany: 'Check what the called account does with calls: license, call settings, forwarding and policies.',
    messages: ['Call rejected due to inability to route the call'],
  },
  {
    microsoftCode: '1005',
    sipCode: '500',
    title: 'Media between the bot and Microsoft failed',
    outcome: 'fault',
    meaning: 'The service could not connect to the media of the calling bot.',
    ifMany: 'Have the owner of the bot check its media connection to Microsoft.',
    messages: ["Server encountered connectivity error with Bot's media"],
  },
] as const;

/** All rows that only Azure Communication Services or Microsoft Graph publish and that say something of a Teams call. */
export const secondSourceRows: readonly SecondSourceRow[] = [
  ...azurePstn.map((row) => ({ ...row, source: 'acs' as const, page: azurePstnPage })),
  ...azureCallEnd.map((row) => ({ ...row, source: 'acs' as const, page: azureCallEndPage })),
  ...graph.map((row) => ({ ...row, source: 'graph' as const, page: graphPage })),
];
