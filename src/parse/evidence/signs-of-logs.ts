import type { Token } from '../text/token.ts';
import { lineOf } from './around.ts';
import type { Place } from './place.ts';

const sourceFile = /\.(?:c|cc|cpp|h|py|go|js|ts|lua|java|rs)$/;

/** `(sip_stack)(569008)`, `sbc[488]`, `\569008`, `sofia.c:504`. */
export function isLogFrame({ tokens, at }: Place): boolean {
  const sign = tokens[at - 1];
  const before = tokens[at - 2];
  if (!sign?.isGlued || !before) return false;
  if (sign.text === ':') return sourceFile.test(before.text) && tokens[at]?.isGlued === true;
  if (sign.text === '#' && before.text === '(') return before.isGlued;
  if (sign.text === '(') return before.text === ')';
  if (sign.text === '\\') return before.kind !== 'sign' || before.text === ':' || before.text === '\\';
  return sign.text === '[' && ['word', 'name', 'host', 'path'].includes(before.kind);
}

const protocols = new Set(['sip', 'sip/sdp', 'sdp', 'udp', 'tcp', 'tls']);

/** `SIP  504  Status: 410 Gone`: the length of a frame, as network analysers list them. */
export function isFrameLength({ tokens, at }: Place): boolean {
  const info = tokens[at + 1]?.text;
  if ((info !== 'status' && info !== 'request') || tokens[at + 2]?.text !== ':') return false;
  return protocols.has(tokens[at - 1]?.text ?? '') && tokens[at + 3]?.kind === (info === 'status' ? 'number' : 'word');
}

export function isWebLog({ tokens, at }: Place): boolean {
  const [from, to] = lineOf(tokens, at, 48);
  for (let index = from; index < to; index++)
    if ((tokens[index] as Token).kind === 'version' && tokens[index]?.text.startsWith('http/')) return true;
  return false;
}
