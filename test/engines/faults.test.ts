import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import type { Server } from '../../src/core/engine.ts';
import { EngineError } from '../../src/core/errors.ts';
import { serverAccount } from '../../src/engines/account.ts';
import { withConnection } from '../../src/engines/connect.ts';
import { embedded } from '../../src/engines/embedded.ts';
import { isAlive } from '../../src/engines/processes.ts';
import { processesIn } from '../../src/engines/runs.ts';
import { temporaryDirectory, withCache } from '../support/caches.ts';
import { eventually, holdServer } from '../support/children.ts';
import { failureOf } from '../support/failure.ts';
import { postmasterOf, processesOf, runDirectories } from '../support/leftovers.ts';
import { engineRequest } from '../support/postgres.ts';

const isRoot = process.getuid?.() === 0;

describe('our process', () => {
  // A cache of its own: in the common one other processes clean up, too.
  const cache = temporaryDirectory();
  const environment = withCache(cache.path);
  afterAll(() => cache[Symbol.dispose]());

  it.each(['SIGKILL', 'SIGTERM', 'SIGINT'] as const)(
    'ends by %s: its server and its files go with it',
    async (signal) => {
      await using held = await holdServer(environment);
      const pid = postmasterOf(join(held.host, 'data'));
      expect(isAlive(pid)).toBe(true);
      await held.kill(signal);
      await eventually(() => !isAlive(pid) && !existsSync(held.host));
      // The watchdog removes its own directory from the outside, and needs a moment more to end.
      await eventually(() => processesOf(held.host).length === 0);
    },
  );

  it('is killed together with its watchdog: the next run cleans up', async () => {
    await using held = await holdServer(environment);
    const pid = postmasterOf(join(held.host, 'data'));
    for (const line of processesOf(held.host).filter((text) => text.includes('watchdog')))
      process.kill(Number.parseInt(line, 10), 'SIGKILL');
    await held.kill('SIGKILL');
    expect({ alive: isAlive(pid), files: existsSync(held.host) }).toEqual({ alive: true, files: true });
    await (await embedded.start(engineRequest({ environment })))[Symbol.asyncDispose]();
    expect({ alive: isAlive(pid), files: existsSync(held.host) }).toEqual({ alive: false, files: false });
  });

  it('runs: no other run cleans up after it', async () => {
    await using held = await holdServer(environment);
    const pid = postmasterOf(join(held.host, 'data'));
    await (await embedded.start(engineRequest({ environment })))[Symbol.asyncDispose]();
    expect({ alive: isAlive(pid), files: existsSync(held.host) }).toEqual({ alive: true, files: true });
  });

  it.runIf(isRoot)('is an ordinary user’s, with no home that it can write to', async () => {
    const account = serverAccount() ?? { uid: 0, gid: 0 };
    using temporary = temporaryDirectory();
    chmodSync(temporary.path, 0o1777);
    const poor = { ...environment, HOME: '/proc/no-home', PG_REHEARSAL_CACHE: '', TMPDIR: temporary.path };
    await using held = await holdServer(poor, account);
    expect(held.uid).toBe(account.uid);
    expect(held.host).toMatch(new RegExp(`^${temporary.path}/pg-rehearsal-cache-${account.uid}/run-`));
    await held.kill('SIGTERM');
    await eventually(() => !existsSync(held.host));
  });
});

