import type { TurnContext } from 'botbuilder';
import type { Answer } from '../../answer/index.ts';
import type { Catalog } from '../../catalog/index.ts';
import type { Diagnosis } from '../../match/index.ts';
import { findEntry } from '../../render/index.ts';
import type { Outcome, StatCount, Word } from '../../store/index.ts';
import { type BotParts, tryTo } from '../bot-parts.ts';
import type { Reason } from '../invokes/ask-reason.ts';

/** Most different failures of one message that are counted, the most frequent ones. */
const mostFailures = 15;

type StatsParts = Pick<BotParts, 'engine' | 'store' | 'log' | 'hasStats'>;

/** Counts what a message was answered with: the codes or the guide, and the trunk where the organisation wrote it down. */
export async function countAnswer(context: TurnContext, answer: Answer, parts: StatsParts): Promise<void> {
  const { catalog } = parts.engine();
  const frequent = answer.diagnoses.toSorted((one, other) => other.count - one.count).slice(0, mostFailures);
  const counts = frequent.flatMap((one) => countOf(one, catalog) ?? []);
  const [guide] = answer.reply === 'guide' ? (answer.guides ?? []) : [];
  if (guide) counts.push({ kind: 'guide', name: guide.id });
  if (counts.length > 0) await countAll(context, [{ kind: 'answer', name: 'all' }, ...counts], parts);
}

/** Counts a thumb on a card. */
export async function countThumb(
  context: TurnContext,
  {
    thumb,
    reason,
    entryIds,
  }: {
    readonly thumb: 'like' | 'dislike';
    readonly reason?: Reason | undefined;
    /** Short keys of the entries that the card shows. */
    readonly entryIds: readonly string[];
  },
  parts: StatsParts,
): Promise<void> {
  const { catalog } = parts.engine();
  const names = new Set(entryIds.map((key) => nameOfKey(key, catalog)));
  const counts = [...names].flatMap((name): StatCount[] => (name ? [{ kind: thumb, name }] : []));
  await countAll(context, [...counts, ...(reason ? [{ kind: 'reason', name: reason } as const] : [])], parts);
}

/** Counts how a failure ended; whoever said otherwise before no longer counts for that. */
export async function countEnd(
  context: TurnContext,
  {
    key,
    outcome,
    word,
    sbcName,
  }: {
    /** Short key of the entry, or `guide.` and the id of the guide. */
    readonly key: string;
    readonly outcome: Outcome;
    readonly word: Word;
    readonly sbcName?: string | undefined;
  },
  parts: StatsParts,
): Promise<void> {
  const { catalog } = parts.engine();
  const name = nameOfKey(key, catalog);
  if (name === undefined || word === 'same') return;
  const subject = { name, trunk: trunkOf(sbcName, catalog) };
  const other = outcome === 'solved' ? 'failing' : 'solved';
  const counts: StatCount[] = [{ kind: outcome, ...subject }];
  if (word === 'changed') counts.push({ kind: other, ...subject, amount: -1 });
  await countAll(context, counts, parts);
}

async function countAll(context: TurnContext, counts: readonly StatCount[], parts: StatsParts): Promise<void> {
  if (!parts.hasStats || counts.length === 0) return;
  const { tenantId } = context.activity.conversation;
  await tryTo(parts, context, 'count for the figures', () => parts.store.stats.count(tenantId, counts, Date.now()));
}

/** What is counted of a failure. Digits of another length than codes have could be anybody's number, and are not kept. */
function countOf(diagnosis: Diagnosis, catalog: Catalog): StatCount | undefined {
  const trunk = trunkOf(diagnosis.failure.sbcName?.value, catalog);
  if (diagnosis.kind === 'matched') return { kind: 'code', name: codesOf(diagnosis.entry), trunk };
  const { microsoftCode, sipCode } = diagnosis.failure;
  const [code = '-', sip = '-'] = [microsoftCode?.value, sipCode?.value];
  if (!/^(?:-|[1-6]\d{5})$/.test(code) || !/^(?:-|[3-6]\d\d)$/.test(sip) || (code === '-' && sip === '-'))
    return undefined;
  return { kind: diagnosis.kind === 'unlisted' ? 'unlisted' : 'code', name: `${code}/${sip}`, trunk };
}

function codesOf({ microsoftCode, sipCode }: { readonly microsoftCode: string; readonly sipCode: string }): string {
  return `${microsoftCode}/${sipCode}`;
}

function nameOfKey(key: string, catalog: Catalog): string | undefined {
  if (key.startsWith('guide.')) return key;
  const entry = findEntry(catalog, key);
  return entry && codesOf(entry);
}

/** The name of a trunk as the organisation wrote it down; what a paste calls an SBC is never kept. */
function trunkOf(sbcName: string | undefined, { house }: Catalog): string | undefined {
  return house.trunkOf(sbcName)?.fqdn.toLowerCase();
}
