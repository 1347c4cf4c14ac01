import { execFile } from 'node:child_process';
import { readFileSync, readlinkSync } from 'node:fs';
import type { Environment } from '../core/engine.ts';
import type { Account } from './account.ts';

/**
 * All that a server's processes learn of our environment: where programs are. No token, no proxy, no home directory.
 * SQL that breaks out of its role would find the rest.
 */
export function serverEnvironment(environment: Environment): Record<string, string> {
  const kept: Record<string, string> = { LC_ALL: 'C', TZ: 'UTC', PATH: '/usr/bin:/bin' };
  if (process.platform !== 'win32') return kept;
  for (const name of ['SystemRoot', 'PATH', 'TEMP', 'TMP']) {
    const value = environment[name];
    if (value !== undefined) kept[name] = value;
  }
  return kept;
}

export interface Outcome {
  /** Exit code; `undefined` when it could not be started or was killed. */
  readonly code: number | undefined;
  readonly stdout: string;
  readonly stderr: string;
  /** Why it could not be started: `ENOENT`, `EACCES`, `EPERM` … */
  readonly reason?: string;
}

export interface RunOptions {
  readonly environment: Readonly<Record<string, string>>;
  readonly account?: Account | undefined;
  readonly directory?: string;
  readonly signal?: AbortSignal | undefined;
  readonly timeoutMs?: number;
  /** Written to standard input. */
  readonly input?: string;
}

/** Runs a program to its end. Never rejects: the outcome says what happened. */
export function run(file: string, args: readonly string[], options: RunOptions): Promise<Outcome> {
  const {
    environment,
    account,
    directory = process.platform === 'win32' ? undefined : '/',
    signal,
    timeoutMs = 60_000,
    input = '',
  } = options;
  return new Promise((resolve) => {
    const settings = {
      env: environment,
      cwd: directory,
      // Windows runs scripts, such as npm is one, only in a shell.
      shell: file.endsWith('.cmd'),
      timeout: timeoutMs,
      killSignal: 'SIGKILL' as const,
      maxBuffer: 16 * 1024 * 1024,
      windowsHide: true,
      ...(signal && { signal }),
      ...(account && { uid: account.uid, gid: account.gid }),
    };
    try {
      const child = execFile(file, [...args], settings, (error, stdout, stderr) => {
        const failure: { code?: unknown } = error ?? { code: 0 };
        if (typeof failure.code === 'number') resolve({ code: failure.code, stdout, stderr });
        else resolve({ code: undefined, stdout, stderr, reason: String(failure.code ?? 'killed') });
      });
      child.stdin?.on('error', () => {});
      child.stdin?.end(input);
    } catch (error) {
      // Where uid or gid may not be set, spawn throws instead of emitting.
      resolve({ code: undefined, stdout: '', stderr: '', reason: codeOf(error) });
    }
  });
}

/** Node's code of a failed system call, such as `ENOENT`. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
}

/** Whether a process runs; a zombie (in a container that nobody reaps, it stays one) does not. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (codeOf(error) !== 'EPERM') return false;
  }
  return statOf(pid)[0] !== 'Z';
}

/**
 * When a process started, as text that only compares for equality: numbers are used again, this pair is not. Field 22 of
 * /proc/<pid>/stat (https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html); empty where there is no /proc.
 */
export function startOf(pid: number): string {
  return statOf(pid)[19] ?? '';
}

/** The fields of /proc/<pid>/stat from the third on; empty where there is no /proc. */
function statOf(pid: number): readonly string[] {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return [];
  }
}

/** Which world our process numbers belong to: containers that share a temporary directory do not share these. */
export function processNamespace(): string {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    return `${boot} ${readlinkSync('/proc/self/ns/pid')}`;
  } catch {
    return '';
  }
}
