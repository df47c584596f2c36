import type { FoundOutput, OutputReader } from './check-output.ts';
import { hostPattern, readHost } from './host-names.ts';
import { nameUnresolved, pingOutput } from './reach-output.ts';

/** `--- sbc1 ping statistics ---` of Linux; the line before the counts on Windows, in several languages. */
const statistics = new RegExp(
  String.raw`--- (${hostPattern}) ping statistics ---|(?:Ping statistics for|Ping-Statistik für|Statistiques Ping pour|Estadísticas de ping para|Estatísticas do Ping para|Statistiche Ping per) (${hostPattern})|(${hostPattern}) の ping 統計`,
  'giu',
);
const loss = /(\d{1,3})(?:\.\d{1,3})?\s?% ?(?:packet loss|loss|Verlust|perte|perdidos|de perda|persi|の損失)/i;
/** The named host of the first line: `name [address]`. */
const begun = new RegExp(String.raw`(${hostPattern}) \[[0-9a-f:.]{3,45}\]`, 'giu');
const unknown = new RegExp(
  String.raw`Ping request could not find host (\S{1,253}?)\.? |Ping-Anforderung konnte Host "?(\S{1,253}?)"? nicht|Ping n.a pas pu trouver l.hôte (\S{1,253}?)\.? |ping no pudo encontrar el host (\S{1,253}?)\.? |ホスト (\S{1,253}) が見つかりません|ping: (?:unknown host |cannot resolve )?(${hostPattern}):? ?(?:Name or service not known|Unknown host|Temporary failure in name resolution|No address associated)|ping: unknown host (\S{1,253})`,
  'giu',
);

/** `ping`: an answer says that the machine is there, and nothing about its port. */
export const readPing: OutputReader = ({ plain }) => [...readUnknown(plain), ...readStatistics(plain)];

function readUnknown(plain: string): FoundOutput[] {
  return [...plain.matchAll(unknown)].map((match) => {
    const host = readHost(match.slice(1).find((part) => part !== undefined));
    return nameUnresolved('ping', host, match.index, match.index + match[0].trimEnd().length);
  });
}

function readStatistics(plain: string): FoundOutput[] {
  return [...plain.matchAll(statistics)].flatMap((match) => {
    const below = plain.slice(match.index, match.index + 400);
    const lost = loss.exec(below);
    if (!lost) return [];
    const before = plain.slice(Math.max(0, match.index - 1_500), match.index);
    const named = [...before.matchAll(begun)].at(-1);
    const host = readHost(match[1]) ?? readHost(named?.[1]) ?? readHost(match[2] ?? match[3]);
    const from = named ? match.index - before.length + named.index : match.index;
    return [pingOutput('ping', host, Number(lost[1]) < 100, from, match.index + lost.index + lost[0].length)];
  });
}
