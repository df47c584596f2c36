import type { Diagnostic, Entry } from '../catalog/index.ts';
import type { Texts } from '../locale/index.ts';
import { escapeMarkdown } from './escape.ts';
import { isHostName } from './read-summary.ts';

/** Stands in a command where no host name was read. */
export const placeholderSbc = 'sbc.example.com';

/** Most SBCs that commands are written out for. */
const mostSbcs = 3;

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

/** Every read-only command, a line for each SBC whose host name was read, or with a placeholder. */
export function packCommands(sbcNames: readonly string[]): string[] {
  const sbcs = sbcNames.filter(isHostName).slice(0, mostSbcs);
  return (sbcs.length > 0 ? sbcs : [placeholderSbc]).flatMap((sbc) =>
    Object.values(commands).map(({ write }) => write(sbc)),
  );
}

/** The diagnostic commands that an entry's actions call for, each once, a line for each SBC whose host name was read. */
export function commandsView(entry: Entry, sbcNames: readonly string[], texts: Texts) {
  const sbcs = sbcNames.filter(isHostName).slice(0, mostSbcs);
  const wanted = new Set(entry.suggestedActions.flatMap((action) => action.diagnostics));
  const list = [...wanted].map((diagnostic) => {
    const { language, write } = commands[diagnostic];
    const lines = (sbcs.length > 0 ? sbcs : [placeholderSbc]).map(write);
    const plain = lines.map(escapeMarkdown).join('\n\n');
    return { question: texts.command[diagnostic], language, snippet: lines.join('\n'), plain };
  });
  return {
    commands: list,
    hasCommands: list.length > 0,
    hasPlaceholder: list.length > 0 && sbcs.length === 0,
    placeholderHint: texts.command.placeholder.replace('{name}', placeholderSbc),
  };
}
