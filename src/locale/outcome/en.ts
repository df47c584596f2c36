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
} as const;
