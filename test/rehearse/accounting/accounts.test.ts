import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DataAccount, losesData, rowsLost } from '../../../src/core/account.ts';
import {
  type AccountingOptions,
  beginAccounting,
  finishAccounting,
} from '../../../src/rehearse/accounting/accounts.ts';
import { type Lab, openLab } from '../snapshot/lab.ts';

let lab: Lab;
beforeAll(async () => {
  lab = await openLab();
});
afterAll(() => lab[Symbol.asyncDispose]());

/** Accounts of a change of schema `s`, by name of the table. */
async function account(
  setup: string,
  change: string,
  options: AccountingOptions = {},
): Promise<Map<string, DataAccount>> {
  await lab.run(`DROP SCHEMA IF EXISTS s CASCADE; CREATE SCHEMA s; SET search_path = s; ${setup}`);
  const opening = await beginAccounting(lab.askAsOwner, options);
  await lab.run(change);
  const accounts = await finishAccounting(lab.askAsOwner, opening);
  return new Map(accounts.map((one) => [one.table, one]));
}

const T = `CREATE TABLE t (id int PRIMARY KEY, a text, n numeric(10,2));
  INSERT INTO t SELECT g, CASE WHEN g <= 30 THEN 'value ' || g END, g + 0.25 FROM generate_series(1, 100) g;`;

const UNTOUCHED: DataAccount = {
  table: 's.t',
  fate: 'kept',
  rowsBefore: 100,
  rowsAfter: 100,
  detached: [],
  exact: true,
  droppedColumns: [],
  emptiedColumns: [],
  changedColumns: [],
};

