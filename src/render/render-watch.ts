import type { Catalog } from '../catalog/index.ts';
import type { WatchEvent } from '../check/index.ts';
import { fill } from '../locale/index.ts';
import { headView, type ViewContext, viewContext } from './context.ts';
import { fillCard, type Rendered } from './render.ts';

const styles = {
  expiry: 'warning',
  renewed: 'good',
  changed: 'accent',
  fault: 'attention',
  recovered: 'good',
} as const satisfies Record<WatchEvent['kind'], string>;

/** The card for something that a watch has seen. */
export function renderWatchEvent(
  { host, port }: { readonly host: string; readonly port: number },
  event: WatchEvent,
  catalog: Catalog,
  locale?: string,
): Rendered {
  const context = viewContext({ locale, catalogVersion: catalog.version });
  const { title, text } = tell(host, event, context);
  const view = {
    ...headView(context, `${title}. ${text}`),
    style: styles[event.kind],
    title,
    text,
    footer: fill(context.texts.check.watch.footer, { host }),
    check: { do: 'check', host: `${host}:${port}` },
  };
  return fillCard('watch', view);
}

function tell(host: string, event: WatchEvent, { texts: { check } }: ViewContext): { title: string; text: string } {
  const { watch, stage } = check;
  switch (event.kind) {
    case 'expiry': {
      const title = fill(event.days < 0 ? watch.expiryOver : watch.expiryTitle, { host, days: event.days });
      return { title, text: fill(watch.expiryText, { date: event.expires.slice(0, 10) }) };
    }
    case 'renewed':
      return {
        title: fill(watch.renewedTitle, { host }),
        text: fill(watch.renewedText, { date: event.expires.slice(0, 10) }),
      };
    case 'changed': {
      const what = event.parts.map((part) => watch.what[part]).join(', ');
      return {
        title: fill(watch.changedTitle, { host }),
        text: fill(watch.changedText, { what, date: event.expires.slice(0, 10) }),
      };
    }
    case 'fault': {
      const stages = event.stages.map((name) => stage[name]).join(', ');
      return { title: fill(watch.faultTitle, { host }), text: fill(watch.faultText, { stages }) };
    }
    case 'recovered':
      return { title: fill(watch.recoveredTitle, { host }), text: watch.recoveredText };
  }
}
