import type { Report } from '../triage/index.ts';
import type { ViewContext } from './context.ts';

/** A picture as SVG with the sentence that says what it shows. */
export interface Picture {
  readonly title: string;
  readonly svg: string;
}

type Spec = Readonly<Record<string, unknown>>;

/** Groups that get a colour of their own. */
const mostGroups = 6;
/** Days from which a bar is a day. */
const longSpan = 14 * 86_400_000;

/** Draws the pictures of a report on the server: over time by group, by trunk, weekday by hour. None for what the file doesn't tell. */
export async function drawPictures(report: Report, context: ViewContext): Promise<Picture[]> {
  const pictures: Picture[] = [];
  for (const [title, spec] of [overTime(report, context), byTrunk(report, context), byWeek(report, context)].flat()) {
    pictures.push({ title, svg: await draw(spec) });
  }
  return pictures;
}

async function draw(spec: Spec): Promise<string> {
  const [vega, lite] = await Promise.all([import('vega'), import('vega-lite')]);
  const compiled = lite.compile({ ...spec, background: 'transparent', config } as unknown as Parameters<
    typeof lite.compile
  >[0]).spec;
  const view = new vega.View(vega.parse(compiled), { renderer: 'none', logLevel: vega.Error });
  const svg = await view.toSVG();
  view.finalize();
  return svg;
}

/** The colour of the text around, so that light, dark and paper can all be read. */
const ink = 'currentColor';
const config = {
  aria: false,
  axis: { labelColor: ink, titleColor: ink, gridColor: ink, gridOpacity: 0.15, domainColor: ink, tickColor: ink },
  legend: { labelColor: ink, titleColor: ink, labelLimit: 320 },
  view: { stroke: null },
  font: 'Segoe UI, Liberation Sans, sans-serif',
};

/** The worst groups under the names they have in every picture. */
function worstOf({ groups }: Report, { texts }: ViewContext) {
  return groups
    .filter(({ outcome }) => outcome === 'fault')
    .slice(0, mostGroups)
    .map((group, index) => {
      const codes = [group.sipCode, group.microsoftCode].filter(Boolean).join('/');
      return { ...group, label: `${index + 1}. ${codes || texts.report.noCode}` };
    });
}

/** Axes and colours that the pictures share. */
function sharedBy({ texts: { report: own } }: ViewContext) {
  return {
    color: { field: 'label', type: 'nominal', title: own.page.group, scale: { scheme: 'tableau10' } },
    calls: { aggregate: 'sum', field: 'calls', type: 'quantitative', title: own.failedCalls },
  };
}

function overTime(report: Report, context: ViewContext): [string, Spec][] {
  const { report: own } = context.texts;
  const values = worstOf(report, context).flatMap(({ label, hours }) => hours.map((one) => ({ label, ...one })));
  if (values.length === 0) return [];
  const span = report.from && report.to ? Date.parse(report.to) - Date.parse(report.from) : 0;
  const timeUnit = span > longSpan ? 'utcyearmonthdate' : 'utcyearmonthdatehours';
  const format = span > longSpan ? '%m-%d' : '%m-%d %H:%M';
  const { color, calls } = sharedBy(context);
  const axis = { format, labelOverlap: true };
  const x = { field: 'hour', type: 'temporal', timeUnit, title: own.time, scale: { type: 'utc' }, axis };
  return [
    [own.page.overTime, { width: 720, height: 220, data: { values }, mark: 'bar', encoding: { x, y: calls, color } }],
  ];
}

function byTrunk(report: Report, context: ViewContext): [string, Spec][] {
  const values = worstOf(report, context).flatMap(({ label, trunks }) =>
    trunks.slice(0, 10).map((one) => ({ label, ...one })),
  );
  if (values.length === 0) return [];
  const { color, calls } = sharedBy(context);
  const y = { field: 'name', type: 'nominal', title: null, sort: '-x' };
  return [
    [
      context.texts.report.page.byTrunk,
      { width: 620, data: { values }, mark: 'bar', encoding: { x: calls, y, color } },
    ],
  ];
}

/** Monday first; 2024-01-01 was one. */
const monday = Date.UTC(2024, 0, 1);

function byWeek(report: Report, context: ViewContext): [string, Spec][] {
  if (report.hours.every(({ faults }) => faults === 0)) return [];
  const { report: own } = context.texts;
  const format = new Intl.DateTimeFormat(context.language, { weekday: 'short', timeZone: 'UTC' });
  const names = Array.from({ length: 7 }, (_, at) => format.format(monday + at * 86_400_000));
  const values = report.hours.map(({ t, faults }) => {
    const time = new Date(t);
    return { day: names[(time.getUTCDay() + 6) % 7], hour: time.getUTCHours(), faults };
  });
  const color = {
    aggregate: 'sum',
    field: 'faults',
    type: 'quantitative',
    title: own.failedCalls,
    scale: { scheme: 'oranges' },
  };
  const x = { field: 'hour', type: 'ordinal', title: own.page.hour, axis: { labelAngle: 0 } };
  const y = { field: 'day', type: 'ordinal', title: null, sort: names };
  return [[own.page.byWeek, { width: 620, data: { values }, mark: 'rect', encoding: { x, y, color } }]];
}
