import { describe, expect, it } from 'vitest';
import { seeded } from './seeded.ts';

describe('foreign keys', () => {
  it('fills what is referred to first, and refers to some rows more often than to others', async () => {
    await using db = await seeded(
      `CREATE TABLE a_child (id int PRIMARY KEY, parent text NOT NULL); CREATE TABLE z_parent (code text PRIMARY KEY);
       ALTER TABLE a_child ADD FOREIGN KEY (parent) REFERENCES z_parent`,
      { rows: 500 },
    );
    expect(db.filled).toEqual({ a_child: 500, z_parent: 500 });
    const [row] = await db.ask(`
      SELECT max(n) AS most, count(*) AS different FROM (SELECT count(*) AS n FROM a_child GROUP BY parent) AS c`);
    expect(Number(row?.most)).toBeGreaterThan(5);
    expect(Number(row?.different)).toBeGreaterThan(100);
  });

  it('several columns, some of them shared between keys', async () => {
    await using db = await seeded(`
      CREATE TABLE tenants (id int PRIMARY KEY);
      CREATE TABLE users (tenant int REFERENCES tenants, id int, PRIMARY KEY (tenant, id));
      CREATE TABLE items (tenant int REFERENCES tenants, id uuid, PRIMARY KEY (tenant, id));
      CREATE TABLE orders (id int PRIMARY KEY, tenant int NOT NULL REFERENCES tenants, buyer int NOT NULL, item uuid NOT NULL, gift uuid,
        FOREIGN KEY (tenant, buyer) REFERENCES users, FOREIGN KEY (tenant, item) REFERENCES items, FOREIGN KEY (tenant, gift) REFERENCES items)`);
    expect(db.unfilled).toEqual({});
    expect(db.filled.orders).toBe(50);
    expect(Number(await db.value('SELECT count(gift) FROM orders'))).toBeGreaterThan(10);
  });

  it('many of them to large tables, without a plan for more rows than there are', async () => {
    const keys = Array.from(
      { length: 10 },
      (_, at) => `k${at} int NOT NULL REFERENCES ${at % 2 === 0 ? 'days' : 'seconds'}`,
    );
    await using db = await seeded(
      `CREATE TABLE days (id int PRIMARY KEY); INSERT INTO days SELECT g FROM generate_series(1, 18000) AS g;
       CREATE TABLE seconds (id int PRIMARY KEY); INSERT INTO seconds SELECT g FROM generate_series(1, 86400) AS g; ANALYZE;
       CREATE TABLE facts (id bigint PRIMARY KEY, ${keys.join(', ')})`,
      // A hundred times what it takes; a plan for ever more rows takes longer than this.
      { rows: 100, statementMs: 15_000 },
    );
    expect([db.filled, db.unfilled]).toEqual([{ facts: 100 }, {}]);
  });

  it('one to one, and many to many', async () => {
    await using db = await seeded(
      `CREATE TABLE users (id int PRIMARY KEY); CREATE TABLE tags (id int PRIMARY KEY);
       CREATE TABLE profiles (user_id int PRIMARY KEY REFERENCES users);
       CREATE TABLE user_tags (user_id int REFERENCES users, tag_id int REFERENCES tags, PRIMARY KEY (user_id, tag_id))`,
      { rows: 200 },
    );
    expect(db.filled).toEqual({ users: 200, tags: 200, profiles: 200, user_tags: 200 });
    expect(Number(await db.value('SELECT count(DISTINCT user_id) FROM user_tags'))).toBeLessThan(200);
  });

  it('rows of the same table: trees, lists, and roots that refer to themselves', async () => {
    await using db = await seeded(`
      CREATE TABLE nodes (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, parent int REFERENCES nodes);
      CREATE TABLE others (id int PRIMARY KEY, parent int REFERENCES others, CHECK (parent <> id));
      CREATE TABLE lists (id int PRIMARY KEY, next int UNIQUE REFERENCES lists);
      CREATE TABLE roots (id serial PRIMARY KEY, root int NOT NULL REFERENCES roots);
      CREATE TABLE tenants (id int PRIMARY KEY);
      CREATE TABLE folders (tenant int REFERENCES tenants, id int, up int, PRIMARY KEY (tenant, id), FOREIGN KEY (tenant, up) REFERENCES folders)`);
    expect(db.unfilled).toEqual({});
    expect(await db.value('SELECT bool_and(parent < id) FROM nodes')).toBe(true);
    expect(Number(await db.value('SELECT count(parent) FROM nodes'))).toBeGreaterThan(30);
    expect(Number(await db.value('SELECT count(parent) FROM others'))).toBeGreaterThan(30);
    expect(Number(await db.value('SELECT count(next) FROM lists'))).toBeGreaterThan(30);
    expect(Number(await db.value('SELECT count(*) FROM roots WHERE root <> id'))).toBeGreaterThan(30);
    expect(Number(await db.value('SELECT count(up) FROM folders'))).toBeGreaterThan(10);
  });

  it('circles, where a column may be NULL or the check may wait', async () => {
    await using db = await seeded(`
      CREATE TABLE departments (id int PRIMARY KEY, head int); CREATE TABLE people (id int PRIMARY KEY, department int NOT NULL REFERENCES departments);
      ALTER TABLE departments ADD FOREIGN KEY (head) REFERENCES people;
      CREATE TABLE eggs (id int PRIMARY KEY, hen int NOT NULL); CREATE TABLE hens (id int PRIMARY KEY, egg int NOT NULL REFERENCES eggs);
      ALTER TABLE eggs ADD FOREIGN KEY (hen) REFERENCES hens DEFERRABLE`);
    expect(db.unfilled).toEqual({});
    expect(db.filled).toEqual({ departments: 50, people: 50, eggs: 50, hens: 50 });
    expect(Number(await db.value('SELECT count(head) FROM departments'))).toBeGreaterThan(30);
    expect(Number(await db.value('SELECT count(DISTINCT hen) FROM eggs'))).toBeGreaterThan(10);
  });

  it('circles whose checks may wait, where one side must differ in every row', async () => {
    const circle = (first: string, second: string) => `
      CREATE TABLE ${first} (id text PRIMARY KEY, x int NOT NULL); CREATE TABLE ${second} (id int PRIMARY KEY, y text NOT NULL UNIQUE REFERENCES ${first} DEFERRABLE);
      ALTER TABLE ${first} ADD FOREIGN KEY (x) REFERENCES ${second} DEFERRABLE`;
    await using db = await seeded(`${circle('a', 'b')}; ${circle('d', 'c')}`);
    expect(db.unfilled).toEqual({});
  });

  it('names a circle that no INSERT can enter, and what depends on it; what need not refer to it is filled', async () => {
    await using db = await seeded(`
      CREATE TABLE a (id int PRIMARY KEY, b int NOT NULL); CREATE TABLE b (id int PRIMARY KEY, a int NOT NULL REFERENCES a);
      ALTER TABLE a ADD FOREIGN KEY (b) REFERENCES b;
      CREATE TABLE needs (a int NOT NULL REFERENCES a); CREATE TABLE may (a int REFERENCES a, n int NOT NULL)`);
    const circle = 'public.a, public.b refer to each other by foreign keys that are neither nullable nor deferrable';
    expect(db.filled).toEqual({ may: 50 });
    expect(db.unfilled).toEqual({
      a: circle,
      b: circle,
      needs: 'its foreign key needs_a_fkey needs rows in public.a, which has none',
    });
  });

  it('says which column has no value to refer to, where there are rows', async () => {
    await using db = await seeded(
      `CREATE TABLE people (id int PRIMARY KEY, badge int UNIQUE); INSERT INTO people VALUES (1);
       CREATE TABLE keys (badge int NOT NULL REFERENCES people (badge))`,
    );
    expect(db.unfilled).toEqual({
      keys: 'its foreign key keys_badge_fkey needs rows in public.people with a value in badge, which has none',
    });
  });

  it('refers to rows that were there', async () => {
    await using db = await seeded(
      `CREATE TABLE colours (name text PRIMARY KEY); INSERT INTO colours VALUES ('red'), ('blue');
       CREATE TABLE things (id int PRIMARY KEY, colour text NOT NULL REFERENCES colours)`,
    );
    expect(db.filled).toEqual({ things: 50 });
    expect(await db.value('SELECT count(DISTINCT colour) FROM things')).toBe('2');
  });

  it('all columns or none with MATCH FULL, and kinds that a CHECK fixes', async () => {
    await using db = await seeded(`
      CREATE TABLE things (id int, kind text CHECK (kind IN ('car', 'bike', 'bus')), PRIMARY KEY (id, kind));
      CREATE TABLE cars (id int NOT NULL, kind text NOT NULL CHECK (kind = 'car'), FOREIGN KEY (id, kind) REFERENCES things);
      CREATE TABLE loose (id int, kind text, FOREIGN KEY (id, kind) REFERENCES things MATCH FULL)`);
    expect(db.filled).toEqual({ things: 50, cars: 50, loose: 50 });
    expect(Number(await db.value('SELECT count(*) FROM loose WHERE id IS NULL'))).toBeGreaterThan(0);
  });

  it('one of several, as num_nonnulls asks', async () => {
    await using db = await seeded(`
      CREATE TABLE users (id int PRIMARY KEY); CREATE TABLE teams (id int PRIMARY KEY);
      CREATE TABLE grants (id int PRIMARY KEY, user_id int REFERENCES users, team_id int REFERENCES teams, CHECK (num_nonnulls(user_id, team_id) = 1))`);
    expect(db.filled.grants).toBe(50);
    expect(Number(await db.value('SELECT count(user_id) FROM grants'))).toBeGreaterThan(10);
    expect(Number(await db.value('SELECT count(team_id) FROM grants'))).toBeGreaterThan(10);
  });
});
