import { fill, type Texts } from '../locale/index.ts';
import type { CheckOutput } from '../outputs/index.ts';
import { defuse, shorten } from './escape.ts';
import { maskPersonal } from './mask.ts';

/** What a check's output tells, in one sentence; words from the output in it are inert and masked, not escaped. */
export function outputSentence({ fact }: Pick<CheckOutput, 'fact'>, { outputs }: Texts): string {
  const read = Object.entries(fact.values).map(([name, value]) => [
    name,
    shorten(maskPersonal(defuse(String(value))), 120),
  ]);
  const standIns = { host: outputs.noHost, target: outputs.noTarget, route: outputs.noRoute };
  return fill(outputs.fact[fact.key], { ...standIns, ...Object.fromEntries(read) });
}
