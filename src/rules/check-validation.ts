import { defineRule } from '../core/rule.ts';
import { type AlterCommand, alterCommands, columnConstraint } from '../sql/alter.ts';
import { clauseSpan } from '../sql/clauses.ts';
import { isThereAlready } from '../sql/column-work.ts';
import { code } from '../sql/names.ts';
import { notValid } from '../sql/not-valid.ts';

export default defineRule({
  id: 'check-validation',
  category: 'locking',
  severity: 'error',
  since: '0.1.0',
  summary: 'A new CHECK reads the whole table while nobody can use it',
  why: 'ADD CONSTRAINT … CHECK reads every row to see that it passes, and holds AccessExclusiveLock meanwhile: reads and writes wait until it is done. A CHECK beside a new column does the same.',
  instead:
    'Add the constraint with NOT VALID, which checks new rows only and takes a moment. In the next migration, VALIDATE CONSTRAINT checks the old rows and lets others read and write.',
  effect: { lock: 'AccessExclusiveLock', scans: true },
  kinds: ['AlterTableStmt'],
  subcommands: ['AT_AddConstraint', 'AT_AddColumn'],
  tablesInUse: true,
  examples: {
    schema: 'CREATE TABLE orders (id bigint PRIMARY KEY, total bigint);',
    bad: [
      'ALTER TABLE orders ADD CONSTRAINT total_positive CHECK (total > 0);',
      'ALTER TABLE orders ADD COLUMN IF NOT EXISTS discount int CHECK (discount < 100);',
    ],
    good: [
      'ALTER TABLE orders ADD CONSTRAINT total_positive CHECK (total > 0) NOT VALID;',
      [
        'ALTER TABLE orders ADD CONSTRAINT total_positive CHECK (total > 0) NOT VALID;',
        'ALTER TABLE orders VALIDATE CONSTRAINT total_positive;',
      ],
      'ALTER TABLE orders ADD COLUMN IF NOT EXISTS total bigint CHECK (total > 0);',
      'CREATE TABLE IF NOT EXISTS items (id bigint);\nALTER TABLE items ADD CONSTRAINT id_positive CHECK (id > 0);',
    ],
  },
  references: [
    'https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-NOTES',
    'https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-DESC-VALIDATE-CONSTRAINT',
  ],
  *check(statement, context) {
    for (const command of alterCommands(statement)) {
      const { table, position } = command;
      if (!checksRows(command) || !context.isExistingTable(table) || isThereAlready(command, context.schema)) continue;
      yield {
        message: `This CHECK reads every row of ${code(table)} under AccessExclusiveLock, which keeps out reads and writes. ${command.subtype === 'AT_AddColumn' ? 'Add the column without it, then the CHECK' : 'Add it'} NOT VALID, and validate it in the next migration.`,
        span: clauseSpan(context.script, statement, position),
        table,
        ...notValid(command, statement, context),
      };
    }
  },
});

function checksRows({ subtype, constraint, column }: AlterCommand): boolean {
  const check =
    subtype === 'AT_AddConstraint'
      ? constraint
      : subtype === 'AT_AddColumn'
        ? columnConstraint(column, 'CONSTR_CHECK')
        : undefined;
  return check?.contype === 'CONSTR_CHECK' && check.skip_validation !== true;
}
