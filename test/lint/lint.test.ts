import { describe, expect, it } from 'vitest';
import { toolById } from '../../src/collect/tools/index.ts';
import type { Catalogue, CatalogueRelation } from '../../src/core/catalogue.ts';
import { lint, RULE_IDS } from '../../src/lint/lint.ts';
import { severitiesOf } from '../../src/lint/presets.ts';
import { RULES } from '../../src/rules/index.ts';
import { loadGrammar, parse } from '../../src/sql/parse.ts';
import { lintTexts, told } from './linting.ts';

await loadGrammar();

const ORDERS = ['CREATE TABLE orders (id bigint PRIMARY KEY, note varchar(20), total bigint);'];
const ABOUT_LOCKS = 'missing-lock-timeout';

describe('lint', () => {
  it('tells a file that does not parse, with line and column, and checks the rest', () => {
    const found = lintTexts(['SELECT 1;\nCREATE TABEL a ();', 'DROP TABLE orders;'], { base: ORDERS });
    expect(found.map(({ path, ruleId, span }) => `${path} ${span.line}:${span.column} ${ruleId}`)).toEqual([
      'migrations/2_example.up.sql 2:8 syntax-error',
      'migrations/3_example.up.sql 1:1 drop-table',
      'migrations/3_example.up.sql 1:1 drop-without-if-exists',
      'migrations/3_example.up.sql 1:1 missing-lock-timeout',
    ]);
  });

  it('tells a byte order mark, which nobody sees', () => {
    const [found, ...others] = lintTexts(['\ufeffCREATE TABLE IF NOT EXISTS a ();']);
    expect([found?.ruleId, others]).toEqual(['syntax-error', []]);
    expect(found?.message).toMatch(/^The file begins with a byte order mark/);
  });

  it('finds nothing in an empty change, or one of comments', () => {
    expect(lintTexts([])).toEqual([]);
    expect(lintTexts(['', '-- nothing\n', ';'])).toEqual([]);
  });

  it('warns of locks in a down file, and keeps other errors and what was asked for', () => {
    const text = 'CREATE INDEX orders_note_idx ON orders (note);';
    const found = (direction: 'up' | 'down', severities: Parameters<typeof lint>[0]['severities'] = {}) =>
      lintTexts(text, { base: ORDERS, direction, severities })
        .filter(({ ruleId }) => ruleId !== ABOUT_LOCKS)
        .map(({ ruleId, severity }) => `${severity} ${ruleId}`);
    const guard = 'error create-without-if-not-exists';
    expect(found('up')).toEqual(['error blocking-index-build', guard]);
    expect(found('down')).toEqual(['warning blocking-index-build', guard]);
    expect(found('down', { 'blocking-index-build': 'error' })).toEqual(['error blocking-index-build', guard]);
    const waits = (direction: 'up' | 'down') =>
      lintTexts(text, { base: ORDERS, direction }).find(({ ruleId }) => ruleId === ABOUT_LOCKS)?.severity;
    expect([waits('up'), waits('down')]).toEqual(['warning', 'note']);
  });

  it('gives every rule its own severity unless told otherwise', () => {
    const drop = (severities: Parameters<typeof lint>[0]['severities']) =>
      lintTexts('DROP TABLE IF EXISTS orders;', { base: ORDERS, severities }).find(
        ({ ruleId }) => ruleId === 'drop-table',
      )?.severity;
    expect(drop({})).toBe('error');
    expect(drop({ 'drop-table': 'note' })).toBe('note');
    expect(drop({ 'drop-table': 'off' })).toBeUndefined();
  });

  it('gives the severities of a path to the files that match', () => {
    const overrides = [
      {
        matches: (path: string) => path.includes('/2_'),
        severities: { 'drop-table': 'off', 'serial-type': 'warning' } as const,
      },
    ];
    const found = lintTexts(
      ['DROP TABLE IF EXISTS orders;\nCREATE TABLE IF NOT EXISTS a (id serial);', 'DROP TABLE IF EXISTS orders;'],
      {
        base: [...ORDERS],
        overrides,
      },
    ).filter(({ ruleId }) => ruleId !== ABOUT_LOCKS);
    // The second DROP finds no table left: the first one took it.
    expect(found.map(({ path, ruleId }) => `${path.slice(11, 13)} ${ruleId}`)).toEqual([
      '2_ serial-type',
      '3_ drop-table',
    ]);
  });

  it('lets the last of several paths that fit count, rule by rule, and one that fits alone switch a rule on', () => {
    const severities = (...given: readonly Parameters<typeof lint>[0]['severities'][]) =>
      lintTexts('DROP TABLE IF EXISTS orders;\nCREATE TABLE IF NOT EXISTS a (id serial);', {
        base: ORDERS,
        severities: { 'drop-table': 'off' },
        overrides: given.map((one) => ({ matches: () => true, severities: one })),
      })
        .filter(({ ruleId }) => ruleId === 'drop-table' || ruleId === 'serial-type')
        .map(({ ruleId, severity }) => `${severity} ${ruleId}`);
    expect(severities()).toEqual([]);
    expect(severities({ 'drop-table': 'note' }, { 'drop-table': 'warning' })).toEqual(['warning drop-table']);
    expect(severities({ 'drop-table': 'note' }, { 'serial-type': 'error' })).toEqual([
      'note drop-table',
      'error serial-type',
    ]);
    expect(severities({ 'drop-table': 'note' }, { 'drop-table': 'off' })).toEqual([]);
  });

  it('knows the ids that a configuration may name', () => {
    expect(RULE_IDS).toEqual(RULES.map(({ id }) => id));
    expect(RULE_IDS).toContain('set-not-null-scan');
  });
});

