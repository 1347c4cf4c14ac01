import { execFile } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { ConnectionSettings } from '../../../src/core/engine.ts';

const runFile = promisify(execFile);
const INSTALLED = '/usr/lib/postgresql';

/** The client programs of PostgreSQL on this machine; `undefined` where there are none. */
export interface ClientTools {
  readonly directory: string;
  readonly major: number;
}

export function clientTools(): ClientTools | undefined {
  const majors = existsSync(INSTALLED) ? readdirSync(INSTALLED).map(Number) : [];
  return majors
    .toSorted((a, b) => b - a)
    .map((major) => ({ directory: join(INSTALLED, String(major), 'bin'), major }))
    .find(({ directory }) => existsSync(join(directory, 'pg_dump')) && existsSync(join(directory, 'pg_restore')));
}

/** Dumps a database as pg_dump does for its user. */
export async function dump(tools: ClientTools, from: ConnectionSettings, args: readonly string[]): Promise<void> {
  const { host, port, user, password, database } = from;
  const connection = ['--host', host, '--port', String(port), '--username', user, '--dbname', database];
  await runFile(join(tools.directory, 'pg_dump'), [...connection, ...args], {
    env: { PGPASSWORD: password, LC_ALL: 'C' },
  });
}
