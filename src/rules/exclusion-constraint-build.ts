import { defineRule } from '../core/rule.ts';
import { alterCommandsOf } from '../sql/alter.ts';
import { clauseSpan } from '../sql/clauses.ts';
import { code } from '../sql/names.ts';

export default defineRule({
  id: 'exclusion-constraint-build',
  category: 'locking',
  severity: 'error',
  since: '0.1.0',
  summary: 'A new EXCLUDE constraint builds its index while nobody can use the table',
  why: 'ADD EXCLUDE reads the whole table, builds an index and compares the rows, and holds AccessExclusiveLock meanwhile: reads and writes wait until it is done. PostgreSQL can neither build it concurrently nor add it NOT VALID.',
  instead:
    'Add it while the table is small or at a time when it may stand still. Otherwise make a new table that has the constraint, copy the rows over in batches, and swap the names.',
  effect: { lock: 'AccessExclusiveLock', scans: true },
  kinds: ['AlterTableStmt'],
  subcommands: ['AT_AddConstraint'],
  tablesInUse: true,
  examples: {
    schema: 'CREATE TABLE bookings (id bigint PRIMARY KEY, during tstzrange);',
    bad: ['ALTER TABLE bookings ADD CONSTRAINT no_overlap EXCLUDE USING gist (during WITH &&);'],
    good: [
      'CREATE TABLE IF NOT EXISTS stays (during tstzrange);\nALTER TABLE stays ADD CONSTRAINT no_overlap EXCLUDE USING gist (during WITH &&);',
      'ALTER TABLE bookings ADD CONSTRAINT not_empty CHECK (NOT isempty(during)) NOT VALID;',
    ],
  },
  references: ['https://www.postgresql.org/docs/current/ddl-constraints.html#DDL-CONSTRAINTS-EXCLUSION'],
  *check(statement, context) {
    for (const { table, constraint, position } of alterCommandsOf(statement, 'AT_AddConstraint')) {
      if (constraint?.contype !== 'CONSTR_EXCLUSION' || !context.isExistingTable(table)) continue;
      yield {
        message: `This EXCLUDE constraint builds an index over ${code(table)} under AccessExclusiveLock, which keeps out reads and writes, and cannot be built concurrently. Choose a quiet time, or a new table.`,
        span: clauseSpan(context.script, statement, position),
        table,
      };
    }
  },
});
