/** A command as it was typed, with where it stands. */
export interface Command {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** Longest way from a command to its output. */
const reach = 6_000;

const patterns = new Map<string, RegExp>();

/** Finds where commands of a tool are typed, each up to the end of its line. @param tool pattern of its names */
export function findCommands(plain: string, tool: string): Command[] {
  const pattern =
    patterns.get(tool) ??
    new RegExp(String.raw`(?<![\p{L}\p{N}_.[-])(?:${tool})(?![\p{L}\p{N}_-])[ \t]+[^\n]{1,400}`, 'giu');
  patterns.set(tool, pattern);
  return [...plain.matchAll(pattern)].map(({ 0: text, index }) => ({ text, from: index, to: index + text.length }));
}

/** The last command that stands before a place, near enough to belong to it. */
export function commandBefore(commands: readonly Command[], at: number): Command | undefined {
  const command = commands.findLast(({ from }) => from <= at);
  return command && at - command.to < reach ? command : undefined;
}

/** The value after one of some options, `-Port 5061` or `-connect host:port`. */
export function optionOf(command: Command | undefined, options: string): string | undefined {
  return new RegExp(String.raw`\s-{1,2}(?:${options})(?:\s{1,8}|:|=)["']?([^\s"'|;]{1,300})`, 'i').exec(
    command?.text ?? '',
  )?.[1];
}

/** Words of a command that are no options and no values of the options named. */
export function argumentsOf(command: Command | undefined, valued: string): string[] {
  const [, ...words] = (command?.text ?? '').replace(/[|;<>].*$/, '').split(/\s+/);
  const takesValue = new RegExp(String.raw`^-{1,2}(?:${valued})$`, 'i');
  return words.filter(
    (word, at) => !word.startsWith('-') && !word.startsWith('+') && !takesValue.test(words[at - 1] ?? ''),
  );
}
