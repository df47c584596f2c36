import { LRUCache } from 'lru-cache';
import { createPrivateFolder, type InputFile, type MadeReport, makeReport, removeStale } from '../../triage/index.ts';
import { isSharePoint } from '../messages/read-file.ts';
import { createExportFetcher, type FetchExport } from './fetch-export.ts';

/** Reports under way at a time, and one of a user. */
const mostReports = 2;
/** Milliseconds a report in a chat may take. */
const longestReport = 120_000;
/** Full reports that are kept until somebody wants them: how many, and for how many milliseconds. */
const mostPages = 50;
const keptMs = 3_600_000;

/** A full report as it is offered. */
export interface FullReport {
  readonly name: string;
  readonly page: string;
  /** The conversation it was made in; nobody else gets it. */
  readonly conversationId: string;
}

/** Makes reports for conversations; one per process. */
export interface ReportDesk {
  /** Takes a place for a user; returns what gives it back, or undefined while none is free. */
  readonly begin: (user: string) => (() => void) | undefined;
  readonly fetch: FetchExport;
  /** Which addresses a page may be uploaded to. */
  readonly isAllowed: (address: URL) => boolean;
  /** Makes a private folder for files on their way. */
  readonly createFolder: () => string;
  readonly make: (files: readonly InputFile[], locale?: string) => Promise<MadeReport>;
  /** Keeps a full report for a while, in memory alone. */
  readonly keep: (id: string, full: FullReport) => void;
  readonly find: (id: string) => FullReport | undefined;
  /** Told when the process ends. */
  readonly signal: AbortSignal;
  /** Ends the reports under way. */
  readonly close: () => void;
}

/** What the desk works with. */
export interface ReportDeskOptions {
  readonly fetch?: FetchExport;
  /** Which addresses a page may be uploaded to; by default those of SharePoint. */
  readonly isAllowed?: (address: URL) => boolean;
  /** Folder of an organisation's own catalog entries. */
  readonly overlay?: string;
  readonly timeoutMs?: number;
  /** Parent of private folders. */
  readonly temporary?: string;
}

/** Builds the desk, and removes what an earlier process left behind when it crashed. */
export function createReportDesk(options: ReportDeskOptions = {}): ReportDesk {
  const {
    fetch = createExportFetcher(),
    isAllowed = isSharePoint,
    overlay,
    timeoutMs = longestReport,
    temporary,
  } = options;
  removeStale(temporary);
  const users = new Set<string>();
  const pages = new LRUCache<string, FullReport>({ max: mostPages, ttl: keptMs });
  const ending = new AbortController();
  return {
    begin(user) {
      if (users.has(user) || users.size >= mostReports || ending.signal.aborted) return undefined;
      users.add(user);
      return () => users.delete(user);
    },
    fetch,
    isAllowed,
    createFolder: () => createPrivateFolder(temporary),
    make: (files, locale) =>
      makeReport(files, {
        timeoutMs,
        withPage: true,
        isPatient: true,
        signal: ending.signal,
        ...(locale !== undefined && { locale }),
        ...(overlay !== undefined && { overlay }),
        ...(temporary !== undefined && { temporary }),
      }),
    keep: (id, full) => pages.set(id, full),
    find: (id) => pages.get(id),
    signal: ending.signal,
    close: () => ending.abort(),
  };
}
