import { describe, expect, it } from 'vitest';
import { loadGrammar } from '../../src/sql/parse.ts';
import { lintTexts, told } from './linting.ts';

await loadGrammar();

const BASE = [
  `CREATE TABLE orders (id bigint PRIMARY KEY, note text, total bigint);
CREATE SCHEMA shop; CREATE TABLE shop.things (id bigint PRIMARY KEY);
CREATE POLICY own ON shop.things USING (true);`,
];
const ALTER = 'ALTER TABLE orders ADD COLUMN IF NOT EXISTS c bigint;';
const INDEX = (table: string) => `CREATE INDEX IF NOT EXISTS i ON ${table} (id);`;

describe('the lock timeout in force', () => {
  const isMissing = (...lines: readonly string[]) =>
    lintTexts(lines.join('\n'), { base: BASE, tool: 'plain' })
      .filter(({ ruleId }) => ruleId === 'missing-lock-timeout')
      .map(({ span }) => span.line);

  it.each([
    ['RESET', ["SET lock_timeout = '2s';", 'RESET lock_timeout;', ALTER], [3]],
    ['RESET of another setting', ["SET lock_timeout = '2s';", 'RESET work_mem;', ALTER], []],
    ['DISCARD ALL', ["SET lock_timeout = '2s';", 'DISCARD ALL;', ALTER], [3]],
    ['DISCARD PLANS', ["SET lock_timeout = '2s';", 'DISCARD PLANS;', ALTER], []],
    ['ROLLBACK of the SET', ['BEGIN;', "SET lock_timeout = '2s';", 'ROLLBACK;', ALTER], [4]],
    ['COMMIT of the SET', ['BEGIN;', "SET lock_timeout = '2s';", 'COMMIT;', ALTER], []],
    ['ROLLBACK of a RESET', ["SET lock_timeout = '2s';", 'BEGIN;', 'RESET ALL;', 'ROLLBACK;', ALTER], []],
    [
      'SET LOCAL, and the session after it',
      ["SET lock_timeout = '2s';", 'BEGIN;', 'SET LOCAL lock_timeout = 0;', 'COMMIT;', ALTER],
      [],
    ],
    [
      'ROLLBACK TO before the SET',
      ['BEGIN;', 'SAVEPOINT a;', "SET LOCAL lock_timeout = '2s';", 'ROLLBACK TO a;', ALTER, 'COMMIT;'],
      [5],
    ],
    [
      'ROLLBACK TO after the SET',
      ['BEGIN;', "SET LOCAL lock_timeout = '2s';", 'SAVEPOINT a;', 'ROLLBACK TO a;', ALTER, 'COMMIT;'],
      [],
    ],
    ['set_config in capitals', ["SELECT set_config('LOCK_TIMEOUT', '2s', false);", ALTER], []],
    ['SET in a DO block', ["DO $$ BEGIN SET lock_timeout = '2s'; END $$;", ALTER], []],
    ['SET LOCAL in a DO block', ["DO $$ BEGIN SET LOCAL lock_timeout = '2s'; END $$;", ALTER], [2]],
    [
      'set_config assigned',
      ["DO $$ DECLARE t text; BEGIN t := set_config('lock_timeout', '2s', true);", `${ALTER} END $$;`],
      [],
    ],
  ])('follows %s', (_, lines, missing) => {
    expect(isMissing(...lines)).toEqual(missing);
  });

  it('is asked for once per file', () => {
    const found = lintTexts([`${ALTER}\n${ALTER}\n${INDEX('orders')}`, ALTER], { base: BASE });
    const places = found
      .filter(({ ruleId }) => ruleId === 'missing-lock-timeout')
      .map(({ path, span }) => [path, span.line]);
    expect(places).toEqual([
      ['migrations/2_example.up.sql', 1],
      ['migrations/3_example.up.sql', 1],
    ]);
  });
});

