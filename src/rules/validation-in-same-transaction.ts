import { blocks, blocksInWords } from '../core/locks.ts';
import { defineRule } from '../core/rule.ts';
import { alterCommandsOf } from '../sql/alter.ts';
import { clauseSpan } from '../sql/clauses.ts';
import { code, codeIdentifier } from '../sql/names.ts';

export default defineRule({
  id: 'validation-in-same-transaction',
  category: 'locking',
  severity: 'error',
  since: '0.1.0',
  summary: 'VALIDATE CONSTRAINT reads the whole table while its own transaction still keeps everybody out',
  why: 'VALIDATE CONSTRAINT itself lets others read and write. But locks last until the transaction ends: where an earlier statement of the same transaction locked the table, such as the ADD CONSTRAINT … NOT VALID itself, that lock stays during the whole reading, and nothing is won by NOT VALID.',
  instead: 'Put VALIDATE CONSTRAINT into a migration of its own, after the one that adds the constraint.',
  effect: { lock: 'ShareRowExclusiveLock', scans: true },
  kinds: ['AlterTableStmt'],
  subcommands: ['AT_ValidateConstraint'],
  tablesInUse: true,
  examples: {
    schema:
      'CREATE TABLE customers (id bigint PRIMARY KEY);\nCREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint, total bigint);\nALTER TABLE orders ADD CONSTRAINT total_known CHECK (total IS NOT NULL) NOT VALID;',
    bad: [
      'ALTER TABLE orders ADD CONSTRAINT total_positive CHECK (total > 0) NOT VALID;\nALTER TABLE orders VALIDATE CONSTRAINT total_positive;',
      'ALTER TABLE orders ADD CONSTRAINT customer_fk FOREIGN KEY (customer_id) REFERENCES customers NOT VALID;\nALTER TABLE orders VALIDATE CONSTRAINT customer_fk;',
      'ALTER TABLE orders VALIDATE CONSTRAINT total_known, ADD COLUMN IF NOT EXISTS note text;',
    ],
    good: [
      [
        'ALTER TABLE orders ADD CONSTRAINT total_positive CHECK (total > 0) NOT VALID;',
        'ALTER TABLE orders VALIDATE CONSTRAINT total_positive;',
      ],
      'ALTER TABLE orders VALIDATE CONSTRAINT total_known;',
      'CREATE TABLE IF NOT EXISTS items (id bigint);\nALTER TABLE items ADD CONSTRAINT id_positive CHECK (id > 0) NOT VALID;\nALTER TABLE items VALIDATE CONSTRAINT id_positive;',
    ],
  },
  references: [
    'https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-NOTES',
    'https://www.postgresql.org/docs/current/explicit-locking.html',
  ],
  *check(statement, context) {
    for (const { table, command, position } of alterCommandsOf(statement, 'AT_ValidateConstraint')) {
      if (!context.isExistingTable(table)) continue;
      const constraint = codeIdentifier(command.name ?? '');
      // One ALTER TABLE takes the strongest lock that any of its subcommands needs.
      const own = context.locks.find((lock) => lock.table === table && blocks(lock.mode).writes);
      if (own !== undefined) {
        yield {
          message: `VALIDATE CONSTRAINT ${constraint} reads all of ${code(table)} under the ${own.mode} that the rest of this statement needs, which keeps out ${blocksInWords(own.mode)}. Validate in a migration of its own.`,
          span: clauseSpan(context.script, statement, position),
          table,
          effect: { lock: own.mode, scans: true },
        };
        continue;
      }
      const [held] = context.held.on(table);
      if (held === undefined) continue;
      yield {
        message: `VALIDATE CONSTRAINT ${constraint} reads all of ${code(table)} while line ${held.takenBy.span.line} of the same transaction holds ${held.mode}, which keeps out ${blocksInWords(held.mode)}. Validate in a migration of its own.`,
        span: clauseSpan(context.script, statement, position),
        table,
        effect: { lock: held.mode, scans: true },
      };
    }
  },
});
