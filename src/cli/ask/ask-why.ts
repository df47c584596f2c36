import { type CallFailure, explainReading, sayReason } from '../../parse/index.ts';

/** Most tokens that are printed. */
const mostTokens = 200;

/** How a text was read, for reading in a terminal: its tokens, its numbers with their reasons and scores, its failures. */
export function formatWhy(text: string, known: ReadonlySet<string>): string {
  const { tokens, numbers, failures } = explainReading(text, known);
  const shown = tokens.filter(({ kind }) => kind !== 'break').slice(0, mostTokens);
  const sections = [
    ['Tokens', shown.map(({ kind, text: word }) => `${kind} ${word}`).join(' · ')],
    [
      'Numbers',
      ...numbers.flatMap(({ digits, microsoft, sip, because }) => [
        `${digits}: ${microsoft} as a Microsoft code, ${sip} as a SIP code`,
        ...because.map((name) => `  ${name}: ${sayReason(name)}`),
      ]),
    ],
    ['Failures', ...failures.flatMap(describeFailure)],
  ];
  return sections
    .map(([title, ...lines]) => [title, ...(lines.length > 0 ? lines : ['none'])].join('\n  '))
    .join('\n\n');
}

function describeFailure(failure: CallFailure): string[] {
  const { microsoftCode, sipCode, phrase, hresult, count, readFrom, because = [] } = failure;
  const codes = [
    microsoftCode && `Microsoft ${microsoftCode.value}`,
    sipCode && `SIP ${sipCode.value}`,
    hresult?.value,
  ];
  const stated = codes.filter(Boolean).join(' · ') || 'words alone';
  return [
    `${stated} (read from: ${readFrom}, times seen: ${count})`,
    ...because.map(({ code, score, reasons }) => `  ${code}, score ${score}: ${reasons.join(', ')}`),
    ...(phrase ? [`  words: ${phrase.value.slice(0, 120)}`] : []),
  ];
}
