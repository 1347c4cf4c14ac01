import { defineRule, type StatementContext } from '../core/rule.ts';
import type { KnownConstraint } from '../core/schema.ts';
import type { Statement } from '../core/statement.ts';
import { alterCommandsOf } from '../sql/alter.ts';
import { clauseSpan } from '../sql/clauses.ts';
import { isNeverNull } from '../sql/column-work.ts';
import { dropsAnyOf } from '../sql/drops.ts';
import { code, codeIdentifier, sameName } from '../sql/names.ts';

export default defineRule({
  id: 'drop-constraint',
  category: 'destruction',
  severity: 'note',
  since: '0.1.0',
  optIn: true,
  summary: 'A foreign key or CHECK is dropped, and with it what kept bad rows out',
  why: 'Whatever the constraint refused is written from then on, by every version of the program, and nothing tells of it. Once there are such rows, the constraint cannot be added again before somebody has sorted them out.',
  instead: 'To change it, add the new one as NOT VALID before the old one goes, and validate it in the next migration.',
  effect: null,
  noEffect: 'It shows in what other sessions write later.',
  directions: ['up'],
  kinds: ['AlterTableStmt'],
  subcommands: ['AT_DropConstraint'],
  tablesInUse: true,
  examples: {
    schema:
      'CREATE TABLE users (id bigint PRIMARY KEY);\nCREATE TABLE orders (id bigint PRIMARY KEY, user_id bigint CONSTRAINT user_fk REFERENCES users, total int CONSTRAINT paid CHECK (total > 0), note text NOT NULL CONSTRAINT known CHECK (note IS NOT NULL));',
    bad: [
      'ALTER TABLE orders DROP CONSTRAINT IF EXISTS user_fk;',
      'ALTER TABLE orders DROP CONSTRAINT IF EXISTS paid;',
    ],
    good: [
      'ALTER TABLE orders DROP CONSTRAINT IF EXISTS paid, ADD CONSTRAINT paid CHECK (total >= 0) NOT VALID;',
      'ALTER TABLE orders DROP CONSTRAINT IF EXISTS known;',
      'ALTER TABLE orders DROP CONSTRAINT IF EXISTS user_fk;\nALTER TABLE orders DROP COLUMN IF EXISTS user_id;',
      'ALTER TABLE orders DROP CONSTRAINT IF EXISTS user_fk;\nDROP TABLE IF EXISTS orders;',
    ],
  },
  references: ['https://www.postgresql.org/docs/current/sql-altertable.html'],
  *check(statement, context) {
    for (const { table, command, position } of alterCommandsOf(statement, 'AT_DropConstraint')) {
      const known = context.schema.table(table);
      const constraint = known?.constraints.find(({ name }) => name === command.name);
      if (constraint === undefined || constraint.origin === 'change' || !context.isExistingTable(table)) continue;
      if (constraint.type !== 'foreign key' && constraint.type !== 'check') continue;
      // The helper that spares SET NOT NULL its scan has done its work.
      const { provesNotNull } = constraint;
      if (provesNotNull.length > 0 && provesNotNull.every((column) => isNotNullItself(table, column, context)))
        continue;
      if (isReplaced(constraint, table, context)) continue;
      yield {
        message: `Without ${codeIdentifier(command.name ?? '')}, ${code(table)} takes rows that it refused so far. Add what replaces it first, as NOT VALID.`,
        span: clauseSpan(context.script, statement, position),
        table,
      };
    }
  },
});

function isNotNullItself(table: string, column: string, { schema }: StatementContext): boolean {
  const known = schema.table(table);
  return known?.columns.get(column)?.notNull === true && isNeverNull(known, column);
}

/** Whether the change gives the table another constraint of the kind, or takes the table or the columns away. */
function isReplaced({ type, columns }: KnownConstraint, table: string, { change }: StatementContext): boolean {
  const kind = type === 'check' ? 'CONSTR_CHECK' : 'CONSTR_FOREIGN';
  const replaces = (other: Statement) =>
    dropsAnyOf(other, table, columns) ||
    alterCommandsOf(other, 'AT_AddConstraint').some(
      ({ table: its, constraint }) => sameName(its, table) && constraint?.contype === kind,
    );
  return change.ofKind('AlterTableStmt').some(replaces) || change.ofKind('DropStmt').some(replaces);
}