describe('transactions of the file', () => {
  const about = (rule: string, ...lines: readonly string[]) =>
    lintTexts(lines.join('\n'), { base: BASE, tool: 'plain' })
      .filter(({ ruleId }) => ruleId === rule)
      .map(({ span }) => span.line);
  const CONCURRENT = 'CREATE INDEX CONCURRENTLY IF NOT EXISTS i ON orders (id);';
  const UPDATE = 'UPDATE orders SET c = 1;';

  it('go on after COMMIT AND CHAIN, without the locks', () => {
    expect(about('concurrently-in-transaction', 'BEGIN;', 'COMMIT AND CHAIN;', CONCURRENT)).toEqual([3]);
    expect(about('concurrently-in-transaction', 'BEGIN;', 'ROLLBACK AND CHAIN;', CONCURRENT)).toEqual([3]);
    expect(about('concurrently-in-transaction', 'BEGIN;', 'COMMIT;', CONCURRENT)).toEqual([]);
    expect(about('long-data-change-under-lock', 'BEGIN;', ALTER, 'COMMIT AND CHAIN;', UPDATE)).toEqual([]);
    expect(about('long-data-change-under-lock', 'BEGIN;', ALTER, UPDATE)).toEqual([3]);
  });

  it('let go of what was locked since a savepoint when they go back to it', () => {
    const back = ['BEGIN;', 'SAVEPOINT a;', ALTER, 'ROLLBACK TO a;', UPDATE, 'COMMIT;'];
    expect(about('long-data-change-under-lock', ...back)).toEqual([]);
    expect(about('long-data-change-under-lock', ...back.filter((line) => !line.startsWith('ROLLBACK')))).toEqual([4]);
  });

  it('are one for the body of a DO block or a procedure, until it commits', () => {
    const body = (between: string) => `AS $$ BEGIN ${ALTER} ${between} ${UPDATE} END $$;`;
    const procedure = (between: string) => [
      `CREATE OR REPLACE PROCEDURE p() LANGUAGE plpgsql ${body(between)}`,
      'CALL p();',
    ];
    expect(about('long-data-change-under-lock', ...procedure(''))).toEqual([2]);
    expect(about('long-data-change-under-lock', ...procedure('COMMIT;'))).toEqual([]);
    expect(about('long-data-change-under-lock', ...procedure('ROLLBACK;'))).toEqual([]);
    expect(about('long-data-change-under-lock', `DO ${body('').slice(3)}`)).toEqual([1]);
    expect(about('long-data-change-under-lock', `DO $$ BEGIN ${ALTER} END $$;`, UPDATE)).toEqual([]);
    // Inside another transaction a COMMIT is refused, and ends nothing.
    expect(about('long-data-change-under-lock', ...procedure('COMMIT;').toSpliced(1, 0, 'BEGIN;'))).toEqual([3]);
  });
});

