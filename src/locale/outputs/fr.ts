/** The texts on outputs of check commands in French. */
export const outputs = {
  title: 'Résultat de {tool}',
  titleSeveral: '{count} résultats lus',
  verdict: { ok: 'OK', fault: 'Défaut', unclear: 'Pas clair' },
  lead: "Lu dans le texte collé ; rien n'a été vérifié d'ici.",
  noHost: "L'hôte",
  noTarget: 'Le port testé',
  noRoute: "L'itinéraire",
  confirms: 'Correspond à : {entry}',
  rulesOut: 'Parle contre : {entry}',
  saysNothing: 'Ne dit rien de : {entry}',
  stillPossible: 'Ne dit rien de {count} autres messages, ils restent possibles.',
  settled: "L'étape {number} est en ordre, pour autant que cette vérification le voie.",
  next: {
    step: 'Ensuite : {step}',
    otherFault: "C'est une autre panne que {codes} : corrigez-la d'abord, puis relevez les codes d'un nouvel appel.",
    ruledOut:
      "Ce qui a été trouvé est en ordre. Comparez les codes d'un appel qui échoue maintenant, ce sont peut-être d'autres.",
  },
  confirmsTitle: "Ce que cela dit de l'échec",
  reportedTitle: 'Ce que Microsoft signale alors pour les appels',
  beside: 'Vérification jointe',
  fact: {
    portOpen:
      "{target} accepte les connexions TCP depuis l'endroit où vous l'avez lancé : nom, réseau et pare-feu vont bien jusque-là, TLS n'a pas été testé.",
    portOpenOther:
      "{target} est ouvert, mais c'est le port d'un autre service et il ne dit rien de la signalisation SIP (en général 5061).",
    portClosed: "{target} est fermé depuis l'endroit où vous l'avez lancé : un pare-feu bloque, ou le SBC est arrêté.",
    portClosedPing:
      "{target} est fermé depuis l'endroit où vous l'avez lancé, bien que la machine réponde au ping : un pare-feu bloque, ou rien n'écoute sur le port.",
    portClosedOther:
      "{target} est fermé, mais c'est le port d'un autre service et il ne dit rien de la signalisation SIP (en général 5061).",
    portRefused:
      "{target} a refusé la connexion : la machine répond, et rien n'écoute sur le port, ou un pare-feu le rejette.",
    nameUnresolved:
      "{host} n'a pas pu être résolu là où vous l'avez lancé : l'enregistrement DNS manque, le nom est mal écrit, ou le serveur DNS n'a pas répondu.",
    pingOnly:
      '{host} répond au ping, ce qui ne dit rien de son port de signalisation : testez le port, en général 5061.',
    pingSilent:
      '{host} ne répond pas au ping, ce que beaucoup de SBC ne font jamais : testez le port de signalisation, en général 5061.',
    commandMissing: "{tool} n'existe pas là où vous l'avez lancé, donc rien n'a été testé.",
    notSignedIn: "{tool} n'a pas été exécuté : connectez-vous avec Connect-MicrosoftTeams, avec un rôle qui peut lire.",
    dnsOne: '{host} a une adresse publique, {address}, comme Microsoft en a besoin.',
    dnsSeveral: '{host} a {count} adresses ; Microsoft en accepte une par nom de SBC.',
    dnsPrivate:
      '{host} mène à {address}, une adresse privée ; Microsoft interroge le DNS public et a besoin d’une adresse publique.',
    dnsNoName: "{host} n'existe pas dans le DNS interrogé : l'enregistrement manque, ou le nom est mal écrit.",
    dnsNoAddress: '{host} existe dans le DNS, mais sans adresse IPv4 (enregistrement A).',
    dnsOnlyV6:
      "{host} n'a que des adresses IPv6 ; Microsoft a besoin d'une adresse IPv4, sauf pour les trunks prévus pour IPv6 sans contournement média.",
    dnsNoAnswer:
      "{host} n'a reçu aucune réponse utile du serveur DNS, ce qui ne dit rien du nom : interrogez un autre serveur.",
    dnsZoneOnly:
      "{host} : seul l'enregistrement de la zone (SOA) est revenu, aucune adresse n'a donc été trouvée pour le nom. Microsoft a besoin d'un enregistrement A.",
    dnsOther:
      "{host} a été interrogé pour d'autres enregistrements que des adresses ; Microsoft a besoin d'un enregistrement A.",
    dnsReverse: "{host} est un nom de résolution inverse, dont Direct Routing n'a pas besoin.",
    certGood:
      "{host} présente un certificat approuvé là où vous l'avez lancé et valable jusqu'au {date}, {days} jours.",
    certVerified:
      "{host} présente un certificat approuvé là où vous l'avez lancé ; ses dates ne sont pas dans le texte collé.",
    certDates: "{host} présente un certificat valable jusqu'au {date}, {days} jours.",
    certSoon: '{host} présente un certificat qui expire le {date}, dans {days} jours : renouvelez-le maintenant.',
    certExpired: '{host} présente un certificat expiré le {date} : renouvelez-le, et les appels passent de nouveau.',
    certExpiredUndated: '{host} présente un certificat expiré : renouvelez-le, et les appels passent de nouveau.',
    certChainExpired:
      '{host} présente une chaîne dont un certificat a expiré : installez les certificats intermédiaires actuels.',
    certNotYet: "{host} présente un certificat qui n'est pas encore valable (à partir du {date}).",
    certSelfSigned: "{host} présente un certificat autosigné ; Microsoft exige celui d'une autorité publique.",
    certIncomplete: "{host} n'envoie que son propre certificat ; le certificat intermédiaire manque sur le SBC.",
    certUnknownRoot:
      "{host} termine sa chaîne à une racine inconnue là où vous l'avez lancé ; comparez-la avec celles que Microsoft approuve.",
    certWrongName: "{host} n'est pas dans le certificat, qui est pour {name}.",
    certOtherName:
      '{host} présente un certificat pour {name} ; le texte collé ne dit pas s’il contient aussi le nom du SBC.',
    certRevoked: '{host} présente un certificat révoqué.',
    certPurpose: "{host} présente un certificat qui n'est pas destiné aux serveurs.",
    certOther: "{host} présente un certificat qui n'a pas pu être vérifié là où vous l'avez lancé ({reason}).",
    certPart: "{host} présente un certificat ; le texte collé ne dit pas s'il est approuvé et valable.",
    tlsNone: '{host} accepte la connexion, mais ce qui répond sur ce port ne parle pas TLS.',
    tlsOld: '{host} parle {protocol} ; Microsoft a besoin de TLS 1.2.',
    tlsVersion: '{host} a refusé la version de TLS proposée ; Microsoft a besoin de TLS 1.2.',
    tlsRefused:
      '{host} a refusé la négociation TLS avant de montrer un certificat : aucun chiffrement ni version en commun.',
    tlsClosed:
      '{host} a accepté la connexion et l’a fermée pendant la négociation TLS ; beaucoup de SBC le font pour tous sauf Microsoft.',
    tlsPart: '{host} a accepté la connexion ; le reste de la sortie manque.',
    gatewayGood: '{host} est configuré et activé dans Teams sur le port {port}, avec SIP OPTIONS.',
    gatewayOn: '{host} est activé dans Teams.',
    gatewayPart: "{host} est configuré dans Teams ; le texte collé ne dit pas s'il est activé.",
    gatewayOff: '{host} est désactivé dans Teams (Enabled vaut False), aucun appel ne passe par lui.',
    gatewayNoOptions: '{host} a SendSipOptions désactivé : Microsoft ne le surveille pas et ne donne pas d’alerte.',
    gatewayMissing: "{host} n'est pas une passerelle de ce locataire : ajoutez-la, ou corrigez le nom.",
    userGood: 'La personne est activée pour la voix et a un numéro et une stratégie de routage vocal.',
    userOn: 'La personne est activée pour la voix.',
    userPart:
      'La personne a été lue, mais pas si la voix est activée : EnterpriseVoiceEnabled manque dans le texte collé.',
    userNoVoice:
      "La personne n'est pas activée pour la voix (EnterpriseVoiceEnabled vaut False) : attribuez une licence et un numéro.",
    userNoNumber: "La personne n'a pas de numéro de téléphone (LineUri est vide), personne ne peut l'appeler.",
    userNoPolicy:
      "La personne n'a pas de stratégie de routage vocal propre, donc la stratégie globale décide : voyez si elle a des utilisations PSTN.",
    userOnPremises: 'La personne est hébergée sur site (HostingProvider SRV:), et Direct Routing exige Teams en ligne.',
    userNotTeamsOnly: "La personne n'est pas en mode TeamsOnly, donc les appels entrants ne sonnent pas dans Teams.",
    userNoLicence: "La personne n'a pas de licence Teams Phone (PhoneSystem manque dans FeatureTypes).",
    userDisabled: 'Le compte de la personne est désactivé.',
    userMissing: "La personne n'a pas été trouvée dans ce locataire.",
    routeGood: '{route} a un modèle de numéro, des utilisations PSTN et au moins un SBC.',
    routePart: '{route} a été lu, mais pas sa liste de SBC.',
    routeNoGateway: '{route} n’a pas de SBC (OnlinePstnGatewayList est vide), les appels concernés échouent.',
    routeNoUsage: "{route} n'a pas d'utilisation PSTN, aucune stratégie n'y mène.",
    routeBadPattern: "{route} a un modèle de numéro vide ou qui n'est pas une expression valable.",
    routeNoPlus: '{route} a un modèle de numéro sans place pour le + des numéros E.164, il peut ne jamais convenir.',
    optionsActive: '{host} est actif : Microsoft voit régulièrement ses SIP OPTIONS.',
    optionsNone: "{host} doit envoyer des SIP OPTIONS, et Microsoft n'en a jamais vu.",
    optionsOff: "{host} n'est pas surveillé : SendSipOptions est désactivé pour la passerelle.",
    optionsInactive: "{host} est inactif : Microsoft ne voit plus ses SIP OPTIONS, ou l'appairage n'est pas terminé.",
    optionsWarning:
      "{host} a un avertissement sur SIP OPTIONS : ouvrez-le dans le centre d'administration, il en donne la cause.",
    optionsTlsWarning:
      '{host} envoie des SIP OPTIONS, mais son état TLS est un avertissement : le certificat ou la connexion TLS est en défaut.',
  },
} as const;
