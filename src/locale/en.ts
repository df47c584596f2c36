import { check } from './check/en.ts';
import { outcome } from './outcome/en.ts';
import { outputs } from './outputs/en.ts';
import { packs } from './packs/en.ts';
import { report } from './report/en.ts';
import { settings } from './settings/en.ts';
import { stats } from './stats/en.ts';
import { talk } from './talk/en.ts';

/** Every text of our own in English, the language the others are compared with. `{name}` is filled in by `fill`. */
export const en = {
  /** Which side gave the final SIP response; the first thing a card says. */
  side: {
    sbc: {
      title: 'SBC side',
      text: 'The SBC gave the final response to this call.',
    },
    microsoft: {
      title: 'Microsoft side',
      text: 'A Microsoft service gave the final response to this call.',
    },
    unknown: {
      title: 'Side not known',
      text: 'These codes do not tell which side gave the final response.',
    },
    normal: {
      title: 'Not a fault',
      text: 'The call ended in a normal way. Look into it only if callers expected something else.',
    },
  },
  /** How urgent an answer is, and that nobody has to act. */
  urgency: {
    fault: 'Fault',
    watch: 'To watch',
    normal: 'Normal end',
    nobody: 'Nobody has to act',
  },
  /** The calls behind one failure. */
  calls: {
    total: '{count} calls',
    otherSbcs: '{count} more SBCs',
    inbound: 'inbound',
    outbound: 'outbound',
    period: '{from} to {to}',
  },
  actor: {
    sbc: 'SBC administrator',
    teamsAdmin: 'Teams administrator',
    network: 'Network team',
    carrier: 'Carrier',
    botOwner: 'Bot owner',
    microsoftSupport: 'Microsoft Support',
  },
  label: {
    whoActs: 'Who acts: {actors}',
    microsoftCode: 'Microsoft code',
    sipCode: 'SIP code',
    errorMessage: 'Error message',
    actions: 'What to do',
    actionsIfUnexpected: 'If it was not expected',
    note: 'Note',
    pageNote: 'About the published page',
    houseNote: 'From {name}',
    vendorHint: 'Hint for {vendor}',
    read: 'Read from the message',
    phrase: 'Text',
    hresult: 'Windows error',
    q850: 'Q.850 cause',
    sbcName: 'SBC',
    correlationId: 'Correlation ID',
    time: 'Time',
    count: 'Times seen',
    howSure: 'How sure',
    source: 'Source',
    checked: '{title}, compared on {date}',
    publishedBy: 'Published by {name}',
    catalog: 'Catalog',
    scope: 'This guidance is for Direct Routing calls only.',
    masked: 'Phone numbers and user names are masked.',
    seen: '{count}×',
    codes: 'Microsoft {microsoftCode} · SIP {sipCode}',
    page: 'Page {page} of {pages}',
    translated: 'Translated by this project; Microsoft has not reviewed it.',
    probably: 'Probably: {title}',
    meaning: 'What happened',
    direction: 'Direction',
  },
  /** How sure the match is, and what decided it. */
  certainty: {
    certain: 'Certain, decided by {evidence}.',
    likely: 'Likely, judged by {evidence}. Compare the error message before you act.',
    open: 'Open: more than one entry goes with {evidence}.',
    unlisted: 'No entry fits. Everything here follows from the codes alone.',
    chosen: 'Opened by choice, not decided by what was read.',
  },
  evidence: {
    microsoftCode: 'the Microsoft code',
    phrase: 'the error message',
    hresult: 'the Windows error code',
    sipCode: 'the SIP code',
    ownWords: 'your own words',
  },
  /** What the reader must know although it changed nothing. */
  remark: {
    title: 'Please note',
    sipCodeDiffers:
      'The message has SIP {read}, the catalog lists this entry with SIP {listed}. Check that both codes belong to the same call.',
    codesDisagree:
      'The codes disagree: Microsoft code {microsoftCode} means that the SBC sent SIP {inside}, but the message has SIP {sipCode}. Check both in the SBC log.',
    phraseDiffers:
      'The text beside the codes is not a published error message for them. Compare it before you rely on this answer.',
    microsoftCodeMissing:
      'No Microsoft code was read. Compare the Microsoft code of the call, for example in the PSTN usage report.',
    truncated: 'The message is very long. It was read up to character {count}.',
  },
  button: {
    article: 'Open the article',
    commands: 'Check commands',
    showAnswer: 'Show the answer',
    allRemedies: 'All remedies',
    why: 'Why',
    allSteps: 'All {count} steps',
    allStepsAndCommands: 'All {count} steps and check commands',
    details: 'Details',
    ticket: 'Copy for a ticket',
    back: 'Back',
    browse: 'Browse the catalog',
    help: 'What can I paste?',
    actions: 'Show what to do',
    moreSteps: 'More steps',
    next: 'Next page',
    previous: 'Previous page',
  },
  command: {
    readOnly: 'Read-only commands, they change nothing:',
    placeholder: 'Put the name of your SBC in place of {name}.',
    reachability: 'Does the SBC answer on its signaling port?',
    certificate: 'Which certificate chain does the SBC present?',
    dns: 'Does the SBC name resolve?',
    gateway: 'How is the SBC set up in Teams?',
  },
  ambiguous: {
    title: 'Which error message do you see?',
    oneOf: 'One of {count} known failures',
    compare: 'Compare the error message of the call, then choose it below.',
    findCode:
      'Find the Microsoft code: Teams admin center › Users › the user › Meetings & calls › the call. It decides which one it is.',
    messages: '{count} messages',
    message: '1 message',
    placeholder: 'Type a word of the message',
    more: '{count} more fit. Add the Microsoft code or the error message to narrow it down.',
  },
  unlisted: {
    title: 'Not in the catalog',
    known: {
      sbc: 'The SBC answered {response}',
      any: 'The call ended with {response}',
      code: 'Microsoft code {code}',
      nothing: 'An error that names no code',
    },
    lead: 'No published entry fits, so this card tells what the codes themselves say.',
    producer: 'Who ended the call',
    sbc: 'Microsoft code {code} starts with 560: the SBC ended the call with SIP {sipCode}. Start in the SBC log; the SBC vendor can help.',
    microsoft: 'Microsoft code {code} does not start with 560: a Microsoft service gave the final response.',
    unknown: 'The digits of Microsoft code {code} do not tell which side gave the final response.',
    noCode: 'No Microsoft code was read, and a SIP code alone does not tell which side gave the final response.',
    sipMeaning: 'What SIP {sipCode} means',
    windowsMeaning: 'What {symbol} means',
    lookFirst: 'Where to look first',
    collect: 'What to collect',
    nearest: 'Nearest entries',
    nearestLead: 'Similar, but not the answer:',
  },
  /** Codes that Microsoft's articles for Teams do not list, told by another source. */
  explained: {
    acs: 'Microsoft publishes this for Azure Communication Services, not for Teams; the code structure is the same.',
    graph:
      'Microsoft publishes this for the calling API of Microsoft Graph, not for Teams; the code structure is the same.',
    derived: 'No page lists this code. What follows is derived from the structure of the code and the SIP standard.',
    meaning: 'What happened',
    ifMany: 'If there are many',
  },
  /** Advice that is found by words, without a code. */
  guide: {
    title: 'Guide',
    text: 'Advice for what you describe. It was found by words; no code was read.',
    cause: 'Likely cause',
    others: 'It may also be',
    othersLead: 'Choose what fits better:',
    beside: 'Also described in the message',
    see: 'See also',
    seeLead: 'Guides for the symptom:',
    related: 'Codes it goes with',
    relatedLead: 'If you find one of these codes, it decides:',
    source: '{title}, dated {published}, compared on {date}',
    secondhand: 'Secondhand: {title}, dated {published}, read on {date}',
    undated: 'no date',
  },
  /** Two codes side by side. */
  compare: {
    title: 'Two codes compared: {one} and {other}',
    lead: 'What both have in common stands once.',
    both: 'Both',
    what: 'What broke',
    side: 'Side',
    meaning: 'Meaning',
    who: 'Who acts',
    none: 'None',
  },
  /** What the organisation wrote of the trunk that was read. */
  trunk: {
    title: '{name}, by {by}',
    vendor: 'Vendor',
    carrier: 'Carrier',
    owner: 'Owner',
    contact: 'Escalate to',
    language: 'Language',
    portal: 'Portal',
  },
  collect: {
    time: 'Date and time of one failed call, with time zone',
    correlationId: 'Correlation ID or call ID from the Teams admin center',
    trace: 'SIP trace of that call from the SBC',
    codes: 'Microsoft code, SIP code and error message from the PSTN usage report',
    pattern: 'What fails: inbound or outbound, all calls or some, since when',
  },
  several: {
    title: '{count} different failures in {calls} calls',
    startWith: 'Start with: {title}',
    normal: 'Normal ends ({count}): {list}',
    normalTitle: 'Calls that ended normally: {count}',
    only: 'only on {sbc}',
    mostly: 'mostly on {sbc}',
    since: 'since {time}',
    order:
      'Faults come first, and of these the ones that hit most calls, one trunk alone, or go on since one moment; then what to watch; normal ends last.',
    rest: 'Also found',
    notShown: 'Not shown here: {count}. Send the message in smaller parts to see them.',
    ambiguous: 'Fits {count} entries, open it to choose',
  },
  list: {
    title: 'What the catalog knows',
    lead: 'Entries: {count}. Choose a SIP code.',
    entries: '{count} entries',
    entry: '1 entry',
    codeTitle: 'SIP {sipCode}',
    codeLead: 'Entries: {count}. Choose one to see its answer.',
    queryTitle: 'Entries for “{query}”',
    empty: 'No entry fits. Browse all SIP codes instead.',
  },
  ticket: {
    title: 'Copy for a ticket',
    lead: 'Select the text and copy it. Phone numbers and user names are masked.',
    heading: 'Direct Routing call failure',
    headingAll: 'Direct Routing call failures',
    finalResponse: 'Final response',
    tried: 'Actions tried',
    collected: 'To attach',
    copyLabel: 'Text for the ticket',
  },
  help: {
    title: 'Paste what the failed call left behind',
    lead: 'Codes, an error message, rows of a report or a whole SIP trace: I find the failures in it and say what to do.',
    codes: 'Codes in any order',
    row: 'Rows from the PSTN usage report (CSV or table)',
    words: 'Your own words',
    wordsExample: 'Our certificate expired and all outbound calls fail',
    whereCode:
      'Where the two numbers stand: Teams admin center › Users › the user › Meetings & calls › the call; or Analytics & reports › Usage reports › PSTN usage › Direct Routing, which can lag 24 to 48 hours.',
    browse: 'Send **list** to browse the catalog, or **list 504** for one SIP code.',
    privacy: 'What you paste is neither stored nor logged.',
    unknown: 'I found no failed call in that.',
  },
  greeting: {
    title: 'Hello, I am Trunkwise',
    lead: 'Paste the error of a failed Direct Routing call. I tell you what broke, who acts and what to do.',
    samples: 'Try one',
    sampleMatched: 'An expired certificate',
    sampleAmbiguous: 'Two codes that fit several messages',
    sampleRow: 'Two rows of a usage report',
  },
  notice: {
    goodTitle: 'These calls ended normally',
    goodText: 'The codes stand for calls that were answered or ended in the normal way. There is nothing to repair.',
    goneTitle: 'This entry has changed',
    goneText:
      'The catalog was updated after this card was sent, and the entry is no longer in it. Paste the error again for a fresh answer.',
    problemText: 'Something went wrong on my side, please try again. Reference for your administrator: {reference}',
    longTitle: 'I did not read all of it',
    longText: 'Please send a smaller part, for instance the lines around the failed call.',
    busyTitle: 'A lot is waiting to be read',
  },
  /** Short plain replies of the bot outside the cards. */
  bot: {
    updated: 'Seen again: {count} times in this thread.',
    thanks: 'Thank you for the feedback.',
    slowDown: 'That was a lot at once. Please try again in a minute.',
    busy: 'I am busy at the moment. Please try again shortly.',
    fileTooLarge: 'The file is too large. Please send a part of it, at most {size}.',
    hello: 'Hello! Paste the two codes or the error message of a failed call, or send **help**.',
    welcomeBack: "You're welcome.",
    noPictures: "I can't read pictures. Type the two numbers, or paste the row.",
    filesElsewhere: 'Files can be read in the 1:1 chat with me. Please send it there, or paste the text here.',
    fileType: 'I can read CSV, XLSX, zip, JSON, TXT and LOG files. Please send one of these, or paste the text.',
    fileUnreachable: 'I could not get the file. Please paste its text instead.',
    fileEmpty: 'The file is empty.',
    dialogTitle: 'Explain this failure',
    dialogNothing: 'I found no failed call in this message.',
    postReply: 'Post as reply',
    posted: 'Posted as a reply.',
    searchEmpty: 'No entry fits. Try a code or other words.',
    oldCard: 'This card is out of date. Please paste the error again.',
  },
  /** A check of an SBC, stage by stage. */
  check,
  /** What the outputs of check commands tell. */
  outputs,
  /** What a failure is handed over with, by addressee. */
  packs,
  /** Talk beside failures. */
  talk,
  /** Ticks, and how failures ended. */
  outcome,
  /** Figures for those who look after the bot. */
  stats,
  settings,
  report,
} as const;

type Shape<T> = { readonly [Key in keyof T]: T[Key] extends string ? string : Shape<T[Key]> };

/** All own texts in one language; a language file that lacks a key does not compile. */
export type Texts = Shape<typeof en>;
