import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Account } from './account.ts';
import { run, serverEnvironment } from './processes.ts';

/** Programs of one installed PostgreSQL server. */
export interface Binaries {
  /** Directory of `initdb` and `postgres`. Absolute. */
  readonly directory: string;
  /** Such as `17.10`. */
  readonly version: string;
  readonly major: number;
  /** What a cluster made by these programs may be reused with: the same text means the same programs. */
  readonly identity: string;
}

export function programPath(directory: string, name: 'initdb' | 'postgres' | 'pg_ctl'): string {
  return join(directory, process.platform === 'win32' ? `${name}.exe` : name);
}

/**
 * Asks the programs in a directory for their version, as the account that will run them.
 * @returns `undefined` where there is no server that this account can start.
 */
export async function inspectBinaries(directory: string, account: Account | undefined): Promise<Binaries | undefined> {
  if (!existsSync(programPath(directory, 'initdb'))) return undefined;
  const { code, stdout } = await run(programPath(directory, 'postgres'), ['--version'], {
    environment: serverEnvironment({}),
    account,
    timeoutMs: 10_000,
  });
  const version = /\(PostgreSQL\) (\d+(?:\.\d+)*)/.exec(stdout)?.[1];
  return code === 0 && version !== undefined
    ? { directory, version, major: Number.parseInt(version, 10), identity: `${directory} ${stdout.trim()}` }
    : undefined;
}
