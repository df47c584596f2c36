import { sense } from '../words/senses.ts';
import { isOtherNumber } from './other-number.ts';
import type { Place } from './place.ts';
import {
  isAmount,
  isCell,
  isColour,
  isDenied,
  isDiagnostic,
  isForeignProperty,
  isGlued,
  isGroup,
  isHresult,
  isLogFrame,
  isMicrosoft,
  isMicrosoftJustBefore,
  isMoney,
  isPostal,
  isSipJustBefore,
  isWebLog,
} from './signs-of.ts';

/** One thing that makes a number a code, or makes it none. */
export interface Reason {
  /** What it says, as a sentence goes on behind "it is a code because of ...". */
  readonly says: string;
  /** What it is worth for a Microsoft code, and for a SIP code. */
  readonly microsoft: number;
  readonly sip: number;
  readonly holds: (place: Place) => boolean;
  /** A text in which it holds for the last number of three digits or more, and one in which it does not. */
  readonly example: string;
  readonly counter: string;
}

/** Worth of what outweighs all else. */
const veto = -30;
const otherRoles = new Set(['count', 'time', 'success', 'correlationId', 'sbcName', 'direction']);

/**
 * Why a number is a code. The worths of all that hold are added up, for each kind of code: 8 and more is a code by the name
 * of its field, 6 by its label, 3 by its form; 1 and 2 count beside a partner only, or where something else makes it one.
 */
