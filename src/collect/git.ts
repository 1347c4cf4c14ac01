import { type ChildProcess, spawn } from 'node:child_process';
import type { Environment } from '../core/engine.ts';
import { ConfigError, errorMessage, hidePasswords } from '../core/errors.ts';

/** How a run of Git ended. */
export interface GitResult {
  readonly code: number;
  readonly stdout: Buffer;
  /** Without passwords, trimmed. */
  readonly stderr: string;
}

export interface GitOptions {
  readonly input?: string;
  /** Seconds until Git is stopped; for commands that talk to a remote. */
  readonly timeout?: number;
}

/** Git as a child process in one directory: no shell, no prompts, no locks, no daemons, no colours. */
export interface Git {
  /** A non-zero exit is a result, not an error. */
  run(args: readonly string[], options?: GitOptions): Promise<GitResult>;
  /** The trimmed output, or undefined where Git fails. */
  ask(...args: string[]): Promise<string | undefined>;
  /**
   * The output of a command that can only fail in a broken repository.
   * @throws ConfigError with Git's own words.
   */
  need(args: readonly string[], options?: GitOptions): Promise<Buffer>;
}

export interface GitSettings {
  readonly directory: string;
  /** The process environment, read at the edge. Without it Git inherits it as it is. */
  readonly environment?: Environment | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** `core.fsmonitor` could start a daemon, `gc` and `maintenance` a process that outlives the run. */
const GLOBAL_ARGUMENTS = [
  '--literal-pathspecs',
  '--no-optional-locks',
  ...[
    'core.quotepath=off',
    'core.fsmonitor=',
    'gc.auto=0',
    'maintenance.auto=false',
    'fetch.recurseSubmodules=false',
  ].flatMap((setting) => ['-c', setting]),
];

/** Set inside Git hooks; they would win over the directory. Those of `git rev-parse --local-env-vars` that name places. */
const HOOK_VARIABLES = [
  'GIT_DIR',
  'GIT_WORK_TREE',
  'GIT_COMMON_DIR',
  'GIT_INDEX_FILE',
  'GIT_PREFIX',
  'GIT_OBJECT_DIRECTORY',
  'GIT_ALTERNATE_OBJECT_DIRECTORIES',
  'GIT_SHALLOW_FILE',
  'GIT_GRAFT_FILE',
  'GIT_NAMESPACE',
];

/** @throws ConfigError, at the first run, when there is no Git on the PATH. */
export function openGit(settings: GitSettings): Git {
  const run: Git['run'] = (args, options = {}) => runGit(settings, args, options);
  return {
    run,
    async ask(...args) {
      const { code, stdout } = await run(args);
      return code === 0 ? stdout.toString('utf8').trim() : undefined;
    },
    async need(args, options) {
      const { code, stdout, stderr } = await run(args, options);
      if (code === 0) return stdout;
      throw new ConfigError(
        `\`git ${args[0]}\` failed: ${stderr || `exit code ${code}`}. Check the repository with \`git fsck\`.`,
      );
    },
  };
}

/** Git cleans up its lock files when it is asked to end; after this many milliseconds it is not asked. */
const GRACE_MS = 2000;

function runGit(settings: GitSettings, args: readonly string[], options: GitOptions): Promise<GitResult> {
  const { directory, signal } = settings;
  const limit = options.timeout === undefined ? undefined : AbortSignal.timeout(options.timeout * 1000);
  return new Promise((resolve, reject) => {
    if (signal?.aborted === true) return reject(signal.reason);
    const child = spawn('git', [...GLOBAL_ARGUMENTS, ...args], {
      cwd: directory,
      env: settings.environment === undefined ? undefined : quiet(settings.environment),
      // A group of its own takes along what Git started, and has no terminal on which ssh could ask.
      detached: process.platform !== 'win32',
      windowsHide: true,
    });
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    let failure: unknown;
    let killer: NodeJS.Timeout | undefined;
    const stop = (reason: unknown) => {
      failure ??= reason;
      kill(child, 'SIGTERM');
      killer ??= setTimeout(() => kill(child, 'SIGKILL'), GRACE_MS);
    };
    const onAbort = () => stop(signal?.reason);
    const onLimit = () =>
      stop(new ConfigError(`\`git ${args[0]}\` got no answer within ${options.timeout} seconds: try again.`));
    const end = () => {
      clearTimeout(killer);
      signal?.removeEventListener('abort', onAbort);
      limit?.removeEventListener('abort', onLimit);
    };
    signal?.addEventListener('abort', onAbort, { once: true });
    limit?.addEventListener('abort', onLimit, { once: true });
    child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk));
    // Git may close its end early; its exit code tells what happened.
    child.stdin.on('error', () => {});
    child.stdin.end(options.input ?? '');
    child.on('error', (error) => {
      end();
      reject(failure ?? cannotStart(error));
    });
    child.on('close', (code) => {
      end();
      if (failure !== undefined) return reject(failure);
      const words = hidePasswords(Buffer.concat(stderr).toString('utf8').trim());
      resolve({ code: code ?? -1, stdout: Buffer.concat(stdout), stderr: words });
    });
  });
}

function kill(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): void {
  if (child.pid === undefined) return;
  try {
    if (process.platform === 'win32') child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch {
    // It is gone already.
  }
}

function quiet(environment: Environment): Record<string, string | undefined> {
  const own: Record<string, string | undefined> = { ...environment, LC_ALL: 'C', GIT_TERMINAL_PROMPT: '0' };
  for (const name of HOOK_VARIABLES) delete own[name];
  return own;
}

function cannotStart(error: Error & { readonly code?: string }): ConfigError {
  if (error.code === 'ENOENT')
    return new ConfigError('Git was not found on the PATH: install it (https://git-scm.com/downloads) and try again.');
  return new ConfigError(`Git could not be started: ${errorMessage(error)}.`);
}