describe('rows', () => {
  it.each([
    ['nothing', 'SELECT 1'],
    ['a new index', 'CREATE INDEX ON t (a)'],
    ['an added column', 'ALTER TABLE t ADD b int DEFAULT 5; CREATE TABLE u AS SELECT * FROM t'],
    ['rows that went and came back', 'CREATE TABLE u AS SELECT * FROM t; DELETE FROM t; INSERT INTO t SELECT * FROM u'],
    ['a column renamed twice', 'ALTER TABLE t RENAME a TO b; ALTER TABLE t RENAME b TO a'],
    ['an update of values to others', "UPDATE t SET a = 'other' WHERE a IS NOT NULL"],
  ])('are all there after %s', async (_name, change) => {
    const accounts = await account(T, change);
    expect([...accounts.values()]).toEqual([UNTOUCHED]);
    expect(losesData(UNTOUCHED)).toBe(false);
  });

  it('that were deleted are lost, and the values with them are nothing more', async () => {
    const one = (await account(T, 'DELETE FROM t WHERE id <= 12')).get('s.t');
    expect(one).toEqual({ ...UNTOUCHED, rowsAfter: 88 });
    expect(rowsLost(one!)).toBe(12);
    expect(losesData(one!)).toBe(true);
  });

  it('that were truncated, or whose table was dropped, are lost', async () => {
    const accounts = await account(
      `${T} CREATE TABLE u AS SELECT 1 AS x; CREATE TABLE empty ()`,
      'TRUNCATE t; DROP TABLE u, empty',
    );
    expect(accounts.get('s.t')).toMatchObject({ fate: 'kept', rowsBefore: 100, rowsAfter: 0, exact: true });
    expect(accounts.get('s.u')).toMatchObject({ fate: 'dropped', rowsBefore: 1, rowsAfter: 0 });
    expect(accounts.get('s.empty')).toMatchObject({ fate: 'dropped', rowsBefore: 0, rowsAfter: 0 });
    expect([...accounts.values()].map(losesData)).toEqual([true, true, false]);
  });

  it('follow a renamed table, even where another has its name now', async () => {
    const accounts = await account(T, 'ALTER TABLE t RENAME TO "T old"; CREATE TABLE t (id int)');
    expect([...accounts.values()]).toEqual([{ ...UNTOUCHED, fate: 'renamed', tableAfter: 's.T old' }]);
  });

  it('are looked for in the table that replaced theirs', async () => {
    const rebuild =
      'CREATE TABLE u (LIKE t INCLUDING ALL); INSERT INTO u SELECT * FROM t WHERE id > 5; DROP TABLE t; ALTER TABLE u RENAME TO t';
    const one = (await account(T, rebuild)).get('s.t');
    expect(one).toEqual({ ...UNTOUCHED, fate: 'replaced', rowsAfter: 95 });
  });

  it('of partitions count for their table, wherever they move in it', async () => {
    const setup = `CREATE TABLE t (id int, k int) PARTITION BY RANGE (id); CREATE TABLE t1 PARTITION OF t FOR VALUES FROM (0) TO (50);
      CREATE TABLE t2 PARTITION OF t FOR VALUES FROM (50) TO (200); INSERT INTO t SELECT g, g FROM generate_series(1, 100) g;`;
    const moved = await account(setup, 'UPDATE t SET id = id + 60 WHERE id < 50');
    expect([...moved.values()]).toEqual([UNTOUCHED]);
    const detached = (await account(setup, 'ALTER TABLE t DETACH PARTITION t1')).get('s.t');
    expect(detached).toEqual({ ...UNTOUCHED, rowsAfter: 51, detached: [{ table: 's.t1', rows: 49 }] });
    expect(losesData(detached!)).toBe(false);
    const dropped = (await account(setup, 'DROP TABLE t1')).get('s.t');
    expect(dropped).toEqual({ ...UNTOUCHED, rowsAfter: 51 });
    expect(rowsLost(dropped!)).toBe(49);
  });

  it('of a table that became a partition are still its own', async () => {
    const accounts = await account(
      T,
      `ALTER TABLE t RENAME TO t_all; CREATE TABLE t (LIKE t_all) PARTITION BY RANGE (id);
      ALTER TABLE t ATTACH PARTITION t_all DEFAULT`,
    );
    expect([...accounts.values()]).toEqual([{ ...UNTOUCHED, fate: 'renamed', tableAfter: 's.t_all' }]);
  });

  it('of a child table are not those of its parent', async () => {
    const accounts = await account(
      'CREATE TABLE p (id int); CREATE TABLE k () INHERITS (p); INSERT INTO p VALUES (1); INSERT INTO k VALUES (2), (3)',
      'DELETE FROM k',
    );
    expect([...accounts.values()].map(({ table, rowsBefore, rowsAfter }) => [table, rowsBefore, rowsAfter])).toEqual([
      ['s.p', 1, 1],
      ['s.k', 2, 0],
    ]);
  });
});

describe('columns', () => {
  it('that were dropped are named with the values that went', async () => {
    const one = (await account(`${T} ALTER TABLE t ADD e text`, 'ALTER TABLE t DROP a, DROP e')).get('s.t');
    expect(one?.droppedColumns).toEqual([
      { column: 'a', nonNull: 30 },
      { column: 'e', nonNull: 0 },
    ]);
    expect(losesData(one!)).toBe(true);
  });

  it('that were dropped lose nothing where they were empty, generated or only renamed', async () => {
    const setup = `${T} ALTER TABLE t ADD e text, ADD g int GENERATED ALWAYS AS (id) STORED`;
    const one = (await account(setup, 'ALTER TABLE t DROP e, DROP g; ALTER TABLE t RENAME a TO z')).get('s.t');
    expect(one).toEqual({ ...UNTOUCHED, droppedColumns: [{ column: 'e', nonNull: 0 }] });
    expect(losesData(one!)).toBe(false);
  });

  it('that were dropped are not found again in an older column that took their name', async () => {
    const one = (await account(T, 'ALTER TABLE t DROP a; ALTER TABLE t RENAME n TO a')).get('s.t');
    expect(one).toEqual({ ...UNTOUCHED, droppedColumns: [{ column: 'a', nonNull: 30 }] });
  });

  it('that were emptied are named; fewer values in fewer rows are not', async () => {
    const emptied = (await account(T, 'UPDATE t SET a = NULL WHERE id <= 10')).get('s.t');
    expect(emptied?.emptiedColumns).toEqual([{ column: 'a', before: 30, after: 20 }]);
    const both = (await account(T, 'DELETE FROM t WHERE id <= 10; UPDATE t SET a = NULL')).get('s.t');
    expect(both?.emptiedColumns).toEqual([{ column: 'a', before: 30, after: 0 }]);
  });

  it('that another of the same name replaced are compared with it', async () => {
    const swap =
      'ALTER TABLE t ADD b text; UPDATE t SET b = upper(a); ALTER TABLE t DROP a; ALTER TABLE t RENAME b TO a';
    const one = (await account(T, swap)).get('s.t');
    expect(one?.droppedColumns).toEqual([]);
    expect(one?.emptiedColumns).toEqual([]);
    expect(one?.changedColumns).toMatchObject([
      { column: 'a', fromType: 'text', toType: 'text', compared: 100, changed: 30 },
    ]);
    const same = (await account(T, swap.replace('upper(a)', 'a'))).get('s.t');
    expect(same).toEqual(UNTOUCHED);
  });
});

