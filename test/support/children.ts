import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

export interface Held {
  readonly child: ChildProcess;
  readonly name: string;
  /** Directory of the server's socket, which is the run's directory. */
  readonly host: string;
  readonly uid: number;
  kill(signal: NodeJS.Signals): Promise<void>;
}

/** A process of its own that has started a server and waits. It is killed at the end of the block. */
export async function holdServer(
  environment: Readonly<Record<string, string | undefined>>,
  account?: { readonly uid: number; readonly gid: number },
): Promise<Held & AsyncDisposable> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'holdServer.ts')], {
    env: environment,
    stdio: ['ignore', 'pipe', 'inherit'],
    ...account,
  });
  const kill = async (signal: NodeJS.Signals) => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill(signal);
    await once(child, 'exit');
  };
  const [line] = await Promise.race([once(createInterface({ input: child.stdout }), 'line'), once(child, 'exit')]);
  const said = JSON.parse(String(line));
  if (typeof said !== 'object') throw new Error(`the child ended with ${line}`);
  return { child, ...said, kill, [Symbol.asyncDispose]: () => kill('SIGKILL') };
}

/** Asks again and again until the answer is yes; the test's own time limit ends it. */
export async function eventually(question: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await question())) await new Promise((resolve) => setTimeout(resolve, 20));
}