describe('what a change made is known', () => {
  const rules = (...texts: readonly string[]) =>
    told(lintTexts(texts, { base: BASE }), 'missing-lock-timeout', 'unguarded-rename', 'lock-held-across-statements');

  it.each([
    ['in a schema under its new name', 'ALTER SCHEMA app RENAME TO app2;', 'app2.t'],
    ['under its old name in another schema', 'ALTER TABLE app.t SET SCHEMA shop;', 'shop.t'],
    ['by search_path', 'SET LOCAL search_path = app;', 't'],
  ])('as a table %s', (_, statement, name) => {
    const made = 'CREATE SCHEMA IF NOT EXISTS app;\nCREATE TABLE IF NOT EXISTS app.t (id bigint);';
    expect(rules(`${made}\n${statement}\n${INDEX(name)}`)).toEqual([]);
    expect(rules(`${made}\n${statement}`, INDEX(name.replace(/^t$/, 'app.t')))).toEqual([]);
    expect(rules(`${made}\n${statement}\n${INDEX('shop.things')}`)).toEqual(['4:1 blocking-index-build']);
  });

  it('as a table written inside CREATE SCHEMA', () => {
    const made = 'CREATE SCHEMA app CREATE TABLE t (id bigint);';
    expect(rules(`${made}\n${INDEX('app.t')}`)).toEqual(['1:1 create-without-if-not-exists']);
    expect(rules(`${made}\n${INDEX('t')}`)).toEqual(['1:1 create-without-if-not-exists']);
    expect(rules(`${made}\n${INDEX('orders')}`)).toContain('2:1 blocking-index-build');
  });

  it('as a table made again after DROP TABLE or DROP SCHEMA', () => {
    const drop = '-- pg-rehearsal: allow drop-table, drop-schema, drop-cascade because it is empty\n';
    const again = 'CREATE TABLE IF NOT EXISTS shop.things (id bigint);';
    const schema = `${drop}DROP SCHEMA IF EXISTS shop CASCADE;\nCREATE SCHEMA IF NOT EXISTS shop;\n${again}\n${INDEX('shop.things')}`;
    expect(rules(schema)).not.toContain('5:1 blocking-index-build');
    expect(rules(`${drop}DROP TABLE IF EXISTS shop.things;\n${again}\n${INDEX('shop.things')}`)).not.toContain(
      '4:1 blocking-index-build',
    );
    expect(rules(`${again}\n${INDEX('shop.things')}`)).toEqual(['2:1 blocking-index-build']);
  });

  it('as a column, though it or its table has another name by now', () => {
    const add = 'ALTER TABLE orders ADD COLUMN IF NOT EXISTS c bigint;';
    const column = `${add}\nALTER TABLE orders RENAME COLUMN c TO d;\nALTER TABLE orders DROP COLUMN IF EXISTS d;`;
    expect(rules(column)).toEqual([]);
    expect(rules(`${add}\nALTER TABLE orders DROP COLUMN IF EXISTS note;`)).toEqual(['2:20 drop-column']);
    const table = `${add}\nALTER TABLE orders RENAME TO sales;\nALTER TABLE sales DROP COLUMN IF EXISTS c;`;
    expect(rules(table)).toEqual(['2:1 rename-table']);
  });

  it('as a validated CHECK, though column, constraint and table have other names by now', () => {
    const check = [
      'ALTER TABLE orders DROP CONSTRAINT IF EXISTS k;\nALTER TABLE orders ADD CONSTRAINT k CHECK (note IS NOT NULL) NOT VALID;',
      'ALTER TABLE orders VALIDATE CONSTRAINT k;',
    ];
    const rename =
      'ALTER TABLE orders RENAME CONSTRAINT k TO l;\nALTER TABLE orders RENAME COLUMN note TO remark;\nALTER TABLE orders RENAME TO sales;\n';
    const require = 'ALTER TABLE sales ALTER COLUMN remark SET NOT NULL;';
    expect(rules(...check, rename + require)).toEqual(['2:1 rename-column', '3:1 rename-table']);
    expect(rules(check[0] ?? '', rename + require)).toContain('4:19 set-not-null-scan');
  });

  it('as an index whose table has another name by now', () => {
    const base = [...BASE, 'CREATE INDEX orders_note ON orders (note);'];
    const texts = ['ALTER TABLE orders RENAME TO sales;', 'DROP INDEX IF EXISTS orders_note;'];
    const [found] = lintTexts(texts, { base }).filter(({ ruleId }) => ruleId === 'blocking-index-drop');
    expect(found?.table).toMatch(/sales$/);
  });

  it('by the search path of the session, once SET LOCAL or RESET has ended another', () => {
    const homeOf = (...lines: readonly string[]) =>
      ['public', 'shop'].filter((home) => {
        const text = `${lines.join('\n')}\n${INDEX(`${home}.fresh`)}`;
        return !lintTexts(text, { base: BASE, tool: 'plain' }).some(({ ruleId }) => ruleId === 'blocking-index-build');
      });
    const make = 'CREATE TABLE IF NOT EXISTS fresh (id bigint);';
    expect(homeOf(make)).toEqual(['public']);
    expect(homeOf('SET search_path = shop;', make)).toEqual(['shop']);
    expect(homeOf("SELECT set_config('SEARCH_PATH', 'shop', false);", make)).toEqual(['shop']);
    expect(homeOf('BEGIN;', 'SET LOCAL search_path = shop;', make, 'COMMIT;')).toEqual(['shop']);
    expect(homeOf('BEGIN;', 'SET LOCAL search_path = shop;', 'COMMIT;', make)).toEqual(['public']);
    expect(homeOf('SET search_path = shop;', 'RESET search_path;', make)).toEqual(['public']);
    expect(homeOf('SET search_path = shop;', 'RESET ALL;', make)).toEqual(['public']);
    expect(homeOf('SET search_path = shop;', 'DISCARD ALL;', make)).toEqual(['public']);
  });
});

