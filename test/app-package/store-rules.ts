/** The parts of a Teams manifest that the rules look at; the official schema checks the rest. */
export interface Manifest {
  $schema: string;
  version: string;
  id: string;
  developer: Record<'name' | 'websiteUrl' | 'privacyUrl' | 'termsOfUseUrl', string>;
  localizationInfo: { defaultLanguageTag: string; additionalLanguages: { languageTag: string; file: string }[] };
  name: { short: string; full: string };
  description: { short: string; full: string; features: { title: string; description: string }[] };
  bots: {
    botId: string;
    scopes: string[];
    supportsFiles: boolean;
    commandLists: { scopes: string[]; commands: { title: string; description: string; prompt: string }[] }[];
  }[];
  composeExtensions: {
    botId: string;
    commands: { id: string; type: string; title: string; description: string; fetchTask?: boolean }[];
  }[];
  webApplicationInfo: { id: string; resource: string };
  authorization: { permissions: { resourceSpecific: { name: string; type: string }[] } };
  validDomains: string[];
  devicePermissions?: string[];
}

/** A localisation file: the path of a manifest text, and that text in another language. */
export type Localisation = Readonly<Record<string, string>>;

type Rule = (manifest: Manifest) => string[];

function findTooLong(what: string, text: string, limit: number): string[] {
  return text.length > limit ? [`${what} has ${text.length} characters, ${limit} are shown`] : [];
}

function findRepetition({ name, description }: Manifest): string[] {
  const texts = [
    name.short,
    name.full,
    description.short,
    description.full,
    ...description.features.map((f) => f.title),
  ];
  const folded = texts.map((text) => text.toLowerCase().replace(/[.\s]+$/, ''));
  const findings = folded.flatMap((text, at) =>
    folded.indexOf(text) < at ? [`the text "${texts[at]}" is repeated`] : [],
  );
  const opening = folded[2] ?? '';
  if (folded[3]?.includes(opening)) findings.push('the full description repeats the short one');
  return findings;
}

function findCommandProblems({ bots, composeExtensions }: Manifest): string[] {
  const lists = [
    ...bots.flatMap((bot) => bot.commandLists.map(({ commands }) => commands)),
    ...composeExtensions.map(({ commands }) => commands),
  ];
  return lists.flatMap((commands) => [
    ...(commands.length > 10 ? [`a command list has ${commands.length} commands, 10 are shown`] : []),
    ...(new Set(commands.map(({ title }) => title)).size < commands.length ? ['two commands share a title'] : []),
    ...commands.flatMap(({ title, description }) => [
      ...findTooLong(`the command title "${title}"`, title, 32),
      ...findTooLong(`the description of the command "${title}"`, description, 128),
    ]),
  ]);
}

function findAddressProblems(manifest: Manifest): string[] {
  const text = JSON.stringify(manifest);
  return [
    ...(/localhost|127\.0\.0\.1|ngrok|devtunnels/i.test(text) ? ['an address of a developer machine is left'] : []),
    ...(text.match(/http:\/\/[^"\s]+/g) ?? []).map((url) => `${url} is not https`),
    ...manifest.validDomains
      .filter((domain) => /[/:*]/.test(domain))
      .map((domain) => `the valid domain "${domain}" is more than a host name`),
  ];
}

function findIdentityProblems({ id, bots, composeExtensions, webApplicationInfo }: Manifest): string[] {
  const others = [
    ...bots.map(({ botId }) => botId),
    ...composeExtensions.map(({ botId }) => botId),
    webApplicationInfo.id,
  ];
  return others.filter((other) => other !== id).map((other) => `${other} differs from the app id`);
}

/** Permissions a conversation's owner can grant that let a bot read messages. */
const readPermissions = ['ChannelMessage.Read.Group', 'ChatMessage.Read.Chat'];

function findPermissionProblems({ authorization, devicePermissions = [] }: Manifest): string[] {
  const granted = authorization.permissions.resourceSpecific;
  return [
    ...granted.flatMap(({ name, type }) =>
      readPermissions.includes(name) && type === 'Application' ? [] : [`${type} permission ${name} is not needed`],
    ),
    ...readPermissions
      .filter((name) => !granted.some((permission) => permission.name === name))
      .map((name) => `permission ${name} is missing`),
    ...devicePermissions.map((name) => `device permission ${name} is not needed`),
  ];
}

const rules: readonly Rule[] = [
  ({ name }) => [...findTooLong('the short name', name.short, 30), ...findTooLong('the full name', name.full, 100)],
  ({ name }) => (/microsoft|teams/i.test(name.short) ? ["the short name uses another company's trademark"] : []),
  ({ description }) => [
    ...findTooLong('the short description', description.short, 80),
    ...findTooLong('the full description', description.full, 4000),
  ],
  findRepetition,
  findCommandProblems,
  findAddressProblems,
  findIdentityProblems,
  findPermissionProblems,
  ({ version }) => (/^(0|[1-9]\d*)(\.(0|[1-9]\d*)){2}$/.test(version) ? [] : [`version "${version}" is not semantic`]),
  (manifest) => (/\{\{|\$\{/.test(JSON.stringify(manifest)) ? ['a placeholder is left'] : []),
];

/**
 * Everything in a filled manifest that a reviewer of the Teams store would send back and the schema lets pass.
 *
 * @see https://learn.microsoft.com/microsoftteams/platform/concepts/deploy-and-publish/appsource/prepare/teams-store-validation-guidelines
 */
export function findStoreProblems(manifest: Manifest): string[] {
  return rules.flatMap((rule) => rule(manifest));
}

/** The text of a manifest at a localisation path such as `bots[0].commandLists[0].commands[1].title`. */
export function textAt(manifest: unknown, path: string): unknown {
  const steps = path.split(/[.[\]]+/).filter((step) => step !== '');
  return steps.reduce<unknown>((at, step) => (at as Record<string, unknown> | undefined)?.[step], manifest);
}
