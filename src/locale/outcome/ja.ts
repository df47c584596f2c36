import type { Texts } from '../en.ts';

/** The texts of ticks, of how failures ended and of what votes are asked for in Japanese. */
export const outcome: Texts['outcome'] = {
  solvedButton: '解決した',
  stillFailsButton: 'まだ失敗する',
  tick: '手順 {number} を完了にする',
  untick: '手順 {number} を未完了に戻す',
  nothingLeft: 'まだ失敗しています：{title}。すべての手順が完了済みです。',
  handOver: '続く場合は引き継いでください：',
  whatHelped: '何が効きましたか？',
  step: '手順 {number}',
  somethingElse: 'その他',
  thanksStep: 'ありがとうございます。手順 {number} が効いたと記録しました。',
  thanksElse: 'ありがとうございます。その他が効いたと記録しました。',
  tally: 'ここでは {total} 回中 {solved} 回解決しました。',
  voteTitle: 'ご意見を数えます',
  voteSend: '送信',
  voteLead: '選んだ内容だけを、お名前なしで集計します。入力欄はありません。言葉は保存も記録もされません。',
  reason: {
    wrong: '別の障害だった',
    noHelp: '手順が効かなかった',
    unclear: '手順が分かりにくい',
    missing: '足りないものがある',
    solved: '障害が解決した',
    faster: '時間を節約できた',
    clear: '分かりやすかった',
  },
};
