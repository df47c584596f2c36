/** The texts on outputs of check commands in German. */
export const outputs = {
  title: 'Ergebnis von {tool}',
  titleSeveral: '{count} Ergebnisse gelesen',
  verdict: { ok: 'OK', fault: 'Fehler', unclear: 'Unklar' },
  lead: 'Aus dem eingefügten Text gelesen; von hier aus wurde nichts geprüft.',
  noHost: 'Der Host',
  noTarget: 'Der getestete Port',
  noRoute: 'Die Route',
  confirms: 'Passt dazu: {entry}',
  rulesOut: 'Spricht dagegen: {entry}',
  saysNothing: 'Sagt nichts über: {entry}',
  stillPossible: 'Sagt nichts über {count} weitere Meldungen, sie bleiben möglich.',
  settled: 'Schritt {number} ist in Ordnung, soweit diese Prüfung es sieht.',
  next: {
    step: 'Als Nächstes: {step}',
    otherFault:
      'Das ist ein anderer Fehler als {codes}: Beheben Sie ihn zuerst und lesen Sie dann die Codes eines neuen Anrufs ab.',
    ruledOut:
      'Das Gefundene ist in Ordnung. Vergleichen Sie die Codes eines Anrufs, der jetzt fehlschlägt, es können andere sein.',
  },
  confirmsTitle: 'Was das für die Störung heißt',
  reportedTitle: 'Was Microsoft dann zu Anrufen meldet',
  beside: 'Mitgeschickte Prüfung',
  fact: {
    portOpen:
      '{target} nimmt TCP-Verbindungen von dort an, wo Sie es ausgeführt haben: Name, Netz und Firewall sind so weit in Ordnung, TLS wurde nicht geprüft.',
    portOpenOther:
      '{target} ist offen, gehört aber zu einem anderen Dienst und sagt nichts über die SIP-Signalisierung (meist 5061).',
    portClosed:
      '{target} ist von dort, wo Sie es ausgeführt haben, geschlossen: Eine Firewall steht dazwischen, oder der SBC ist außer Betrieb.',
    portClosedPing:
      '{target} ist von dort, wo Sie es ausgeführt haben, geschlossen, obwohl das Gerät auf Ping antwortet: Eine Firewall steht dazwischen, oder auf dem Port lauscht nichts.',
    portClosedOther:
      '{target} ist geschlossen, gehört aber zu einem anderen Dienst und sagt nichts über die SIP-Signalisierung (meist 5061).',
    portRefused:
      '{target} hat die Verbindung abgelehnt: Das Gerät antwortet, aber auf dem Port lauscht nichts, oder eine Firewall weist ihn ab.',
    nameUnresolved:
      '{host} konnte dort, wo Sie es ausgeführt haben, nicht aufgelöst werden: Der DNS-Eintrag fehlt, der Name ist vertippt, oder der DNS-Server hat nicht geantwortet.',
    pingOnly:
      '{host} antwortet auf Ping, was nichts über den Signalisierungsport sagt: Testen Sie den Port, meist 5061.',
    pingSilent:
      '{host} antwortet nicht auf Ping, was viele SBCs nie tun: Testen Sie den Signalisierungsport, meist 5061.',
    commandMissing: '{tool} gibt es dort nicht, wo Sie es ausgeführt haben; es wurde also nichts geprüft.',
    notSignedIn:
      '{tool} wurde nicht ausgeführt: Melden Sie sich mit Connect-MicrosoftTeams an, mit einer Rolle, die es lesen darf.',
    dnsOne: '{host} hat eine öffentliche Adresse, {address}, wie Microsoft sie braucht.',
    dnsSeveral: '{host} hat {count} Adressen; Microsoft unterstützt eine je SBC-Namen.',
    dnsPrivate:
      '{host} führt zu {address}, einer privaten Adresse; Microsoft fragt das öffentliche DNS und braucht eine öffentliche.',
    dnsNoName: '{host} gibt es in dem befragten DNS nicht: Der Eintrag fehlt, oder der Name ist vertippt.',
    dnsNoAddress: '{host} gibt es im DNS, aber ohne IPv4-Adresse (A-Eintrag).',
    dnsOnlyV6:
      '{host} hat nur IPv6-Adressen; Microsoft braucht eine IPv4-Adresse, außer bei Trunks, die für IPv6 ohne Medienumgehung eingerichtet sind.',
    dnsNoAnswer:
      '{host} bekam vom DNS-Server keine brauchbare Antwort, was nichts über den Namen sagt: Fragen Sie einen anderen Server.',
    dnsZoneOnly:
      '{host}: Es kam nur der Eintrag der Zone (SOA) zurück, zum Namen wurde also keine Adresse gefunden. Microsoft braucht einen A-Eintrag.',
    dnsOther: '{host} wurde nach anderen Einträgen als Adressen gefragt; Microsoft braucht einen A-Eintrag.',
    dnsReverse: '{host} ist ein Name für die Rückwärtssuche, die Direct Routing nicht braucht.',
    certGood:
      '{host} zeigt ein Zertifikat, dem dort vertraut wurde, wo Sie es ausgeführt haben, gültig bis {date}, {days} Tage.',
    certVerified:
      '{host} zeigt ein Zertifikat, dem dort vertraut wurde, wo Sie es ausgeführt haben; seine Daten stehen nicht im eingefügten Text.',
    certDates: '{host} zeigt ein Zertifikat, das bis {date} gültig ist, {days} Tage.',
    certSoon: '{host} zeigt ein Zertifikat, das am {date} abläuft, in {days} Tagen: Erneuern Sie es jetzt.',
    certExpired:
      '{host} zeigt ein Zertifikat, das am {date} abgelaufen ist: Erneuern Sie es, dann gehen Anrufe wieder.',
    certExpiredUndated: '{host} zeigt ein abgelaufenes Zertifikat: Erneuern Sie es, dann gehen Anrufe wieder.',
    certChainExpired:
      '{host} zeigt eine Kette, in der ein Zertifikat abgelaufen ist: Installieren Sie die aktuellen Zwischenzertifikate.',
    certNotYet: '{host} zeigt ein Zertifikat, das noch nicht gültig ist (ab {date}).',
    certSelfSigned:
      '{host} zeigt ein selbst signiertes Zertifikat; Microsoft verlangt eines von einer öffentlichen Stelle.',
    certIncomplete: '{host} schickt nur das eigene Zertifikat; das Zwischenzertifikat fehlt auf dem SBC.',
    certUnknownRoot:
      '{host} beendet die Kette bei einer Stammstelle, die dort nicht bekannt ist, wo Sie es ausgeführt haben; vergleichen Sie sie mit denen, denen Microsoft vertraut.',
    certWrongName: '{host} steht nicht im Zertifikat, das für {name} ausgestellt ist.',
    certOtherName:
      '{host} zeigt ein Zertifikat für {name}; ob auch der Name des SBC darin steht, ist im eingefügten Text nicht zu sehen.',
    certRevoked: '{host} zeigt ein widerrufenes Zertifikat.',
    certPurpose: '{host} zeigt ein Zertifikat, das nicht für Server bestimmt ist.',
    certOther:
      '{host} zeigt ein Zertifikat, das dort, wo Sie es ausgeführt haben, nicht geprüft werden konnte ({reason}).',
    certPart:
      '{host} zeigt ein Zertifikat; ob ihm vertraut wird und ob es gültig ist, steht nicht im eingefügten Text.',
    tlsNone: '{host} nimmt die Verbindung an, aber was auf diesem Port antwortet, spricht kein TLS.',
    tlsOld: '{host} spricht {protocol}; Microsoft braucht TLS 1.2.',
    tlsVersion: '{host} hat die angebotene TLS-Version abgelehnt; Microsoft braucht TLS 1.2.',
    tlsRefused:
      '{host} hat den TLS-Handshake abgelehnt, bevor ein Zertifikat kam: keine gemeinsame Verschlüsselung oder Version.',
    tlsClosed:
      '{host} nahm die Verbindung an und schloss sie während des TLS-Handshakes; viele SBCs tun das bei allen außer Microsoft.',
    tlsPart: '{host} nahm die Verbindung an; der Rest der Ausgabe fehlt.',
    gatewayGood: '{host} ist in Teams auf Port {port} eingerichtet und eingeschaltet, mit SIP OPTIONS.',
    gatewayOn: '{host} ist in Teams eingeschaltet.',
    gatewayPart: '{host} ist in Teams eingerichtet; ob eingeschaltet, steht nicht im eingefügten Text.',
    gatewayOff: '{host} ist in Teams ausgeschaltet (Enabled ist False), kein Anruf nimmt diesen Weg.',
    gatewayNoOptions: '{host} hat SendSipOptions ausgeschaltet: Microsoft überwacht ihn nicht und warnt nicht.',
    gatewayMissing: '{host} ist kein Gateway dieses Mandanten: Legen Sie es an, oder berichtigen Sie den Namen.',
    userGood: 'Die Person ist für Telefonie freigeschaltet und hat eine Nummer und eine VoIP-Routingrichtlinie.',
    userOn: 'Die Person ist für Telefonie freigeschaltet.',
    userPart:
      'Die Person wurde gelesen, aber nicht, ob sie für Telefonie freigeschaltet ist: EnterpriseVoiceEnabled fehlt im eingefügten Text.',
    userNoVoice:
      'Die Person ist nicht für Telefonie freigeschaltet (EnterpriseVoiceEnabled ist False): Weisen Sie Lizenz und Nummer zu.',
    userNoNumber: 'Die Person hat keine Telefonnummer (LineUri ist leer), niemand kann sie anrufen.',
    userNoPolicy:
      'Die Person hat keine eigene VoIP-Routingrichtlinie, also entscheidet die globale: Sehen Sie nach, ob sie PSTN-Nutzungen hat.',
    userOnPremises:
      'Die Person ist lokal beheimatet (HostingProvider SRV:), und Direct Routing braucht Personen in Teams online.',
    userNotTeamsOnly: 'Die Person ist nicht im Modus TeamsOnly, eingehende Anrufe klingeln also nicht in Teams.',
    userNoLicence: 'Die Person hat keine Teams-Telefonlizenz (PhoneSystem fehlt in FeatureTypes).',
    userDisabled: 'Das Konto der Person ist deaktiviert.',
    userMissing: 'Die Person wurde in diesem Mandanten nicht gefunden.',
    routeGood: '{route} hat ein Nummernmuster, PSTN-Nutzungen und mindestens einen SBC.',
    routePart: '{route} wurde gelesen, aber nicht die Liste der SBCs.',
    routeNoGateway: '{route} hat keinen SBC (OnlinePstnGatewayList ist leer), passende Anrufe scheitern.',
    routeNoUsage: '{route} hat keine PSTN-Nutzung, keine Richtlinie führt dorthin.',
    routeBadPattern: '{route} hat ein Nummernmuster, das leer oder kein gültiger Ausdruck ist.',
    routeNoPlus:
      '{route} hat ein Nummernmuster, das keinen Platz für das + von Nummern in E.164 lässt, und passt vielleicht nie.',
    optionsActive: '{host} ist aktiv: Microsoft sieht regelmäßig SIP OPTIONS.',
    optionsNone: '{host} soll SIP OPTIONS senden, und Microsoft hat noch nie welche gesehen.',
    optionsOff: '{host} wird nicht überwacht: SendSipOptions ist für das Gateway ausgeschaltet.',
    optionsInactive:
      '{host} ist inaktiv: Microsoft sieht keine SIP OPTIONS mehr, oder die Kopplung ist nicht abgeschlossen.',
    optionsWarning: '{host} hat eine Warnung zu SIP OPTIONS: Öffnen Sie sie im Admin Center, dort steht der Grund.',
    optionsTlsWarning:
      '{host} sendet SIP OPTIONS, hat aber eine Warnung beim TLS-Status: Zertifikat oder TLS-Verbindung sind fehlerhaft.',
  },
} as const;