describe('presets', () => {
  const text = 'CREATE TABLE items (id serial);\nDROP TABLE IF EXISTS orders;';
  const ids = (preset: Parameters<typeof severitiesOf>[0], own = {}) =>
    told(lintTexts(text, { base: ORDERS, severities: severitiesOf(preset, own) }), ABOUT_LOCKS);

  it('recommended leaves advice out', () => {
    expect(ids('recommended')).toEqual(['1:1 create-without-if-not-exists', '2:1 drop-table']);
  });

  it('strict gives advice as well', () => {
    expect(ids('strict')).toEqual([
      '1:1 create-without-if-not-exists',
      '1:1 table-without-primary-key',
      '1:24 serial-type',
      '2:1 drop-table',
    ]);
  });

  it('history-only leaves everything else out', () => {
    expect(ids('history-only')).toEqual([]);
    const { 'edited-migration': edited, 'migration-fails': fails, ...others } = severitiesOf('history-only');
    expect([edited, fails, others['version-gap'], others['drop-table']]).toEqual([undefined, undefined, 'off', 'off']);
  });

  it('give way to what the configuration says of one rule', () => {
    expect(ids('recommended', { 'drop-table': 'off', 'serial-type': 'error' })).toEqual([
      '1:1 create-without-if-not-exists',
      '1:24 serial-type',
    ]);
  });
});

describe('what the change itself made', () => {
  it('is not in use: tables, their partitions, materialized views, renamed and moved tables', () => {
    const text = `CREATE TABLE IF NOT EXISTS items (id bigint, note text);
CREATE INDEX IF NOT EXISTS i ON items (id);
CREATE TABLE IF NOT EXISTS parts (at date) PARTITION BY RANGE (at);
CREATE TABLE IF NOT EXISTS part PARTITION OF parts FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
CREATE INDEX IF NOT EXISTS p ON part (at);
CREATE MATERIALIZED VIEW IF NOT EXISTS sums AS SELECT 1 AS one;
CREATE INDEX IF NOT EXISTS s ON sums (one);
REFRESH MATERIALIZED VIEW sums;
ALTER TABLE IF EXISTS items RENAME TO things;
ALTER TABLE things ALTER COLUMN note SET NOT NULL;
CREATE SCHEMA IF NOT EXISTS archive;
ALTER TABLE things SET SCHEMA archive;
ALTER TABLE archive.things ALTER COLUMN id TYPE integer;
DROP TABLE IF EXISTS archive.things;`;
    expect(told(lintTexts(text))).toEqual([]);
  });

  it('is remembered from file to file, and in the down files after them', () => {
    expect(
      told(lintTexts(['CREATE TABLE IF NOT EXISTS items (id bigint);', 'CREATE INDEX IF NOT EXISTS i ON items (id);'])),
    ).toEqual([]);
  });

  it('takes the place of a table in use when the two are swapped', () => {
    const text = `CREATE TABLE IF NOT EXISTS orders_new (id bigint);
ALTER TABLE IF EXISTS orders RENAME TO orders_old;
ALTER TABLE IF EXISTS orders_new RENAME TO orders;
CREATE INDEX IF NOT EXISTS i ON orders (id);
CREATE INDEX IF NOT EXISTS j ON orders_old (id);`;
    const found = told(
      lintTexts(text, { base: ORDERS }),
      ABOUT_LOCKS,
      'lock-held-across-statements',
      'unguarded-rename',
    );
    expect(found).toEqual(['5:1 blocking-index-build']);
  });
});

