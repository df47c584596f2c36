import type { Texts } from '../en.ts';

/** The texts of talk beside failures in French. */
export const talk: Texts['talk'] = {
  solved: 'Bonne nouvelle. Résolu : {title}.',
  solvedPlain: 'Bonne nouvelle.',
  stillFails: 'Échoue encore : {title}. Parcourez ce qui reste, en commençant par le haut :',
  thenEscalate: 'Si rien de cela n’aide, transmettez le cas avec une trace SIP d’un appel échoué.',
  stillOpen:
    'Plusieurs pannes correspondent encore à {codes}. Le message d’erreur d’un appel qui échoue maintenant tranche.',
  whichFailure: 'De quelle panne parlez-vous ? Collez les deux codes ou le message d’erreur de l’appel.',
  whyUnlisted: 'Aucune entrée publiée n’en donne la raison. Ce que disent les codes eux-mêmes :',
  steps: 'Toutes les étapes pour {title} :',
  escalateTo: {
    sbc: 'Le SBC a mis fin à l’appel : adressez-vous d’abord à l’équipe ou au fabricant de votre SBC.',
    microsoft:
      'Un service Microsoft a mis fin à l’appel. Si les étapes n’aident pas, ouvrez une demande de service : centre d’administration Microsoft 365 › Support › Aide et support.',
    unknown:
      'Les codes ne disent pas de quel côté cela vient. Commencez par l’équipe de votre SBC : une trace SIP montre qui a mis fin à l’appel.',
    normal: 'L’appel s’est terminé normalement, il n’y a rien à transmettre.',
    carrier: 'L’opérateur doit aussi agir : donnez-lui l’heure, les deux numéros et la trace SIP.',
  },
  bring: 'À apporter : heure avec fuseau, ID de corrélation, les deux codes, trace SIP.',
  whatIsACode:
    'Un appel échoué porte deux nombres. Le code SIP a trois chiffres et vient de la norme SIP. Le code Microsoft, aussi appelé sous-code ou CallEndSubReason, a jusqu’à six chiffres et en dit plus : 560 suivi de trois chiffres signifie que le SBC a répondu avec ce code SIP.',
  logs: 'À réunir pour {title} :',
  logsPlain: 'À réunir pour un appel échoué :',
  outage:
    'Je ne vois pas l’état de Teams. Regardez dans le centre d’administration Microsoft 365 › Intégrité › État du service ; sans connexion, il y a status.cloud.microsoft.',
  compare: 'Je compare deux pannes. Envoyez les deux codes, par exemple : compare 569008 569009',
  forgotten: 'Oublié. Collez la prochaine erreur quand vous voulez.',
  mutedHere:
    'Désormais, je ne réponds ici que si l’on me mentionne, pendant 30 jours ou jusqu’à ce que quelqu’un m’écrive : oublie ça.',
  mutedPersonal: 'Dans cette conversation, je ne réponds qu’à ce que vous m’écrivez.',
  human: 'Je suis un programme, personne ne lit ici.',
  askFirst: "À contacter d'abord : {first}, puis : {next}.",
  aboveUnknown: 'Je ne vois pas le message ci-dessus. Citez-le dans une réponse qui me mentionne, ou collez-le ici.',
  brief: "{codes} correspond à {count} pannes connues : mentionnez-moi avec le message d'erreur de l'appel.",
  briefPlain: "Cela correspond à {count} pannes connues : mentionnez-moi avec les deux codes de l'appel.",
  briefShow: 'Les afficher',
  missed: 'Je n’y ai trouvé aucun appel échoué. Collez les deux codes ou le message d’erreur.',
  noneFits: 'Alors ce n’est aucune d’elles. Collez le code Microsoft ou le message d’erreur entier de l’appel.',
};
