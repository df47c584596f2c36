import { type ParseArgsConfig, parseArgs } from 'node:util';

type Options = NonNullable<ParseArgsConfig['options']>;
type Given<O extends Options> = ReturnType<typeof parseArgs<{ options: O; allowPositionals: true }>>;

/** Exit status of every command whose arguments cannot be worked with. */
export const wrongUsage = 2;

/** Ends a command with a sentence and its usage on standard error, and with status 2. */
export function refuseUsage(usage: string, sentence: string): never {
  process.stderr.write(`${sentence}\n\n${usage.trimEnd()}\n`);
  process.exit(wrongUsage);
}

/**
 * Reads the command line of a command. `--help` and `-h` print the usage and end with status 0; an option that the command
 * does not have, or arguments beyond the number it takes, end with what is wrong, the usage and status 2.
 *
 * @param most how many arguments without a name the command takes
 * @example
 * const { values, positionals } = readArguments(usage, { json: { type: 'boolean', default: false } }, 1);
 */
export function readArguments<const O extends Options>(
  usage: string,
  options: O,
  most: number = Number.POSITIVE_INFINITY,
): Given<O> {
  const args = process.argv.slice(2);
  const beforeEnd = args.includes('--') ? args.slice(0, args.indexOf('--')) : args;
  if (beforeEnd.includes('--help') || beforeEnd.includes('-h')) {
    process.stdout.write(`${usage.trimEnd()}\n`);
    process.exit(0);
  }
  const given = parse(usage, args, options);
  const beyond = given.positionals[most];
  if (beyond !== undefined) refuseUsage(usage, `"${beyond}" is one argument too many.`);
  return given;
}

function parse<O extends Options>(usage: string, args: string[], options: O): Given<O> {
  try {
    return parseArgs({ args, options, allowPositionals: true }) as Given<O>;
  } catch (error) {
    return refuseUsage(usage, nameProblem(error as Error));
  }
}

/** The first sentence of what Node says; the rest speaks of positional arguments, which most commands do not take. */
function nameProblem({ message }: Error): string {
  return message.split('. ')[0]?.replace(/\.?$/, '.') ?? message;
}
