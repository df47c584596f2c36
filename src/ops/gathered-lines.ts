import { type DestinationStream, pino } from 'pino';

/** Characters that are gathered, and milliseconds a line waits at most, before they are written together. */
const most = 8 * 1024;
const longestWait = 50;
/** Level from which a line does not wait, nor what stands before it: warnings and errors. */
const urgent = 40;

/** A stream that pino tells the level of each line. */
interface LevelledStream extends DestinationStream {
  lastLevel: number;
}

/**
 * Standard output for log lines, several at a time: one write a line takes more time than making it. Warnings and errors are written at
 * once, and whatever is left when the process ends; a process that is killed loses the last lines of 50 ms.
 */
export function createGatheredLines(fd: number = 1): DestinationStream {
  const output = pino.destination({ dest: fd, sync: true });
  let lines = '';
  let timer: NodeJS.Timeout | undefined;
  const flush = () => {
    clearTimeout(timer);
    timer = undefined;
    if (lines !== '') output.write(lines);
    lines = '';
  };
  process.on('exit', flush);
  const stream: LevelledStream & { readonly [metadata: symbol]: true } = {
    lastLevel: 0,
    [Symbol.for('pino.metadata')]: true,
    write(line) {
      lines += line;
      if (this.lastLevel >= urgent || lines.length > most) flush();
      else timer ??= setTimeout(flush, longestWait).unref();
    },
  };
  return stream;
}