describe('what the migrations at base made is known', () => {
  const rules = (base: readonly string[], text: string) =>
    told(lintTexts(text, { base: [...BASE, ...base] }), 'missing-lock-timeout', 'lock-held-across-statements');

  it('as a default that came later, or went', () => {
    const need = 'ALTER TABLE orders ALTER COLUMN total SET NOT NULL;';
    const give = 'ALTER TABLE orders ALTER COLUMN total SET DEFAULT 0;';
    const drop = 'ALTER TABLE orders ALTER COLUMN total DROP DEFAULT;';
    expect(rules([need, give], drop)).toEqual(['1:20 drop-default']);
    expect(rules([need], drop)).toEqual([]);
    expect(rules([need, give, drop], drop)).toEqual([]);
  });

  it('as a type that was changed', () => {
    const narrow = 'ALTER TABLE orders ALTER COLUMN note TYPE varchar(20);';
    expect(rules(['ALTER TABLE orders ALTER COLUMN note TYPE varchar(50);'], narrow)).toContain('1:20 narrowed-type');
    expect(rules(['ALTER TABLE orders ALTER COLUMN note TYPE varchar(10);'], narrow)).toEqual([
      '1:20 changed-result-type',
    ]);
  });

  it('as a column that went, with its indexes and constraints', () => {
    const index = 'CREATE INDEX orders_note ON orders (note);';
    const found = (...base: readonly string[]) =>
      lintTexts('CREATE INDEX IF NOT EXISTS orders_note ON orders (note);', { base: [...BASE, ...base] })
        .map(({ ruleId }) => ruleId)
        .filter((id) => id === 'blocking-index-build');
    expect(found(index)).toEqual([]);
    const again = ['ALTER TABLE orders DROP COLUMN note;', 'ALTER TABLE orders ADD COLUMN note text;'];
    expect(found(index, ...again)).toEqual(['blocking-index-build']);
  });

  it('as partitioned, by what is attached to it', () => {
    const text = '-- no-transaction\nCREATE INDEX CONCURRENTLY IF NOT EXISTS i ON parts (id);';
    const attach = 'ALTER TABLE parts ATTACH PARTITION orders DEFAULT;';
    expect(rules([attach], text)).toContain('2:1 concurrent-index-on-partitioned-table');
    expect(rules([], text)).not.toContain('2:1 concurrent-index-on-partitioned-table');
  });

  it('as how volatile a function is, in the change as well', () => {
    const make = (volatility: string) =>
      `CREATE OR REPLACE FUNCTION f() RETURNS int ${volatility} LANGUAGE sql AS 'SELECT 1';`;
    const add = 'ALTER TABLE orders ADD COLUMN IF NOT EXISTS c int DEFAULT f();';
    for (const [volatility, expected] of [
      ['IMMUTABLE', []],
      ['STABLE', []],
      ['VOLATILE', ['volatile-default-rewrite']],
      ['', ['volatile-default-rewrite']],
    ] as const) {
      const only = (found: readonly string[]) => found.map((one) => one.replace(/^\S+ /, ''));
      expect([volatility, only(rules([make(volatility)], add))]).toEqual([volatility, expected]);
      expect([volatility, only(rules([], `${make(volatility)}\n${add}`))]).toEqual([volatility, expected]);
    }
  });

  it('as the index that has a name, whatever is asked for under it later', () => {
    const text = `CREATE UNIQUE INDEX IF NOT EXISTS i ON orders (total);\nUPDATE orders SET note = '' WHERE total = 5;`;
    const found = (base: readonly string[]) => rules(base, text).filter((one) => /backfill|data-change/.test(one));
    expect(found([])).toEqual([]);
    expect(found(['CREATE INDEX i ON orders (note);'])).toEqual(['2:1 long-data-change-under-lock']);
  });
});