describe('changes of type', () => {
  it('that lose something show how many values and which', async () => {
    const one = (await account(T, 'ALTER TABLE t ALTER n TYPE int, ALTER a TYPE varchar(7) USING left(a, 7)')).get(
      's.t',
    );
    const [text, number] = one?.changedColumns ?? [];
    expect(text).toEqual({
      column: 'a', fromType: 'text', toType: 'character varying(7)', compared: 100, changed: 21,
      examples: [10, 11, 12].map((g) => ({ before: `value ${g}`, after: 'value 1' })),
    }); // biome-ignore format: a list
    expect(number).toMatchObject({
      column: 'n',
      fromType: 'numeric(10,2)',
      toType: 'integer',
      compared: 100,
      changed: 100,
    });
    expect(number?.examples[0]).toEqual({ before: '1.25', after: '1' });
    expect(losesData(one!)).toBe(true);
  });

  /** Column type and value, new type, and whether something of the value is lost. */
  const CONVERSIONS: readonly (readonly [string, string, string, boolean])[] = [
    ['int', '7', 'bigint', false],
    ['int', '7', 'numeric(10,2)', false],
    ['int', '7', 'text', false],
    ['int', '16777217', 'real', true],
    ['numeric(10,2)', '1.50', 'numeric(12,4)', false],
    ['numeric(10,2)', '1.55', 'numeric(10,1)', true],
    ['float8', '1.5', 'numeric', false],
    ['text', "'1.50'", 'numeric USING x::numeric', false],
    ['text', "'1.55'", 'numeric(10,1) USING x::numeric', true],
    ['text', `'{"a":  1}'`, 'jsonb USING x::jsonb', false],
    ['text', `'{"a":  1}'`, `jsonb USING '{}'::jsonb`, true],
    ['text', "'A0EEBC99-9C0B-4EF8-BB6D-6BB9BD380A11'", 'uuid USING x::uuid', false],
    ['text', "'yes'", 'boolean USING x::boolean', false],
    ['text', "'2020-01-01 10:30'", 'timestamptz USING x::timestamptz', false],
    ['text', "'2020-01-01 10:30'", 'date USING x::date', true],
    ['varchar(10)', "'abc'", 'text', false],
    ['varchar(10)', "'abc'", 'varchar(2) USING left(x, 2)', true],
    ['varchar(2)', "'ab'", `text USING x || 'c'`, true],
    ['char(5)', "'abc'", 'text', false],
    ['char(5)', "'abcde'", 'char(3) USING left(x, 3)', true],
    ['boolean', 'true', 'text', false],
    ['boolean', 'true', 'int USING x::int', false],
    ['boolean', 'true', 'int USING 0', true],
    ['timestamp', "'2020-01-01 10:30'", 'timestamptz', false],
    ['timestamp', "'2020-01-01 10:30'", `timestamptz USING x AT TIME ZONE 'Asia/Tokyo'`, true],
    ['timestamptz', "'2020-01-01 10:30:00.5'", 'timestamptz(0)', true],
    ['timestamp', "'2020-01-01 10:30'", 'date', true],
    ['date', "'2020-01-01'", 'timestamp', false],
    ['date', "'2020-01-01'", `timestamp USING x + interval '5 hours'`, true],
    ['json', `'{"a":  1}'`, 'jsonb', false],
    ['inet', "'10.0.0.1'", 'text', false],
    ['bit(3)', "B'101'", 'bit(2) USING x::bit(2)', true],
    ['int[]', "'{1,2}'", 'bigint[]', false],
    ['int[]', "'{1,2}'", 'bigint[] USING x[1:1]', true],
    ['mood', "'ok'", 'text USING x::text', false],
    ['mood', "'ok'", "text USING 'sad'", true],
    ['positive', '5', 'numeric(10,2)', false],
    ['positive', '5', 'numeric(10,2) USING -x', true],
    ['int', 'NULL', 'text', false],
    ['int', 'NULL', 'text USING coalesce(x::text, $$none$$)', true],
  ];
  it.each(CONVERSIONS)('%s %s to %s: lost %s', async (from, value, to, isLost) => {
    const setup = `CREATE TYPE mood AS ENUM ('sad', 'ok'); CREATE DOMAIN positive AS int CHECK (value > 0 OR true);
        CREATE TABLE c (id int PRIMARY KEY, x ${from}); INSERT INTO c VALUES (1, ${value})`;
    const one = (await account(setup, `ALTER TABLE c ALTER x TYPE ${to}`)).get('s.c');
    expect(one?.changedColumns).toMatchObject([{ column: 'x', compared: 1, changed: isLost ? 1 : 0 }]);
  });

  it('find rows again by a key whose type changed, by a unique index, and not at all without', async () => {
    const setup = `CREATE TABLE k (a int, b text, v int, PRIMARY KEY (a, b)); INSERT INTO k VALUES (1, 'it''s, "quoted"', 5), (2, '', 6);
      CREATE TABLE u (a text NOT NULL UNIQUE, v int); INSERT INTO u VALUES ('x', 1); CREATE TABLE w (a text UNIQUE, v int); INSERT INTO w VALUES ('x', 1)`;
    const accounts = await account(
      setup,
      `ALTER TABLE k ALTER a TYPE bigint, ALTER v TYPE text USING v || '!';
      ALTER TABLE u ALTER v TYPE text USING v || '!'; ALTER TABLE w ALTER v TYPE text USING v || '!'`,
    );
    const figures = (table: string) =>
      accounts.get(table)?.changedColumns.map(({ column, compared, changed }) => [column, compared, changed]);
    expect(figures('s.k')).toEqual([
      ['a', 2, 0],
      ['v', 2, 2],
    ]);
    expect(figures('s.u')).toEqual([['v', 1, 1]]);
    expect(figures('s.w')).toEqual([['v', 0, 0]]);
  });

  it('show at most three examples, of at most 80 characters, and none where values are not to be shown', async () => {
    const setup = `CREATE TABLE l (id int PRIMARY KEY, x text); INSERT INTO l SELECT g, repeat('é', 100 * g) FROM generate_series(1, 5) g`;
    const change = `ALTER TABLE l ALTER x TYPE varchar(1000) USING x || 'b'`;
    const [column] = (await account(setup, change)).get('s.l')?.changedColumns ?? [];
    expect(column).toMatchObject({ compared: 5, changed: 5 });
    expect(column?.examples).toHaveLength(3);
    expect(column?.examples.map(({ before }) => before)).toEqual(Array(3).fill(`${'é'.repeat(79)}…`));
    await lab.run(`DROP TABLE l; ${setup}`);
    const opening = await beginAccounting(lab.askAsOwner);
    await lab.run(change);
    const [silent] = await finishAccounting(lab.askAsOwner, opening, { examples: false });
    expect(silent?.changedColumns).toMatchObject([{ changed: 5, examples: [] }]);
  });

  it('tell long values apart that begin alike', async () => {
    const setup = `CREATE TABLE l (id int PRIMARY KEY, x text); INSERT INTO l VALUES (1, repeat('x', 5000)), (2, repeat('x', 5000))`;
    const change = `ALTER TABLE l ALTER x TYPE varchar(6000) USING CASE id WHEN 1 THEN x ELSE left(x, 4999) || 'y' END`;
    const [column] = (await account(setup, change)).get('s.l')?.changedColumns ?? [];
    expect(column).toMatchObject({ compared: 2, changed: 1 });
  });
});