describe('the server', () => {
  it('is killed mid-statement: that ends the statement, and why is said', async () => {
    await using server = await embedded.start(engineRequest());
    const database = await server.createDatabase();
    await withConnection(database.owner, async (owner) => {
      const busy = failureOf(owner.query('SELECT pg_sleep(600)'));
      process.kill(postmasterOf(join(database.owner.host, 'data')), 'SIGKILL');
      expect(await busy).toBeDefined();
    });
    await eventually(async () => (await server.whyGone?.()) !== undefined);
    expect(await server.whyGone?.()).toMatch(/^The server is gone: SIGKILL killed it\. Its log: /);
    await expect(server.createDatabase()).rejects.toThrow();
    await database[Symbol.asyncDispose]();
  });

  it('is killed while a session computes and never looks up: nothing of it stays', async () => {
    const server = await embedded.start(engineRequest());
    const { owner, observer } = await server.createDatabase();
    const data = join(owner.host, 'data');
    await withConnection(owner, async (client) => {
      const busy = failureOf(client.query('DO $$ BEGIN LOOP END LOOP; END $$'));
      const active = `SELECT count(*)::int AS n FROM pg_stat_activity WHERE query LIKE 'DO %' AND state = 'active'`;
      await eventually(async () => (await withConnection(observer, (other) => other.query(active))).rows[0].n === 1);
      process.kill(postmasterOf(data), 'SIGKILL');
      await eventually(async () => (await server.whyGone?.()) !== undefined);
      await server[Symbol.asyncDispose]();
      expect(await busy).toBeDefined();
    });
    expect(processesIn(data)).toEqual([]);
    expect(existsSync(owner.host)).toBe(false);
  });

  it('loses one session to a crash: it ends, and why is said', async () => {
    await using server = await embedded.start(engineRequest());
    const database = await server.createDatabase();
    await withConnection(database.owner, async (owner) => {
      const { rows } = await owner.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
      const busy = failureOf(owner.query('SELECT pg_sleep(600)'));
      process.kill(rows[0]!.pid, 'SIGSEGV');
      expect(await busy).toBeDefined();
    });
    await eventually(async () => (await server.whyGone?.()) !== undefined);
    expect(await server.whyGone?.()).toMatch(/^The server is gone: .* was terminated by signal 11: Segmentation fault/);
  });

  it('needs no port', async () => {
    await using server = await embedded.start(engineRequest());
    await using database = await server.createDatabase();
    const { rows } = await withConnection(database.observer, (client) => client.query('SHOW listen_addresses'));
    expect(rows).toEqual([{ listen_addresses: '' }]);
  });

  it('starts from a path that is too long for a socket', async () => {
    using cache = temporaryDirectory(`${'long-'.repeat(20)}-`);
    let host: string;
    {
      await using server = await embedded.start(engineRequest({ environment: withCache(cache.path) }));
      await using database = await server.createDatabase();
      ({ host } = database.owner);
      expect(host).toMatch(/^\/tmp\/pg-rehearsal-run-[^/]+$/);
      expect(await failureOf(withConnection(database.owner, (owner) => owner.query('SELECT 1')))).toBeUndefined();
    }
    expect(existsSync(host)).toBe(false);
    expect(processesOf(cache.path)).toEqual([]);
  });

  it('starts forty times at once', { timeout: 300_000 }, async () => {
    const before = runDirectories();
    const servers = await Promise.all(Array.from({ length: 40 }, () => embedded.start(engineRequest())));
    try {
      const names = await Promise.all(servers.map(nameOfNewDatabase));
      expect(new Set(names).size).toBe(40);
    } finally {
      await Promise.all(servers.map((server) => server[Symbol.asyncDispose]()));
    }
    expect(runDirectories()).toEqual(before);
  });
});

describe.runIf(isRoot)('the disk', () => {
  it('is full before a cluster fits: that is said, and nothing stays', async () => {
    using disk = smallDisk(12);
    const error = await embedded
      .start(engineRequest({ environment: withCache(disk.path) }))
      .catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(EngineError);
    expect(String(error)).toContain('no space left for a Postgres cluster');
    expect(execFileSync('find', [disk.path, '-mindepth', '1'], { encoding: 'utf8' })).toBe('');
  });

  it('fills while statements run: they fail, and the server can still be disposed', async () => {
    using disk = smallDisk(100);
    {
      await using server = await embedded.start(engineRequest({ environment: withCache(disk.path) }));
      const database = await server.createDatabase();
      const filling = withConnection(database.owner, (owner) =>
        owner.query('CREATE TABLE t AS SELECT generate_series(1, 100000000)'),
      );
      const problem = await failureOf(filling);
      expect(problem).toBeDefined();
      // Or the server gave up, because its write-ahead log did not fit.
      if (problem !== '53100') await eventually(async () => (await server.whyGone?.()) !== undefined);
      const why = await server.whyGone?.();
      if (why !== undefined) expect(why).toContain('The disk is full: ');
    }
    expect(runDirectories(withCache(disk.path))).toEqual([]);
  });
});

describe('the clock', () => {
  afterEach(() => void vi.useRealTimers());

  it('jumps days ahead and back: servers start, and none is taken for a leftover', async () => {
    await using server = await embedded.start(engineRequest());
    vi.useFakeTimers({ toFake: ['Date'] });
    for (const days of [400, -400]) {
      vi.setSystemTime(Date.now() + days * 86_400_000);
      await (await embedded.start(engineRequest()))[Symbol.asyncDispose]();
    }
    expect(await server.whyGone?.()).toBeUndefined();
  });
});

async function nameOfNewDatabase(server: Server): Promise<string> {
  await using database = await server.createDatabase();
  const { rows } = await withConnection(database.owner, (client) =>
    client.query<{ name: string }>('SELECT current_database() AS name'),
  );
  return rows[0]?.name ?? '';
}

/** A file system of so many megabytes. */
function smallDisk(megabytes: number): Disposable & { readonly path: string } {
  const place = temporaryDirectory();
  const path = join(place.path, 'disk');
  mkdirSync(path);
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=755`, 'tmpfs', path]);
  return {
    path,
    [Symbol.dispose]() {
      execFileSync('umount', [path]);
      place[Symbol.dispose]();
    },
  };
}
