import { readFileSync } from 'node:fs';

/** Megabytes that a process has in memory now, and the most that it ever had (proc_pid_status(5)); nothing once it ended. */
export function memoryOf(pid: number): { readonly now: number; readonly peak: number } | undefined {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const megabytes = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1]) / 1024;
    const [now, peak] = [megabytes('VmRSS'), megabytes('VmHWM')];
    return Number.isNaN(now) ? undefined : { now, peak };
  } catch {
    return undefined;
  }
}
