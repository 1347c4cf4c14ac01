import { describe, expect, it } from 'vitest';
import type { Server } from '../../../src/core/engine.ts';
import { EngineError } from '../../../src/core/errors.ts';
import { estimateCosts } from '../../../src/rehearse/cost/estimate.ts';
import { sharedServer } from '../../support/postgres.ts';
import { costRequest, estimates, known, LARGE, production, SHOP, whyUnknown } from './estimates.ts';

describe('what a lock will cost in production', () => {
  it('grows with the rows for a rewrite, and not for what only changes the catalogue', async () => {
    const [rewrite, added] = (
      await estimates([
        'ALTER TABLE orders ALTER COLUMN total TYPE bigint;',
        'ALTER TABLE orders ADD COLUMN email text, ADD COLUMN paid boolean DEFAULT false;',
      ])
    ).map(known);
    expect(rewrite).toMatchObject({
      path: '2_change.sql',
      statementIndex: 0,
      relation: 'public.orders',
      mode: 'AccessExclusiveLock',
      blocks: 'reads and writes',
      grows: true,
    });
    expect(rewrite?.how).toMatch(
      /^1,000 rows took [\d.]+ ms and 20,000 rows [\d.]+ m?s, so [\d.]+ (?:ns|µs|ms) a row; production has 48,000,000 rows in `public\.orders`$/,
    );
    expect(added).toMatchObject({ path: '3_change.sql', grows: false });
    expect(added?.how).toMatch(/^the same with few rows \([\d.]+ ms\) and with many/);
    expect(Number(rewrite?.lowMs)).toBeGreaterThan(20 * Number(added?.highMs));
    expect(Number(rewrite?.highMs)).toBeGreaterThan(Number(rewrite?.lowMs));
  });

  it('is the more the larger production is', async () => {
    const request = await costRequest('ALTER TABLE orders ALTER COLUMN total TYPE bigint;');
    const [large] = (await estimateCosts(request)).map(known);
    const [small] = (await estimateCosts({ ...request, statistics: { tables: [production('orders', 480_000)] } })).map(
      known,
    );
    expect(Number(large?.lowMs)).toBeGreaterThan(10 * Number(small?.lowMs));
  });

  it('adds up what follows in the transaction, on other tables, too', async () => {
    const statements = ['ALTER TABLE orders ADD COLUMN x int;', 'ALTER TABLE items ALTER COLUMN price TYPE bigint;'];
    const [together] = (await estimates(statements.join('\n'))).map(known);
    expect(together).toMatchObject({ relation: 'public.orders', grows: true });
    expect(together?.how).toMatch(/^line 2: 1,000 rows took .* rows in `public\.items`; one more statement$/);
    const [apart] = (await estimates(statements)).map(known);
    expect(apart).toMatchObject({ relation: 'public.orders', grows: false });
  });

  it('is what triggers take that wait for COMMIT, too', async () => {
    const base = `${SHOP} CREATE FUNCTION slowly() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM repeat(md5('x'), 3000); RETURN new; END $$;
      CREATE CONSTRAINT TRIGGER later AFTER UPDATE ON items DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION slowly();`;
    const [estimate] = (await estimates('ALTER TABLE items ADD COLUMN x int; UPDATE items SET x = 1;', { base })).map(
      known,
    );
    expect(estimate?.how).toMatch(/COMMIT: 1,000 rows took/);
  });

  it('is what a statement reads by way of an index, too, where that takes far longer among more rows', async () => {
    const reading = (where: string) => `ALTER TABLE orders ADD COLUMN x int;
      SET LOCAL enable_seqscan = off; SELECT sum(length(repeat(md5(id::text), 500))) FROM orders WHERE ${where};`;
    const [all] = (await estimates(reading('id > 0'))).map(known);
    expect(all).toMatchObject({
      grows: true,
      how: expect.stringMatching(/^line 2: 1,000 rows took .* in `public\.orders`/),
    });
    const [one] = (await estimates(reading('id = 5'))).map(known);
    expect(one).toMatchObject({ grows: false });
  });

  it('is told of a partitioned table as a whole', async () => {
    const base = `CREATE TABLE events (at date NOT NULL, id int) PARTITION BY RANGE (at);
      CREATE TABLE events_old PARTITION OF events FOR VALUES FROM ('1900-01-01') TO ('2020-01-01');
      CREATE TABLE events_new PARTITION OF events FOR VALUES FROM ('2020-01-01') TO ('2200-01-01');`;
    const found = await estimates('ALTER TABLE events ALTER COLUMN id TYPE bigint;', {
      base,
      tables: [
        production('events', 30_000_000, { kind: 'partitioned table' }),
        production('events_2031', 30_000_000, { partitionOf: 'public.events' }),
      ],
    });
    expect(found.map(({ relation }) => relation)).toEqual(['public.events']);
    expect(known(found[0])).toMatchObject({
      grows: true,
      how: expect.stringMatching(/30,000,000 rows in `public\.events`$/),
    });
  });

  it('is measured on data that the new constraints let pass, whoever makes them', async () => {
    const found = await estimates([
      'ALTER TABLE orders ALTER COLUMN note SET NOT NULL;',
      'ALTER TABLE orders ADD CONSTRAINT c CHECK (total BETWEEN 10 AND 20), ADD UNIQUE (note);',
      "DO $$ BEGIN EXECUTE 'ALTER TABLE orders ADD FOREIGN KEY (customer_id) REFERENCES customers'; END $$;",
      'ALTER TABLE orders ALTER COLUMN total SET NOT NULL;',
      'ALTER TABLE items DROP CONSTRAINT items_pkey, ADD PRIMARY KEY (price);',
    ]);
    expect(found.map((one) => [one.path[0], one.relation, known(one).grows])).toEqual([
      ['2', 'public.orders', true],
      ['3', 'public.orders', true],
      ['4', 'public.customers', true],
      ['4', 'public.orders', true],
      ['5', 'public.orders', true],
      ['6', 'public.items', true],
    ]);
  });

  it('is known where the rehearsal failed on its data only', async () => {
    const base = `${SHOP} INSERT INTO orders VALUES (1, 1, NULL, NULL);`;
    const sql = ['ALTER TABLE orders ADD COLUMN x int;', 'ALTER TABLE orders ALTER COLUMN total SET NOT NULL;'];
    const request = await costRequest(sql, { base });
    expect(request.migrations.map(({ status }) => status)).toEqual(['passed', 'failed']);
    const [before] = request.rehearsal.base;
    const empty = { ...request.rehearsal, base: [{ ...before!, text: SHOP }] };
    const found = await estimateCosts({ ...request, rehearsal: empty });
    expect(found.map((one) => [one.path[0], one.relation, known(one).grows])).toEqual([
      ['2', 'public.orders', false],
      ['3', 'public.orders', true],
    ]);
    const fails = await estimateCosts(request);
    expect(fails.map((one) => one.path)).toEqual(['2_change.sql']);
  });

  it('is known for unique indexes that are built concurrently before', async () => {
    const found = await estimates(
      ['CREATE UNIQUE INDEX CONCURRENTLY u ON orders (total);', 'ALTER TABLE orders ADD UNIQUE USING INDEX u;'],
      { transaction: 'per-statement' },
    );
    expect(found.map((one) => [one.path[0], known(one).grows])).toEqual([['3', false]]);
  });

  it('is the same for names of any kind', async () => {
    const name = `ev"il. 'DROP`;
    const quoted = `"${name.replaceAll('"', '""')}"`;
    const [estimate] = await estimates(`ALTER TABLE ${quoted}.${quoted} ALTER COLUMN ${quoted} TYPE bigint;`, {
      base: `CREATE SCHEMA ${quoted}; CREATE TABLE ${quoted}.${quoted} (${quoted} int);`,
      tables: [production(name, 5_000_000, { schema: name })],
    });
    expect(known(estimate)).toMatchObject({ relation: `${name}.${name}`, grows: true });
  });
});

