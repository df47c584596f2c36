import type { Diagnostic, Entry } from '../catalog/entry.ts';
import type { Texts } from '../locale/texts.ts';
import { escapeMarkdown } from './escape.ts';
import { isHostName } from './read-summary.ts';

/** Stands in a command where no host name was read. */
export const placeholderSbc = 'sbc.example.com';

/** Read-only commands; 5061 is the usual SIP signaling port of an SBC for Direct Routing. */
const commands = {
  reachability: { language: 'PowerShell', write: (sbc) => `Test-NetConnection ${sbc} -Port 5061` },
  certificate: {
    language: 'Bash',
    write: (sbc) => `openssl s_client -connect ${sbc}:5061 -servername ${sbc} -showcerts`,
  },
  dns: { language: 'PowerShell', write: (sbc) => `Resolve-DnsName ${sbc} -Type A` },
  gateway: { language: 'PowerShell', write: (sbc) => `Get-CsOnlinePSTNGateway -Identity ${sbc}` },
} as const satisfies Record<Diagnostic, { language: string; write: (sbc: string) => string }>;

/** The diagnostic commands that an entry's actions call for, each once, with the SBC name when it is a host name. */
export function commandsView(entry: Entry, sbcName: string | undefined, texts: Texts) {
  const sbc = sbcName !== undefined && isHostName(sbcName) ? sbcName : undefined;
  const wanted = new Set(entry.suggestedActions.flatMap((action) => action.diagnostics));
  const list = [...wanted].map((diagnostic) => {
    const { language, write } = commands[diagnostic];
    const snippet = write(sbc ?? placeholderSbc);
    return { question: texts.command[diagnostic], language, snippet, plain: escapeMarkdown(snippet) };
  });
  return {
    commands: list,
    hasCommands: list.length > 0,
    hasPlaceholder: list.length > 0 && sbc === undefined,
    placeholderHint: texts.command.placeholder.replace('{name}', placeholderSbc),
  };
}
