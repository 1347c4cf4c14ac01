import { rm } from 'node:fs/promises';
import pg from 'pg';
import type { ConnectionSettings, EngineId, EngineRequest, Server } from '../core/engine.ts';
import { EngineError, errorMessage } from '../core/errors.ts';
import { type Account, handOver, serverAccount } from './account.ts';
import { type Binaries, programPath } from './binaries.ts';
import { withConnection } from './connect.ts';
import { startWithControl } from './control.ts';
import { createDatabase } from './database.ts';
import { withEndings } from './endings.ts';
import { MAINTENANCE_DATABASE, SUPERUSER } from './initialise.ts';
import { cacheDirectory } from './places.ts';
import { type Postmaster, StartTooSlow, startPostmaster } from './postmaster.ts';
import { makeRunDirectory, type RunDirectory, removeRunDirectory, sweepRuns } from './runs.ts';
import { copyCluster, discardTemplate, newPassword, type Template } from './template.ts';

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
    const launch = () => launchCopy({ binaries, run, cache, account, signal });
    const { postmaster, admin } = await launch().catch(async (error: unknown) => {
      signal.throwIfAborted();
      if (!(error instanceof BrokenTemplate)) throw error;
      await discardTemplate(error.template);
      return await launch();
    });
    defer(() => postmaster.stop());
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

/** What initialising does elsewhere, in a mode that an administrator's rights forbid on Windows. */
const LATE_PREPARATION = process.platform === 'win32' ? 'REVOKE ALL ON DATABASE postgres, template1 FROM PUBLIC; ' : '';

interface Launch {
  readonly binaries: Binaries;
  readonly run: RunDirectory;
  readonly cache: string;
  readonly account: Account | undefined;
  readonly signal: AbortSignal;
}

interface Launched {
  readonly postmaster: Postmaster;
  readonly admin: ConnectionSettings;
}

/** A copy that does not start, or does not know its password: what it was copied from must not be used again. */
class BrokenTemplate extends EngineError {
  readonly template: Template;
  constructor(template: Template, cause: unknown) {
    super(errorMessage(cause), { cause });
    this.template = template;
  }
}

async function launchCopy({ binaries, run, cache, account, signal }: Launch): Promise<Launched> {
  await rm(run.data, { recursive: true, force: true });
  const { password: first, template } = await copyCluster(binaries, run.data, cache, account, signal);
  handOver(run.directory, account);
  let postmaster: Postmaster | undefined;
  try {
    const start = process.platform === 'win32' ? startWithControl : startPostmaster;
    postmaster = await start(programPath(binaries.directory, 'postgres'), run, account, signal);
    const { host, port } = postmaster;
    const admin = {
      host,
      port,
      user: SUPERUSER,
      password: newPassword(),
      database: MAINTENANCE_DATABASE,
      ssl: false,
    };
    // The one from the cache is every run's.
    await withConnection({ ...admin, password: first }, (client) =>
      client.query(`${LATE_PREPARATION}ALTER ROLE ${SUPERUSER} PASSWORD ${pg.escapeLiteral(admin.password)}`),
    );
    return { postmaster, admin };
  } catch (error) {
    await postmaster?.stop();
    // A machine that is too busy to start it in time says nothing about it.
    throw template === undefined || error instanceof StartTooSlow ? error : new BrokenTemplate(template, error);
  }
}
