import type { WordRow } from './sense.ts';

/** Words that make the number beside them a code, by language. `sub_code` is a term that may be written in one or two. */
export const wordsOfCodes: readonly WordRow[] = [
  ['*', 'microsoft', 'microsoft msft ms майкрософт マイクロソフト 微软'],
  ['en', 'microsoft', 'sub_code sub_reason sub_status subcodes sub_codes'],
  ['de', 'microsoft', 'unter_code unter_grund'],
  ['fr', 'microsoft', 'sous_code'],
  ['es', 'microsoft', 'sub_codigo sub_código'],
  ['ru', 'microsoft', 'субкод подкод'],
  ['ja', 'microsoft', 'マイクロソフト サブコード 子コード'],
  ['zh', 'microsoft', '微软 子代码 次代码 子代碼 次代碼'],
  ['ar', 'microsoft', 'الفرعي'],
  ['*', 'sip', 'sip sips end_reason sip-code'],
  ['es', 'response', 'respuesta'],
  ['fr', 'response', 'réponse reponse'],
  ['pt', 'response', 'resposta'],
  ['ja', 'response', '応答'],
  ['zh', 'response', '响应 響應'],
  ['ru', 'response', 'ответа'],
  ['en', 'code', 'error err code reason get gets getting got see saw return returns returned why still errors codes'],
  ['de', 'code', 'fehler fehlercode noch immer'],
  ['fr', 'code', 'erreur toujours encore'],
  ['es', 'code', 'codigo código erro todavía'],
  ['tr', 'code', 'hata'],
  ['ru', 'code', 'ошибка ошибки ошибку ошибкой ошибок код'],
  ['ja', 'code', 'エラー エラーコード コード'],
  ['zh', 'code', '错误 错误代码 代码 代碼'],
  ['ar', 'code', 'خطأ'],
  [
    'en',
    'outcome',
    `status response result returning sees seen receive
    received receives answer answers answered replied replies send sends sent show shows showing give gives say says with
    a an is mean means`,
  ],
  ['en', 'failure', 'fail failed failure fails failing reject rejected rejects'],
  ['de', 'outcome', 'fehlermeldung grund antwort antwortcode meldet zeigt bekommen mit ein eine einen'],
  ['fr', 'outcome', 'avec'],
  ['es', 'outcome', 'cód cod con com errore'],
  ['zh', 'outcome', '錯誤 錯誤代碼 状态 状态码'],
  ['ar', 'outcome', 'رمز'],
];
