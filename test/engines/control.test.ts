import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EngineError } from '../../src/core/errors.ts';
import { handOver, serverAccount } from '../../src/engines/account.ts';
import { inspectBinaries, programPath } from '../../src/engines/binaries.ts';
import { withConnection } from '../../src/engines/connect.ts';
import { startWithControl } from '../../src/engines/control.ts';
import { findPackages, programsOf } from '../../src/engines/embedded-package.ts';
import { makeRunDirectory, processesIn, type RunDirectory, removeRunDirectory } from '../../src/engines/runs.ts';
import { copyCluster } from '../../src/engines/template.ts';
import { temporaryDirectory } from '../support/caches.ts';
import { eventually } from '../support/children.ts';
import { postmasterOf } from '../support/leftovers.ts';

const account = serverAccount();
const never = new AbortController().signal;
const programs = programsOf(findPackages(import.meta.dirname)[0]?.directory ?? '');
const postgres = programPath(programs, 'postgres');

/** The way of Windows, on this system: all but the system itself is the same. */
async function prepared(
  cache: string,
): Promise<{ readonly run: RunDirectory; readonly password: string } & AsyncDisposable> {
  const binaries = await inspectBinaries(programs, account);
  if (binaries === undefined) throw new Error('no embedded server is installed');
  const run = await makeRunDirectory(cache, account);
  const { password } = await copyCluster(binaries, run.data, cache, account, never);
  handOver(run.directory, account);
  return { run, password, [Symbol.asyncDispose]: () => removeRunDirectory(run.directory) };
}

const settings = (port: number, password: string) => ({
  host: '127.0.0.1',
  port,
  user: 'postgres',
  password,
  database: 'template1',
});

describe('a server that pg_ctl starts', () => {
  it('answers on a port of this machine to its password only, and stops', async () => {
    using cache = temporaryDirectory();
    await using place = await prepared(cache.path);
    const { host, port, stop, whyGone } = await startWithControl(postgres, place.run, account, never);
    expect(host).toBe('127.0.0.1');
    const { rows } = await withConnection(settings(port, place.password), (client) =>
      client.query('SHOW listen_addresses'),
    );
    expect(rows).toEqual([{ listen_addresses: '127.0.0.1' }]);
    await expect(withConnection(settings(port, 'wrong'), (client) => client.query('SELECT 1'))).rejects.toThrow(
      /password/,
    );
    expect(whyGone()).toBeUndefined();
    await stop();
    expect(whyGone()).toMatch(/^The server is gone\./);
    expect(processesIn(place.run.data)).toEqual([]);
  });

  it('takes another port when somebody else was faster', async () => {
    using cache = temporaryDirectory();
    await using place = await prepared(cache.path);
    const squatter = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => squatter.once('listening', resolve));
    const address = squatter.address();
    const taken = typeof address === 'object' ? (address?.port ?? 0) : 0;
    const ports = [taken, taken, 0];
    const freePort = async () => ports.shift() || 40_000 + (process.pid % 20_000);
    const server = await startWithControl(postgres, place.run, account, never, freePort);
    expect(server.port).not.toBe(taken);
    expect(ports).toEqual([]);
    await server.stop();
    squatter.close();
  });

  it('says so when there is no port to be had', async () => {
    using cache = temporaryDirectory();
    await using place = await prepared(cache.path);
    const squatter = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => squatter.once('listening', resolve));
    const address = squatter.address();
    const taken = typeof address === 'object' ? (address?.port ?? 0) : 0;
    const error = await startWithControl(postgres, place.run, account, never, async () => taken).catch(
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(EngineError);
    expect(String(error)).toMatch(/The server did not start\. Its log: .*could not/);
    expect(processesIn(place.run.data)).toEqual([]);
    squatter.close();
  });

  it('says why it does not start', async () => {
    using cache = temporaryDirectory();
    await using place = await prepared(cache.path);
    const missing = { ...place.run, data: join(place.run.directory, 'no-such') };
    const error = await startWithControl(postgres, missing, account, never).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(EngineError);
    expect(String(error)).toContain('The server did not start.');
  });

  it('is killed: that is said, and stopping it does no harm', async () => {
    using cache = temporaryDirectory();
    await using place = await prepared(cache.path);
    const { stop, whyGone } = await startWithControl(postgres, place.run, account, never);
    process.kill(postmasterOf(place.run.data), 'SIGKILL');
    await eventually(() => whyGone() !== undefined);
    await stop();
    expect(processesIn(place.run.data)).toEqual([]);
  });
});
