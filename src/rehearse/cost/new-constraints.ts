import type { ParsedMigration, Statement } from '../../core/statement.ts';
import { quoteIdentifier } from '../../sql/names.ts';
import { executeWithin } from '../limits.ts';
import type { Row } from '../session.ts';
import { type Ask, insideTransaction, readOnly } from '../snapshot/reading.ts';
import { refusesTransaction, transactionControl } from '../transaction.ts';
import type { WholeStage } from '../whole.ts';

/**
 * The tables, and what they ask of their rows. Names come qualified and quoted, since `search_path` is empty. Constraints that old rows
 * were not checked against ask nothing of them; those of partitions come with their parents'.
 */
const DEMANDS = `
SELECT 'not null' AS kind, a.attrelid::int8 AS oid, a.attrelid::regclass::text AS "table", a.attnum::text AS key, a.attname::text AS text, 0 AS rank
FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
WHERE a.attnotnull AND a.attnum > 0 AND NOT a.attisdropped AND c.relkind IN ('r', 'p') AND c.oid >= 16384
UNION ALL
SELECT 'constraint', k.conrelid::int8, k.conrelid::regclass::text, pg_get_constraintdef(k.oid), pg_get_constraintdef(k.oid),
  CASE k.contype WHEN 'f' THEN 4 WHEN 'c' THEN 3 ELSE 1 END
FROM pg_constraint k
WHERE k.contype IN ('c', 'f', 'p', 'u', 'x') AND k.convalidated AND k.conislocal AND k.conparentid = 0 AND k.conrelid >= 16384
UNION ALL
SELECT 'index', i.indrelid::int8, i.indrelid::regclass::text, pg_get_indexdef(x.oid), pg_get_indexdef(x.oid), 2
FROM pg_index i JOIN pg_class x ON x.oid = i.indexrelid
WHERE i.indisunique AND NOT x.relispartition AND i.indrelid >= 16384
  AND NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conindid = x.oid AND k.contype IN ('p', 'u', 'x'))
UNION ALL
SELECT 'table', c.oid::int8, c.oid::regclass::text, '', n.nspname || '.' || c.relname, 0
FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.relkind IN ('r', 'p') AND c.oid >= 16384`;

const OWN_LOCKS = `
SELECT DISTINCT l.relation::int8 AS oid FROM pg_locks l WHERE l.pid = pg_backend_pid() AND l.locktype = 'relation' AND l.relation >= 16384`;

const NAME_OF_NEW_INDEX = /^CREATE UNIQUE INDEX (?:"(?:[^"]|"")+"|\S+) ON /;

/** A demand of the changed schema on tables of the base, as SQL that makes it and SQL that takes it back. */
export interface NewConstraint {
  readonly make: string;
  readonly takeBack: string;
}

/** What the change will do to the tables of the base, as far as empty tables show it. */
export interface Foreseen {
  readonly constraints: readonly NewConstraint[];
  /** `schema.name` of each table that it locks, however weakly. */
  readonly touched: readonly string[];
}

/**
 * Finds out what the change will ask of the rows that are there, by applying it to the schema and rolling it back: so
 * constraints that functions and DO blocks make are found, too. What cannot run in a transaction runs in its plain form;
 * what fails is passed over.
 * @param stage its session must be idle.
 */
