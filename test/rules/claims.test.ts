import { describe, expect, it } from 'vitest';
import { plain } from '../../src/collect/tools/plain.ts';
import type { Suspicion } from '../../src/core/finding.ts';
import { blocks } from '../../src/core/locks.ts';
import type { History } from '../../src/core/migration.ts';
import { isNamed } from '../../src/core/names.ts';
import type { StatementTrace } from '../../src/core/trace.ts';
import { judge } from '../../src/judge/judge.ts';
import { lint } from '../../src/lint/lint.ts';
import { loadGrammar } from '../../src/sql/parse.ts';
import { migrationOf, only, parsed, rehearseScripts } from '../support/rehearsal.ts';

await loadGrammar();

const BASE = `
CREATE DOMAIN free AS text;
CREATE DOMAIN email AS text CHECK (value <> '');
CREATE FUNCTION noted() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN new; END';
CREATE TABLE customers (id bigint PRIMARY KEY, name text);
CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint, note varchar(50), code text, state varchar(9), town varchar(50), n int NOT NULL, total numeric(8,2),
  known int, placed timestamp(3), address free, CONSTRAINT state_ok CHECK (state <> ''), CONSTRAINT known_ok CHECK (known IS NOT NULL));
ALTER TABLE orders ADD CONSTRAINT late CHECK (n >= 0) NOT VALID;
CREATE INDEX orders_code_idx ON orders (code);
CREATE INDEX orders_town_idx ON orders (lower(town));
CREATE UNIQUE INDEX orders_n_key ON orders (n);
CREATE TRIGGER note BEFORE INSERT ON orders FOR EACH ROW EXECUTE FUNCTION noted();
CREATE POLICY own ON orders USING (true);
CREATE TABLE "Odd.Lines" (id bigint PRIMARY KEY, customer_id bigint, note varchar(50), code text, n int NOT NULL, total numeric(8,2), known int, placed timestamp(3));
CREATE TABLE events (at date NOT NULL, customer_id bigint, note varchar(50), n int NOT NULL) PARTITION BY RANGE (at);
CREATE TABLE events_2026 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
CREATE TABLE events_rest PARTITION OF events DEFAULT;
CREATE TABLE loose (at date NOT NULL, customer_id bigint, note varchar(50), n int NOT NULL);
INSERT INTO customers SELECT g, g FROM generate_series(1, 20) g;
INSERT INTO orders SELECT g, g, g, g, g, g, g, g, g, now(), g FROM generate_series(1, 20) g;
INSERT INTO "Odd.Lines" SELECT g, g, g, g, g, g, g, now() FROM generate_series(1, 20) g;
INSERT INTO events SELECT '2026-01-01'::date + g, g, g, g FROM generate_series(1, 20) g;
`;

const OF_ANY_TABLE = [
  'ADD COLUMN fresh int',
  'ADD COLUMN fresh int DEFAULT 1 NOT NULL',
  'ADD COLUMN fresh float DEFAULT random()',
  'ADD COLUMN fresh timestamptz DEFAULT now()',
  'ADD COLUMN fresh bigserial',
  'ADD COLUMN fresh bigint GENERATED ALWAYS AS (n * 2) STORED',
  'ADD COLUMN fresh email',
  'ADD COLUMN fresh free',
  'ADD COLUMN fresh int CHECK (fresh > 0)',
  'ADD COLUMN fresh bigint REFERENCES customers',
  'ADD COLUMN fresh bigint DEFAULT 1 REFERENCES customers',
  'ADD COLUMN IF NOT EXISTS n int DEFAULT random()',
  'DROP COLUMN note',
  'ALTER COLUMN n TYPE bigint',
  'ALTER COLUMN note TYPE varchar(99)',
  'ALTER COLUMN note TYPE text',
  'ALTER COLUMN note TYPE varchar(20)',
  'ALTER COLUMN note TYPE text USING note::varchar(5)',
  'ALTER COLUMN note TYPE text USING upper(note)',
  'ALTER COLUMN customer_id SET NOT NULL',
  'ALTER COLUMN n SET NOT NULL',
  'ALTER COLUMN n DROP NOT NULL',
  'ALTER COLUMN n SET DEFAULT 1',
  'ALTER COLUMN n SET STATISTICS 200',
  'ADD CONSTRAINT fresh CHECK (n > 0)',
  'ADD CONSTRAINT fresh CHECK (n > 0) NOT VALID',
  'ADD CONSTRAINT fresh FOREIGN KEY (customer_id) REFERENCES customers',
  'ADD COLUMN fresh int, ALTER COLUMN customer_id SET NOT NULL',
  'ENABLE ROW LEVEL SECURITY',
];

