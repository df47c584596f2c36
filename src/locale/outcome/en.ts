/** The texts of ticks, of how failures ended and of what votes are asked for in English. */
export const outcome = {
  solvedButton: 'Solved',
  stillFailsButton: 'Still fails',
  tick: 'Mark step {number} as done',
  untick: 'Mark step {number} as not done',
  nothingLeft: 'Still failing: {title}. Every step is ticked.',
  handOver: 'If it goes on, hand it over:',
  whatHelped: 'What helped?',
  step: 'Step {number}',
  somethingElse: 'Something else',
  thanksStep: 'Thank you, counted: step {number} helped.',
  thanksElse: 'Thank you, counted: something else helped.',
  tally: 'Solved {solved} of {total} times here.',
  voteTitle: 'Your vote counts',
  voteSend: 'Send',
  voteLead:
    'What you choose is counted, without your name. There is nothing to type: words are neither stored nor logged.',
  reason: {
    wrong: 'It is another failure',
    noHelp: 'The steps did not help',
    unclear: 'The steps are unclear',
    missing: 'Something is missing',
    solved: 'It solved the failure',
    faster: 'It saved time',
    clear: 'It was clear',
  },
} as const;