describe('down files', () => {
  it('may drop, but guarded', () => {
    const found = lintTexts('DROP TABLE orders;\nALTER TABLE x DROP COLUMN IF EXISTS y;\nDELETE FROM z;', {
      base: ORDERS,
      direction: 'down',
    });
    expect(told(found, ABOUT_LOCKS, 'long-data-change-under-lock')).toEqual(['1:1 drop-without-if-exists']);
  });

  it('still lock what they touch', () => {
    const found = lintTexts('CREATE INDEX IF NOT EXISTS i ON orders (total);', { base: ORDERS, direction: 'down' });
    expect(told(found, ABOUT_LOCKS)).toEqual(['1:1 blocking-index-build']);
  });
});

describe('down files of several migrations', () => {
  it('are read last first, as they are run', () => {
    const files = [
      ['2', 'up', 'SELECT 1;'],
      ['3', 'up', 'ALTER TABLE orders ALTER COLUMN note TYPE text;'],
      ['2', 'down', 'ALTER TABLE orders ALTER COLUMN note TYPE varchar(30);'],
      ['3', 'down', 'ALTER TABLE orders ALTER COLUMN note TYPE varchar(20);'],
    ] as const;
    const migration = (version: string, direction: 'up' | 'down', text: string) => ({
      ...{ path: `${version}.${direction}.sql`, version, name: 'a', direction, text },
      transaction: 'per-migration' as const,
    });
    const base = migration('1', 'up', ORDERS[0] ?? '');
    const added = files.map(([version, direction, text]) => migration(version, direction, text));
    const found = lint({
      tool: toolById('sqlx'),
      history: {
        ...{ base: { ref: '', sha: '', how: '' }, directory: '.', tool: 'sqlx', problems: [] },
        ...{ atBase: [base], atHead: [base, ...added] },
        changes: added.map((head) => ({ kind: 'added', path: head.path, version: head.version, head })),
      },
      added: added.map((one) => ({ migration: one, script: parse(one.text) })),
      postgresVersion: 17,
      severities: {},
    });
    const rewrites = found.filter(({ ruleId }) => ruleId === 'column-type-rewrite').map(({ path }) => path);
    expect(rewrites).toEqual(['3.down.sql']);
  });
});

