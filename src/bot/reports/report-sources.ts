import type { Attachment, TurnContext } from 'botbuilder';
import type { Message } from '../../answer/index.ts';
import { findTable } from '../../triage/index.ts';
import type { BotParts } from '../bot-parts.ts';
import { fileAttachmentType } from '../messages/read-activity.ts';
import { fileNameOf, isExport } from './fetch-export.ts';
import type { ReportSources } from './make-report.ts';

/** Most files of one message that make a report. */
const maxFiles = 5;

/** Files that never hold a few rows as text, so that nothing need be read first. */
const neverText = /\.(?:zip|xlsx|xlsm|parquet|tsv|jsonl|ndjson)$/i;

/**
 * What a message holds for a report: in 1:1 chats files that are too long to be a paste, or hold a table of many rows; anywhere a table
 * of many rows in the message itself. Undefined for what is answered as a paste.
 */
export async function findSources(
  context: TurnContext,
  message: Message,
  { readFile }: BotParts,
): Promise<ReportSources | undefined> {
  const sent = (context.activity.attachments ?? []).filter(({ contentType }) => contentType === fileAttachmentType);
  const files = message.scope === 'personal' ? sent.slice(0, maxFiles).filter(isExport) : [];
  const isForReport = await Promise.all(files.map((file) => isLong(file, readFile)));
  if (isForReport.some(Boolean)) return { files, tables: [] };
  const table = files.length === 0 && message.mentioned ? findTable(message.text, message.html) : undefined;
  return table === undefined ? undefined : { files: [], tables: [{ name: 'table', text: table }] };
}

async function isLong(file: Attachment, readFile: BotParts['readFile']): Promise<boolean> {
  if (neverText.test(fileNameOf(file))) return true;
  const read = await readFile(file);
  if ('problem' in read) return read.problem === 'tooLarge';
  return findTable(read.text) !== undefined;
}
