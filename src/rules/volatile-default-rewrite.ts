import { defineRule } from '../core/rule.ts';
import { alterCommandsOf } from '../sql/alter.ts';
import { clauseSpan } from '../sql/clauses.ts';
import { addColumnRewrites, isThereAlready } from '../sql/column-work.ts';
import { code, codeIdentifier } from '../sql/names.ts';

export default defineRule({
  id: 'volatile-default-rewrite',
  category: 'locking',
  severity: 'error',
  since: '0.1.0',
  summary: 'A new column with a volatile default writes the whole table anew while nobody can use it',
  why: 'A constant default, or a stable one such as now(), is the same for all old rows and kept once. A volatile one, such as gen_random_uuid() or random(), must be called for each row, so PostgreSQL writes the whole table anew, with all its indexes, under AccessExclusiveLock.',
  instead:
    'Add the column without a default. Set the default in a second step, which is for new rows only, and fill the old rows in batches.',
  effect: { lock: 'AccessExclusiveLock', rewrites: true },
  versions:
    'Constant and stable defaults are kept once from PostgreSQL 11 on; before, every default wrote the table anew.',
  kinds: ['AlterTableStmt'],
  subcommands: ['AT_AddColumn'],
  tablesInUse: true,
  examples: {
    schema: 'CREATE TABLE orders (id bigint PRIMARY KEY);\nCREATE SEQUENCE ticket;',
    bad: [
      'ALTER TABLE orders ADD COLUMN IF NOT EXISTS token uuid DEFAULT gen_random_uuid();',
      'ALTER TABLE orders ADD COLUMN IF NOT EXISTS seen_at timestamptz NOT NULL DEFAULT clock_timestamp();',
      "ALTER TABLE orders ADD COLUMN IF NOT EXISTS ticket bigint DEFAULT nextval('ticket');",
      'CREATE OR REPLACE FUNCTION lot() RETURNS int LANGUAGE sql AS $$SELECT (random() * 6)::int$$;\nALTER TABLE orders ADD COLUMN IF NOT EXISTS lot int DEFAULT lot();',
    ],
    good: [
      'ALTER TABLE orders ADD COLUMN IF NOT EXISTS id bigint DEFAULT random();',
      'ALTER TABLE orders ADD COLUMN IF NOT EXISTS created_at timestamptz NOT NULL DEFAULT now();',
      "ALTER TABLE orders ADD COLUMN IF NOT EXISTS tags text[] NOT NULL DEFAULT '{}', ADD COLUMN IF NOT EXISTS day date DEFAULT CURRENT_DATE;",
      "ALTER TABLE orders ADD COLUMN IF NOT EXISTS code text DEFAULT lower('A' || 'B');",
      'ALTER TABLE orders ADD COLUMN IF NOT EXISTS token uuid;\nALTER TABLE orders ALTER COLUMN token SET DEFAULT gen_random_uuid();',
      'CREATE TABLE IF NOT EXISTS items (id bigint);\nALTER TABLE items ADD COLUMN IF NOT EXISTS token uuid DEFAULT gen_random_uuid();',
    ],
  },
  references: [
    'https://www.postgresql.org/docs/current/ddl-alter.html#DDL-ALTER-ADDING-A-COLUMN',
    'https://www.postgresql.org/docs/current/xfunc-volatility.html',
  ],
  *check(statement, context) {
    for (const added of alterCommandsOf(statement, 'AT_AddColumn')) {
      const { table, column, position } = added;
      if (isThereAlready(added, context.schema)) continue;
      const rewrite = addColumnRewrites(column, context.schema);
      if (rewrite?.because !== 'volatile default' || !context.isExistingTable(table)) continue;
      const { name, certain } = rewrite.call;
      const called = certain
        ? `is volatile, so the whole of ${code(table)} is`
        : `may be volatile; then the whole of ${code(table)} is`;
      yield {
        message: `The default of ${codeIdentifier(column?.colname ?? '')}, ${code(name)}(), ${called} written anew under AccessExclusiveLock, which keeps out reads and writes. Add the column without it, set the default next, and fill old rows in batches.`,
        span: clauseSpan(context.script, statement, position),
        table,
        ...(certain ? {} : { severity: 'warning' as const }),
      };
    }
  },
});
