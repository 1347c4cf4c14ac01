import { describe, expect, it } from 'vitest';
import type { EngineRequest } from '../../src/core/engine.ts';
import { ConfigError, EngineError } from '../../src/core/errors.ts';
import { chooseEngine, listOffers } from '../../src/engines/choose.ts';
import { docker } from '../../src/engines/docker.ts';
import { findLocalServers } from '../../src/engines/local.ts';
import { notTestedHere, temporaryDirectory, withCache } from '../support/caches.ts';
import { engineRequest, TEST_ENVIRONMENT } from '../support/postgres.ts';

// testcontainers reads it when it is loaded, which is later.
process.env.DOCKER_HOST = 'unix:///no/such.sock';

async function refusal(choice: Parameters<typeof chooseEngine>[0], request: Partial<EngineRequest>): Promise<Error> {
  const result = await chooseEngine(choice, engineRequest(request)).catch((error: unknown) => error);
  if (result instanceof Error) return result;
  throw new Error('an engine was chosen');
}

describe('chooseEngine', () => {
  it('takes the embedded server that is here when nothing is asked for', async () => {
    const { engine, offer, why } = await chooseEngine('auto', engineRequest());
    expect({ id: engine.id, available: offer.available }).toEqual({ id: 'embedded', available: true });
    expect(offer.version).toMatch(/^18\./);
    expect(why).toBe('no version is asked for, and the embedded one is here and starts fastest');
  });

  it('prefers an installed server of the asked version to a download', async () => {
    const [installed] = (await findLocalServers(TEST_ENVIRONMENT)).filter(({ major }) => major !== 18);
    if (installed === undefined) return notTestedHere('an installed server of another version than 18');
    using cache = temporaryDirectory();
    const environment = withCache(cache.path);
    const { engine, offer } = await chooseEngine('auto', engineRequest({ major: installed.major, environment }));
    expect({ id: engine.id, version: offer.version }).toEqual({ id: 'local', version: installed.version });
  });

  it('offers a download where nothing here has the asked version', async () => {
    using cache = temporaryDirectory();
    const environment = withCache(cache.path);
    const { engine, offer, why } = await chooseEngine('auto', engineRequest({ major: 13, environment }));
    expect({ id: engine.id, needsDownload: offer.needsDownload }).toEqual({ id: 'embedded', needsDownload: true });
    expect(offer.version).toMatch(/^13\./);
    expect(why).toContain('version 13 is asked for');
  });

  it('gives the reason of every engine when none fits', async () => {
    const { available } = await docker.offer(engineRequest());
    if (available) return notTestedHere('no Docker: there is one at its usual place');
    const error = await refusal('auto', { major: 99 });
    expect(error).toBeInstanceOf(EngineError);
    expect(error.message).toMatch(/^No PostgreSQL 99 can be had.*\n- embedded: .*\n- local: .*\n/);
    expect(error.message).toMatch(/\n- docker: no Docker daemon answers.*\n- server: set `database-url`/);
  });

  it('keeps to an engine that is asked for, and says why it cannot be had', async () => {
    const error = await refusal('local', { major: 99 });
    expect(error).toBeInstanceOf(EngineError);
    expect(error.message).toMatch(/^The local engine gives no Postgres here: PostgreSQL 99 is not installed/);
  });

  it.each<[string, Parameters<typeof chooseEngine>[0], Partial<EngineRequest>, RegExp]>([
    ['a URL and an image', 'auto', { databaseUrl: 'postgres://localhost/x', image: 'x' }, /both set/],
    ['a URL and another engine', 'embedded', { databaseUrl: 'postgres://localhost/x' }, /needs the server engine/],
    ['an image and another engine', 'local', { image: 'x' }, /needs the docker engine/],
    ['a remote server', 'auto', { databaseUrl: 'postgres://me:s3cret@db.example.com/x' }, /allow-remote-server/],
  ])('refuses %s', async (_what, choice, request, message) => {
    const error = await refusal(choice, request);
    expect(error).toBeInstanceOf(ConfigError);
    expect(error.message).toMatch(message);
    expect(error.message).not.toContain('s3cret');
  });

  it('takes a URL for the server engine', async () => {
    const error = await refusal('auto', { databaseUrl: 'postgres://me:s3cret@127.0.0.1:1/x' });
    expect(error).toBeInstanceOf(EngineError);
    expect(error.message).toBe(
      'The server engine gives no Postgres here: Nothing answers at 127.0.0.1:1: is the server started, and is the port right?',
    );
  });
});

describe('listOffers', () => {
  it('lists every engine, with reasons instead of failures', async () => {
    const offers = await listOffers(engineRequest({ databaseUrl: 'postgres://me:s3cret@db.example.com/x' }));
    expect(offers.map(({ engine }) => engine)).toEqual(['embedded', 'local', 'docker', 'server']);
    const given = offers.find(({ engine }) => engine === 'server');
    expect(given?.available).toBe(false);
    expect(given?.detail).toContain('allow-remote-server');
    expect(JSON.stringify(offers)).not.toContain('s3cret');
  });
});