const OF_PLAIN_TABLES = [
  'ADD COLUMN fresh int UNIQUE',
  'ADD UNIQUE (code)',
  'ADD CONSTRAINT fresh FOREIGN KEY (customer_id) REFERENCES customers NOT VALID',
  'ALTER COLUMN code TYPE varchar',
  'ALTER COLUMN code TYPE text COLLATE "C"',
  'ALTER COLUMN code TYPE email',
  'ALTER COLUMN code TYPE free',
  'ALTER COLUMN total TYPE numeric(10,2)',
  'ALTER COLUMN total TYPE numeric(10,4)',
  'ALTER COLUMN placed TYPE timestamp(6)',
  'ALTER COLUMN placed TYPE timestamp(1)',
  'SET UNLOGGED',
  'SET (fillfactor = 70)',
];

const OTHERS = [
  'ALTER TABLE orders ALTER COLUMN known SET NOT NULL',
  'ALTER TABLE orders ALTER COLUMN state TYPE text',
  'ALTER TABLE orders ALTER COLUMN town TYPE text',
  'ALTER TABLE orders ALTER COLUMN address TYPE text',
  'ALTER TABLE orders VALIDATE CONSTRAINT late',
  'ALTER TABLE orders VALIDATE CONSTRAINT late, ADD COLUMN fresh int',
  'ALTER TABLE orders ADD CONSTRAINT fresh UNIQUE USING INDEX orders_n_key',
  'ALTER TABLE orders DROP CONSTRAINT state_ok',
  'ALTER TABLE orders DISABLE TRIGGER note',
  'ALTER TABLE orders RENAME COLUMN note TO remark',
  'ALTER TABLE orders RENAME TO purchases',
  'ALTER TRIGGER note ON orders RENAME TO noted',
  'ALTER POLICY own ON orders RENAME TO owned',
  'CREATE TRIGGER fresh BEFORE UPDATE ON "Odd.Lines" FOR EACH ROW EXECUTE FUNCTION noted()',
  'CREATE INDEX fresh ON orders (note)',
  'CREATE INDEX IF NOT EXISTS orders_code_idx ON orders (code)',
  'CREATE INDEX fresh ON ONLY events (n)',
  'CREATE INDEX "Fresh.One" ON "Odd.Lines" (note)',
  'DROP INDEX orders_code_idx',
  'REINDEX TABLE orders',
  'REINDEX INDEX orders_code_idx',
  'REINDEX (CONCURRENTLY false) TABLE "Odd.Lines"',
  'CLUSTER orders USING orders_pkey',
  "ALTER TABLE events ATTACH PARTITION loose FOR VALUES FROM ('2027-01-01') TO ('2028-01-01')",
  'ALTER TABLE events DETACH PARTITION events_2026',
  "CREATE TABLE fresh PARTITION OF events FOR VALUES FROM ('2027-01-01') TO ('2028-01-01')",
  'CREATE TABLE fresh (id bigint REFERENCES orders)',
  'CREATE TABLE fresh (LIKE orders INCLUDING ALL)',
  'LOCK TABLE orders IN SHARE MODE',
  'ALTER DOMAIN free ADD CHECK (value IS NOT NULL)',
  'ALTER DOMAIN email ADD CHECK (length(value) < 99)',
  'ALTER TABLE orders RENAME TO old; CREATE TABLE orders (id int); ALTER TABLE old ALTER COLUMN customer_id SET NOT NULL',
  'CREATE TABLE fresh (n int); ALTER TABLE fresh ALTER COLUMN n TYPE bigint',
];

