import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { withConnection } from '../../src/engines/connect.ts';
import { docker } from '../../src/engines/docker.ts';
import { notTestedHere } from '../support/caches.ts';
import { eventually } from '../support/children.ts';
import { engineRequest, sharedServer } from '../support/postgres.ts';
import { runAction, type StepResult } from '../support/runner.ts';
import { urlOf } from '../support/url.ts';
import { ownCache } from './servers.ts';
import { openPullRequest, type Shop } from './shop.ts';

const SLOW = { 'migrations/0002_slow.up.sql': 'SELECT pg_sleep(50);\n' };
const QUICK = { 'migrations/0002_note.up.sql': 'ALTER TABLE orders ADD COLUMN IF NOT EXISTS note text;\n' };

type Given = Parameters<typeof runAction>[2];

/** Runs the action, kills it while a migration runs, and looks at what it leaves. */
async function kill(
  shop: Shop,
  given: Partial<Given>,
  look: (pid: number) => void | Promise<void>,
): Promise<StepResult> {
  let looked: Promise<void> | undefined;
  const result = await runAction(shop.checkout, shop.github, {
    event: 'pull_request',
    payload: shop.payload,
    ...given,
    started: (pid, log) => {
      const waiting = setInterval(() => {
        if (!log().includes('Rehearsing')) return;
        clearInterval(waiting);
        looked = Promise.resolve(look(pid)).finally(() => process.kill(pid, 'SIGKILL'));
      }, 20);
    },
  });
  await looked;
  expect(result).toMatchObject({ code: null, state: {} });
  return result;
}

async function post(shop: Shop, given: Partial<Given>, state: StepResult['state']): Promise<void> {
  const step = { event: 'pull_request', payload: shop.payload, ...given, post: { state } };
  const { code, log } = await runAction(shop.checkout, shop.github, step);
  expect({ code, log }).toEqual({ code: 0, log: '' });
}

describe('the post step of a job that was killed', () => {
  it('removes the server, where its watchdog was killed with it', async () => {
    using cache = ownCache();
    await using shop = await openPullRequest(SLOW);
    const given = { environment: cache.environment, inputs: { engine: 'embedded' } };
    const { state } = await kill(shop, given, () => {
      for (const pid of cache.processes('watchdog')) process.kill(pid, 'SIGKILL');
    });
    expect(cache.servers()).not.toEqual([]);
    expect(cache.entries().filter((name) => name.startsWith('run-'))).toHaveLength(1);
    await post(shop, given, state);
    expect(cache.servers()).toEqual([]);
    expect(cache.entries().filter((name) => name.startsWith('run-'))).toEqual([]);
  });

  it('drops the database and the role on a given server, and those of no other run', async () => {
    const { freshDatabase } = await sharedServer();
    await using other = await freshDatabase();
    await using shop = await openPullRequest(SLOW);
    const given = { inputs: { 'database-url': urlOf(other.observer) } };
    const { state } = await kill(shop, given, () => {});
    const names = async () => {
      const sql = `SELECT datname AS name FROM pg_database UNION SELECT rolname FROM pg_roles ORDER BY name`;
      const { rows } = await withConnection(other.observer, (client) => client.query<{ name: string }>(sql));
      return rows.map(({ name }) => name).filter((name) => name.startsWith('rehearsal_'));
    };
    const before = await names();
    await post(shop, given, state);
    const after = await names();
    expect(before).toHaveLength(after.length + 1);
    expect(after).toContain(other.name);
  });

  const image = process.env.PG_REHEARSAL_TEST_IMAGE;
  it('removes the container', async () => {
    const { available } = await docker.offer(engineRequest());
    if (!available || image === undefined) return notTestedHere('the post step with Docker');
    const { DOCKER_HOST = '', TESTCONTAINERS_RYUK_DISABLED = '' } = process.env;
    const environment = { DOCKER_HOST, TESTCONTAINERS_RYUK_DISABLED };
    await using shop = await openPullRequest(SLOW);
    const given = { environment, inputs: { 'postgres-image': image } };
    let owner = 0;
    const { state } = await kill(shop, given, (pid) => {
      owner = pid;
    });
    expect(containersOf(owner)).toHaveLength(1);
    await post(shop, given, state);
    await eventually(() => containersOf(owner).length === 0);
  });
});

it('the post step of a job that came to its end has nothing to do', async () => {
  await using shop = await openPullRequest(QUICK);
  // Were it to look for databases there, it would say that nothing answers.
  const given = { inputs: { 'database-url': 'postgres://me@127.0.0.1:1/shop' } };
  const step = { event: 'pull_request', payload: shop.payload, ...given };
  const { state } = await runAction(shop.checkout, shop.github, step);
  expect(state).toEqual({ ended: 'true' });
  await post(shop, given, state);
  const unfinished = await runAction(shop.checkout, shop.github, { ...step, post: { state: {} } });
  expect(unfinished.code).toBe(0);
  expect(unfinished.log).toMatch(/^pg-rehearsal could not clean up: Nothing answers at 127\.0\.0\.1:1/);
});

function containersOf(pid: number): readonly string[] {
  const format = '{{.ID}} {{.Label "pg-rehearsal.owner"}}';
  const list = ['ps', '--all', '--filter', 'label=pg-rehearsal.owner', '--format', format];
  const lines = execFileSync('docker', list, { encoding: 'utf8' }).split('\n');
  return lines.filter((line) => line.includes(`"pid":${pid},`));
}
