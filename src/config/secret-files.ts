import { readFileSync } from 'node:fs';
import { configVariables, type Environment } from './variables.ts';

/** Bytes of a secret; a private key has about 4,000. */
const mostBytes = 16_384;

/** Variables that name a file with the value of a secret: `MicrosoftAppPassword_FILE` for `MicrosoftAppPassword`. */
export const secretFileVariables: readonly string[] = configVariables.flatMap((variable) =>
  'secret' in variable ? [`${variable.name}_FILE`] : [],
);

/**
 * The secrets that lie in files, by the variable in whose place they are: a file is read by fewer than an environment. Blanks and
 * line breaks around a secret do not count, and an empty file is like an empty variable.
 *
 * @param reject is told of each file that cannot be used, by variable and path, never by content
 */
export function readSecretFiles(
  environment: Environment,
  reject: (problem: string) => void,
  read: (path: string) => Buffer = readFileSync,
): Environment {
  const found: Record<string, string> = {};
  for (const variable of secretFileVariables) {
    const path = environment[variable]?.trim();
    if (!path) continue;
    const name = variable.slice(0, -'_FILE'.length);
    if (environment[name]?.trim()) {
      reject(`${variable} is set beside ${name}: keep one of them`);
      continue;
    }
    try {
      const bytes = read(path);
      if (bytes.length > mostBytes) reject(`${variable}: ${path} has more than ${mostBytes} bytes, which is no secret`);
      else found[name] = bytes.toString('utf8').trim();
    } catch (error) {
      const { code = 'unreadable' } = error as NodeJS.ErrnoException;
      const remedy = code === 'EACCES' ? 'let the user that runs the bot read it' : 'name a file that exists';
      reject(`${variable}: ${path} could not be read (${code}): ${remedy}`);
    }
  }
  return found;
}
