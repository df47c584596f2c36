import { createRandom } from '../support/compose-export.ts';

/** One call, however a file writes it. */
export interface OtherCall {
  readonly t: Date;
  readonly id: string;
  readonly user: string;
  readonly sip: string;
  readonly ms: string;
  readonly phrase: string;
  readonly isAnswered: boolean;
  readonly trunk: string;
  readonly number: string;
}

/** Something that breaks: so many calls within some hours, of what is told alone. */
export interface Incident {
  readonly calls: number;
  readonly day: number;
  readonly hour: number;
  readonly hours: number;
  readonly result: readonly [sip: string, ms: string, phrase: string];
  readonly trunk?: string;
  readonly country?: string;
  readonly isOneUser?: true;
}

const ends: readonly (readonly [share: number, sip: string, ms: string, phrase: string])[] = [
  [0.74, '0', '560000', 'BYE'],
  [0.035, '0', '540000', 'Call ended normally'],
  [0.06, '486', '560486', 'Busy Here'],
  [0.09, '487', '540487', 'Request Terminated'],
  [0.03, '480', '560480', 'Temporarily Unavailable'],
  [0.008, '603', '560603', 'Decline'],
  [0.014, '404', '560404', 'Not Found'],
  [0.004, '484', '560484', 'Address Incomplete'],
  [0.007, '408', '560408', 'Request Timeout'],
  [0.004, '503', '560503', 'Service Unavailable'],
  [0.003, '500', '560500', 'Server Internal Error'],
  [0.003, '403', '560403', 'Forbidden'],
];
const countries = ['+31', '+31', '+31', '+49', '+49', '+44', '+32', '+353', '+1'];
const trunks = ['gw-ams.example.org', 'gw-fra.example.org'];
const start = Date.UTC(2025, 8, 1);

/** Composes calls as an office has them: nights and weekends quiet, a few who call far more than others, two trunks. */
export function composeCalls(seed: number, calls: number, incident?: Incident, days = 5): OtherCall[] {
  const random = createRandom(seed);
  const pick = <Item>(items: readonly Item[]) => items[Math.floor(random() * items.length)] as Item;
  const people = Math.max(15, Math.floor(calls / 25));
  const person = (at: number) => `p${at}.${'abcdefgh'[at % 8]}@example.org`;
  const number = (country: string) => `${country}${Math.floor(1e8 + random() * 8e8)}`;
  const moment = (): number => {
    const t = start + random() * days * 86_400_000;
    const [hour, day] = [new Date(t).getUTCHours(), new Date(t).getUTCDay()];
    const likely = (hour < 6 || hour > 20 ? 0.05 : 1) * (day % 6 === 0 ? 0.15 : 1) * (hour === 12 ? 0.6 : 1);
    return random() < likely ? t : moment();
  };
  const id = () => `${Math.floor(random() * 2 ** 48).toString(16)}-${Math.floor(random() * 2 ** 40).toString(16)}`;
  const all: OtherCall[] = Array.from({ length: calls }, () => {
    let at = random();
    const end = ends.find(([share]) => {
      at -= share;
      return at < 0;
    });
    const [, sip, ms, phrase] = end ?? (ends[0] as (typeof ends)[number]);
    const user = person(Math.floor(random() ** 2 * people));
    return {
      t: new Date(moment()),
      id: id(),
      user,
      sip,
      ms,
      phrase,
      isAnswered: sip === '0',
      trunk: pick(trunks),
      number: number(pick(countries)),
    };
  });
  for (let at = 0; incident && at < incident.calls; at++) {
    const [sip, ms, phrase] = incident.result;
    all.push({
      t: new Date(start + (incident.day * 24 + incident.hour + random() * incident.hours) * 3_600_000),
      id: id(),
      user: person(incident.isOneUser ? 7 : Math.floor(random() * people)),
      sip,
      ms,
      phrase,
      isAnswered: false,
      trunk: incident.trunk ?? pick(trunks),
      number: number(incident.country ?? pick(countries)),
    });
  }
  return all.sort((a, b) => a.t.getTime() - b.t.getTime());
}
