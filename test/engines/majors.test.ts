import { describe, expect, it } from 'vitest';
import { NEWEST_MAJOR, OLDEST_MAJOR } from '../../src/core/engine.ts';
import { withConnection } from '../../src/engines/connect.ts';
import { embedded } from '../../src/engines/embedded.ts';
import { PLATFORM } from '../../src/engines/embedded-package.ts';
import { EMBEDDED_VERSIONS } from '../../src/engines/embedded-versions.ts';
import { failureOf } from '../support/failure.ts';
import { engineRequest } from '../support/postgres.ts';

const majors = Object.keys(EMBEDDED_VERSIONS[PLATFORM] ?? {}).map(Number);

describe('the table of embedded servers', () => {
  it('has every major version that can be asked for, on the platform that CI has', () => {
    const all = Array.from({ length: NEWEST_MAJOR - OLDEST_MAJOR + 1 }, (_, index) => OLDEST_MAJOR + index);
    expect(Object.keys(EMBEDDED_VERSIONS['linux-x64'] ?? {}).map(Number)).toEqual(all);
  });

  it('pins every package by a SHA-512', () => {
    const packages = Object.values(EMBEDDED_VERSIONS).flatMap((platform) => Object.entries(platform));
    expect(packages.length).toBeGreaterThan(30);
    for (const [major, { version, integrity }] of packages) {
      expect(version.startsWith(`${major}.`)).toBe(true);
      expect(integrity).toMatch(/^sha512-[A-Za-z0-9+/]{86}==$/);
    }
  });

  it.each(majors)('gives a PostgreSQL %i that works and goes', { timeout: 180_000 }, async (major) => {
    await using server = await embedded.start(engineRequest({ major }));
    expect(server.major).toBe(major);
    const database = await server.createDatabase();
    await withConnection(database.owner, async (owner) => {
      // Extensions are trusted from 13 on; before, only a superuser creates them.
      expect(await failureOf(owner.query('CREATE EXTENSION citext'))).toBe(major < 13 ? '42501' : undefined);
      await owner.query('DROP SCHEMA public CASCADE; CREATE SCHEMA public');
      const { rows } = await owner.query(`SELECT upper('é') AS letter`);
      expect(rows).toEqual([{ letter: 'É' }]);
      const busy = failureOf(owner.query('SELECT pg_sleep(600)'));
      await database[Symbol.asyncDispose]();
      expect(await busy).toBe('57P01');
    });
    const names = 'SELECT datname FROM pg_database ORDER BY datname';
    const { rows } = await withConnection({ ...database.observer, database: 'template1' }, (admin) =>
      admin.query(names),
    );
    expect(rows).toEqual([{ datname: 'template0' }, { datname: 'template1' }]);
  });
});
