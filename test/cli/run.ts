// Runs the command line as a child process, as a user would.
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';

const CLI = join(import.meta.dirname, '../../src/cli.ts');

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly cwd?: string;
  /** Added to the environment. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Sees the process while it runs. */
  readonly meanwhile?: (child: ChildProcess) => void;
}

export function runCli(args: readonly string[], options: RunOptions = {}): Promise<Ended> {
  return runProgram(process.execPath, [CLI, ...args], options);
}

/** The command line in a pseudo-terminal of 80 columns; stdout and stderr come as one. */
export function runInTerminal(args: readonly string[], { environment, ...options }: RunOptions = {}): Promise<Ended> {
  const command = [process.execPath, CLI, ...args].map((word) => `'${word.replaceAll("'", `'\\''`)}'`).join(' ');
  return runProgram('script', ['--quiet', '--return', '--command', `stty cols 80; exec ${command}`, '/dev/null'], {
    ...options,
    environment: { TERM: 'xterm', ...environment },
  });
}

export async function runProgram(
  file: string,
  args: readonly string[],
  { cwd, environment, meanwhile }: RunOptions,
): Promise<Ended> {
  const child = spawn(file, args, {
    cwd,
    env: { ...withoutSteering(process.env), ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  meanwhile?.(child);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  return { code, stdout, stderr };
}

/** What would colour or steer the output of the tests themselves is not the command's business. */
function withoutSteering(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const { FORCE_COLOR: _, NO_COLOR: __, CI: ___, PG_REHEARSAL_DATABASE_URL: ____, ...rest } = environment;
  return rest;
}