describe('accounting', () => {
  it('leaves out the ledger, extensions and temporary tables', async () => {
    const setup = `${T} CREATE TABLE ledger (id int); CREATE TEMP TABLE tt (id int)`;
    expect([...(await account(setup, 'SELECT 1', { leaveOut: ['ledger'] })).keys()]).toEqual(['s.t']);
    expect([...(await account(`${T} CREATE TABLE ledger (id int)`, 'SELECT 1', { leaveOut: ['s.t'] })).keys()]).toEqual(
      ['s.ledger'],
    );
  });

  it('adds the rows that traces say were written, unless their migration was rolled back', async () => {
    await lab.run(`DROP SCHEMA IF EXISTS s CASCADE; CREATE SCHEMA s; SET search_path = s; ${T}`);
    const opening = await beginAccounting(lab.askAsOwner);
    const written = { relation: 's.t', inserted: 1, updated: 2, deleted: 3, existing: true };
    const statement = { written: [written, { ...written, relation: 's.new', existing: false }] } as never;
    const trace = (status: 'passed' | 'failed') => ({ path: 'x', status, statements: [statement, statement] });
    const [one] = await finishAccounting(lab.askAsOwner, opening, { traces: [trace('passed'), trace('failed')] });
    expect(one).toEqual({ ...UNTOUCHED, written: { inserted: 2, updated: 4, deleted: 6 } });
  });

  it('reads a sample of what is over the budget, and says so', async () => {
    const setup = `CREATE TABLE big (id int PRIMARY KEY, pad text); ALTER TABLE big ALTER pad SET STORAGE PLAIN;
      INSERT INTO big SELECT g, CASE WHEN g % 2 = 0 THEN repeat('x', 1900) END FROM generate_series(1, 12000) g; ${T}`;
    const accounts = await account(setup, 'DELETE FROM big WHERE id <= 6000; ALTER TABLE big ALTER id TYPE bigint', {
      budgetBytes: 1_000_000,
    });
    const big = accounts.get('s.big')!;
    expect(big.exact).toBe(false);
    expect(Math.abs(big.rowsBefore - 12_000)).toBeLessThan(2_000);
    expect(Math.abs(big.rowsAfter - 6_000)).toBeLessThan(2_000);
    expect(accounts.get('s.t')).toEqual(UNTOUCHED);
  });

  it('says why a table was not read, and reads the others', async () => {
    const setup = `${T} CREATE TABLE hidden (id int); INSERT INTO hidden VALUES (1); ALTER TABLE hidden ENABLE ROW LEVEL SECURITY;
      ALTER TABLE hidden FORCE ROW LEVEL SECURITY; CREATE POLICY none ON hidden USING (false)`;
    const accounts = await account(setup, 'SELECT 1');
    expect(accounts.get('s.hidden')).toMatchObject({
      rowsBefore: 0,
      exact: false,
      unread: 'query would be affected by row-level security policy for table "hidden"',
    });
    expect(accounts.get('s.t')).toEqual(UNTOUCHED);
  });

  it('reads names that need quotes, tables without columns and columns named like our own', async () => {
    const setup = `CREATE TABLE "T""; DROP" ("a,b" int PRIMARY KEY, t int, "rows" text); INSERT INTO "T""; DROP" VALUES (1, 2, 'x');
      CREATE TABLE nothing (); INSERT INTO nothing DEFAULT VALUES; CREATE TABLE t (t text); INSERT INTO t VALUES ('t')`;
    const accounts = await account(setup, 'ALTER TABLE "T""; DROP" ALTER t TYPE text, DROP "rows"');
    expect(accounts.get('s.T"; DROP')).toMatchObject({
      rowsBefore: 1,
      droppedColumns: [{ column: 'rows', nonNull: 1 }],
      changedColumns: [{ column: 't', compared: 1, changed: 0 }],
    });
    expect(accounts.get('s.nothing')).toMatchObject({ rowsBefore: 1, rowsAfter: 1, exact: true });
    expect(accounts.get('s.t')).toMatchObject({ rowsBefore: 1, exact: true });
  });

  it('counts a row of NULLs in a composite column as a value', async () => {
    const setup =
      'CREATE TYPE pair AS (a int, b int); CREATE TABLE c (id int PRIMARY KEY, p pair); INSERT INTO c VALUES (1, ROW(NULL, NULL)), (2, NULL)';
    const one = (await account(setup, 'ALTER TABLE c ALTER p TYPE text USING p::text')).get('s.c');
    expect(one).toMatchObject({ emptiedColumns: [], changedColumns: [{ compared: 2, changed: 0 }] });
  });

  it("uses no cast and no operator of the user's, though planning its questions runs the user's functions", async () => {
    const setup = `${T} CREATE TYPE mood AS ENUM ('ok'); CREATE TABLE m (id int PRIMARY KEY, m mood); INSERT INTO m VALUES (1, 'ok');
      CREATE FUNCTION boom(mood) RETURNS text LANGUAGE plpgsql AS 'BEGIN RAISE EXCEPTION ''sprung''; END';
      CREATE CAST (mood AS text) WITH FUNCTION boom(mood) AS IMPLICIT;
      CREATE FUNCTION trap(text, text) RETURNS text LANGUAGE plpgsql AS 'BEGIN RAISE EXCEPTION ''sprung''; END';
      CREATE OPERATOR || (LEFTARG = text, RIGHTARG = text, FUNCTION = trap);
      CREATE FUNCTION planned(int) RETURNS int LANGUAGE plpgsql IMMUTABLE AS
        'BEGIN PERFORM set_config(''search_path'', ''s, pg_catalog'', true); RETURN 1; END';
      CREATE INDEX ON m ((planned(1) + id))`;
    const accounts = await account(setup, 'ALTER TABLE m ALTER id TYPE bigint');
    expect(accounts.get('s.m')).toMatchObject({
      rowsBefore: 1,
      exact: true,
      changedColumns: [{ column: 'id', compared: 1, changed: 0 }],
    });
    await expect(lab.askAsOwner('SELECT m::text FROM s.m')).rejects.toThrow('sprung');
    // A session looks at the expressions of an index once.
    await lab.run('CREATE INDEX ON m ((planned(2) + id))');
    await lab.askAsOwner('BEGIN; SELECT count(*) FROM s.m');
    expect(await lab.askAsOwner('SHOW search_path')).toEqual([{ search_path: 's, pg_catalog' }]);
    await expect(lab.askAsOwner("SELECT 'a'::text || 'b'::text")).rejects.toThrow('sprung');
    await lab.askAsOwner('ROLLBACK');
  });

  it('will not ask as a superuser, for whom those functions would run', async () => {
    await expect(beginAccounting(lab.ask)).rejects.toThrow('not as a superuser');
    expect(await lab.ask('SHOW transaction_read_only')).toEqual([{ transaction_read_only: 'off' }]);
  });
});
