/** German, French and Spanish words of telephony, without accents and endings, and the word of the keywords for each. */
const glossary = `
  activement=actively appareil=device connecte=signed+in firmado=signed parefeu=firewall refusee=refused zurückgewiesen=refused
  abgebrochen=dropped abgelaufen=expired abgelehnt=rejected adresse=address aktiviert=enabled anderen=another
  angemeldet=signed+in angenommen=answered angerufen=called anruf=call anrufbeantworter=voicemail anrufer=caller
  antwort=answer appel=call appele=called appelant=caller asignado=assigned attribue=assigned aucun=no auflos=resolve
  aufzeichn=recording aufzeichnungsbot=recording+bot ausgehend=outbound ausland=international
  auslandsgesprach=international+call benutzer=user benutzereinstellung=user+setting beschaftigt=busy besetzt=busy
  blockiert=blocked bloque=blocked boucle=loop bricht=drops bucle=loop buzon=voicemail caducado=expired
  certificado=certificate chiffrement=encryption cifrado=encryption conexion=connection confiance=trusted
  confianza=trusted connexion=connection cortad=disconnected coupe=disconnected deaktiviert=disabled
  desactivad=disabled desactive=disabled desvio=forwarding doppelt=duplicate echec=fails echou=fails
  eingehend=incoming eingeladen=invited einstellung=setting eintrag=record emergencia=emergency endlos=endless
  enregistrement=recording enregistreur=recorder enrutamiento=routing entrant=incoming entrante=incoming
  erreichbar=reachable etranger=international expire=expired extern=external falla=fails falsch=wrong falta=missing
  fehlen=missing fehler=error fehlerhaft=malformed fehlgeschlagen=failed fehlt=missing gehalten=hold
  gemeinsam=common gerat=device gesperrt=blocked gesprach=call getrennt=disconnected gewahlt=dialed
  grabacion=recording grabadora=recorder guthaben=credit inland=domestic internacional=international
  introuvable=not+found joignable=reachable kanal=channels kein=no konfiguriert=configured kreis=loop kurz=short
  langsam=slowly lehnt=rejects leitung=line licencia=license lizenz=license llamada=call mandant=tenant
  manque=missing mantenimiento=maintenance medien=media medienports=media+ports medienverbindung=media+connection
  messagerie=voicemail nachricht=message nacional=domestic namen=name nicht=not nirgends=nowhere nombre=name
  notruf=emergency+call nulle=nowhere numero=number numerous=many nummer=number obligatoire=required occupe=busy
  ocupado=busy pago=payment passerelle=gateway passt=match perime=expired privat=private prufung=checks racine=root
  raiz=root rechaza=rejects rejoindre=join renvoi=forwarding repond=respond responde=respond resuelve=resolve
  richtlinie=policy rufaufbau=call+setup rufgruppe=call+group rufnummer=number rufnummernformat=number+format
  rufumleitung=call+forwarding saliente=outbound meldet=reports scheiter=fails schlagt=fails schleife=loop sede=site
  selbstsigniert=self+signed sobrecarg=overloaded sortant=outbound sprachnachricht=voicemail
  sprachroute=voice+route stammzertifikat=root+certificate standort=location statuszeile=response+line
  telefonat=call telephonique=phone transferencia=transfer transfert=transfer uberlast=overloaded
  ubicacion=location umleitung=forwarding ungultig=invalid unterstutz=supported urgence=emergency usuario=user
  utilisateur=user vencido=expired verbindung=connection verbindungsversuch=connection+attempt verlangt=requires
  verpasst=missed verschlussel=encryption vertrauens=trusted wartung=maintenance weiterleit=transfer
  weiterverbind=transfer wiederholt=repeats zahlung=payment zeituberschreitung=timeout zertifikat=certificate
  zugewiesen=assigned`;

const words = new Map(
  glossary
    .trim()
    .split(/\s+/)
    .map((pair) => pair.replaceAll('+', ' ').split('=') as [string, string]),
);
const shortest = 4;
/** How the words of the glossary begin: most words of a text are told by it not to be there. */
const beginnings = new Set([...words.keys()].map((word) => word.slice(0, shortest)));

/** Words in another language brought to those of the keywords; the rest is left as it stands. */
export function translateWords(text: string): string {
  return text.replace(/[\p{L}\p{M}]{4,40}/gu, (word) => {
    const lower = word.toLowerCase();
    const plain = /^[a-z]+$/.test(lower) ? lower : lower.normalize('NFD').replace(/\p{M}/gu, '');
    if (!beginnings.has(plain.slice(0, shortest))) return word;
    for (let length = plain.length; length >= shortest; length--) {
      const known = words.get(plain.slice(0, length));
      if (known !== undefined) return known;
    }
    return word;
  });
}
