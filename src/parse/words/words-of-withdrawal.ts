/** What a word does to the code beside it, when somebody takes the code back or says that it is over. */
export type Withdrawal = 'over' | 'wrong' | 'auxiliary' | 'retracts' | 'corrects' | 'turns' | 'others';

/**
 * By language: what is over, what was wrong, helping verbs, words that take back, words that lead to what is right, words that turn or
 * forbid the sense, persons.
 */
const rows: readonly (readonly [language: string, tells: Withdrawal, words: string])[] = [
  [
    'en',
    'over',
    `solved fixed resolved sorted cleared closed cured excluded eliminated gone disappeared vanished history obsolete
    ruled_out went_away goes_away gone_away sorted_out taken_care crossed_off out_of_the_picture solving fixing resolving
    excluding`,
  ],
  [
    'de',
    'over',
    `gelöst geloest gelöste behoben behobene erledigt ausgeschlossen ausschließen ausschliessen beheben lösen weg verschwunden
    gefixt repariert geklärt vom_tisch überholt`,
  ],
  [
    'fr',
    'over',
    'résolu résolue résolus resolu corrigé corrigée réglé réglée exclu exclue écarté écartée disparu disparue réparé éliminé',
  ],
  [
    'es',
    'over',
    `resuelto resuelta solucionado solucionada arreglado arreglada corregido descartado descartada descartamos resolvimos
    desaparecido desapareció eliminado`,
  ],
  ['ja', 'over', '解決 直り 直っ 治っ 除外 消え 収まっ'],
  ['en', 'wrong', 'wrong incorrect mistaken typo mistake false outdated nonsense'],
  ['de', 'wrong', 'falsch verkehrt tippfehler irrtum quatsch unsinn'],
  ['fr', 'wrong', 'faux fausse incorrect erroné erreur'],
  ['es', 'wrong', 'incorrecto incorrecta equivocado equivocada erróneo erróneo error falso'],
  ['ja', 'wrong', '間違い 誤り 違いました'],
  ['en', 'auxiliary', "is was are were has have been got gets it's that's could"],
  ['de', 'auxiliary', 'ist war sind waren wurde wurden wird hat haben hatte hatten konnte konnten können'],
  ['fr', 'auxiliary', "est était sont a ont été c'est c'était n'est"],
  ['es', 'auxiliary', 'es era está está ha han fue sido queda quedó'],
  ['en', 'retracts', 'no nope wait sorry rather correction oops hang_on scratch mean meant actually uh um er hm'],
  ['de', 'retracts', 'nein nee quatsch moment falsch korrektur korrigiere sorry meine meinte besser vielmehr äh ähm'],
  ['fr', 'retracts', 'non pardon plutôt attendez attends correction désolé désolée dire euh'],
  ['es', 'retracts', 'no perdón perdon mejor espera corrijo corrección digo decir'],
  ['en', 'corrects', 'should_read should_be should_say should_have must_be meant correct right corrected'],
  ['de', 'corrects', 'heißen heissen gemeint richtig korrekt'],
  ['fr', 'corrects', 'devrait_être devait_être correct bon lire'],
  ['es', 'corrects', 'debería_ser debe_ser debería_decir correcto'],
  ['ja', 'corrects', '正しくは 正解は'],
  ['ja', 'retracts', 'いや 訂正 間違えました すみません ではなく じゃなく でなく'],
  [
    'en',
    'turns',
    `not never isn't wasn't hasn't haven't aren't can't cannot couldn't yet still unless until till if when since after before
    because while whether once as which who by`,
  ],
  ['de', 'turns', 'nicht nie noch immer kein wenn seit nachdem bevor weil ob bis solange durch'],
  ['fr', 'turns', "pas jamais encore toujours n'est si quand depuis après avant parce tant par"],
  ['es', 'turns', 'no nunca aún todavía sigue si cuando desde después antes porque hasta por'],
  ['ja', 'turns', 'ない ません まだ'],
  ['en', 'others', 'i we you they he she it this that these those'],
  ['de', 'others', 'ich wir ihr sie er es man das dies'],
  ['fr', 'others', "je nous vous ils elles il elle on ça cela j'ai"],
  ['es', 'others', 'yo nosotros ellos ellas eso esto'],
];

const table = new Map<string, Set<Withdrawal>>();
const unspaced: Array<readonly [string, Withdrawal]> = [];
/** First words of terms of several words, with the terms. */
const terms = new Map<string, Array<readonly [words: readonly string[], tells: Withdrawal]>>();

for (const [language, tells, words] of rows) {
  for (const written of words.split(/\s+/)) {
    const [first = '', ...others] = written.split('_');
    if (others.length > 0) terms.set(first, [...(terms.get(first) ?? []), [others, tells]]);
    else if (language === 'ja') unspaced.push([written, tells]);
    else table.set(written, (table.get(written) ?? new Set()).add(tells));
  }
}

/** Whether a word, with those behind it, tells something of a withdrawal. */
export function withdraws(word: string, behind: readonly string[], tells: Withdrawal): boolean {
  if (table.get(word)?.has(tells)) return true;
  if (word.charCodeAt(0) >= 0x3040) return unspaced.some(([part, told]) => told === tells && word.includes(part));
  return (terms.get(word) ?? []).some(
    ([others, told]) => told === tells && others.every((other, index) => behind[index] === other),
  );
}
