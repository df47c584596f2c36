import type { Texts } from '../en.ts';

/** The texts of talk beside failures in German. */
export const talk: Texts['talk'] = {
  solved: 'Schön zu hören. Gelöst: {title}.',
  solvedPlain: 'Schön zu hören.',
  stillFails: 'Schlägt noch fehl: {title}. Gehen Sie durch, was noch bleibt, von oben an:',
  thenEscalate: 'Hilft nichts davon, geben Sie den Fall mit einem SIP-Trace eines fehlgeschlagenen Anrufs weiter.',
  stillOpen:
    'Zu {codes} passen noch mehrere Fehler. Die Fehlermeldung eines Anrufs, der jetzt fehlschlägt, entscheidet.',
  whichFailure: 'Welchen Fehler meinen Sie? Fügen Sie beide Codes oder die Fehlermeldung des Anrufs ein.',
  whyUnlisted: 'Kein veröffentlichter Eintrag nennt den Grund. Was die Codes selbst sagen:',
  steps: 'Alle Schritte zu {title}:',
  escalateTo: {
    sbc: 'Der SBC hat den Anruf beendet, fragen Sie also zuerst das Team oder den Hersteller Ihres SBC.',
    microsoft:
      'Ein Microsoft-Dienst hat den Anruf beendet. Helfen die Schritte nicht, eröffnen Sie eine Serviceanfrage: Microsoft 365 Admin Center › Support › Hilfe und Support.',
    unknown:
      'Die Codes sagen nicht, auf wessen Seite es liegt. Beginnen Sie beim Team Ihres SBC: Ein SIP-Trace zeigt, wer den Anruf beendet hat.',
    normal: 'Der Anruf endete auf normale Weise, es gibt nichts weiterzugeben.',
    carrier: 'Auch der Carrier muss handeln: Geben Sie ihm Zeit, beide Rufnummern und den SIP-Trace.',
  },
  bring: 'Bringen Sie mit: Zeit mit Zeitzone, Korrelations-ID, beide Codes, SIP-Trace.',
  whatIsACode:
    'Zu einem fehlgeschlagenen Anruf gehören zwei Zahlen. Der SIP-Code hat drei Ziffern und stammt aus dem SIP-Standard. Der Microsoft-Code, auch Subcode oder CallEndSubReason, hat bis zu sechs Ziffern und sagt mehr: 560 und drei Ziffern bedeuten, dass der SBC mit diesem SIP-Code geantwortet hat.',
  logs: 'Sammeln Sie zu {title}:',
  logsPlain: 'Sammeln Sie zu einem fehlgeschlagenen Anruf:',
  outage:
    'Wie es Teams geht, kann ich nicht sehen. Schauen Sie in das Microsoft 365 Admin Center › Integrität › Dienststatus; ohne Anmeldung gibt es status.cloud.microsoft.',
  compare: 'Ich vergleiche zwei Fehler. Senden Sie beide Codes, zum Beispiel: vergleiche 569008 569009',
  forgotten: 'Vergessen. Fügen Sie den nächsten Fehler ein, wann immer Sie möchten.',
  mutedHere:
    'Ab jetzt antworte ich hier nur, wenn ich erwähnt werde, 30 Tage lang oder bis mir jemand schreibt: vergiss es.',
  mutedPersonal: 'In diesem Chat antworte ich nur auf das, was Sie mir schreiben.',
  human: 'Ich bin ein Programm, hier liest niemand mit.',
  askFirst: 'Fragen Sie zuerst: {first}, danach: {next}.',
  aboveUnknown:
    'Den Beitrag oben kann ich nicht sehen. Zitieren Sie ihn in einer Antwort, die mich erwähnt, oder fügen Sie ihn hier ein.',
  brief: '{codes} passt zu {count} bekannten Störungen: Erwähnen Sie mich mit der Fehlermeldung des Anrufs.',
  briefPlain: 'Das passt zu {count} bekannten Störungen: Erwähnen Sie mich mit beiden Codes des Anrufs.',
  briefShow: 'Anzeigen',
  missed: 'Darin habe ich keinen fehlgeschlagenen Anruf gefunden. Fügen Sie beide Codes oder die Fehlermeldung ein.',
  noneFits: 'Dann ist es keiner davon. Fügen Sie den Microsoft-Code oder die ganze Fehlermeldung des Anrufs ein.',
};