describe('functions, triggers and types at base', () => {
  const BROKEN = 'function-left-broken';
  const FUNCTION = `CREATE FUNCTION checked() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN IF new.total < 0 THEN RETURN NULL; END IF; RETURN new; END';`;
  const TRIGGER = 'CREATE TRIGGER checks BEFORE INSERT ON orders FOR EACH ROW EXECUTE FUNCTION checked();';
  const DROP = 'ALTER TABLE orders DROP COLUMN IF EXISTS total;';
  const has = (rule: string, text: string, ...more: readonly string[]) =>
    lintTexts(text, { base: [...BASE, ...more] }).some(({ ruleId }) => ruleId === rule);

  it('are known until they are dropped', () => {
    expect(has(BROKEN, DROP, FUNCTION, TRIGGER)).toBe(true);
    expect(has(BROKEN, DROP, FUNCTION)).toBe(false);
    expect(has(BROKEN, DROP, FUNCTION, TRIGGER, 'DROP TRIGGER checks ON orders;')).toBe(false);
    expect(has(BROKEN, DROP, FUNCTION, TRIGGER, 'DROP FUNCTION checked() CASCADE;')).toBe(false);
    const type = "CREATE TYPE mood AS ENUM ('a');";
    expect(has('type-lost', 'DROP TYPE IF EXISTS mood;', type)).toBe(true);
    expect(has('type-lost', 'DROP TYPE IF EXISTS mood;', type, 'DROP TYPE mood;')).toBe(false);
    expect(has('type-lost', 'DROP TYPE IF EXISTS mood;', type, 'ALTER TYPE mood RENAME TO feeling;')).toBe(false);
    const total = "CREATE FUNCTION total() RETURNS int LANGUAGE sql AS 'SELECT 1';";
    expect(has('function-lost', 'DROP FUNCTION IF EXISTS total();', total)).toBe(true);
    expect(has('function-lost', 'DROP FUNCTION IF EXISTS total();', total, 'DROP FUNCTION total();')).toBe(false);
    expect(has('function-lost', 'DROP FUNCTION pg_temp.total();', total.replace('total', 'pg_temp.total'))).toBe(false);
  });

  it('are known beside a catalogue, which has no word of them, and bring back no table that went', () => {
    const columns = ['id', 'total'].map((name) => ({ name, type: 'bigint', notNull: false }));
    const orders = { oid: 1, schema: 'public', name: 'orders', kind: 'table', filenode: 1, rows: 0 } as const;
    const relation = { ...orders, columns, indexes: [], constraints: [] };
    const catalogue = { relations: new Map([['public.orders', relation]]), byOid: new Map([[1, relation]]) };
    const gone = 'CREATE TABLE gone (id bigint); CREATE TRIGGER t BEFORE INSERT ON gone EXECUTE FUNCTION checked();';
    const found = (text: string, ...base: readonly string[]) =>
      lintTexts(text, { base, catalogue }).map(({ ruleId }) => ruleId);
    expect(found(DROP, FUNCTION, TRIGGER)).toContain(BROKEN);
    expect(found(DROP, FUNCTION)).not.toContain(BROKEN);
    expect(found(INDEX('gone'), FUNCTION, gone)).toEqual([]);
  });
});
