/** The texts on outputs of check commands in English. `{host}` and `{target}` stand first, since a word may take their place. */
export const outputs = {
  title: 'Result of {tool}',
  titleSeveral: '{count} results read',
  verdict: { ok: 'OK', fault: 'Fault', unclear: 'Not clear' },
  lead: 'Read from what was pasted; nothing was checked from here.',
  /** In place of a name that the output does not tell. */
  noHost: 'The host',
  noTarget: 'The tested port',
  noRoute: 'The route',
  confirms: 'Fits: {entry}',
  rulesOut: 'Speaks against: {entry}',
  saysNothing: 'Says nothing of: {entry}',
  stillPossible: 'Says nothing of {count} other messages, they stay possible.',
  settled: 'Step {number} is in order, as far as this check can see.',
  next: {
    step: 'Next: {step}',
    otherFault: 'That is another fault than {codes}: clear it first, then read the codes of a new call.',
    ruledOut: 'What was found is in order. Compare the codes of a call that fails now, they may be others.',
  },
  confirmsTitle: 'What this means for the failure',
  reportedTitle: 'What Microsoft reports of calls then',
  beside: 'Check that came with it',
  fact: {
    portOpen:
      '{target} takes TCP connections from where you ran it: name, network and firewall are fine so far, TLS was not tested.',
    portOpenOther:
      '{target} is open, but that is the port of another service and says nothing of SIP signaling (usually 5061).',
    portClosed: '{target} is closed from where you ran it: a firewall is in the way, or the SBC is down.',
    portClosedPing:
      '{target} is closed from where you ran it, though the machine answers ping: a firewall is in the way, or nothing listens on the port.',
    portClosedOther:
      '{target} is closed, but that is the port of another service and says nothing of SIP signaling (usually 5061).',
    portRefused:
      '{target} refused the connection: the machine answers, and nothing listens on the port, or a firewall rejects it.',
    nameUnresolved:
      '{host} could not be resolved where you ran it: the DNS record is missing, the name is mistyped, or the DNS server did not answer.',
    pingOnly: '{host} answers ping, which says nothing of its signaling port: test the port, usually 5061.',
    pingSilent: '{host} does not answer ping, and many SBCs never do: test the signaling port, usually 5061.',
    commandMissing: '{tool} is not available where you ran it, so nothing was tested.',
    notSignedIn: '{tool} was not carried out: sign in with Connect-MicrosoftTeams, with a role that may read it.',
    dnsOne: '{host} has one public address, {address}, as Microsoft needs it.',
    dnsSeveral: '{host} has {count} addresses; Microsoft supports one for the name of an SBC.',
    dnsPrivate: '{host} leads to {address}, a private address; Microsoft asks the public DNS and needs a public one.',
    dnsNoName: '{host} does not exist in the DNS that was asked: the record is missing, or the name is mistyped.',
    dnsNoAddress: '{host} exists in the DNS, but has no IPv4 address (A record).',
    dnsOnlyV6:
      '{host} has IPv6 addresses only; Microsoft needs an IPv4 address, save for trunks set up for IPv6 without media bypass.',
    dnsNoAnswer: '{host} got no usable answer from the DNS server, which says nothing of the name: ask another server.',
    dnsZoneOnly:
      '{host}: only the record of the zone (SOA) came back, so no address was found for the name. Microsoft needs an A record.',
    dnsOther: '{host} was asked for other records than addresses; Microsoft needs an A record.',
    dnsReverse: '{host} is a reverse name, which Direct Routing does not need.',
    certGood: '{host} presents a certificate that was trusted where you ran it and is valid until {date}, {days} days.',
    certVerified:
      '{host} presents a certificate that was trusted where you ran it; its dates are not in what was pasted.',
    certDates: '{host} presents a certificate that is valid until {date}, {days} days.',
    certSoon: '{host} presents a certificate that expires on {date}, in {days} days: renew it now.',
    certExpired: '{host} presents a certificate that expired on {date}: renew it, and calls work again.',
    certExpiredUndated: '{host} presents a certificate that has expired: renew it, and calls work again.',
    certChainExpired: '{host} presents a chain in which a certificate has expired: install the current intermediates.',
    certNotYet: '{host} presents a certificate that is not valid yet (from {date}).',
    certSelfSigned:
      '{host} presents a certificate that is signed by itself; Microsoft wants one of a public authority.',
    certIncomplete: '{host} sends its own certificate only; the intermediate certificate is missing on the SBC.',
    certUnknownRoot:
      '{host} ends its chain at a root that is not known where you ran it; compare it with the roots that Microsoft trusts.',
    certWrongName: '{host} is not in the certificate, which is for {name}.',
    certOtherName:
      '{host} presents a certificate for {name}; whether it holds the name of the SBC as well is not in what was pasted.',
    certRevoked: '{host} presents a certificate that was revoked.',
    certPurpose: '{host} presents a certificate that is not meant for servers.',
    certOther: '{host} presents a certificate that could not be verified where you ran it ({reason}).',
    certPart: '{host} presents a certificate; whether it is trusted and valid is not in what was pasted.',
    tlsNone: '{host} takes the connection, but what answers on this port does not speak TLS.',
    tlsOld: '{host} speaks {protocol}; Microsoft needs TLS 1.2.',
    tlsVersion: '{host} refused the TLS version that was offered; Microsoft needs TLS 1.2.',
    tlsRefused: '{host} refused the TLS handshake before it showed a certificate: no cipher or version in common.',
    tlsClosed:
      '{host} took the connection and closed it during the TLS handshake; many SBCs do so for everybody but Microsoft.',
    tlsPart: '{host} took the connection; the rest of the output is missing.',
    gatewayGood: '{host} is set up and enabled in Teams on port {port}, with SIP OPTIONS on.',
    gatewayOn: '{host} is enabled in Teams.',
    gatewayPart: '{host} is set up in Teams; whether it is enabled is not in what was pasted.',
    gatewayOff: '{host} is switched off in Teams (Enabled is False), so no call takes it.',
    gatewayNoOptions: '{host} has SendSipOptions off: Microsoft does not watch it and raises no alert.',
    gatewayMissing: '{host} is no gateway of this tenant: add it, or correct the name.',
    userGood: 'The user is enabled for voice and has a number and a voice routing policy.',
    userOn: 'The user is enabled for voice.',
    userPart:
      'The user was read, but not whether voice is enabled: EnterpriseVoiceEnabled is missing in what was pasted.',
    userNoVoice: 'The user is not enabled for voice (EnterpriseVoiceEnabled is False): assign a licence and a number.',
    userNoNumber: 'The user has no phone number (LineUri is empty), so nobody can call in.',
    userNoPolicy:
      'The user has no voice routing policy of their own, so the Global one decides: see whether it has PSTN usages.',
    userOnPremises:
      'The user is homed on premises (HostingProvider SRV:), and Direct Routing needs users in Teams online.',
    userNotTeamsOnly: 'The user is not in TeamsOnly mode, so inbound calls do not ring in Teams.',
    userNoLicence: 'The user has no Teams Phone licence (PhoneSystem is missing in FeatureTypes).',
    userDisabled: 'The user account is disabled.',
    userMissing: 'The user was not found in this tenant.',
    routeGood: '{route} has a number pattern, PSTN usages and at least one SBC.',
    routePart: '{route} was read, but not its list of SBCs.',
    routeNoGateway: '{route} has no SBC (OnlinePstnGatewayList is empty), so calls that fit it fail.',
    routeNoUsage: '{route} has no PSTN usage, so no policy leads to it.',
    routeBadPattern: '{route} has a number pattern that is empty or no valid expression.',
    routeNoPlus: '{route} has a number pattern that leaves no room for the + of numbers in E.164, so it may never fit.',
    optionsActive: '{host} is active: Microsoft sees its SIP OPTIONS regularly.',
    optionsNone: '{host} is set up to send SIP OPTIONS, and Microsoft has never seen any.',
    optionsOff: '{host} is not monitored: SendSipOptions is off for the gateway.',
    optionsInactive: '{host} is inactive: Microsoft sees no SIP OPTIONS of it any more, or pairing is not complete.',
    optionsWarning: '{host} has a warning on SIP OPTIONS: open it in the admin center, it names the cause.',
    optionsTlsWarning:
      '{host} sends SIP OPTIONS, and its TLS status is a warning: the certificate or the TLS connection is at fault.',
  },
} as const;