/** Each begins and is rolled back, so that none sees what another did. */
const STATEMENTS = [
  ...['orders', 'public.orders', '"Odd.Lines"', 'events'].flatMap((table) =>
    OF_ANY_TABLE.map((change) => `ALTER TABLE ${table} ${change}`),
  ),
  ...['orders', '"Odd.Lines"'].flatMap((table) => OF_PLAIN_TABLES.map((change) => `ALTER TABLE ${table} ${change}`)),
  ...OTHERS,
];

async function everything() {
  const texts = STATEMENTS.map((statement) => `BEGIN;\n${statement};\nROLLBACK;\n`);
  const { migrations, catalogue } = await rehearseScripts(BASE, texts.join(''), { transaction: 'per-statement' });
  const trace = only(migrations);
  const suspicions: Suspicion[] = [];
  const sql: string[] = [];
  const base = migrationOf('1_base.sql', BASE, 'per-statement');
  for (const text of texts) {
    const file = await parsed(migrationOf(trace.path, text, 'per-statement'));
    const history: History = {
      base: { ref: 'main', sha: '0'.repeat(40), how: 'as the test says' },
      directory: '.',
      tool: 'plain',
      atBase: [base],
      atHead: [base, file.migration],
      changes: [],
      problems: [],
    };
    const found = lint({ tool: plain, history, added: [file], postgresVersion: 17, catalogue, severities: {} });
    const from = sql.length;
    suspicions.push(...found.map((one) => ({ ...one, statementIndex: (one.statementIndex ?? 0) + from })));
    sql.push(...file.script.statements.map((statement) => statement.sql));
  }
  const { cleared } = judge(suspicions, {
    status: 'passed',
    engine: 'embedded',
    serverVersion: '0',
    durationMs: 0,
    timings: { engineMs: 0, baseMs: 0, fixturesMs: 0, changeMs: 0 },
    migrations,
  });
  return { trace, cleared, suspicions, sqlOf: (index = -1) => sql[index] ?? '' };
}

/** Tables that others could not write to while all their rows were read or written. */
function hurt({ locks, scans, rewrites }: StatementTrace): readonly string[] {
  const tables = locks.filter((lock) => lock.existing && lock.relationKind !== 'index' && blocks(lock.mode).writes);
  return [...new Set(tables.map(({ relation }) => relation))].filter(
    (relation) =>
      scans.some((scan) => scan.relation === relation) || rewrites.some((rewrite) => rewrite.table === relation),
  );
}

describe('what lint claims of statements that no example has', async () => {
  const { trace, cleared, suspicions, sqlOf } = await everything();

  it('is of statements that all run', () => {
    const failed = trace.statements.filter(({ error }) => error !== undefined);
    expect(failed.map(({ index, error }) => `${sqlOf(index)}: ${error?.message}`)).toEqual([]);
    expect(trace.status).toBe('passed');
    expect(STATEMENTS.length).toBeGreaterThan(170);
  });

  it('holds on a real server', () => {
    expect(cleared.map(({ ruleId, statementIndex }) => `${ruleId}: ${sqlOf(statementIndex)}`)).toEqual([]);
  });

  it('leaves out no table that is read or written while others wait', () => {
    const silent = trace.statements.flatMap((one) => {
      const claims = suspicions.filter(
        ({ statementIndex, effect }) =>
          statementIndex === one.index && (effect?.scans === true || effect?.rewrites === true),
      );
      return hurt(one).length > 0 && claims.length === 0 ? [`${sqlOf(one.index)}: ${hurt(one).join()}`] : [];
    });
    expect(silent).toEqual([]);
  });

  it('names a table that is there', () => {
    const names = new Set(trace.statements.flatMap(({ locks }) => locks.map(({ relation }) => relation)));
    const isRenamed = (table: string) => STATEMENTS.some((statement) => statement.includes(`RENAME TO ${table}`));
    const lost = suspicions.filter(
      ({ table = '', effect }) =>
        effect !== null && table !== '' && !isRenamed(table) && ![...names].some((name) => isNamed(name, table)),
    );
    expect(lost.map(({ ruleId, table }) => `${ruleId}: ${table}`)).toEqual([]);
  });
});