export async function foresee(stage: WholeStage, change: readonly ParsedMigration[]): Promise<Foreseen> {
  const { session, observer, limits } = stage;
  await session.execute('BEGIN');
  try {
    const ask = insideTransaction((text, values = []) => session.query({ text, values }));
    const before = await demands(ask);
    for (const statement of change.flatMap(({ script }) => script.statements)) {
      const sql = plainForm(statement);
      if (sql === undefined) continue;
      await session.execute('SAVEPOINT pg_rehearsal_foresee');
      const { error } = await executeWithin(limits, session, observer, sql);
      if (session.transaction === 'idle' || session.lost !== undefined) return { constraints: [], touched: [] };
      await session.execute(`${error === undefined ? 'RELEASE' : 'ROLLBACK TO'} SAVEPOINT pg_rehearsal_foresee`);
    }
    const locked = new Set((await readOnly(ask, () => ask(OWN_LOCKS))).map(({ oid }) => Number(oid)));
    const touched = before.filter(({ kind, oid }) => kind === 'table' && locked.has(Number(oid)));
    return {
      constraints: difference(before, await demands(ask)),
      touched: touched.map(({ text }) => String(text)),
    };
  } finally {
    if (session.lost === undefined && session.transaction !== 'idle') await session.execute('ROLLBACK');
  }
}

function demands(ask: Ask): Promise<readonly Row[]> {
  return readOnly(ask, () => ask(DEMANDS));
}

/** As it may run inside a transaction; undefined for what never may, or what would end it. */
function plainForm(statement: Statement): string | undefined {
  if (transactionControl(statement) !== undefined) return undefined;
  if (!refusesTransaction(statement)) return statement.sql;
  const plain = statement.sql.replace(/\bconcurrently\b/i, '');
  return 'IndexStmt' in statement.node || 'DropStmt' in statement.node ? plain : undefined;
}

function difference(before: readonly Row[], after: readonly Row[]): readonly NewConstraint[] {
  const key = ({ kind, oid, key: its }: Row) => `${kind} ${oid} ${its}`;
  const known = new Set(before.map(key));
  const tables = new Map(before.map((row) => [Number(row.oid), String(row.table)]));
  return after
    .filter((row) => !known.has(key(row)) && tables.has(Number(row.oid)))
    .toSorted((a, b) => Number(a.rank) - Number(b.rank))
    .map((row, at) => asSql(row, String(tables.get(Number(row.oid))), `pg_rehearsal_${at}`));
}

function asSql({ kind, text }: Row, table: string, name: string): NewConstraint {
  const definition = String(text);
  if (kind === 'not null') {
    const column = `ALTER TABLE ${table} ALTER COLUMN ${quoteIdentifier(definition)}`;
    return { make: `${column} SET NOT NULL`, takeBack: `${column} DROP NOT NULL` };
  }
  if (kind === 'index') {
    const schema = table.slice(0, table.length - lastPart(table).length);
    return {
      make: definition.replace(NAME_OF_NEW_INDEX, `CREATE UNIQUE INDEX ${name} ON `),
      takeBack: `DROP INDEX ${schema}${name}`,
    };
  }
  // There may be another primary key until the change drops it; NOT NULL is asked for of its own.
  const unique = definition.replace(/^PRIMARY KEY/, 'UNIQUE');
  return {
    make: `ALTER TABLE ${table} ADD CONSTRAINT ${name} ${unique}`,
    takeBack: `ALTER TABLE ${table} DROP CONSTRAINT ${name}`,
  };
}

/** `"a.b".c` ends in `c`, and `a."b.c"` in `"b.c"`. */
function lastPart(qualified: string): string {
  return /(?:"(?:[^"]|"")*"|[^."]+)$/.exec(qualified)?.[0] ?? qualified;
}

/**
 * Lets the schema of the base ask what the changed one will ask while `work` runs, so that data made meanwhile passes the
 * change. What the base's own rows or columns do not allow is left out.
 */
export async function withNewConstraints<T>(
  { session, observer, limits }: WholeStage,
  constraints: readonly NewConstraint[],
  work: () => Promise<T>,
): Promise<T> {
  const made: NewConstraint[] = [];
  for (const constraint of constraints) {
    const { error } = await executeWithin(limits, session, observer, constraint.make);
    if (error === undefined) made.unshift(constraint);
  }
  const result = await work();
  for (const { takeBack } of made) {
    const { error } = await executeWithin(limits, session, observer, takeBack);
    if (error !== undefined) throw new Error(`${error.message} in: ${takeBack}`);
  }
  return result;
}
