import type { Report } from './report.ts';

/** A picture as SVG with the sentence that says what it shows. */
export interface Chart {
  readonly title: string;
  readonly svg: string;
}

type Spec = Readonly<Record<string, unknown>>;

/** Groups that get a colour of their own. */
const mostGroups = 6;

/** Draws the pictures of a report on the server: over time by group, by trunk, weekday by hour. None for what the file doesn't tell. */
export async function drawCharts(report: Report): Promise<Chart[]> {
  const charts: Chart[] = [];
  for (const [title, spec] of chartSpecs(report)) charts.push({ title, svg: await draw(spec) });
  return charts;
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

/** Greys that can be read on light and on dark paper. */
const config = {
  axis: {
    labelColor: '#808080',
    titleColor: '#808080',
    gridColor: '#80808040',
    domainColor: '#808080',
    tickColor: '#808080',
  },
  legend: { labelColor: '#808080', titleColor: '#808080', labelLimit: 320 },
  view: { stroke: null },
  font: 'Segoe UI, Liberation Sans, sans-serif',
};

function chartSpecs(report: Report): [string, Spec][] {
  const worst = report.groups.filter(({ outcome }) => outcome === 'fault').slice(0, mostGroups);
  const named = worst.map((group, index) => ({
    ...group,
    label: `${index + 1}. ${[group.sipCode, group.microsoftCode].filter(Boolean).join('/') || 'no code'}`,
  }));
  const byHour = named.flatMap(({ label, hours }) => hours.map(({ hour, calls }) => ({ label, hour, calls })));
  const byTrunk = named.flatMap(({ label, trunks }) =>
    trunks.slice(0, 10).map(({ name, calls }) => ({ label, name, calls })),
  );
  const week = report.hours.map(({ t, calls, faults }) => {
    const time = new Date(t);
    return { day: weekdays[time.getUTCDay()], hour: time.getUTCHours(), faults, calls };
  });
  const span = report.from && report.to ? Date.parse(report.to) - Date.parse(report.from) : 0;
  const unit = span > 14 * 86_400_000 ? 'utcyearmonthdate' : 'utcyearmonthdatehours';
  const color = { field: 'label', type: 'nominal', title: 'Group', scale: { scheme: 'tableau10' } };
  const calls = { aggregate: 'sum', field: 'calls', type: 'quantitative', title: 'Failed calls' };
  const charts: [string, Spec][] = [];
  if (byHour.length > 0) {
    const x = { field: 'hour', type: 'temporal', timeUnit: unit, title: 'Time (UTC)', scale: { type: 'utc' } };
    charts.push([
      'Failed calls over time, by group',
      { width: 720, height: 220, data: { values: byHour }, mark: 'bar', encoding: { x, y: calls, color } },
    ]);
  }
  if (byTrunk.length > 0) {
    const y = { field: 'name', type: 'nominal', title: null, sort: '-x' };
    charts.push([
      'Failed calls by trunk',
      { width: 620, data: { values: byTrunk }, mark: 'bar', encoding: { x: calls, y, color } },
    ]);
  }
  if (week.some(({ faults }) => faults > 0)) {
    const heat = {
      aggregate: 'sum',
      field: 'faults',
      type: 'quantitative',
      title: 'Faults',
      scale: { scheme: 'oranges' },
    };
    const x = { field: 'hour', type: 'ordinal', title: 'Hour (UTC)', axis: { labelAngle: 0 } };
    const y = { field: 'day', type: 'ordinal', title: null, sort: [...weekdays.slice(1), weekdays[0]] };
    charts.push([
      'Faults by weekday and hour',
      { width: 620, data: { values: week }, mark: 'rect', encoding: { x, y, color: heat } },
    ]);
  }
  return charts;
}

const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const;
