// A server of a test's own, with settings of its own: as a given server may have them.
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ConnectionSettings } from '../../src/core/engine.ts';
import { handOver, serverAccount } from '../../src/engines/account.ts';
import { inspectBinaries, programPath } from '../../src/engines/binaries.ts';
import { findPackages, programsOf } from '../../src/engines/embedded-package.ts';
import { startPostmaster } from '../../src/engines/postmaster.ts';
import { makeRunDirectory, removeRunDirectory } from '../../src/engines/runs.ts';
import { copyCluster } from '../../src/engines/template.ts';
import { temporaryDirectory } from './caches.ts';

export interface Cluster extends AsyncDisposable {
  /** Its superuser, in `template1`. */
  readonly admin: ConnectionSettings;
}

/** Starts an embedded server with lines of `postgresql.conf` added. */
export async function clusterWith(lines: readonly string[]): Promise<Cluster> {
  const account = serverAccount();
  const signal = new AbortController().signal;
  const binaries = await inspectBinaries(programsOf(findPackages(import.meta.dirname)[0]?.directory ?? ''), account);
  if (binaries === undefined) throw new Error('no embedded server is installed');
  const cache = temporaryDirectory();
  const run = await makeRunDirectory(cache.path, account);
  const { password } = await copyCluster(binaries, run.data, cache.path, account, signal);
  appendFileSync(join(run.data, 'postgresql.conf'), lines.map((line) => `${line}\n`).join(''));
  handOver(run.directory, account);
  const { host, port, stop } = await startPostmaster(programPath(binaries.directory, 'postgres'), run, account, signal);
  return {
    admin: { host, port, user: 'postgres', password, database: 'template1' },
    async [Symbol.asyncDispose]() {
      await stop();
      await removeRunDirectory(run.directory);
      cache[Symbol.dispose]();
    },
  };
}
