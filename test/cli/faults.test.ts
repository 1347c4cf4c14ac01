import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ConnectionSettings } from '../../src/core/engine.ts';
import { withConnection } from '../../src/engines/connect.ts';
import { postmasterPid, processesIn } from '../../src/engines/runs.ts';
import { temporaryDirectory } from '../support/caches.ts';
import { eventually } from '../support/children.ts';
import { processesOf } from '../support/leftovers.ts';
import { sharedServer } from '../support/postgres.ts';
import { proxyTo } from '../support/proxy.ts';
import { makeRepository, type Repository } from '../support/repository.ts';
import { urlOf } from '../support/url.ts';
import { runCli } from './run.ts';

// What may happen to a rehearsal while a statement runs: it ends in time, with the reason and exit code 2, and leaves nothing.

let repository: Repository;
beforeAll(async () => {
  repository = await makeRepository({
    'migrations/0001_orders.sql': 'CREATE TABLE IF NOT EXISTS orders (id bigint PRIMARY KEY);\n',
  });
  await repository.branch('change');
});
afterAll(async () => repository[Symbol.asyncDispose]());

interface Ending {
  readonly code: number | null;
  readonly reason: string;
}

/** Checks a change of one migration; `fault` is called as soon as it runs. */
async function checked(
  sql: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
  fault: () => void | Promise<void> = () => {},
): Promise<Ending> {
  await repository.write({ 'migrations/0002_change.sql': `${sql};\n` });
  let struck: Promise<void> | undefined;
  const { code, stdout } = await runCli(['check', '--base', 'main', '--format', 'json', ...args], {
    cwd: repository.directory,
    environment: { ...repository.environment, ...environment },
    meanwhile: (child) => {
      child.stderr?.on('data', (text: string) => {
        if (text.includes('Rehearsing')) struck ??= sleep(300).then(fault);
      });
    },
  });
  await struck;
  const { verdict, reason = '' } = JSON.parse(stdout);
  expect(verdict).toBe('not-checked');
  return { code, reason };
}

/** Data directories of the servers that a cache has now. */
function dataIn(cache: string): readonly string[] {
  return readdirSync(cache).flatMap((name) => (name.startsWith('run-') ? [join(cache, name, 'data')] : []));
}

describe('a server of our own', () => {
  const embedded = (cache: string) => [['--engine', 'embedded'], { PG_REHEARSAL_CACHE: cache }] as const;

  it.each([
    ['is killed', postmasterPid, /went away.*The server is gone: SIGKILL killed it\./],
    [
      'loses the session to a crash',
      (data: string) =>
        processesIn(data).find((pid) => processesOf('SELECT').some((line) => line.startsWith(`${pid} `))),
      /went away.*The server is gone: .*was terminated by signal 9/,
    ],
  ] as const)('%s mid-statement', async (_what, victim, message) => {
    using cache = temporaryDirectory();
    const ending = await checked('SELECT pg_sleep(600)', ...embedded(cache.path), () => {
      const pid = victim(dataIn(cache.path)[0] ?? '');
      if (pid === undefined) throw new Error('there is no such process');
      process.kill(pid, 'SIGKILL');
    });
    expect(ending).toEqual({ code: 2, reason: expect.stringMatching(message) });
    expect(dataIn(cache.path)).toEqual([]);
    expect(processesOf(cache.path)).toEqual([]);
  });

  it.runIf(process.getuid?.() === 0)('fills the disk', async () => {
    using place = temporaryDirectory();
    const disk = join(place.path, 'disk');
    mkdirSync(disk);
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=110m,mode=755', 'tmpfs', disk]);
    try {
      const filling = `CREATE TABLE big AS SELECT repeat(md5(g::text), 30) AS a FROM generate_series(1, 100000000) g`;
      const ending = await checked(filling, ...embedded(disk));
      expect(ending).toEqual({ code: 2, reason: expect.stringMatching(/disk .*is full/) });
      expect(dataIn(disk)).toEqual([]);
    } finally {
      execFileSync('umount', [disk]);
    }
    expect(existsSync(disk)).toBe(true);
  });
});

/** What is done to a connection before the statement runs finds the rehearsal elsewhere. */
async function untilAsleep(observer: ConnectionSettings): Promise<void> {
  const asleep = `SELECT count(*)::int AS n FROM pg_stat_activity WHERE query LIKE 'SELECT pg_sleep(600)%' AND state = 'active'`;
  await eventually(async () => (await withConnection(observer, (client) => client.query(asleep))).rows[0].n > 0);
}

describe('the connection to a given server', () => {
  it('is cut mid-statement', async () => {
    const { observer } = await (await sharedServer()).freshDatabase();
    await using proxy = await proxyTo(observer);
    const args = ['--database-url', urlOf(proxy.through(observer))];
    const ending = await checked('SELECT pg_sleep(600)', args, {}, async () => {
      await untilAsleep(observer);
      await proxy.cut();
    });
    expect(ending).toEqual({
      code: 2,
      reason: expect.stringMatching(/went away.*Nothing answers at 127\.0\.0\.1:\d+/),
    });
  });

  it.each([
    ['statement-timeout', ['--statement-timeout', '3'], /neither finished nor gave up a statement/],
    ['rehearsal-timeout', ['--rehearsal-timeout', '5'], /took longer than 5 s \(rehearsal-timeout\)|neither finished/],
  ] as const)('goes silent mid-statement: %s ends it', { timeout: 150_000 }, async (_name, limit, message) => {
    const { observer } = await (await sharedServer()).freshDatabase();
    await using proxy = await proxyTo(observer);
    const args = ['--database-url', urlOf(proxy.through(observer)), ...limit];
    const ending = await checked('SELECT pg_sleep(600)', args, {}, async () => {
      await untilAsleep(observer);
      proxy.stall();
    });
    expect(ending).toEqual({ code: 2, reason: expect.stringMatching(message) });
  });
});
