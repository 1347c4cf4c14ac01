import { describe, expect, it } from 'vitest';
import { Observer } from '../../../src/rehearse/observer.ts';
import { seedTables } from '../../../src/rehearse/seed/seed.ts';
import { Session } from '../../../src/rehearse/session.ts';
import { sharedServer } from '../../support/postgres.ts';
import { randomSchema } from './randomSchema.ts';
import { seeded } from './seeded.ts';

const SHOP = `
  CREATE TYPE mood AS ENUM ('sad', 'ok');
  CREATE TABLE people (id bigserial PRIMARY KEY, name text NOT NULL, email text UNIQUE, born date, mood mood, tags text[], data jsonb);
  CREATE TABLE orders (id uuid PRIMARY KEY, buyer bigint NOT NULL REFERENCES people, at timestamptz NOT NULL, total numeric(10,2) CHECK (total > 0),
    before uuid REFERENCES orders, note varchar(40));
  CREATE TABLE slots (room int, during tsrange, EXCLUDE USING gist (during WITH &&))`;
const CONTENT = `
  SELECT (SELECT md5(string_agg(p::text, '|' ORDER BY p.id)) FROM people p) || (SELECT md5(string_agg(o::text, '|' ORDER BY o.id)) FROM orders o)
    || (SELECT md5(string_agg(s::text, '|' ORDER BY s.during, s.room)) FROM slots s)`;

async function content(seed: number): Promise<unknown> {
  await using db = await seeded(SHOP, { seed, rows: 300 });
  return await db.value(CONTENT);
}

describe('seedTables', () => {
  it('makes the same data from the same seed, and other data from another', async () => {
    const first = await content(7);
    expect(first).toMatch(/^[0-9a-f]{96}$/);
    expect(await content(7)).toBe(first);
    expect(await content(8)).not.toBe(first);
  });

  it('makes as many rows as asked, in statements of bounded size', async () => {
    await using db = await seeded('CREATE TABLE t (id int PRIMARY KEY, n int NOT NULL)', { rows: 300_000 });
    expect(db.filled).toEqual({ t: 300_000 });
    expect(await db.value('SELECT count(DISTINCT id) FROM t')).toBe('300000');
  });

  it('says what it is at', async () => {
    const said: string[] = [];
    await using _ = await seeded('CREATE TABLE a (id int); CREATE TABLE b (id int)', {
      report: (text) => said.push(text),
    });
    expect(said).toEqual(['filling public.a (1 of 2)', 'filling public.b (2 of 2)']);
  });

  it('stops at once when the signal comes, and leaves the table empty', async () => {
    const { freshDatabase } = await sharedServer();
    await using database = await freshDatabase();
    await using session = await Session.open(database.owner, 'pg-rehearsal test');
    await using observer = await Observer.open(database);
    await session.execute(`
      CREATE TABLE t (n int); CREATE FUNCTION slow() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_sleep(600); RETURN NEW; END $$;
      CREATE TRIGGER t BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION slow()`);
    const controller = new AbortController();
    const seeding = seedTables({
      session,
      observer,
      rows: 5,
      seed: 1,
      onlyEmpty: true,
      skip: [],
      signal: controller.signal,
      report: () => setTimeout(() => controller.abort(new Error('stop it')), 300),
    });
    await expect(seeding).rejects.toThrow('stop it');
    expect(session.transaction).toBe('idle');
    expect(await session.query('SELECT count(*)::int AS rows FROM t')).toEqual([{ rows: 0 }]);
  });

  it('reports a lost server as one', async () => {
    const { freshDatabase } = await sharedServer();
    await using database = await freshDatabase();
    await using session = await Session.open(database.owner, 'pg-rehearsal test');
    await using observer = await Observer.open(database);
    await session.execute('CREATE TABLE t (n int)');
    let killed: Promise<void> | undefined;
    const kill = () => {
      killed ??= observer.terminate(session.pid);
    };
    const seeding = seedTables({ session, rows: 2_000_000, seed: 1, onlyEmpty: true, skip: [], report: kill });
    await expect(seeding).rejects.toThrow(/The Postgres server went away while tables were filled/);
    await killed;
  });

  it.each([...Array.from({ length: 24 }, (_, at) => at * 17), 14, 46, 55, 216])(
    'fills every table of random schema %i without a violation',
    async (number) => {
      const schema = randomSchema(number);
      await using db = await seeded(schema, { rows: 40, seed: number });
      expect(db.unfilled, schema).toEqual({});
      expect(Object.keys(db.filled)).toHaveLength(schema.match(/CREATE TABLE \w+ \(/g)?.length ?? 0);
    },
  );
});
