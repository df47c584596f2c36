import { createFileReader } from '../../src/bot/messages/read-file.ts';
import { createExportFetcher } from '../../src/bot/reports/fetch-export.ts';
import { createReportDesk } from '../../src/bot/reports/report-desk.ts';
import { parseConfig } from '../../src/config/config.ts';
import { serve } from '../../src/main/serve.ts';

/** The bot, but for files it asks loopback where Teams keeps them at SharePoint. */
const isAllowed = ({ hostname }: URL) => hostname === '127.0.0.1';
await serve(parseConfig(process.env), {
  readFile: createFileReader({ isAllowed }),
  reports: createReportDesk({ fetch: createExportFetcher({ isAllowed }) }),
});
