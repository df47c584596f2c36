import type { WordLists } from './word-lists.ts';

/** How things are said in French. */
export const fr: WordLists = {
  intents: {
    thanks: {
      says: [
        '(merci|mille mercis|je te remercie|je vous remercie|super|parfait|génial|nickel|top|impeccable|excellent|bravo|bien joué|très bien|ok|okay|d accord|compris|entendu|ça marche merci|c est noté)',
      ],
      not: ['merci mais 569008 revient', 'le trunk est super lent'],
    },
    solved: {
      says: [
        '(résolu*|réglé*|corrigé*|réparé*|solutionné*|dépanné*)',
        '(marche*|fonctionne*|passe*|tourne*|remarche*|refonctionne*|repasse*) .. (à nouveau|de nouveau|maintenant|bien|enfin|désormais)',
        '(maintenant|enfin) (ça |tout )?(marche|fonctionne|passe)',
        '(remarche*|refonctionne*|c est bon|c est ok|c est reparti|tout est bon|tout marche|tout fonctionne|tout est rentré dans l ordre|rétabli*)',
        '(ça|cela|ca) a (marché|fonctionné|aidé|réglé .*|résolu .*)',
        '(c était|c etait|cela venait|ça venait|le problème venait|la cause était|c est à cause) (bien |juste |seulement )?(ça|cela|le|la|l|du|de|d|les|un|une|notre|nos)',
        '(trouvé|on a trouvé|cause trouvée|plus de problème|plus d erreur)',
      ],
      not: [
        'est-ce résolu ?',
        'pas encore résolu',
        'ça n a pas marché',
        'comment résoudre ça ?',
        'ça ne marche toujours pas',
      ],
    },
    stillFails: {
      says: [
        '(toujours|encore) .. (pas|échoue*|échec*|erreur|même|le problème|en panne|ko|coupe*)',
        '(ne|n) .. (marche*|fonctionne*|passe*|change*|résout|aide|a rien|a pas|va) .. (pas|rien|toujours pas|plus)( .. (marché|aidé|fonctionné|changé|réglé|résolu|donné))?',
        '(ça|ca|cela) (ne )?(marche|fonctionne|change|aide|passe) (pas|rien|toujours pas)',
        '(pas mieux|aucun changement|aucune amélioration|aucun effet|sans effet|sans succès|rien n y fait|rien changé|même (erreur|problème|résultat|message|chose)|idem|pareil|persiste*|pas (encore )?(résolu|réglé|corrigé))',
        'continue* (à|a|de) (échouer|planter|couper|tomber)',
        'c était pas (ça|cela)',
        'échoue* (encore|toujours|à nouveau)',
      ],
      not: ['les appels échouent depuis ce matin', 'la même erreur que 569003 ?', 'ça remarche'],
    },
    why: {
      says: [
        '(pourquoi|pour quelle raison|comment ça se fait|comment se fait il|d où (vient|ça vient)|à cause de quoi|comment cela)',
        'qu (est ce que|est ce qui) .. (veut dire|signifie|cause|provoque|arrive|s est passé|se passe|cloche|ça veut dire|cela veut dire)',
        '(que|qu) .. (veut dire|signifie|veut il dire) .. (ça|cela|ce message|cette erreur|ce code|l erreur)?',
        '(ça|cela) (veut dire|signifie) quoi',
        '(quelle|c est quoi) .. (cause|raison|origine|signification)',
        '(explique*|expliquer|je ne comprends pas|je comprends pas|comprends pas)',
      ],
      unless: ['(voila|c est) pourquoi'],
      not: ['que signifie 569008 ?', 'c est quoi un sous-code ?', 'voilà pourquoi on appelle'],
    },
    whoActs: {
      says: [
        'qui .. (doit|agit|agir|corrige*|répare*|s occupe*|est responsable|intervien*|intervenir|gère|est en cause|est fautif|règle|résout|fait quoi|doit faire)',
        '(à qui|c est à qui|c est qui|de qui) .. (faute|responsab*|de faire|d agir|de jouer|le problème|qui doit|c est la faute|qui s en occupe)',
        '(de quel|quel|c est de quel) (côté|coté)',
        '(c est|est ce|est ce que c est|ça vient) .. (chez nous|de nous|notre faute|notre côté|microsoft|l opérateur|le sbc|du sbc|de microsoft|de l opérateur) .*',
        '(dois je|est ce que je dois|on doit) faire quelque chose',
        'notre côté ou',
      ],
      not: ['à qui je remonte ça ?', 'qui es-tu', 'qui a appelé'],
    },
    escalate: {
      says: [
        '(à qui|qui|vers qui|chez qui|où|comment) .. (escalad*|remont*|contact*|appel*|signal*|ouvr* .. (ticket|incident|dossier)|m adress*|adress*|transmet*|écri*|demand*|parl*|faire remonter|téléphon*)',
        '(escalad*|ouvrir .. (ticket|incident|dossier)|contacter le support|ticket (au|chez|auprès)|support microsoft)',
        '(puis je|dois je|on peut|peut on|faut il|je peux|je dois) .. (ouvrir|créer) .. (ticket|incident|dossier|cas)',
        'qui est .. (contact|interlocuteur)',
      ],
      unless: ['qui a (appele|telephone)'],
      not: ['qui doit agir ?', 'où est le code ?', 'qui a appelé la file ?'],
    },
    whereIsTheCode: {
      says: [
        '(où|comment|ou) .. (trouv*|voi*|se trouve*|est|sont|chercher|récupér*|lire|lis|obten*|regard*) .. (code*|sous code*|numéro*|message d erreur|identifiant|id de corrélation|chiffre*)',
        '(où|ou|comment) .. (je le|je la|le|la|les|ça|je les) (trouve*|vois|voir|trouver|récupère)',
        '(je |j |on )?(n |ne )?(ai|a|connais|trouve|vois|sais|retrouve|retrouv*) (pas|plus) .. (code*|sous code*|numéro*)',
        '(code|numéro|sous code) .. (oublié|perdu|introuvable|inconnu)',
        '(oublié|perdu) .. (code|numéro|sous code)',
        'quel* (code|numéro|sous code) .*',
      ],
      not: ['le code est 569008', 'où est le SBC ?', 'c est quoi un sous-code ?'],
    },
    whatIsACode: {
      says: [
        '(c est quoi|qu est ce que c est|qu est ce qu|qu est ce que|que signifie|à quoi (sert|correspond*|servent)|définition d) ?(un|une|le|la|les|ce|ces|c est|est)? ?(code et le |microsoft )?(sous code*|code de réponse|code microsoft|code sip|codes de réponse|deux codes|deux chiffres|deux numéros|callendsubreason|callendreason)( .*)?',
        'différence entre .. (code et .. sous code|deux codes|code sip et)',
        'explique* .. (sous code*|code de réponse)',
      ],
      not: ['que signifie 569008 ?', 'où est le sous-code ?'],
    },
    logs: {
      says: [
        '(quel*|quoi|faut il|il faut|besoin) .. (journ*|log*|trace*|capture*|données|infos|informations|éléments|pièces|pcap)( .*)?',
        '(que|quoi|qu est ce que) .. (dois je|je dois|faut il|il faut|on doit|collecter|fournir|joindre) .. (collecter|fournir|joindre|envoyer|récupérer|rassembler|garder|capturer)?',
        'où .. (journ*|log*|trace*) .*',
      ],
      not: ['le journal dit certificate expired', 'trace en pièce jointe'],
    },
    outage: {
      says: [
        '(est ce que |est )?(teams|microsoft|office|m365|365|azure|direct routing|le service) .. (en panne|down|panne|tombé|indisponible|hs|dégradé|ko|hors service|des problèmes|un incident|a un problème)',
        '(y a t il|il y a|y a|avez vous) .. (panne|incident|interruption|perturbation*|coupure|problème chez microsoft)( .*)?',
        '(panne|incident|coupure) (générale*|chez microsoft|teams|microsoft|en cours|mondiale|connue*)',
        '(état du service|santé des services|statut du service|service health)',
        '(seulement chez nous|que chez nous|juste nous|tout le monde|d autres)( .. (touché*|concerné*|aussi))?',
      ],
      not: ['notre SBC est en panne', 'le trunk est tombé, 503'],
    },
    compare: {
      says: [
        '(compar*)( .*)?',
        '(différence*|diffère*|distingu*)( .*)?',
        '(est ce|c est) .. (la même chose|pareil que|le même problème)( .*)?',
      ],
      not: ['même erreur', 'un autre appel'],
    },
    more: {
      says: [
        '(puis je|peut on|on peut|je peux|dois je) .. (ignorer|laisser)( ça| cela| .*)?',
        '(plus|autres|d autres|davantage|prochaine*|suite|toutes les|autre) .. (étape*|détail*|info*|idée*|piste*|conseil*|solution*|action*)',
        '(que|quoi|qu est ce que|qu est ce qu) .. (faire|dois je|je dois|je peux|puis je|on peut|essayer|vérifier|tester|commencer|d autre|encore|ensuite|maintenant|faut il faire)( .*)?',
        '(comment) .. (résoudre|corriger|réparer|régler|continuer|procéder|faire|commencer|on fait|je fais|je répare|je corrige)( .*)?',
        '(et (maintenant|après|ensuite|puis)|quoi d autre|la suite|continue|en savoir plus|plus de détails|par où commencer|par quoi commencer)',
        '(déjà|c est) (fait|essayé|testé|vérifié|tenté)',
        '(j ai|on a) déjà .. (fait|essayé|testé|vérifié|tenté)( .*)?',
      ],
      not: ['plus d appels échouent', 'tous les appels échouent', 'et 569003 ?'],
    },
    forget: {
      says: [
        '(oublie*|oubliez|efface*|effacez|ignore|supprime*) .. (ça|cela|tout|le|la|tout ça|l historique|le contexte|la conversation|ce que .*|mes données)',
        '(laisse tomber|laissez tomber|peu importe|tant pis|on recommence|repartons de zéro|depuis le début|nouveau (cas|sujet|problème)|nouvelle question|fausse alerte|réinitialise*|remise à zéro)',
      ],
      unless: ['(puis je|peut on|dois je|doit on|on peut|je peux|faut il) .*'],
      not: ['je peux ignorer ça', 'j ai oublié le code', 'n oublie pas la trace'],
    },
    mute: {
      says: [
        '(tais toi|taisez vous|silence|chut|sois discret|reste silencieux|arrête*( de (répondre|poster|parler|commenter|lire))?|stop|muet|mode muet|ne réponds (plus|pas)|ne répondez (plus|pas)|réponds (seulement|uniquement) .*|laisse nous tranquilles|ferme la|la ferme|plus de messages)',
      ],
      not: ['silence sur la ligne après dix secondes', 'le SBC ne répond pas'],
    },
    stats: {
      says: [
        '(stats|statistique*|chiffres svp|les chiffres|métriques|codes les plus fréquents|erreurs les plus fréquentes|combien (d erreurs|d appels|de cas|d incidents) .*|top des codes)',
      ],
      not: ['les codes sont 569008 et 504'],
    },
    human: {
      says: [
        '(parler|discuter|échanger|être mis en relation|contact*) .. (quelqu un|humain|une personne|un technicien|un agent|un conseiller|un expert|vraie personne)',
        '(besoin|veux|voudrais|y a t il|passe* moi) .. (humain|vraie personne|technicien|conseiller|agent humain|quelqu un de réel|expert)',
        '(es tu|êtes vous|tu es|vous êtes) .. (humain|bot|robot|machine|une ia|ia|réel|personne)',
        '(humain|un humain)( svp| s il (te|vous) plaît)?',
      ],
      unless: ['(poste|telephone|ligne) de l agent', 'l agent ne'],
      not: ['quelqu un ne peut pas appeler', 'le poste de l agent ne sonne pas'],
    },
  },
  pointers: {
    both: { says: ['(les|toutes les|tous les) (deux|2)'], not: ['les deux trunks tombent'] },
    all: {
      says: [
        '(tous|toutes)( les trois| les quatre| les (codes|erreurs|pannes|cas|messages))?',
        'montre* .. (tout|tous|toutes)',
        'tout',
      ],
      not: ['tous les appels échouent'],
    },
    other: {
      says: ['(non )?(l|la|le)? ?autre', '(la|le) précédent*', '(celle|celui) d avant'],
      not: ['l autre côté raccroche'],
    },
    which: {
      says: [
        '(lequel|laquelle|lesquels|lesquelles)( d entre .*| de .*| est ce| c est)?',
        '(quel|quelle|quels|quelles) (message|messages|options|choix|possibilités|erreur|erreurs|panne)( .*)?',
        '(montre*|affiche*) .. (liste|choix|options|encore)',
      ],
      not: ['quel trunk est touché'],
    },
    none: {
      says: ['(aucun|aucune|ni l un ni l autre|ni l une ni l autre)( des deux| d entre .*| ne correspond*| de .*)?'],
      not: ['aucun appel ne passe'],
    },
    above: {
      says: [
        '(regard*|voi*|lis|lire|explique*|analys*|peux tu|pouvez vous|que penses) .. (message|post|publication|erreur|question) .. (au dessus|ci dessus|précédent*|plus haut|d avant)',
        '(message|post|publication|erreur) (au dessus|ci dessus|précédent*|plus haut)',
        '(tu peux |peux tu |pouvez vous )?(regarder|jeter un oeil|jeter un œil|regarde|y regarder)( ça| ce message| cela)?( svp)?',
        '(qu en (penses tu|pensez vous|dis tu)|ton avis)',
      ],
      not: ['regarde 569008'],
    },
    vendor: {
      says: [
        '(que|quoi|où|comment|qu est ce que|quels) .. (vérifi*|regard*|faire|cherch*|trouv*|configur*|test*|contrôl*|vois|voir) .. (sur|chez|avec|pour|dans|d) (un|une|le|la|l|notre|mon)? ?',
        '(sur|chez|avec|pour) (un|une|le|la|l|notre|mon)? ?',
        '(nous avons|on a|j ai|on utilise|nous utilisons) (un|une|des)? ?',
        '(c est|le sbc est|il s agit d) (un|une)? ?',
        '(et )(sur|pour|chez|avec|un|une)? ?(un|une|le|la|l)? ?',
      ],
      not: [],
    },
  },
  ordinals: [
    'premier|première|1er|1re|1ère',
    'deuxième|second|seconde|2e|2ème',
    'troisième|3e|3ème',
    'quatrième|4e|4ème',
    'cinquième|5e|5ème',
    'sixième|6e|6ème',
    'septième|7e|7ème',
    'huitième|8e|8ème',
    'neuvième|9e|9ème',
    'dixième|10e|10ème',
  ],
  last: 'dernier|dernière',
  number: 'numéro|no|n|option|choix|ligne|réponse|message',
  filler:
    'le|la|les|l|un|une|de|d|du|des|ce|c|cest|cet|cette|ça|cela|est|était|il|elle|on|je|j|tu|nous|vous|pense|crois|veux|dire|voulais|oui|non|si|mais|et|ou|donc|alors|bon|bien|ben|hm|euh|ok|okay|d accord|accord|s|te|plaît|svp|stp|bonjour|salut|bot|trunkwise|à|au|aux|en|dans|sur|pour|avec|moi|toi|ici|là|plutôt|peut|être|peux|pouvez|pourrait|pourriez|dois|doit|faut|prends|prend|montre|choisis|désolé|pardon|beaucoup|infiniment|très|encore|déjà|aussi|y|ne|n|pas|que|qu|qui|m|me|se|son|sa|ses|mon|ma|mes|notre|nos|votre|vos|tous|toutes|tout|équipe|a|ai|ont|sont|suis|aujourd|hui|toujours|exactement|bien|juste|tard|soir|journée|bonne',
  correction: [
    'désolé|pardon|voulais dire|je voulais|erreur de (frappe|ma part)|plutôt|non|trompé|corrige|en fait|faux|pas',
  ],
  another: [
    '(autre|nouvel|nouveau|nouvelle|prochain) (appel|erreur|utilisateur|trunk|cas|site|problème)|maintenant (on|j|il|c)|cette fois|aussi',
  ],
  place:
    'le|la|l|les|c|cest|était|est|sur|à|a|au|vers|depuis|du|de|d|par|via|sbc|trunk|passerelle|nom|nommé|appelé|s appelle|notre|mon|aujourd hui|aujourd|hui|hier|ce|matin|soir|midi|après|heures|heure|h|environ|utc|cet|cest|pour|et|un|une|il|ça|en|passé|arrivé|date|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|s est|produit|concerne|touché|seulement',
};
