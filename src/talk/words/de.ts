import type { WordLists } from './word-lists.ts';

/** How things are said in German. */
export const de: WordLists = {
  intents: {
    thanks: {
      says: [
        '(danke|dankeschön|dankeschoen|dank|vielen dank|besten dank|merci|thx|super|klasse|prima|perfekt|toll|top|spitze|sehr gut|gut gemacht|wunderbar|ok|okay|alles klar|verstanden|passt|mach ich|einverstanden)',
      ],
      not: ['danke, aber es kommt 569008', 'der SBC ist super langsam'],
    },
    solved: {
      says: [
        '(gelöst|behoben|erledigt|repariert|gefixt|gefixed|geklärt|bereinigt)',
        '(geht|läuft|funktioniert|klappt|tut|laufen|gehen|funktionieren|tun) .. (wieder|jetzt|nun)',
        '(wieder|jetzt|nun|endlich) .. (geht|läuft|funktioniert|klappt|alles gut|in ordnung|ok|laufen|gehen)',
        '(hat|haben) .. (geholfen|geklappt|funktioniert)',
        'das war (es|s|das problem|die ursache|der grund|der fehler)',
        '(erste|zweite|dritte|letzte|andere) (wars|war es|wars gewesen|hat geholfen)',
        '(wars|daran lags|daran lag es|lag an|lag am|es lag|gelegen)',
        '(fehler|problem|ursache|ticket) .. (gefunden|weg|behoben|gelöst|geschlossen)',
        '(alles gut|alles wieder gut|passt jetzt|passt wieder|hat sich erledigt|problem ist weg|fehler ist weg|haben es gefunden)',
      ],
      not: [
        'ist das gelöst?',
        'noch nicht gelöst',
        'hat nicht geholfen',
        'wie kann ich das lösen?',
        'geht immer noch nicht',
      ],
    },
    stillFails: {
      says: [
        '(immer noch|noch immer|weiterhin|nach wie vor|trotzdem|wieder) .. (nicht|nix|fehler|problem|kaputt|selbe*|gleiche*|dasselbe|das gleiche|abbruch|abbrüche)',
        '(geht|läuft|funktioniert|klappt|tut|hilft|laufen|gehen|hilft) .. (nicht|nix)',
        '(hat|haben|bringt|brachte|bringen) .. (nicht|nichts|nix|auch nicht|leider nicht|keinen erfolg)( .. (geholfen|gebracht|funktioniert|geändert|gelöst))?',
        '(gleicher|selber|derselbe|der gleiche|der selbe|gleiche) (fehler|stand|zustand|problem|ergebnis)',
        '(kein erfolg|keine änderung|keine besserung|ohne erfolg|nichts geändert|unverändert|tritt weiterhin auf|besteht weiterhin|noch nicht (gelöst|behoben|erledigt|weg))',
        'das war (es|s) nicht',
        '(schlägt|schlagen|scheitert|scheitern) .. (fehl|weiterhin|immer noch|noch)',
      ],
      not: ['Anrufe gehen seit heute nicht mehr: 569008', 'geht wieder', 'der gleiche Fehler wie 569003?'],
    },
    why: {
      says: [
        '(warum|wieso|weshalb|weswegen|woran liegt|wodurch|woher kommt|wie kommt|wie kann das sein|wie kommts)',
        'was (bedeutet|heisst|heißt|meint|besagt|sagt) .. (das|dies|die meldung|der fehler|die fehlermeldung|es|mir das|denn)',
        'was (ist|war) .. (ursache|grund|passiert|schuld|los|hintergrund)',
        '(was steckt dahinter|verstehe ich nicht|versteh ich nicht|erklär*|erläuter*|begründ*|was läuft da schief|was läuft schief)',
      ],
      not: ['was ist ein Subcode?', 'deshalb rufen wir an', 'was bedeutet 569008?'],
    },
    whoActs: {
      says: [
        '(wer|wen|wessen|bei wem) .. (muss|müsste|macht|kümmert|zuständig|verantwortlich|behebt|beheben|tun|handeln|ran|dran|schuld|liegt|soll|sollte|repariert|löst|fixt|fixen|ist das|problem|sache)',
        '(liegt|lag|ist) .. (das|es) .. (an uns|bei uns|an microsoft|bei microsoft|am (provider|carrier|sbc)|beim (provider|carrier)|unser*|deren|ihr) .*',
        '(auf welcher|welche|wessen) seite',
        '(sind wir|ist microsoft|ist der (provider|carrier)) .. (schuld|dran|zuständig|verantwortlich)',
        'muss ich .. (was|etwas) (tun|machen|ändern)',
        '(unsere|ihre|deren) seite oder',
      ],
      not: ['an wen eskaliere ich?', 'wer bist du', 'wer hat angerufen'],
    },
    escalate: {
      says: [
        '(wen|wem|wer|wohin|wo|wie|an welche*) .. (eskalier*|kontaktier*|anruf*|anschreib*|anschreibe|wende*|melde*|ticket .*|case .*|frage ich|fragen|weiterleit*|weitergeb*|ansprech*|ruf* .. an|schreib* .. an|sprech*|geb* .. weiter)',
        '(eskalier*|eskalation*|ansprechpartner*|support ticket|ticket (aufmachen|öffnen|eröffnen|erstellen|bei)|case (aufmachen|öffnen|eröffnen))',
        '(kann|soll|muss|können|sollen) .. (ticket|case|support|fall) .. (aufmachen|öffnen|eröffnen|erstellen|kontaktieren|anrufen)',
        'an wen .. (das|es|damit|mich|uns|den fall)',
      ],
      not: ['wer muss das machen?', 'wo steht der Code?'],
    },
    whereIsTheCode: {
      says: [
        '(wo|wie|woher) .. (find*|steht|stehen|seh*|sieht|bekomm*|krieg*|nehm*|les*|lese|ist|sind|komme ich|schau*) .. (code*|subcode*|nummer*|zahl*|fehlercode*|fehlermeldung|meldung|korrelations*|correlation id)',
        '(wo|wie) (finde|sehe|bekomme|kriege|steht|stehen) (ich )?(das|den|die|ihn|sie|der|es)',
        '(habe|hab|weiss|weiß|kenne|kenn|finde|find|sehe|seh|haben|finden) .. (keinen|den|die|keine|nicht) .. (code*|subcode*|nummer*|fehlercode*)( .. nicht)?',
        '(code|subcode|fehlercode|nummer) .. (vergessen|nicht da|nicht gefunden|nicht mehr|verloren|nicht zur hand|gerade nicht|unbekannt)',
        '(welchen|welcher|welche) (code|subcode|nummer|zahl) .*',
      ],
      unless: ['(der|die|das|ein|mein|unser) (sbc|trunk|benutzer|nutzer|zertifikat)'],
      not: ['der Code ist 569008', 'wo steht der SBC?', 'was ist ein Subcode?'],
    },
    whatIsACode: {
      says: [
        'was (ist|sind|bedeutet|heisst|heißt) .. (ein|der|die|das|so ein|eigentlich|denn|überhaupt|dieser|diese) ?(microsoft |sip )?(sub ?code*|antwortcode*|response code*|fehlercode*|beiden (codes|zahlen|nummern)|callendsubreason|callendreason)',
        '(unterschied) .. (code und subcode|sip code und|den beiden (codes|zahlen|nummern)|zwischen code)',
        'erklär* .. (sub ?code*|antwortcode*)',
        'wofür (steht|stehen) .. (code*|subcode*|zahl*|nummer*)',
      ],
      not: ['was bedeutet 569008?', 'wo steht der Subcode?'],
    },
    logs: {
      says: [
        '(welche*|was für|was) .. (log*|trace*|protokoll*|mitschnitt*|daten|infos|informationen|unterlagen|pcap|aufzeichnung*)( .*)?',
        '(brauch*|benötig*|willst|wollt) .. (log*|trace*|protokoll*|mitschnitt*|daten|infos|pcap|korrelations*)',
        'was (soll|muss|sollte|kann) ich .. (sammeln|mitschicken|sichern|anhängen|beilegen|schicken|mitgeben|bereitlegen|aufzeichnen)',
        'was braucht .. (support|microsoft|hersteller|carrier|provider)',
        'wo .. (log*|trace*|protokoll*) .*',
      ],
      not: ['im Log steht certificate expired', 'Trace hängt an'],
    },
    outage: {
      says: [
        '(ist|sind|hat|haben|gibt|gab|war) .. (teams|microsoft|office|m365|365|azure|direct routing|dienst*) .. (down|gestört|störung*|ausgefallen|ausfall|ausfälle|kaputt|weg|offline|probleme|tot|nicht erreichbar)',
        '(teams|microsoft|m365|azure) (down|störung|ausfall|gestört|problem)',
        '(gibt es|gibts|bekannte) .. (störung*|ausfall|ausfälle|incident*|probleme bei microsoft|großstörung)',
        '(störung*|ausfall|dienststatus|statusseite|service health) (bei microsoft|gerade|heute|aktuell|bekannt)',
        '(betrifft|haben|geht) .. (das|es|alle|andere) .. (auch|nur bei uns|nur uns|alle|andere)',
      ],
      not: ['unser SBC ist down', 'der Trunk ist gestört, 503'],
    },
    compare: {
      says: [
        '(vergleich*|gegenüberstell*)( .*)?',
        '(unterschied*|unterscheide*)( .*)?',
        'ist das .. (dasselbe|das gleiche|das selbe)( .*)?',
        'was ist .. anders',
      ],
      not: ['gleicher Fehler', 'ein anderer Anruf'],
    },
    more: {
      says: [
        '(kann|darf|soll) (ich|man|wir) .. (das|es|die) (ignorieren|auslassen|lassen)',
        '(mehr|weitere|weiteren|nächste*|restliche*|alle|übrige*) .. (schritt*|detail*|info*|ideen|maßnahmen|tipps|hinweise|vorschläge|optionen)',
        'was (kann|könnte|soll|sollte|muss|müsste|können|sollen|müssen) (ich|wir|man) .. (noch|tun|machen|prüfen|probieren|testen|versuchen|zuerst|als nächstes|jetzt|dagegen|ändern|schauen)',
        '(was|wie) .. (noch|jetzt|nun|weiter|als nächstes|dann)( .*)?',
        '(wie|womit) .. (beheb*|löse*|lösen|reparier*|fixe*|bekomm* .. weg|fange|fangen|anfangen|vorgehen|gehe .. vor)',
        '(habe|hab|haben) .. (schon|bereits) .. (gemacht|probiert|versucht|geprüft|getan|getestet)',
        '(weiter|mehr|mehr bitte|und weiter|und jetzt|und nun|alles zeigen|schon (gemacht|probiert|versucht|geprüft))',
      ],
      unless: ['(mehr|weitere|nachste*) (anruf*|gesprach*|benutzer|nutzer|fehler)'],
      not: ['mehr Anrufe scheitern', 'was ist mit 569003', 'alle Anrufe scheitern'],
    },
    forget: {
      says: [
        '(vergiss|vergesst|lösch*|verwirf|ignorier*) .. (es|das|alles|ihn|sie|das gespräch|den verlauf|den kontext|die letzte*|den letzten|meine daten|gerade)',
        '(von vorn*|nochmal neu|neu anfangen|neuer fall|neues thema|neues problem|egal|hat sich erledigt vergiss es|zurücksetzen|reset|fehlalarm|schon gut|lass gut sein|lass es)',
      ],
      unless: ['(kann|darf|soll|muss|können|dürfen|sollen|müssen) (ich|wir|man) .*'],
      not: ['kann ich das ignorieren', 'den Code vergessen', 'vergessen Sie nicht den Trace'],
    },
    mute: {
      says: [
        '(bitte )?(sei|seid|bleib) .. (still|ruhig|leise|stumm)',
        '(ruhe|halt den mund|halt die klappe|klappe|stumm|stummschalten|stumm schalten|schweig|stopp|stop|aufhören|hör auf|nicht (mehr )?(antworten|posten|mitlesen|kommentieren)|antworte nicht( mehr)?|nur (antworten )?wenn .*|lass uns in ruhe)',
      ],
      not: ['nach zehn Sekunden ist Ruhe in der Leitung', 'der SBC antwortet nicht'],
    },
    stats: {
      says: [
        '(statistik*|zahlen bitte|kennzahlen|auswertung|metriken|übersicht der fehler|häufigste* (code*|fehler)|wie viele (fehler|anrufe|fälle|fragen) .*|top codes)',
      ],
      not: ['die Zahlen sind 569008 und 504'],
    },
    human: {
      says: [
        '(mit|zu) .. (mensch*|person|jemand*|mitarbeiter*|kollege*|techniker*|experte*|berater*|support) .. (sprech*|red*|telefonier*|verbind*|schreib*|chat*)',
        '(sprech*|red*|verbind*) .. (mit|zu) .. (mensch*|person|jemand*|mitarbeiter*|kolleg*|techniker*|expert*)',
        '(brauch*|will|möchte|gibt es|gib mir) .. (mensch*|echte* person|mitarbeiter*|techniker*|experte*|jemand echt*)',
        '(bist du|sind sie) .. (mensch|bot|echt|roboter|maschine|ki|person)',
        '(mensch|mitarbeiter|ein mensch) bitte',
      ],
      not: ['ein Mitarbeiter kann nicht telefonieren'],
    },
  },
  pointers: {
    both: { says: ['(alle )?beide(n|s)?( zusammen)?', 'die zwei'], not: ['beide Trunks stehen'] },
    all: {
      says: ['alle( davon| zusammen| drei| vier| anzeigen| zeigen)?', 'zeig* (mir )?alle', 'sämtliche'],
      not: ['alle Anrufe scheitern'],
    },
    other: {
      says: ['(nein )?(die|der|das|den) (andere*|vorige*|vorherige*)( davon)?', '(die|der|das) davor', 'andere*'],
      not: ['die andere Seite legt auf'],
    },
    which: {
      says: [
        '(welche*|was)( von (denen|diesen|den .*)| davon)?( ist es| denn| genau| meinst du| passt| gibt es| stimmt)?',
        'zeig* .. (liste|auswahl|nochmal|optionen|meldungen)',
        'welche (meldung|meldungen|möglichkeiten|optionen|auswahl)( .*)?',
      ],
      not: ['welcher Trunk ist betroffen'],
    },
    none: {
      says: ['(keine*|keins|keiner)( von (denen|diesen|beiden)| davon)?( passt| passen| stimmt)?'],
      not: ['keiner der Anrufe geht'],
    },
    above: {
      says: [
        '(schau*|guck*|sieh*|lies|prüf*|erklär*|hilf|kannst|könntest|was) .. (beitrag|post|nachricht|meldung|fehler|frage|paste) .. (oben|darüber|drüber|zuvor|vorher|davor)',
        '(obige*|vorige*|letzte*|vorherige*) (beitrag|post|nachricht|meldung|fehler|frage)',
        '(beitrag|post|nachricht|meldung|fehler) (oben|darüber|drüber)',
        '(kannst du )?(mal )?(schau*|guck*|drüber schauen|draufschauen|anschauen|ansehen)( .. (an|drauf|drüber|rein))?( bitte)?',
        'was (meinst|sagst|denkst) du( dazu)?',
      ],
      not: ['schau mal 569008'],
    },
    vendor: {
      says: [
        '(was|wo|wie|welche*) .. (prüf*|schau*|such*|kontrollier*|mach*|find*|stell*|konfigurier*|teste*|seh*) .. (auf|bei|am|im|an|mit|für) (einem|einer|dem|der|unserem|unserer|meinem|den)? ?',
        '(auf|bei|am|im|mit|für) (einem|einer|dem|der|unserem|unserer|meinem|den)? ?',
        '(wir|ich) (haben|habe|nutzen|nutze|betreiben|verwenden|verwende) (einen|eine|ein)? ?',
        '(das ist|es ist|ist|der sbc ist) (ein|eine)? ?',
        '(und |was ist mit )(bei|beim|auf|einem|einer|dem|ein)? ?(einem|einer|dem)? ?',
      ],
      not: [],
    },
  },
  ordinals: [
    'erste*',
    'zweite*',
    'dritte*',
    'vierte*',
    'fünfte*',
    'sechste*',
    'siebte*',
    'achte*',
    'neunte*',
    'zehnte*',
  ],
  last: 'letzte*|letztere*|unterste*',
  number: 'nummer|nr|option|punkt|zeile|antwort|meldung|auswahl',
  filler:
    'der|die|das|den|dem|ein|eine|einen|es|ist|war|wars|ich|wir|du|denke|glaube|meine|meinte|mal|bitte|ja|nein|nee|doch|nicht|aber|und|oder|also|hm|ok|okay|gut|so|dann|jetzt|hier|da|mir|uns|dir|euch|von|zu|zum|zur|in|im|auf|für|mit|sehr|viel|vielmals|dafür|hallo|hi|hey|bot|trunkwise|wohl|eher|vielleicht|wahrscheinlich|sieht|aus|wie|nehme|nimm|zeig|zeige|sorry|entschuldigung|alle|zusammen|an|denn|eigentlich|überhaupt|leider|auch|noch|schon|wieder|gerade|kann|kannst|könnte|könntest|soll|muss|bei|ihr|sie|sich|dazu|davon|damit|mehr|echt|bin|sind|hat|habe|haben|dieser|diese|dieses|diesen|heute|genau',
  correction: [
    'sorry|meinte|gemeint|tippfehler|vertippt|verschrieben|falsch|korrektur|stattdessen|sondern|nicht|eigentlich|verwechselt|doch',
  ],
  another: [
    '(anderer|andere|neuer|neue|weiterer|weitere|nächster|nächste) (anruf|fehler|nutzer|benutzer|trunk|fall|standort|problem)|jetzt (kommt|steht|sehe|haben)|diesmal|außerdem',
  ],
  place:
    'der|die|das|den|dem|es|ist|war|auf|am|an|bei|beim|von|vom|über|um|gegen|ca|etwa|ungefähr|uhr|sbc|trunk|gateway|name|heißt|heisst|namens|unser|unserem|heute|gestern|morgens|mittag|abends|nachmittags|vormittag|früh|passiert|passierte|aufgetreten|betroffen|betrifft|nur|und|zeit|anruf|utc|mez|mesz|cet|cest|in|zuletzt|seit|zum|so|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|gewesen|datum',
};
