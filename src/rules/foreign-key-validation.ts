import type { Constraint } from '@pgsql/types';
import { named } from '../core/named.ts';
import { defineRule, type StatementContext } from '../core/rule.ts';
import type { Statement } from '../core/statement.ts';
import { type AlterCommand, alterCommands, alterCommandsOf, columnConstraint } from '../sql/alter.ts';
import { clauseSpan, clausesOf } from '../sql/clauses.ts';
import { isThereAlready } from '../sql/column-work.ts';
import { suggest } from '../sql/edits.ts';
import { enforces } from '../sql/locks.ts';
import { code, strings, tableName } from '../sql/names.ts';
import { nodeAs } from '../sql/nodes.ts';
import { notValid } from '../sql/not-valid.ts';

export default defineRule({
  id: 'foreign-key-validation',
  category: 'locking',
  severity: 'error',
  since: '0.1.0',
  summary: 'A new foreign key checks every row while nobody can write to either table',
  why: 'ADD FOREIGN KEY holds ShareRowExclusiveLock on both tables while it looks up every row of the one in the other: writes to both wait until it is done.',
  instead:
    'Add the key with NOT VALID, which checks new rows only and takes a moment. In the next migration, VALIDATE CONSTRAINT checks the old rows and lets others write. A key of a new column takes a moment where REFERENCES stands beside the column and there is no DEFAULT, not even NULL.',
  effect: { lock: 'ShareRowExclusiveLock', scans: true },
  versions:
    'On a partitioned table, foreign keys can be NOT VALID from PostgreSQL 18 on. ALTER CONSTRAINT … ENFORCED, of 18, checks every row as well.',
  kinds: ['AlterTableStmt'],
  subcommands: ['AT_AddConstraint', 'AT_AddColumn', 'AT_AlterConstraint'],
  tablesInUse: true,
  examples: {
    schema:
      'CREATE TABLE customers (id bigint PRIMARY KEY);\nCREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint);',
    bad: [
      'ALTER TABLE orders ADD CONSTRAINT orders_customer_fk FOREIGN KEY (customer_id) REFERENCES customers (id);',
      'ALTER TABLE orders ADD FOREIGN KEY (customer_id) REFERENCES customers;',
      'INSERT INTO customers VALUES (1) ON CONFLICT DO NOTHING;\nALTER TABLE orders ADD COLUMN IF NOT EXISTS payer_id bigint DEFAULT 1 REFERENCES customers;',
      'ALTER TABLE orders ADD COLUMN IF NOT EXISTS payer_id bigint DEFAULT NULL REFERENCES customers;',
      'ALTER TABLE orders ADD COLUMN IF NOT EXISTS payer_id bigint, ADD CONSTRAINT orders_payer_fk FOREIGN KEY (payer_id) REFERENCES customers;',
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
      if (key === undefined || !context.isExistingTable(table) || isThereAlready(command, context.schema)) continue;
      const name = nodeAs(command.command.def, 'ATAlterConstraint')?.conname;
      const known = named(context.schema.table(table)?.constraints ?? [], name ?? '')?.references;
      const target = key.pktable === undefined ? known : tableName(key.pktable);
      const against = target === undefined ? 'the table that it points to' : code(target);
      yield {
        message: `This foreign key checks every row of ${code(table)} against ${against} under ShareRowExclusiveLock, which keeps out writes to both. ${cure(command, key, statement)}`,
        span: clauseSpan(context.script, statement, position),
        table,
        ...notValid(command, statement, context),
        ...withoutDefault(command, statement, context),
      };
    }
  },
});

/** The foreign key that a subcommand checks at once. Beside a new column without a value there is nothing to check. */
function validatedKey({ subtype, command, constraint, column }: AlterCommand): Constraint | undefined {
  // Only foreign keys can be made ENFORCED; where they point is not said.
  if (enforces(command)) return {};
  if (subtype === 'AT_AddConstraint')
    return constraint?.contype === 'CONSTR_FOREIGN' && constraint.skip_validation !== true ? constraint : undefined;
  if (subtype !== 'AT_AddColumn' || columnConstraint(column, 'CONSTR_DEFAULT') === undefined) return undefined;
  return columnConstraint(column, 'CONSTR_FOREIGN');
}

function cure({ subtype, column }: AlterCommand, key: Constraint, statement: Statement): string {
  if (subtype === 'AT_AlterConstraint')
    return 'Drop it and add it again NOT VALID instead, and validate it in the next migration.';
  if (isNull(columnConstraint(column, 'CONSTR_DEFAULT'))) {
    return 'Leave out DEFAULT NULL: beside a new column without a default there is nothing to check.';
  }
  if (subtype === 'AT_AddColumn')
    return 'Add the column without the key, then the key NOT VALID, and validate it in the next migration.';
  const [only, ...others] = strings(key.fk_attrs);
  const added = alterCommandsOf(statement, 'AT_AddColumn').find((other) => other.column?.colname === only)?.column;
  return others.length === 0 && added !== undefined && columnConstraint(added, 'CONSTR_DEFAULT') === undefined
    ? `Write REFERENCES beside the new column ${code(only ?? '')} instead, where there is nothing to check.`
    : 'Add it NOT VALID, and validate it in the next migration.';
}

function isNull(value: Constraint | undefined): boolean {
  return nodeAs(value?.raw_expr, 'A_Const')?.isnull === true;
}

/** The column without its DEFAULT NULL, which says nothing and makes PostgreSQL check every row. */
function withoutDefault({ column, position }: AlterCommand, statement: Statement, context: StatementContext) {
  if (!isNull(columnConstraint(column, 'CONSTR_DEFAULT'))) return {};
  const words = clausesOf(statement)[position] ?? [];
  const at = words.findIndex(({ text }, index) => text === 'default' && words[index + 1]?.text === 'null');
  const [before, last] = [words[at - 1], words[at + 1]];
  if (before === undefined || last === undefined) return {};
  const edit = { span: context.script.spanBetween(before.end, last.end), text: '' };
  return suggest('Leave out DEFAULT NULL.', edit);
}
