import { sense } from '../words/senses.ts';
import { isOtherNumber } from './other-number.ts';
import type { Place } from './place.ts';
import { type Row, readTable } from './reason-table.ts';
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
  isMicrosoft,
  isMicrosoftJustBefore,
  isMoney,
  isPostal,
  isSipJustBefore,
} from './signs-of.ts';
import { isFrameLength, isLogFrame, isWebLog } from './signs-of-logs.ts';

/** One thing that makes a number a code, or makes it none. */
export interface Reason extends Row {
  /** What it is worth for a Microsoft code, and for a SIP code. */
  readonly microsoft: number;
  readonly sip: number;
}

/** Worth of what outweighs all else. */
const veto = -30;
const otherRoles = new Set(['count', 'time', 'success', 'correlationId', 'sbcName', 'direction']);

/**
 * Why a number is a code, one reason a row: its name, what it is worth for a Microsoft code and for a SIP code, what it says,
 * a text in which it holds for the last number, and one in which it does not. The worths of all that hold are added up: 8 and
 * more is a code by the name of its field, 6 by its label, 3 by its form; 1 and 2 count beside a partner only, or where
 * something else makes it one.
 */
const table = `
  sixDigits      +3   0    six digits that begin with 5 ~ 569008 ~ 469008
  shortCode      +1   0    four or five digits that begin with 1 ~ 10037 ~ 20037
  oddLength      +1   0    the form of a code with a digit too few or too many, or of Microsoft Graph ~ 5690081 ~ 4690081
  zero           +1   0    Microsoft code 0 ~ 408/0 ~ 408/7
  threeDigits    0    +1   three digits, as SIP codes have ~ 504 ~ 5040
  cell           +1   0    a cell of its own before one with words ~ | 408 | 8537 | Keep alive timeout | ~ | 408 | in 8537 days |
  listed         +2   0    a code of the catalog ~ 569008 ~ 569007
  separated      -2   0    a separator in it, as amounts have ~ 569.008 ~ 569008.0
  microsoftField +8   0    a field of a name published for Microsoft codes ~ callEndSubReason=1106 ~ duration=1106
  sipField       0    +8   a field of a name published for SIP codes ~ callEndReason=504 ~ duration=504
  diagnosticCode +8   +8   the two parts of a diagnostic code ~ DiagCode: 412#10073 ~ 412 10073
  codeField      0    +6   a field named code or reason ~ code: 504 ~ node: 504
  otherField     veto veto a field of another name ~ calls: 504 ~ code: 504
  foreignField   veto veto a property that has nothing to do with an error ~ stock=504 ~ status=504
  microsoftLabel +6   0    a word for Microsoft or a sub-code beside it ~ Microsoft code 1106 ~ Contoso code 1106
  sipLabel       0    +6   a word for SIP beside it ~ SIP 504 ~ sap 504
  responseLabel  0    +6   a word for a response beside it ~ respuesta 504 ~ Microsoft respuesta 504
  ofMicrosoft    0    veto a word for Microsoft right before it, and none for SIP ~ Microsoft code 504 ~ code 504
  codeWord       +2   0    a word for an error or a code right before it ~ error 10037 ~ after 10037
  otherNumber    veto veto a word for another number before it ~ room 504 ~ room 3: 504
  unit           veto veto a unit behind it ~ 504 calls ~ 504, calls fail
  postalCode     veto 0    a postal address around it ~ Blk 7, Singapore 560408 ~ Singapore: error 560408
  hresult        veto veto the name of a Windows error before it ~ HRESULT=590615 ~ result=590615
  gluedToWord    veto veto letters right behind it ~ 569008abc ~ 569008 abc
  groupOfDigits  veto veto groups of a longer number beside it ~ 00 569008 ~ sbc00 569008
  money          veto veto a sign of money or of a share beside it ~ €504 ~ #504
  colour         veto veto a hash sign behind a word for colours ~ color: #569008 ~ error: #569008
  logFrame       veto veto the place of a process id or line number in a log ~ sbc[488] ~ [488]
  frameLength    veto veto the column of a frame's length ~ SIP 504 Request: INVITE ~ SIP 504 on a Request: INVITE
  webLog         veto veto a line of a web server's log ~ GET / HTTP/1.1 504 ~ GET / SIP 504
  denied         veto veto a denial: it is not this code ~ it is not 504 ~ it is still 504
`;

/** Whether a reason holds for a number at its place. */
export const holds = {
  sixDigits: ({ digits }) => digits.length === 6 && digits.charCodeAt(0) === 53,
  shortCode: ({ digits }) => digits.charCodeAt(0) === 49 && (digits.length === 4 || digits.length === 5),
  oddLength: ({ digits }) => digits.length > 4 && /^(?:30\d{4}|5\d{4}|5\d{6})$/.test(digits),
  zero: ({ digits }) => digits === '0',
  threeDigits: ({ digits }) => digits.length === 3,
  cell: isCell,
  listed: ({ isKnown, digits }) => isKnown && digits.length === 6,
  separated: ({ token }) => token.isRepaired && token.to - token.from === 7,
  microsoftField: ({ role }) => role === 'microsoftCode',
  sipField: ({ role, key }) => role === 'sipCode' && key !== 'code' && key !== 'reason',
  diagnosticCode: isDiagnostic,
  codeField: ({ role, key }) => role === 'sipCode' && (key === 'code' || key === 'reason'),
  otherField: ({ role }) => role !== undefined && otherRoles.has(role),
  foreignField: (place) => isForeignProperty(place) && !isMicrosoft(place),
  microsoftLabel: (place) => isMicrosoft(place) && (place.digits.length === 6 || !isSipJustBefore(place)),
  sipLabel: ({ label }) => (label & sense.sip) !== 0,
  responseLabel: (place) => (place.label & sense.response) !== 0 && !isMicrosoft(place),
  ofMicrosoft: (place) => isMicrosoftJustBefore(place),
  codeWord: ({ near, digits }) => (near & sense.code) !== 0 && digits.length === 5 && digits.startsWith('1'),
  otherNumber: (place) => !isMicrosoft(place) && isOtherNumber(place),
  unit: isAmount,
  postalCode: (place) =>
    place.digits.length === 6 && place.role === undefined && !isMicrosoft(place) && isPostal(place),
  hresult: isHresult,
  gluedToWord: isGlued,
  groupOfDigits: isGroup,
  money: isMoney,
  colour: isColour,
  logFrame: isLogFrame,
  frameLength: isFrameLength,
  webLog: (place) => isWebLog(place) && !isMicrosoft(place),
  denied: isDenied,
} as const satisfies Record<string, (place: Place) => boolean>;

/** Name of a reason that makes a number a code, or none. */
export type ReasonName = keyof typeof holds;

const worth = (written: string) => (written === 'veto' ? veto : Number(written));

/** The reasons by name. */
export const reasons = readTable<ReasonName, Reason>(table, 2, (row, [microsoft = '', sip = '']) => ({
  ...row,
  microsoft: worth(microsoft),
  sip: worth(sip),
}));
