/** One environment variable: what it sets, and what holds when it is not set. The table of docs/configuration.md is made of these. */
export interface ConfigVariable {
  readonly name: string;
  readonly meaning: string;
  /** As a person would write it; empty when there is none. */
  readonly default: string;
  /** Its value must never be printed. */
  readonly secret?: true;
}

/** Every variable Trunkwise reads, in the order of its documentation. */
export const configVariables = [
  { name: 'PORT', meaning: 'TCP port of the bot', default: '3978' },
  { name: 'HOST', meaning: 'Address to bind to', default: '127.0.0.1 without an app id, 0.0.0.0 with one' },
  {
    name: 'MicrosoftAppId',
    meaning: 'Client id of the bot registration; without it nothing is authenticated and only loopback is served',
    default: '',
  },
  { name: 'MicrosoftAppPassword', meaning: 'Client secret of the registration', default: '', secret: true },
  { name: 'MicrosoftAppTenantId', meaning: 'Tenant of the registration', default: '' },
  {
    name: 'MicrosoftAppType',
    meaning: 'Kind of registration: SingleTenant, UserAssignedMSI or MultiTenant',
    default: 'SingleTenant',
  },
  {
    name: 'CertificateThumbprint',
    meaning: 'SHA-1 thumbprint of the certificate that takes the place of the client secret',
    default: '',
  },
  {
    name: 'CertificatePrivateKey',
    meaning: 'PEM private key of that certificate; line breaks may be written as \\n',
    default: '',
    secret: true,
  },
  {
    name: 'BUTTON_KEY',
    meaning:
      'Key that the buttons of cards are signed with, at least 32 characters; several separated by commas: the first one signs',
    default: 'made from the client secret or the private key, or kept in the store',
    secret: true,
  },
  { name: 'CLOUD', meaning: 'Cloud Teams runs in: public, usgov, dod or china', default: 'public' },
  {
    name: 'ALLOWED_TENANTS',
    meaning: 'Tenant ids that may talk to the bot, separated by commas',
    default: 'every tenant',
  },
  {
    name: 'LISTEN',
    meaning: 'Channel and group posts without an @mention: failures answers certain failures, mentions ignores them',
    default: 'failures',
  },
  {
    name: 'ADMINS',
    meaning:
      'Entra object ids of people who may change the settings of every team and ask for the figures, separated by commas',
    default: 'none',
  },
  { name: 'CATALOG_OVERLAY', meaning: "Folder with your organisation's own notes and entries", default: 'none' },
  {
    name: 'STORE',
    meaning: 'Where state is kept on one host: memory, or the path of an SQLite file',
    default: 'memory without an app id, state/trunkwise.sqlite in the project folder with one',
  },
  {
    name: 'REDIS_URL',
    meaning: 'Address of Redis, redis:// or rediss://, for several replicas; takes the place of STORE',
    default: 'none',
    secret: true,
  },
  {
    name: 'METRICS_PORT',
    meaning: 'Port for /healthz, /readyz and /metrics, apart from the bot',
    default: 'none',
  },
  { name: 'METRICS_HOST', meaning: 'Address that port binds to', default: '127.0.0.1' },
  {
    name: 'METRICS_TOKEN',
    meaning: 'Bearer token those pages ask for; needed when METRICS_HOST is not loopback',
    default: 'none',
    secret: true,
  },
  {
    name: 'CHECK_DOMAINS',
    meaning: 'Domains whose SBCs may be checked, separated by commas; without any, checks are off',
    default: 'none',
  },
  { name: 'CHECK_PORTS', meaning: 'Ports that a check may connect to, separated by commas', default: '5061' },
  {
    name: 'CHECK_ALLOW_LOOPBACK',
    meaning: 'For tests, never with an app id: 1 lets checks connect to this machine',
    default: '0',
  },
  {
    name: 'CHECK_RESOLVE',
    meaning: 'For tests, with CHECK_ALLOW_LOOPBACK: addresses in place of DNS, such as sbc1.contoso.com=127.0.0.1',
    default: 'none',
  },
  {
    name: 'CHECK_CA_FILE',
    meaning: 'For tests, with CHECK_ALLOW_LOOPBACK: PEM file with further roots that a chain may end at',
    default: 'none',
  },
  {
    name: 'TICKET_URL',
    meaning:
      'Address that opens a ticket, https://, with places {title}, {text}, {microsoftCode}, {sipCode}, {sbc}, {addressee}',
    default: 'none',
  },
  {
    name: 'TICKET_WEBHOOK',
    meaning:
      'Address that takes packs into a ticket system, https://, on one of TICKET_HOSTS; packs are signed with TICKET_KEY',
    default: 'none',
  },
  { name: 'TICKET_HOSTS', meaning: 'Hosts that TICKET_WEBHOOK may lead to, separated by commas', default: 'none' },
  {
    name: 'TICKET_KEY',
    meaning: 'Secret that packs are signed with, at least 32 characters, the same in the ticket system',
    default: 'none',
    secret: true,
  },
  {
    name: 'STATS',
    meaning:
      'Whether codes, votes and what was solved are counted for the figures, without anything of a person: on or off',
    default: 'on',
  },
  { name: 'LOG_LEVEL', meaning: 'What is logged: debug, info, warn, error or silent', default: 'info' },
] as const satisfies readonly ConfigVariable[];

/** A variable's name. */
export type VariableName = (typeof configVariables)[number]['name'];
/** Variables by name, as in `process.env`. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** The value of a variable without surrounding blanks; undefined when it is not set or blank. */
export type ReadVariable = (name: VariableName) => string | undefined;

/** Notes a problem: what the variable must be, as the rest of a sentence that begins with its name. */
export type RejectVariable = (name: VariableName, accepted: string) => void;
