import type { Constraint } from '@pgsql/types';
import { defineRule } from '../core/rule.ts';
import { type AlterCommand, alterCommands, columnConstraint } from '../sql/alter.ts';
import { clauseSpan } from '../sql/clauses.ts';
import { code, tableName } from '../sql/names.ts';
import { notValid } from '../sql/not-valid.ts';

export default defineRule({
  id: 'foreign-key-validation',
  category: 'locking',
  severity: 'error',
  since: '0.1.0',
  summary: 'A new foreign key checks every row while nobody can write to either table',
  why: 'ADD FOREIGN KEY holds ShareRowExclusiveLock on both tables while it looks up every row of the one in the other: writes to both wait until it is done.',
  instead:
    'Add the key with NOT VALID, which checks new rows only and takes a moment. In the next migration, VALIDATE CONSTRAINT checks the old rows and lets others write.',
  effect: { lock: 'ShareRowExclusiveLock', scans: true },
  versions: 'On a partitioned table, foreign keys can be NOT VALID from PostgreSQL 18 on.',
  kinds: ['AlterTableStmt'],
  subcommands: ['AT_AddConstraint', 'AT_AddColumn'],
  tablesInUse: true,
  examples: {
    schema:
      'CREATE TABLE customers (id bigint PRIMARY KEY);\nCREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint);',
    bad: [
      'ALTER TABLE orders ADD CONSTRAINT orders_customer_fk FOREIGN KEY (customer_id) REFERENCES customers (id);',
      'ALTER TABLE orders ADD FOREIGN KEY (customer_id) REFERENCES customers;',
      'INSERT INTO customers VALUES (1) ON CONFLICT DO NOTHING;\nALTER TABLE orders ADD COLUMN IF NOT EXISTS payer_id bigint DEFAULT 1 REFERENCES customers;',
    ],
    good: [
      'ALTER TABLE orders ADD CONSTRAINT orders_customer_fk FOREIGN KEY (customer_id) REFERENCES customers (id) NOT VALID;',
      [
        'ALTER TABLE orders ADD CONSTRAINT orders_customer_fk FOREIGN KEY (customer_id) REFERENCES customers (id) NOT VALID;',
        'ALTER TABLE orders VALIDATE CONSTRAINT orders_customer_fk;',
      ],
      'ALTER TABLE orders ADD COLUMN IF NOT EXISTS payer_id bigint REFERENCES customers;',
      'CREATE TABLE IF NOT EXISTS items (id bigint, order_id bigint);\nALTER TABLE items ADD CONSTRAINT items_order_fk FOREIGN KEY (order_id) REFERENCES orders;',
    ],
  },
  references: [
    'https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-NOTES',
    'https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-DESC-VALIDATE-CONSTRAINT',
  ],
  *check(statement, context) {
    for (const command of alterCommands(statement)) {
      const { table, position } = command;
      const key = validatedKey(command);
      if (key === undefined || !context.isExistingTable(table)) continue;
      const target = tableName(key.pktable);
      yield {
        message: `This foreign key checks every row of ${code(table)} against ${code(target)} under ShareRowExclusiveLock, which keeps out writes to both. Add it NOT VALID, and validate it in the next migration.`,
        span: clauseSpan(context.script, statement, position),
        table,
        ...notValid(command, statement, context),
      };
    }
  },
});

/** The foreign key that a subcommand checks at once. Beside a new column without a value there is nothing to check. */
function validatedKey({ subtype, constraint, column }: AlterCommand): Constraint | undefined {
  if (subtype === 'AT_AddConstraint')
    return constraint?.contype === 'CONSTR_FOREIGN' && constraint.skip_validation !== true ? constraint : undefined;
  if (subtype !== 'AT_AddColumn' || columnConstraint(column, 'CONSTR_DEFAULT') === undefined) return undefined;
  return columnConstraint(column, 'CONSTR_FOREIGN');
}
