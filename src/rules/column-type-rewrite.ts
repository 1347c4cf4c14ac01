import { defineRule } from '../core/rule.ts';
import type { KnownTable } from '../core/schema.ts';
import { alterCommandsOf } from '../sql/alter.ts';
import { clauseSpan } from '../sql/clauses.ts';
import { code, codeIdentifier, strings } from '../sql/names.ts';
import { nodeAs } from '../sql/nodes.ts';
import { changeRewrites } from '../sql/type-changes.ts';
import { printType, readType, sqlType } from '../sql/types.ts';

export default defineRule({
  id: 'column-type-rewrite',
  category: 'locking',
  severity: 'error',
  since: '0.1.0',
  summary: 'A new column type writes the whole table anew while nobody can use it',
  why: 'Where the stored form of the values changes, PostgreSQL writes every row and every index again and holds AccessExclusiveLock all that time: reads and writes wait, and the disk needs room for a second copy. Longer varchar, varchar to text, and a numeric with more digits before the point keep the stored form and cost nothing. Another collation keeps the rows, and sorts every index on the column anew.',
  instead:
    'Add a new column of the new type, write both from the program or a trigger, fill the old rows in batches, then move reads over and drop the old column in a later migration.',
  effect: { lock: 'AccessExclusiveLock', rewrites: true },
  kinds: ['AlterTableStmt'],
  subcommands: ['AT_AlterColumnType'],
  examples: {
    schema:
      'CREATE TABLE orders (id integer PRIMARY KEY, note varchar(50), total numeric(8,2), placed timestamp, code text);\nCREATE INDEX orders_code_idx ON orders (code);',
    bad: [
      'ALTER TABLE orders ALTER COLUMN id TYPE bigint;',
      'ALTER TABLE orders ALTER COLUMN note TYPE varchar(20);',
      'ALTER TABLE orders ALTER COLUMN total TYPE numeric(10,4);',
      'ALTER TABLE orders ALTER COLUMN code TYPE text USING lower(code);',
      'ALTER TABLE orders ALTER COLUMN code TYPE varchar(99);',
      'ALTER TABLE orders ALTER COLUMN code TYPE text COLLATE "C";',
    ],
    good: [
      'ALTER TABLE orders ALTER COLUMN note TYPE varchar(100);',
      'ALTER TABLE orders ALTER COLUMN note TYPE text;',
      'ALTER TABLE orders ALTER COLUMN note TYPE text COLLATE "C";',
      'ALTER TABLE orders ALTER COLUMN note TYPE text USING note::text;',
      'ALTER TABLE orders ALTER COLUMN total TYPE numeric(12,2);',
      'ALTER TABLE orders ALTER COLUMN total TYPE numeric;',
      'CREATE TABLE IF NOT EXISTS items (id integer);\nALTER TABLE items ALTER COLUMN id TYPE bigint;',
    ],
  },
  references: [
    'https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-NOTES',
    'https://www.postgresql.org/docs/release/9.2.0/',
  ],
  *check(statement, context) {
    for (const { table, command, column, position } of alterCommandsOf(statement, 'AT_AlterColumnType')) {
      if (!context.isExistingTable(table)) continue;
      const name = command.name ?? '';
      const to = sqlType(column?.typeName);
      const old = context.schema.table(table)?.columns.get(name)?.type;
      const using = column?.raw_default;
      const cast = nodeAs(using, 'TypeCast');
      const source = nodeAs(cast?.arg ?? using, 'ColumnRef');
      // USING col or col::type says no more than the plain change does; any other expression computes new values.
      const computed = using !== undefined && strings(source?.fields).at(-1) !== name;
      const change = computed ? 'rewrites' : changeRewrites(old === undefined ? undefined : readType(old), to);
      const reindexes =
        change === 'keeps' && column?.collClause !== undefined && isIndexed(context.schema.table(table), name);
      if (change === 'keeps' && !reindexes) continue;
      const from = old === undefined || old === printType(to) ? '' : ` from ${old}`;
      yield {
        message: `Changing ${codeIdentifier(name)} of ${code(table)}${from} to ${printType(to)} ${reindexes ? 'builds its indexes' : `${change === 'unknown' ? 'may write' : 'writes'} the whole table`} anew under AccessExclusiveLock, which keeps out reads and writes. Add a new column, fill it in batches, and move over.`,
        span: clauseSpan(context.script, statement, position),
        table,
        // An index that is sorted anew is another index to PostgreSQL, built by reading the table.
        ...(reindexes ? { effect: { lock: 'AccessExclusiveLock', scans: true } as const } : {}),
        ...(change === 'unknown' ? { severity: 'warning' as const } : {}),
      };
    }
  },
});

/** Whether an index has the column among its keys, or may have it inside an expression. */
function isIndexed(table: KnownTable | undefined, column: string): boolean {
  if (table === undefined || !table.known) return true;
  return table.indexes.some(({ columns }) => columns.includes(column) || columns.includes(''));
}