export const reasons = {
  sixDigits: {
    says: 'six digits that begin with 5',
    microsoft: 3,
    sip: 0,
    holds: ({ digits }) => digits.length === 6 && digits.charCodeAt(0) === 53,
    example: '569008',
    counter: '469008',
  },
  shortCode: {
    says: 'four or five digits that begin with 1',
    microsoft: 1,
    sip: 0,
    holds: ({ digits }) => digits.charCodeAt(0) === 49 && (digits.length === 4 || digits.length === 5),
    example: '10037',
    counter: '20037',
  },
  oddLength: {
    says: 'the form of a code with a digit too few or too many, or of Microsoft Graph',
    microsoft: 1,
    sip: 0,
    holds: ({ digits }) => digits.length > 4 && /^(?:30\d{4}|5\d{4}|5\d{6})$/.test(digits),
    example: '5690081',
    counter: '4690081',
  },
  zero: {
    says: 'Microsoft code 0',
    microsoft: 1,
    sip: 0,
    holds: ({ digits }) => digits === '0',
    example: '408/0',
    counter: '408/7',
  },
  threeDigits: {
    says: 'three digits, as SIP codes have',
    microsoft: 0,
    sip: 1,
    holds: ({ digits }) => digits.length === 3,
    example: '504',
    counter: '5040',
  },
  cell: {
    says: 'a cell of its own before one with words',
    microsoft: 1,
    sip: 0,
    holds: isCell,
    example: '| 408 | 8537 | Keep alive timeout |',
    counter: '| 408 | in 8537 days |',
  },
  listed: {
    says: 'a code of the catalog',
    microsoft: 2,
    sip: 0,
    holds: ({ isKnown, digits }) => isKnown && digits.length === 6,
    example: '569008',
    counter: '569007',
  },
  separated: {
    says: 'a separator in it, as amounts have',
    microsoft: -2,
    sip: 0,
    holds: ({ token }) => token.isRepaired && token.to - token.from === 7,
    example: '569.008',
    counter: '569008.0',
  },
  microsoftField: {
    says: 'a field of a name published for Microsoft codes',
    microsoft: 8,
    sip: 0,
    holds: ({ role }) => role === 'microsoftCode',
    example: 'callEndSubReason=1106',
    counter: 'duration=1106',
  },
  sipField: {
    says: 'a field of a name published for SIP codes',
    microsoft: 0,
    sip: 8,
    holds: ({ role, key }) => role === 'sipCode' && key !== 'code' && key !== 'reason',
    example: 'callEndReason=504',
    counter: 'duration=504',
  },
  diagnosticCode: {
    says: 'the two parts of a diagnostic code',
    microsoft: 8,
    sip: 8,
    holds: isDiagnostic,
    example: 'DiagCode: 412#10073',
    counter: '412 10073',
  },
  codeField: {
    says: 'a field named code or reason',
    microsoft: 0,
    sip: 6,
    holds: ({ role, key }) => role === 'sipCode' && (key === 'code' || key === 'reason'),
    example: 'code: 504',
    counter: 'node: 504',
  },
  otherField: {
    says: 'a field of another name',
    microsoft: veto,
    sip: veto,
    holds: ({ role }) => role !== undefined && otherRoles.has(role),
    example: 'calls: 504',
    counter: 'code: 504',
  },
  foreignField: {
    says: 'a property that has nothing to do with an error',
    microsoft: veto,
    sip: veto,
    holds: (place) => isForeignProperty(place) && !isMicrosoft(place),
    example: 'stock=504',
    counter: 'status=504',
  },
  microsoftLabel: {
    says: 'a word for Microsoft or a sub-code beside it',
    microsoft: 6,
    sip: 0,
    holds: (place) => isMicrosoft(place) && (place.digits.length === 6 || !isSipJustBefore(place)),
    example: 'Microsoft code 1106',
    counter: 'Contoso code 1106',
  },
  sipLabel: {
    says: 'a word for SIP beside it',
    microsoft: 0,
    sip: 6,
    holds: ({ label }) => (label & sense.sip) !== 0,
    example: 'SIP 504',
    counter: 'sap 504',
  },
  responseLabel: {
    says: 'a word for a response beside it',
    microsoft: 0,
    sip: 6,
    holds: (place) => (place.label & sense.response) !== 0 && !isMicrosoft(place),
    example: 'respuesta 504',
    counter: 'Microsoft respuesta 504',
  },
  ofMicrosoft: {
    says: 'a word for Microsoft right before it, and none for SIP',
    microsoft: 0,
    sip: veto,
    holds: (place) => isMicrosoftJustBefore(place),
    example: 'Microsoft code 504',
    counter: 'code 504',
  },
  codeWord: {
    says: 'a word for an error or a code right before it',
    microsoft: 2,
    sip: 0,
    holds: ({ near, digits }) => (near & sense.code) !== 0 && digits.length === 5 && digits.startsWith('1'),
    example: 'error 10037',
    counter: 'after 10037',
  },
  otherNumber: {
    says: 'a word for another number before it',
    microsoft: veto,
    sip: veto,
    holds: (place) => !isMicrosoft(place) && isOtherNumber(place),
    example: 'room 504',
    counter: 'room 3: 504',
  },
  unit: {
    says: 'a unit behind it',
    microsoft: veto,
    sip: veto,
    holds: isAmount,
    example: '504 calls',
    counter: '504, calls fail',
  },
  postalCode: {
    says: 'a postal address around it',
    microsoft: veto,
    sip: 0,
    holds: (place) => place.role === undefined && !isMicrosoft(place) && isPostal(place),
    example: 'Blk 7, Singapore 560408',
    counter: 'Singapore: error 560408',
  },
  hresult: {
    says: 'the name of a Windows error before it',
    microsoft: veto,
    sip: veto,
    holds: isHresult,
    example: 'HRESULT=590615',
    counter: 'result=590615',
  },
  gluedToWord: {
    says: 'letters right behind it',
    microsoft: veto,
    sip: veto,
    holds: isGlued,
    example: '569008abc',
    counter: '569008 abc',
  },
  groupOfDigits: {
    says: 'groups of a longer number beside it',
    microsoft: veto,
    sip: veto,
    holds: isGroup,
    example: '00 569008',
    counter: 'sbc00 569008',
  },
  money: {
    says: 'a sign of money or of a share beside it',
    microsoft: veto,
    sip: veto,
    holds: isMoney,
    example: '$504',
    counter: '#504',
  },
  colour: {
    says: 'a hash sign behind a word for colours',
    microsoft: veto,
    sip: veto,
    holds: isColour,
    example: 'color: #569008',
    counter: 'error: #569008',
  },
  logFrame: {
    says: 'the place of a process id or line number in a log',
    microsoft: veto,
    sip: veto,
    holds: isLogFrame,
    example: 'sbc[488]',
    counter: '[488]',
  },
  webLog: {
    says: "a line of a web server's log",
    microsoft: veto,
    sip: veto,
    holds: (place) => !isMicrosoft(place) && isWebLog(place),
    example: 'GET / HTTP/1.1 504',
    counter: 'GET / SIP 504',
  },
  denied: {
    says: 'a denial: it is not this code',
    microsoft: veto,
    sip: veto,
    holds: isDenied,
    example: 'it is not 504',
    counter: 'it is still 504',
  },
} as const satisfies Record<string, Reason>;

/** Name of a reason that makes a number a code, or none. */
export type ReasonName = keyof typeof reasons;
