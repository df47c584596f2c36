import { existsSync, readdirSync } from 'node:fs';
import type { Answer } from '../../src/answer/answer.ts';
import { createEngine, type Engine } from '../../src/answer/engine.ts';
import type { Catalog } from '../../src/catalog/entry.ts';
import type { AskRecord } from './judge-case.ts';

const source = new URL('../../src/', import.meta.url);

/** The engine over the project's own catalog. */
export async function openEngine(): Promise<Engine> {
  for (const name of readdirSync(new URL('catalog/', source))) {
    if (!name.endsWith('.ts')) continue;
    const module = (await import(new URL(`catalog/${name}`, source).href)) as Record<string, unknown>;
    if (typeof module.loadCatalog === 'function') {
      return createEngine((await module.loadCatalog()) as Catalog);
    }
  }
  throw new Error('no module under src/catalog exports loadCatalog');
}

/** The record of `ask --jsonl` for an answer. */
export async function openRecorder(): Promise<(id: string, answer: Answer) => AskRecord> {
  const file = new URL('cli/ask-record.ts', source);
  if (!existsSync(file)) return buildRecord;
  const module = (await import(file.href)) as { toRecord: (id: string, answer: Answer) => AskRecord };
  return module.toRecord;
}

function buildRecord(id: string, answer: Answer): AskRecord {
  return {
    id,
    reply: answer.reply,
    diagnoses: answer.diagnoses.map((d) => ({
      kind: d.kind,
      count: d.count,
      entries: d.kind === 'matched' ? [d.entry] : d.kind === 'ambiguous' ? d.candidates : [],
    })),
    card: answer.card,
  };
}
