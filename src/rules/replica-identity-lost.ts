import type { StatementContext } from '../core/rule.ts';
import { defineRule } from '../core/rule.ts';
import type { Statement } from '../core/statement.ts';
import { alterCommands } from '../sql/alter.ts';
import { code, objectName } from '../sql/names.ts';
import { nodeAs } from '../sql/nodes.ts';

export default defineRule({
  id: 'replica-identity-lost',
  category: 'compatibility',
  severity: 'warning',
  since: '0.1.0',
  summary: 'Logical replication can no longer tell the rows of the table apart',
  why: 'Without a replica identity (the primary key, a unique index, or the whole row), PostgreSQL refuses every UPDATE and DELETE on a table that is published: the program fails, not the replica. REPLICA IDENTITY NOTHING says so directly; dropping the index that is the identity does so silently.',
  instead: 'Set REPLICA IDENTITY to another unique index of NOT NULL columns, or to FULL, before the old one goes.',
  effect: null,
  noEffect: 'It shows only where the table is published.',
  directions: ['up'],
  kinds: ['AlterTableStmt', 'DropStmt'],
  subcommands: ['AT_ReplicaIdentity'],
  examples: {
    schema:
      'CREATE TABLE orders (number bigint NOT NULL);\nCREATE UNIQUE INDEX orders_number_key ON orders (number);\nALTER TABLE orders REPLICA IDENTITY USING INDEX orders_number_key;',
    bad: ['ALTER TABLE orders REPLICA IDENTITY NOTHING;', 'DROP INDEX IF EXISTS orders_number_key;'],
    good: [
      'ALTER TABLE orders REPLICA IDENTITY FULL;',
      'ALTER TABLE orders REPLICA IDENTITY FULL;\nDROP INDEX IF EXISTS orders_number_key;',
      'CREATE TABLE IF NOT EXISTS items (id bigint);\nALTER TABLE items REPLICA IDENTITY NOTHING;',
    ],
  },
  references: ['https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-REPLICA-IDENTITY'],
  *check(statement, context) {
    for (const table of losing(statement, context)) {
      if (!context.isExistingTable(table)) continue;
      yield {
        message: `Without a replica identity, UPDATE and DELETE on ${code(table)} fail where it is published for logical replication. Set another identity first.`,
        span: statement.span,
        table,
      };
    }
  },
});

function losing(statement: Statement, { schema }: StatementContext): readonly string[] {
  const drop = nodeAs(statement.node, 'DropStmt');
  if (drop !== undefined) {
    if (drop.removeType !== 'OBJECT_INDEX') return [];
    return (drop.objects ?? []).flatMap((object) => {
      const index = schema.index(objectName(object));
      const table = index === undefined ? undefined : schema.table(index.table);
      return table !== undefined && table.replicaIdentity === index?.name ? [table.name] : [];
    });
  }
  return alterCommands(statement)
    .filter(({ command }) => nodeAs(command.def, 'ReplicaIdentityStmt')?.identity_type === 'n')
    .map(({ table }) => table);
}
