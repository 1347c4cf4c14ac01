import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { ConfigError, EngineError } from '../../src/core/errors.ts';
import { withConnection } from '../../src/engines/connect.ts';
import { docker } from '../../src/engines/docker.ts';
import { explainMissingExtensions } from '../../src/engines/extensions.ts';
import { sweepDocker } from '../../src/engines/sweep.ts';
import { notTestedHere } from '../support/caches.ts';
import { eventually, holdServer } from '../support/children.ts';
import { failureOf } from '../support/failure.ts';
import { engineRequest, TEST_ENVIRONMENT } from '../support/postgres.ts';
import { behavesLikeAnEngine } from './behavesLikeAnEngine.ts';

/** Made from Debian packages where no registry can be reached; elsewhere the official image is used. */
const { PG_REHEARSAL_TEST_IMAGE: image, PG_REHEARSAL_TEST_IMAGE_HYPOPG: extended } = process.env;

await behavesLikeAnEngine({
  name: 'docker',
  engine: docker,
  request: image === undefined ? {} : { image },
  leftovers: async () => containers(),
});

const { available } = await docker.offer(engineRequest());
if (available && (image === undefined || extended === undefined)) notTestedHere('containers with images of our own');

describe.runIf(available && image !== undefined)('a container', () => {
  const request = (changes = {}) => engineRequest({ ...(image && { image }), ...changes });

  it('keeps its data in memory, and its port to this machine', async () => {
    await using server = await docker.start(request());
    await using database = await server.createDatabase();
    const { Mounts, HostConfig, NetworkSettings } = inspect(containers()[0]?.split(' ')[0] ?? '');
    expect(Mounts.filter(({ Type }) => Type === 'volume')).toEqual([]);
    expect(Object.keys(HostConfig.Tmpfs)).toEqual(['/var/lib/postgresql/data']);
    const open = NetworkSettings.Ports['5432/tcp'].map(({ HostIp }) => HostIp);
    // Where we are in a container ourselves, Docker's bridge is the way.
    expect(open).toEqual([database.owner.host === 'localhost' ? '127.0.0.1' : database.owner.host]);
    expect(HostConfig.Memory).toBeGreaterThan(0);
    expect(HostConfig.PidsLimit).toBe(512);
    const settings = ['fsync', 'autovacuum', 'max_locks_per_transaction'].map(
      (name) => `current_setting('${name}') AS ${name}`,
    );
    const { rows } = await withConnection(database.owner, (owner) => owner.query(`SELECT ${settings}`));
    expect(rows).toEqual([{ fsync: 'off', autovacuum: 'off', max_locks_per_transaction: '1024' }]);
  });

  it('is killed mid-statement: that ends it, and why is said', async () => {
    await using server = await docker.start(request());
    const database = await server.createDatabase();
    await withConnection(database.owner, async (owner) => {
      const busy = failureOf(owner.query('SELECT pg_sleep(600)'));
      execFileSync('docker', ['kill', containers()[0]?.split(' ')[0] ?? '']);
      expect(await busy).toBeDefined();
    });
    expect(await server.whyGone?.()).toBe('The container of the server has ended with exit code 137.');
    await server[Symbol.asyncDispose]();
    expect(containers()).toEqual([]);
  });

  it('loses our process to a kill: the next run, or the sweep, removes it, and no other', async () => {
    await using other = await docker.start(request());
    await using held = await holdServer({ ...TEST_ENVIRONMENT, TEST_IMAGE: image });
    await held.kill('SIGKILL');
    expect(containers(held.child.pid)).toHaveLength(1);
    await sweepDocker();
    await eventually(() => containers(held.child.pid).length === 0);
    expect(containers()).toHaveLength(1);
    expect(await other.whyGone?.()).toBeUndefined();
  });

  it('of an image of one’s own brings what other servers lack', async () => {
    const wanted = ['hypopg', 'citext'];
    {
      await using plain = await docker.start(request());
      await using database = await plain.createDatabase();
      expect(await explainMissingExtensions(plain, database, wanted)).toMatch(/^hypopg is not in the image/);
    }
    await using server = await docker.start(request({ image: extended }));
    await using database = await server.createDatabase();
    expect(await explainMissingExtensions(server, database, wanted)).toBeUndefined();
  });

  it('of another version than the asked one is refused', async () => {
    const error = await docker.start(request({ major: 12 })).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(ConfigError);
    expect(String(error)).toContain(`postgres-version is 12, but ${image} is PostgreSQL`);
    expect(containers()).toEqual([]);
  });

  it('that ends at once is explained by its log', async () => {
    const broken = 'pg-rehearsal-test:broken';
    execFileSync('docker', ['build', '--quiet', '--tag', broken, '-'], {
      input: `FROM ${image}\nENTRYPOINT ["/bin/sh", "-c", "echo the data directory is cursed >&2; exit 3"]`,
    });
    const error = await docker.start(request({ image: broken })).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(EngineError);
    expect(String(error)).toContain(
      `PostgreSQL in a container of ${broken} does not start: the data directory is cursed`,
    );
    expect(containers()).toEqual([]);
  });

  it('of an image that is not there is explained, and the pull is announced', async () => {
    const activities: string[] = [];
    const missing = 'localhost:1/no-such-image:17';
    const changes = { image: missing, report: (activity: string) => activities.push(activity) };
    const error = await docker.start(request(changes)).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(EngineError);
    expect(String(error)).toContain(`The image ${missing} cannot be pulled`);
    expect(activities[0]).toBe(`pulling ${missing}`);
  });
});

/** Containers of one process, as `id state`: others may be testing on the same Docker. */
function containers(pid = process.pid): readonly string[] {
  const format = '{{.ID}} {{.State}} {{.Label "pg-rehearsal.owner"}}';
  const list = ['ps', '--all', '--filter', 'label=pg-rehearsal.owner', '--format', format];
  const lines = execFileSync('docker', list, { encoding: 'utf8' }).split('\n');
  return lines.filter((line) => line.includes(`"pid":${pid},`)).map((line) => line.split(' ').slice(0, 2).join(' '));
}

interface Inspection {
  readonly Mounts: readonly { readonly Type: string }[];
  readonly HostConfig: {
    readonly Tmpfs: Readonly<Record<string, string>>;
    readonly Memory: number;
    readonly PidsLimit: number;
  };
  readonly NetworkSettings: { readonly Ports: { readonly '5432/tcp': readonly { readonly HostIp: string }[] } };
}

function inspect(id: string): Inspection {
  return JSON.parse(execFileSync('docker', ['inspect', id], { encoding: 'utf8' }))[0];
}
