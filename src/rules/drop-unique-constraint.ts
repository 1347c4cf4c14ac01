import { defineRule, type StatementContext } from '../core/rule.ts';
import type { KnownIndex } from '../core/schema.ts';
import type { Span } from '../core/span.ts';
import type { Statement } from '../core/statement.ts';
import { alterCommands, alterCommandsOf, columnConstraint } from '../sql/alter.ts';
import { clauseSpan } from '../sql/clauses.ts';
import { dropsAnyOf } from '../sql/drops.ts';
import { shortName } from '../sql/locks.ts';
import { code, codeIdentifier, objectName, sameName, strings, tableName } from '../sql/names.ts';
import { nodeAs } from '../sql/nodes.ts';

export default defineRule({
  id: 'drop-unique-constraint',
  category: 'destruction',
  severity: 'warning',
  since: '0.1.0',
  summary: 'What keeps values from coming twice is dropped',
  why: 'ON CONFLICT on these columns fails from then on (SQLSTATE 42P10), in the version that still runs as well. And whatever relied on the database to refuse a second row writes it without a word: once there are duplicates, the constraint cannot be added again before somebody has sorted them out.',
  instead:
    'To change it, build the new unique index CONCURRENTLY first and drop the old one afterwards. To do without it, first deploy a version that neither names it in ON CONFLICT nor relies on it.',
  effect: null,
  noEffect: 'It shows in what other sessions write later.',
  directions: ['up'],
  kinds: ['AlterTableStmt', 'DropStmt'],
  subcommands: ['AT_DropConstraint'],
  tablesInUse: true,
  examples: {
    schema:
      'CREATE TABLE users (id bigint PRIMARY KEY, email text CONSTRAINT users_email_key UNIQUE, shop bigint, name text);\nCREATE UNIQUE INDEX users_name_key ON users (shop, name);\nCREATE INDEX users_shop_idx ON users (shop);',
    bad: ['ALTER TABLE users DROP CONSTRAINT IF EXISTS users_email_key;', 'DROP INDEX IF EXISTS users_name_key;'],
    good: [
      'DROP INDEX IF EXISTS users_shop_idx;',
      'ALTER TABLE users DROP CONSTRAINT IF EXISTS users_email_key;\nCREATE UNIQUE INDEX IF NOT EXISTS users_email_key ON users (lower(email));',
      'ALTER TABLE users DROP CONSTRAINT IF EXISTS users_email_key, ADD CONSTRAINT users_email_key UNIQUE (shop, email);',
      [
        '-- no-transaction\nCREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS users_shop_name_key ON users (name, shop);',
        'DROP INDEX IF EXISTS users_name_key;',
      ],
      'DROP INDEX IF EXISTS users_name_key;\nALTER TABLE users DROP COLUMN IF EXISTS name;',
      'CREATE TABLE IF NOT EXISTS items (n int CONSTRAINT n_key UNIQUE);\nALTER TABLE items DROP CONSTRAINT n_key;',
    ],
  },
  references: [
    'https://www.postgresql.org/docs/current/ddl-constraints.html#DDL-CONSTRAINTS-UNIQUE-CONSTRAINTS',
    'https://www.postgresql.org/docs/current/sql-insert.html#SQL-ON-CONFLICT',
  ],
  *check(statement, context) {
    for (const { index, table, span } of dropped(statement, context)) {
      if (!context.isExistingTable(table) || index.origin === 'change' || isCovered(index, table, context)) continue;
      const on = index.columns.filter((column) => column !== '').map(codeIdentifier);
      yield {
        message: `Without ${codeIdentifier(index.name ?? '')}, ${on.length === 0 ? 'the same value' : on.join(', ')} of ${code(table)} may come twice, and ON CONFLICT on it fails, in the running version as well. Build what replaces it first.`,
        span,
        table,
      };
    }
  },
});

interface Dropped {
  readonly index: KnownIndex;
  readonly table: string;
  readonly span: Span;
}

/** The unique indexes that a statement takes away, by themselves or with their constraint; not that of a primary key. */
function dropped(statement: Statement, { schema, script }: StatementContext): readonly Dropped[] {
  const drop = nodeAs(statement.node, 'DropStmt');
  if (drop !== undefined) {
    if (drop.removeType !== 'OBJECT_INDEX') return [];
    return (drop.objects ?? []).flatMap((object) => {
      const index = schema.index(objectName(object));
      if (index === undefined || !index.unique || index.primary) return [];
      // PostgreSQL refuses to drop the index of a constraint, and another rule says so.
      if (schema.table(index.table)?.constraints.some(({ name }) => name === index.name) === true) return [];
      return [{ index, table: shortName(index.table, schema), span: statement.span }];
    });
  }
  return alterCommandsOf(statement, 'AT_DropConstraint').flatMap(({ table, command, position }) => {
    const index = schema.table(table)?.indexes.find(({ name }) => name === command.name);
    if (index === undefined || !index.unique || index.primary) return [];
    return [{ index, table, span: clauseSpan(script, statement, position) }];
  });
}

/** Whether the columns stay unique by another index, the change gives the table another one, or they go themselves. */
function isCovered(index: KnownIndex, table: string, { schema, change }: StatementContext): boolean {
  const same = (columns: readonly string[]) =>
    columns.length === index.columns.length && columns.every((column) => index.columns.includes(column));
  const others = schema.table(table)?.indexes ?? [];
  if (others.some((one) => one !== index && one.unique && !one.partial && same(one.columns))) return true;
  return COVERING.some((kind) =>
    change.ofKind(kind).some((other) => gives(other, table, index) || dropsAnyOf(other, table, index.columns)),
  );
}

const COVERING = ['IndexStmt', 'AlterTableStmt', 'DropStmt'] as const;

function gives(other: Statement, table: string, { columns }: KnownIndex): boolean {
  const index = nodeAs(other.node, 'IndexStmt');
  if (index !== undefined) return index.unique === true && sameName(tableName(index.relation), table);
  return alterCommands(other).some((one) => {
    if (!sameName(one.table, table)) return false;
    const { contype, keys, indexname } = one.constraint ?? {};
    if (contype === 'CONSTR_UNIQUE' || contype === 'CONSTR_PRIMARY' || contype === 'CONSTR_EXCLUSION')
      return indexname !== undefined || strings(keys).some((key) => columns.includes(key));
    return columnConstraint(one.column, 'CONSTR_UNIQUE') !== undefined;
  });
}
