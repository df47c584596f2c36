import type { Texts } from '../en.ts';

/** The texts of the figures in Japanese. */
export const stats: Texts['stats'] = {
  title: '直近 {count} 週間の集計',
  summary: '回答 {answers} 件 · {total} 件中 {solved} 件解決 · 高評価 {like}、低評価 {dislike}',
  nothing: 'この期間に記録されたものはありません。',
  chart: '週ごとの回答数',
  week: '週',
  answers: '回答数',
  codes: '多いコード',
  unlisted: '掲載のないコード',
  guides: 'ガイド',
  rates: '解決した割合',
  trunks: 'トランク',
  rate: '{total} 件中 {solved} 件解決',
  other: 'その他',
  kept: '個人に関する情報なしで集計し、{count} 週間保存します。',
  notYours: '集計はこのボットの担当者向けです。',
  off: 'ここでは集計していません（オフになっています）。',
  reasons: '評価の理由',
};
