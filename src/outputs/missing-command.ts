import type { FoundOutput, OutputReader } from './check-output.ts';

/** Tools by the names people type. */
const tools: Readonly<Record<string, string>> = {
  'test-netconnection': 'Test-NetConnection',
  tnc: 'Test-NetConnection',
  'resolve-dnsname': 'Resolve-DnsName',
  nslookup: 'nslookup',
  dig: 'dig',
  openssl: 'openssl s_client',
  'get-csonlinepstngateway': 'Get-CsOnlinePSTNGateway',
  'get-csonlineuser': 'Get-CsOnlineUser',
  'get-csonlinevoiceroute': 'Get-CsOnlineVoiceRoute',
};
const names = Object.keys(tools).join('|');
const missing = new RegExp(
  String.raw`(?<![\w-])'?(${names})'?\s?:[^\n]{0,60}?(?:The term '[^'\n]{1,60}' is not recognized|Die Benennung "[^"\n]{1,60}" wurde nicht als|Le terme «?[^»\n]{1,60}»? n.est pas reconnu|El término '[^'\n]{1,60}' no se reconoce|用語 '[^'\n]{1,60}' は)[^\n]{0,200}|'?(?:${names})'? is not recognized as an internal or external command|(?:bash|zsh|sh|-bash): (?:line \d{1,4}: )?(?:${names}): command not found|(?:bash|zsh): command not found: (?:${names})|Command '(?:${names})' not found`,
  'giu',
);
/** Sign-in to the tenant that the module wants first. */
const signIn =
  /(get-cs\w{3,40})\s?:[^\n]{0,80}?(?:Session is not established|You must call the Connect-MicrosoftTeams|Connect-MicrosoftTeams|Access Denied|Unauthorized|not authorized)[^\n]{0,200}/giu;

/** What a shell says of a command it does not know, or that it may not run: nothing was tested. */
export const readMissingCommand: OutputReader = ({ plain }) => {
  const absent = [...plain.matchAll(missing)].map(({ 0: whole, index }) => {
    const named = new RegExp(names, 'i').exec(whole)?.[0].toLowerCase() ?? '';
    return unrun(tools[named] ?? named, 'commandMissing', index, index + whole.length);
  });
  const refused = [...plain.matchAll(signIn)].flatMap(({ 0: whole, 1: name = '', index }) => {
    const tool = tools[name.toLowerCase()];
    return tool ? [unrun(tool, 'notSignedIn', index, index + whole.length)] : [];
  });
  return [...absent, ...refused];
};

function unrun(tool: string, key: 'commandMissing' | 'notSignedIn', from: number, to: number): FoundOutput {
  return { tool, verdict: 'unclear', fact: { key, values: { tool } }, from, to };
}
