import type { Texts } from '../locale/index.ts';
import type { Report } from '../triage/index.ts';

/** Faults over time as bars: by hour over two days at most, else by day. */
export interface ReportChart {
  readonly title: string;
  readonly data: readonly { readonly x: string; readonly y: number }[];
}

const hour = 3_600_000;
const mostBars = 48;

/** The bars of a report; undefined without times or faults. */
export function chartOf({ hours }: Report, { report: own }: Texts): ReportChart | undefined {
  const [first, last] = [hours[0], hours.at(-1)];
  if (!first || !last || hours.every(({ faults }) => faults === 0)) return undefined;
  const isShort = last.t - first.t < mostBars * hour;
  const step = isShort ? hour : 24 * hour;
  const sums = new Map<number, number>();
  for (const { t, faults } of hours) {
    const at = Math.floor(t / step) * step;
    sums.set(at, (sums.get(at) ?? 0) + faults);
  }
  const from = Math.max(Math.floor(first.t / step) * step, last.t - (mostBars - 1) * step);
  const start = Math.ceil(from / step) * step;
  const data: { x: string; y: number }[] = [];
  for (let at = start; at <= last.t; at += step) {
    const iso = new Date(at).toISOString();
    data.push({ x: isShort ? `${iso.slice(5, 10)} ${iso.slice(11, 13)}h` : iso.slice(5, 10), y: sums.get(at) ?? 0 });
  }
  return { title: isShort ? own.chartHours : own.chartDays, data };
}

const widest = 20;

/** The same as lines of text, for clients without charts. */
export function barLines(data: ReportChart['data']): { text: string }[] {
  const top = Math.max(1, ...data.map(({ y }) => y));
  return data
    .filter(({ y }) => y > 0)
    .map(({ x, y }) => ({ text: `${x} ${'█'.repeat(Math.max(1, Math.round((y / top) * widest)))} ${y}` }));
}
