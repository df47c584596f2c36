/**
 * Milliseconds of processor time that this thread spends on some work. Other processes, however busy, add nothing to it, so that two
 * of these times can be compared on a machine that runs other tests at the same time.
 */
export function cpuMilliseconds(work: () => void): number {
  const before = process.threadCpuUsage();
  work();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000;
}
