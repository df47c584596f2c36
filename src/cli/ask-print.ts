import type { Answer } from '../answer/answer.ts';
import type { Catalog, Entry, HouseNote } from '../catalog/entry.ts';
import type { Diagnosis, Remark } from '../match/diagnosis.ts';

const width = 100;

const owners: Readonly<Record<Entry['suggestedActions'][number]['actor'], string>> = {
  sbc: 'SBC',
  teamsAdmin: 'Teams admin',
  network: 'network',
  carrier: 'carrier',
  botOwner: 'bot owner',
  microsoftSupport: 'Microsoft support',
};

/** Breaks a text into lines, each after the first indented. */
function wrap(text: string, indent: string): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    if (line !== '' && line.length + word.length + 1 > width - indent.length) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].join(`\n${indent}`);
}

function sideOf(entry: Entry): string {
  if (entry.outcome === 'normal') return 'Not a fault';
  return entry.microsoftCode.startsWith('560') ? 'SBC side' : 'Microsoft side';
}

function printEntry(entry: Entry): void {
  console.log(`${sideOf(entry)}: ${entry.title}`);
  console.log(`Microsoft ${entry.microsoftCode} · SIP ${entry.sipCode} · ${entry.phrase}\n`);
  console.log(wrap(entry.meaning, ''));
  console.log('\nSuggested actions');
  entry.suggestedActions.forEach((action, index) => {
    const number = `${index + 1}. `;
    console.log(`  ${number}${wrap(`${action.text} [${owners[action.actor]}]`, `  ${' '.repeat(number.length)}`)}`);
    for (const link of action.links) console.log(`     ${link.title}: ${link.url}`);
  });
  if (entry.notes.length > 0) console.log('\nNotes');
  for (const note of entry.notes) console.log(`  - ${wrap(note, '    ')}`);
  if (entry.oddity) console.log(`  - ${wrap(entry.oddity, '    ')}`);
  entry.houseNotes.forEach(printHouseNote);
  console.log(`\nSource: ${entry.source.url}`);
}

function printHouseNote(note: HouseNote): void {
  console.log(`\nFrom ${note.by}\n  - ${wrap(note.text, '    ')}`);
  for (const link of note.links) console.log(`    ${link.title}: ${link.url}`);
}

function tellRemark(remark: Remark): string {
  switch (remark.kind) {
    case 'sipCodeDiffers':
      return `The paste says SIP ${remark.read}; this entry is listed with SIP ${remark.listed}.`;
    case 'codesDisagree':
      return `The codes disagree: ${remark.microsoftCode} stands for SIP ${remark.microsoftCode.slice(3)}, but SIP ${remark.sipCode} came with it.`;
    case 'phraseDiffers':
      return 'The error message beside the code belongs to another entry; the code decided.';
    case 'microsoftCodeMissing':
      return 'No Microsoft code was read; with it the answer is surer.';
  }
}

function printDiagnosis(diagnosis: Diagnosis): void {
  const { failure } = diagnosis;
  const codes = `Microsoft ${failure.microsoftCode?.value ?? '-'} · SIP ${failure.sipCode?.value ?? '-'}`;
  if (diagnosis.count > 1) console.log(`${diagnosis.count} times:`);
  switch (diagnosis.kind) {
    case 'matched':
      printEntry(diagnosis.entry);
      break;
    case 'ambiguous':
      console.log(`${diagnosis.candidates.length} entries fit (${codes}). Which error message did you see?\n`);
      for (const entry of diagnosis.candidates) {
        console.log(`  ${entry.microsoftCode} ${entry.sipCode}  ${wrap(entry.phrase, '              ')}`);
      }
      break;
    case 'unlisted':
      console.log(`Not in the catalog (${codes}).\n`);
      if (diagnosis.structure) console.log(wrap(diagnosis.structure.explanation, ''));
      if (diagnosis.sipResponse) {
        const { code, reasonPhrase, meaning, lookFirst } = diagnosis.sipResponse;
        console.log(`\nSIP ${code} ${reasonPhrase}: ${wrap(`${meaning} ${lookFirst}`, '')}`);
      }
      if (diagnosis.nearest.length > 0) console.log('\nNearest entries, not the answer:');
      for (const entry of diagnosis.nearest) console.log(`  ${entry.microsoftCode} ${entry.sipCode}  ${entry.phrase}`);
  }
  const { windowsCode } = diagnosis;
  if (windowsCode) console.log(`\n${windowsCode.hex} is ${windowsCode.symbol}: ${windowsCode.meaning}`);
  for (const remark of diagnosis.remarks) console.log(`\n${tellRemark(remark)}`);
}

/** Prints an answer for reading in a terminal; `list` prints the catalog's counts, help and greeting one line. */
export function printAnswer(answer: Answer, catalog: Catalog): void {
  if (answer.reply === 'list') printList(catalog, undefined);
  else if (answer.diagnoses.length === 0) console.log(answer.summary);
  answer.diagnoses.forEach((diagnosis, index) => {
    if (index > 0) console.log(`\n${'─'.repeat(width)}\n`);
    printDiagnosis(diagnosis);
  });
}

/** Prints how many entries each SIP code has, or the entries of one; false when that code has none. */
export function printList(catalog: Catalog, sipCode: string | undefined): boolean {
  if (sipCode !== undefined) {
    const entries = catalog.bySipCode(sipCode);
    for (const entry of entries) console.log(`${entry.microsoftCode.padStart(6)} ${entry.sipCode}  ${entry.phrase}`);
    return entries.length > 0;
  }
  const counts = new Map<string, number>();
  for (const entry of catalog.entries) counts.set(entry.sipCode, (counts.get(entry.sipCode) ?? 0) + 1);
  for (const [code, count] of counts) console.log(`SIP ${code}  ${String(count).padStart(3)}`);
  console.log(`${counts.size} SIP codes, ${catalog.entries.length} entries, catalog ${catalog.version}`);
  return true;
}
