import { named } from '../core/named.ts';
import { sameName } from '../core/names.ts';
import { defineRule, type StatementContext } from '../core/rule.ts';
import type { Statement } from '../core/statement.ts';
import { alterCommands, alterCommandsOf, columnConstraint } from '../sql/alter.ts';
import { clauseSpan } from '../sql/clauses.ts';
import { code, codeIdentifier } from '../sql/names.ts';
import { Places } from '../sql/places.ts';

export default defineRule({
  id: 'drop-primary-key',
  category: 'destruction',
  severity: 'error',
  since: '0.1.0',
  summary: 'A primary key is dropped, and with it what kept rows apart',
  why: 'From then on the table takes the same key twice, ON CONFLICT on it fails, queries lose the index, and logical replication refuses UPDATE and DELETE on the table. Foreign keys that point to it must go first, or go with CASCADE.',
  instead:
    'To change the key, build the new index CONCURRENTLY first, then drop the old key and add the new one USING INDEX in the same statement, or at least in the same transaction.',
  effect: null,
  noEffect: 'The loss is in the statement itself, whatever it locks.',
  directions: ['up'],
  kinds: ['AlterTableStmt'],
  subcommands: ['AT_DropConstraint'],
  tablesInUse: true,
  examples: {
    schema:
      'CREATE TABLE orders (id bigint CONSTRAINT orders_pkey PRIMARY KEY, number bigint NOT NULL, note text CONSTRAINT short CHECK (length(note) < 9));\nCREATE UNIQUE INDEX orders_number_key ON orders (number);',
    bad: [
      'ALTER TABLE orders DROP CONSTRAINT IF EXISTS orders_pkey;',
      '-- no-transaction\nBEGIN;\nALTER TABLE orders DROP CONSTRAINT IF EXISTS orders_pkey;\nCOMMIT;\nALTER TABLE orders ADD CONSTRAINT orders_pkey PRIMARY KEY USING INDEX orders_number_key;',
    ],
    good: [
      'ALTER TABLE orders DROP CONSTRAINT IF EXISTS short;',
      'ALTER TABLE orders DROP CONSTRAINT IF EXISTS orders_pkey, ADD CONSTRAINT orders_number_pkey PRIMARY KEY USING INDEX orders_number_key;',
      'ALTER TABLE orders DROP CONSTRAINT IF EXISTS orders_pkey;\nALTER TABLE orders ADD CONSTRAINT orders_number_pkey PRIMARY KEY USING INDEX orders_number_key;',
      'CREATE TABLE IF NOT EXISTS items (id bigint CONSTRAINT items_pkey PRIMARY KEY);\nALTER TABLE items DROP CONSTRAINT items_pkey;',
    ],
  },
  references: ['https://www.postgresql.org/docs/current/ddl-constraints.html#DDL-CONSTRAINTS-PRIMARY-KEYS'],
  *check(statement, context) {
    for (const { table, command, position } of alterCommandsOf(statement, 'AT_DropConstraint')) {
      const name = command.name ?? '';
      if (!context.isExistingTable(table)) continue;
      const known = named(context.schema.table(table)?.constraints ?? [], name);
      // PostgreSQL's own name for a primary key is table_pkey; without better knowledge, the name tells.
      const primary = known === undefined ? name.endsWith('_pkey') : known.type === 'primary key';
      if (!primary || isReplaced(table, statement, context)) continue;
      yield {
        message: `${codeIdentifier(name)} is the primary key of ${code(table)}: without it the same key can come twice, and replication refuses UPDATE and DELETE. Replace it in the same ${context.inTransaction ? 'migration' : 'statement'}.`,
        span: clauseSpan(context.script, statement, position),
        table,
      };
    }
  },
});

/** Whether the statement, or a later one before its transaction ends, gives the table another primary key. */
function isReplaced(table: string, statement: Statement, { inTransaction, nested, statements }: StatementContext) {
  if (keysOf(statement).some(({ name }) => sameName(name, table))) return true;
  if (!inTransaction || nested) return false;
  const { index } = statement;
  const next = KEYS.of(statements, table).find(({ at }) => at > index);
  return next !== undefined && !statements.slice(index + 1, next.at).some(({ kind }) => kind === 'TransactionStmt');
}

/** The tables to which a statement gives a primary key. */
function keysOf(statement: Statement): readonly { readonly name: string }[] {
  return alterCommands(statement)
    .filter(
      ({ constraint, column }) =>
        constraint?.contype === 'CONSTR_PRIMARY' || columnConstraint(column, 'CONSTR_PRIMARY') !== undefined,
    )
    .map(({ table }) => ({ name: table }));
}

const KEYS = new Places(keysOf);