describe('what is not known', () => {
  it('is the size of a table that the statistics do not have, and nothing is run for it', async () => {
    const { server } = await sharedServer();
    let made = 0;
    const counting: Server = {
      ...server,
      createDatabase: () => {
        made += 1;
        return server.createDatabase();
      },
      [Symbol.asyncDispose]: async () => undefined,
    };
    const sql = 'ALTER TABLE orders ALTER COLUMN total TYPE bigint;';
    const [absent] = await estimates(sql, { tables: [production('items', 5)], server: counting });
    expect(whyUnknown(absent)).toBe('unknown size: `public.orders` is not in the statistics');
    const [uncounted] = await estimates(sql, { tables: [production('orders', null)], server: counting });
    expect(whyUnknown(uncounted)).toMatch(/^unknown size: nobody counted the rows of `public\.orders`/);
    expect(await estimates('CREATE TABLE n (id int)', { server: counting })).toEqual([]);
    expect(made).toBe(0);
    known((await estimates(sql, { server: counting }))[0]);
    expect(made).toBe(2);
  });

  it('is the cost of work on another table of unknown size', async () => {
    const [estimate] = await estimates(
      'ALTER TABLE orders ADD COLUMN x int; ALTER TABLE items ALTER price TYPE bigint;',
      {
        tables: [production('orders', 48_000_000)],
      },
    );
    expect(whyUnknown(estimate)).toBe('unknown size: `public.items` is not in the statistics');
  });

  it('is the cost where no data can be made, with the reason', async () => {
    const base = `${SHOP} ALTER TABLE orders ALTER note SET NOT NULL, ADD CHECK (md5(note) = note);`;
    const [estimate] = await estimates('ALTER TABLE orders ALTER COLUMN id TYPE bigint;', { base });
    expect(whyUnknown(estimate)).toMatch(/^no data could be made for `public\.orders`: ./);
  });

  it('is the cost where the change does not take made data, in the words of PostgreSQL', async () => {
    const [estimate] = await estimates(`ALTER TABLE orders ALTER note TYPE uuid USING note::uuid;`);
    expect(whyUnknown(estimate)).toMatch(
      /^the change failed with 1,000 rows of made data: invalid input syntax for type uuid: .* \(SQLSTATE 22P02\)$/,
    );
  });

  it('is the cost of reading a table that base migrations fill, unless it is as small in production', async () => {
    const base = 'CREATE TABLE plans (id int PRIMARY KEY); INSERT INTO plans VALUES (1), (2), (3);';
    const sql = 'ALTER TABLE plans ADD CHECK (id > 0);';
    const [grown] = await estimates(sql, { base, tables: [production('plans', 4_000_000)] });
    expect(whyUnknown(grown)).toMatch(/^made data does not reach `public\.plans`, which base migrations fill/);
    const [small] = await estimates(sql, { base, tables: [production('plans', 3)] });
    expect(known(small).how).toMatch(/^3 rows took [\d.]+ ms; production has 3 rows in `public\.plans`$/);
  });

  it('is everything when the time of the rehearsal is over; but who stops it stops it', async () => {
    const controller = new AbortController();
    const request = await costRequest('ALTER TABLE orders ALTER total TYPE bigint;', { signal: controller.signal });
    controller.abort(new EngineError('The rehearsal took longer than 600 s (rehearsal-timeout) and was stopped.'));
    const [estimate] = await estimateCosts(request);
    expect(whyUnknown(estimate)).toBe(
      'it could not be measured: The rehearsal took longer than 600 s (rehearsal-timeout) and was stopped.',
    );
    const user = new AbortController();
    const stopped = await costRequest('ALTER TABLE orders ALTER total TYPE bigint;', { signal: user.signal });
    user.abort();
    await expect(estimateCosts(stopped)).rejects.toMatchObject({ name: 'AbortError' });
  });
});

describe('a statement that does not end in its time', () => {
  it('with the larger tables, takes at least as long', async () => {
    const base = `${SHOP} CREATE FUNCTION slowly(n int) RETURNS bigint LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_sleep(0.001); RETURN n; END $$;`;
    const [estimate] = (
      await estimates('ALTER TABLE orders ALTER COLUMN total TYPE bigint USING slowly(total);', {
        base,
        sizes: [50, 4_000],
        statementMs: 2_500,
        tables: [...LARGE.filter(({ name }) => name !== 'orders'), production('orders', 1_000_000)],
      })
    ).map(known);
    expect(estimate?.how).toMatch(/^50 rows took .* and 4,000 rows more than 2\.5 s, so/);
    expect(Number(estimate?.lowMs)).toBeGreaterThan(100_000);
  });
});