describe('transactions and timeouts', () => {
  const CONCURRENT = 'CREATE INDEX CONCURRENTLY IF NOT EXISTS i ON orders (total);';
  const NOTES = ['concurrent-index-behind-advisory-lock', 'concurrent-index-hidden-by-if-not-exists'];

  it('follow the tool: sqlx wraps a file unless it opts out at its first byte', () => {
    const ids = (text: string, tool: 'sqlx' | 'plain' = 'sqlx') =>
      told(lintTexts(text, { base: ORDERS, tool }), ...NOTES);
    expect(ids(CONCURRENT)).toEqual(['1:1 concurrently-in-transaction']);
    expect(ids(`-- no-transaction\n${CONCURRENT}`)).toEqual([]);
    expect(ids(`\n-- no-transaction\n${CONCURRENT}`)).toEqual(['3:1 concurrently-in-transaction']);
    expect(ids(`-- no-transaction\n${CONCURRENT}\nSELECT 1;`)).toEqual(['2:1 concurrently-in-transaction']);
    expect(ids(CONCURRENT, 'plain')).toEqual([]);
    expect(ids(`BEGIN;\n${CONCURRENT}\nCOMMIT;`, 'plain')).toEqual(['2:1 concurrently-in-transaction']);
    expect(ids(`BEGIN;\nCOMMIT;\n${CONCURRENT}`, 'plain')).toEqual([]);
  });

  it('know SET, SET LOCAL, RESET, set_config and zero', () => {
    const ids = (text: string, tool: 'sqlx' | 'plain' = 'plain') => told(lintTexts(text, { base: ORDERS, tool }));
    const alter = 'ALTER TABLE orders ADD COLUMN IF NOT EXISTS c int;';
    expect(ids(alter)).toEqual(['1:1 missing-lock-timeout']);
    expect(ids(`SET lock_timeout = '2s'; ${alter}`)).toEqual([]);
    expect(ids(`SET lock_timeout TO 2000; ${alter}`)).toEqual([]);
    expect(ids(`SET lock_timeout = '0ms'; ${alter}`)).toEqual(['1:27 missing-lock-timeout']);
    expect(ids(`SET lock_timeout TO DEFAULT; ${alter}`)).toEqual(['1:30 missing-lock-timeout']);
    expect(ids(`SET lock_timeout = '2s'; RESET ALL; ${alter}`)).toEqual(['1:37 missing-lock-timeout']);
    expect(ids(`SELECT set_config('lock_timeout', '2s', false); ${alter}`)).toEqual([]);
    // Outside a transaction, SET LOCAL does nothing; in one, it ends with it.
    expect(ids(`SET LOCAL lock_timeout = '2s'; ${alter}`)).toEqual(['1:32 missing-lock-timeout']);
    expect(ids(`BEGIN; SET LOCAL lock_timeout = '2s'; ${alter} COMMIT;`)).toEqual([]);
    expect(ids(`BEGIN; SET LOCAL lock_timeout = '2s'; COMMIT; ${alter}`)).toEqual(['1:47 missing-lock-timeout']);
    expect(ids(`SET LOCAL lock_timeout = '2s'; ${alter}`, 'sqlx')).toEqual([]);
  });

  it('end what was locked', () => {
    const text = `BEGIN; ALTER TABLE orders ADD COLUMN IF NOT EXISTS c bigint; COMMIT;\nUPDATE orders SET c = 1 WHERE c IS NULL;`;
    expect(told(lintTexts(text, { base: ORDERS, tool: 'plain' }), ABOUT_LOCKS)).toEqual(['2:1 unbatched-backfill']);
    expect(
      told(lintTexts(text.replace(' COMMIT;', '').concat('COMMIT;'), { base: ORDERS, tool: 'plain' }), ABOUT_LOCKS),
    ).toEqual(['2:1 long-data-change-under-lock']);
  });
});

