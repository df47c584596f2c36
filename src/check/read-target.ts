import { isIP } from 'node:net';
import { domainToASCII } from 'node:url';
import type { CheckRules, Refusal } from './check-rules.ts';

/** What is to be checked: a name that the rules allow, in lower-case ASCII without a dot at its end. */
export interface Target {
  readonly host: string;
  readonly port: number;
}

/** Longest FQDN of an SBC that Microsoft accepts, in characters. */
const longestName = 63;
const form = /^([^\s:/@%?#\\[\]]{1,300})(?::(\d{1,5}))?$/;
const label = /^(?!-)[a-z0-9-]{1,63}(?<!-)$/;

/**
 * Reads `sbc1.contoso.com` or `sbc1.contoso.com:5061`. Nothing is looked up: what is refused here costs no DNS question.
 *
 * @example
 * readTarget('SBC1.contoso.com', rules) // { host: 'sbc1.contoso.com', port: 5061 }
 * @see https://learn.microsoft.com/microsoftteams/direct-routing-plan#sbc-domain-names
 */
export function readTarget(text: string, rules: CheckRules): Target | { readonly refused: Refusal } {
  if (rules.domains.length === 0) return { refused: 'off' };
  if (/^\[|:.*:/.test(text)) return { refused: 'addressLiteral' };
  const [, written = '', port] = form.exec(text) ?? [];
  const host = domainToASCII(written).replace(/\.$/, '').toLowerCase();
  if (isIP(host) !== 0) return { refused: 'addressLiteral' };
  const labels = host.split('.');
  if (labels.some((part) => part.length > longestName) || host.length > longestName || written.length > 253) {
    return { refused: 'tooLong' };
  }
  if (labels.length < 2 || !labels.every((part) => label.test(part)) || /^\d+$/.test(labels.at(-1) ?? '')) {
    return { refused: 'syntax' };
  }
  if (/(?:^|\.)onmicrosoft\.(?:com|us|cn)$/.test(host)) return { refused: 'onmicrosoft' };
  if (!rules.domains.some((domain) => host === domain || host.endsWith(`.${domain}`))) return { refused: 'domain' };
  const wanted = port === undefined ? rules.ports[0] : Number(port);
  if (wanted === undefined || !rules.ports.includes(wanted)) return { refused: 'port' };
  return { host, port: wanted };
}
