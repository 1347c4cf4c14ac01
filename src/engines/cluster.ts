import pg from 'pg';
import type { EngineId, EngineRequest, Server } from '../core/engine.ts';
import { handOver, serverAccount } from './account.ts';
import { type Binaries, programPath } from './binaries.ts';
import { withConnection } from './connect.ts';
import { createDatabase } from './database.ts';
import { withEndings } from './endings.ts';
import { MAINTENANCE_DATABASE, SUPERUSER } from './initialise.ts';
import { cacheDirectory } from './places.ts';
import { startPostmaster } from './postmaster.ts';
import { makeRunDirectory, removeRunDirectory, sweepRuns } from './runs.ts';
import { copyCluster, newPassword } from './template.ts';

/**
 * Starts a throwaway server from installed programs: a cluster of its own in a private directory, reached through a Unix
 * socket that only our user (or root) can open. An abort stops it, whenever it comes.
 * @throws EngineError when it cannot be had; `signal.reason` when aborted.
 */
export async function startCluster(engine: EngineId, binaries: Binaries, request: EngineRequest): Promise<Server> {
  const { environment, signal } = request;
  return await withEndings(signal, async (defer) => {
    const account = serverAccount();
    const cache = cacheDirectory(environment, account);
    await sweepRuns(cache, account);
    const run = await makeRunDirectory(cache, account);
    defer(() => removeRunDirectory(run.directory));
    const { password: first } = await copyCluster(binaries, run.data, cache, account, signal);
    handOver(run.directory, account);
    const postmaster = await startPostmaster(programPath(binaries.directory, 'postgres'), run, account, signal);
    defer(() => postmaster.stop());
    const host = run.socketDirectory;
    const admin = {
      host,
      port: 5432,
      user: SUPERUSER,
      password: newPassword(),
      database: MAINTENANCE_DATABASE,
      ssl: false,
    };
    // The one from the cache is every run's.
    await withConnection({ ...admin, password: first }, (client) =>
      client.query(`ALTER ROLE ${SUPERUSER} PASSWORD ${pg.escapeLiteral(admin.password)}`),
    );
    const { version, major } = binaries;
    const administration = { major, admin, isSuperuser: true, canCreateRoles: true, template: 'template0' } as const;
    return {
      engine,
      version,
      major,
      createDatabase: () => createDatabase({ ...administration, report: (text) => request.report(text) }),
      whyGone: async () => postmaster.whyGone(),
    };
  });
}