describe('a catalogue of the base', () => {
  const relation = (name: string, more: Partial<CatalogueRelation> = {}): CatalogueRelation => ({
    ...{ oid: name.length, schema: 'public', name, kind: 'table', filenode: 1, rows: 5 },
    ...{ columns: [], indexes: [], constraints: [], ...more },
  });
  const catalogue = (...relations: readonly CatalogueRelation[]): Catalogue => ({
    relations: new Map(relations.map((one) => [`${one.schema}.${one.name}`, one])),
    byOid: new Map(relations.map((one) => [one.oid, one])),
  });
  const ids = (text: string, known: Catalogue) => {
    const migration = {
      path: 'a.sql',
      version: '2',
      name: 'a',
      direction: 'up',
      transaction: 'per-migration',
      text,
    } as const;
    const added = [{ migration, script: parse(text) }];
    return told(
      lint({ tool: toolById('sqlx'), added, postgresVersion: 17, severities: {}, catalogue: known }),
      ABOUT_LOCKS,
    );
  };

  it('says which tables there are', () => {
    expect(ids('CREATE INDEX IF NOT EXISTS i ON orders (total);', catalogue(relation('orders')))).toEqual([
      '1:1 blocking-index-build',
    ]);
    expect(ids('CREATE INDEX IF NOT EXISTS i ON orders (total);', catalogue(relation('others')))).toEqual([]);
  });

  it('says what columns, constraints and indexes are', () => {
    const orders = relation('orders', {
      columns: [
        { name: 'id', type: 'bigint', notNull: true },
        { name: 'note', type: 'character varying(20)', notNull: false },
        { name: 'email', type: 'text', notNull: false },
        { name: 'code', type: 'character varying(9)', notNull: false, collation: 'C' },
      ],
      indexes: [
        {
          name: 'orders_note',
          unique: false,
          primary: false,
          valid: true,
          definition: 'CREATE INDEX orders_note ON public.orders USING btree (note)',
        },
        {
          name: 'orders_code',
          unique: false,
          primary: false,
          valid: true,
          definition: 'CREATE INDEX orders_code ON public.orders USING btree (code)',
        },
      ],
      constraints: [
        { name: 'note_known', type: 'check', validated: true, definition: 'CHECK ((note IS NOT NULL))' },
        { name: 'email_known', type: 'check', validated: false, definition: 'CHECK ((email IS NOT NULL)) NOT VALID' },
      ],
    });
    const known = catalogue(orders, relation('orders_note', { kind: 'index', table: 'public.orders' }));
    expect(ids('ALTER TABLE orders ALTER COLUMN note SET NOT NULL;', known)).toEqual([]);
    expect(ids('ALTER TABLE orders ALTER COLUMN email SET NOT NULL;', known)).toEqual(['1:20 set-not-null-scan']);
    // A validated CHECK is tried on every row again, another is not.
    expect(ids('ALTER TABLE orders ALTER COLUMN note TYPE varchar(40);', known)).toEqual(['1:20 column-type-rewrite']);
    const free = ['1:20 changed-result-type'];
    expect(ids('ALTER TABLE orders ALTER COLUMN email TYPE varchar;', known)).toEqual(free);
    expect(ids('ALTER TABLE orders ALTER COLUMN code TYPE text COLLATE "C";', known)).toEqual(free);
    expect(ids('ALTER TABLE orders ALTER COLUMN code TYPE text;', known)).toEqual(['1:20 column-type-rewrite']);
    expect(ids('ALTER TABLE orders ALTER COLUMN note TYPE varchar(10);', known)).toEqual([
      '1:20 column-type-rewrite',
      '1:20 narrowed-type',
    ]);
    expect(ids('DROP INDEX IF EXISTS orders_note;', known)).toEqual(['1:1 blocking-index-drop']);
    expect(ids('DROP INDEX IF EXISTS elsewhere;', known)).toEqual([]);
  });

  it('leaves functions to the migrations at base, which alone tell of them', () => {
    const known = catalogue(relation('orders', { columns: [{ name: 'id', type: 'bigint', notNull: true }] }));
    const found = (text: string, ...base: readonly string[]) =>
      told(lintTexts(text, { base, catalogue: known }), ABOUT_LOCKS);
    const add = 'ALTER TABLE orders ADD COLUMN IF NOT EXISTS c int DEFAULT f();';
    const stable = "CREATE FUNCTION f() RETURNS int STABLE LANGUAGE sql AS 'SELECT 1';";
    expect(found(add, stable)).toEqual([]);
    expect(found(add)).toEqual(['1:20 volatile-default-rewrite']);
  });

  it('says who may see rows, and what replication tells them by', () => {
    const enable = 'ALTER TABLE orders ENABLE ROW LEVEL SECURITY;';
    expect(ids(enable, catalogue(relation('orders', { policies: 1 })))).toEqual([]);
    expect(ids(enable, catalogue(relation('orders')))).toEqual(['1:20 row-security-without-policy']);
    const index = {
      name: 'orders_number_key',
      unique: true,
      primary: false,
      valid: true,
      definition: 'CREATE UNIQUE INDEX orders_number_key ON public.orders USING btree (number)',
    };
    const identity = relation('orders', {
      indexes: [index],
      replicaIdentity: 'i',
      identityIndex: 'orders_number_key',
    });
    const drop = 'DROP INDEX IF EXISTS orders_number_key;';
    expect(ids(drop, catalogue(identity))).toContain('1:1 replica-identity-lost');
    expect(ids(drop, catalogue(relation('orders', { indexes: [index] })))).not.toContain('1:1 replica-identity-lost');
  });

  it('says which tables are partitioned', () => {
    const known = catalogue(relation('events', { kind: 'partitioned table' }));
    const text = '-- no-transaction\nCREATE INDEX CONCURRENTLY i ON events (at);';
    expect(ids(text, known)).toContain('2:1 concurrent-index-on-partitioned-table');
  });
});
