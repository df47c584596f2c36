import type { ViewContext } from './context.ts';
import type { createTitles } from './report-view.ts';

/** What every part of the page of a report works with: how texts of the file are shown, and the title of a group. */
export interface PageContext extends ViewContext {
  readonly show: (text: string) => string;
  readonly titleOf: ReturnType<typeof createTitles>;
}
