import { defineRehearsalRule } from '../core/rule.ts';
import { FILE_START } from '../core/span.ts';

export default defineRehearsalRule({
  id: 'down-fails',
  category: 'rehearsal',
  severity: 'error',
  since: '0.1.0',
  summary: 'The down file fails when it takes its migration back',
  why: 'A down file is read once in its life: in the night in which a deploy must be taken back. One that was never run is a promise that nobody tested.',
  instead: 'Correct the down file until it runs on the schema that its up file leaves.',
  effect: null,
  noEffect: 'The failure itself is the measurement.',
  examples: {
    schema: 'CREATE TABLE orders (id bigint PRIMARY KEY);',
    bad: [['ALTER TABLE orders ADD COLUMN IF NOT EXISTS note text;', 'ALTER TABLE orders DROP COLUMN notes;']],
    good: [
      ['ALTER TABLE orders ADD COLUMN IF NOT EXISTS note text;', 'ALTER TABLE orders DROP COLUMN IF EXISTS note;'],
    ],
    pairs: true,
  },
  references: ['https://docs.rs/sqlx/latest/sqlx/migrate/enum.MigrationType.html'],
  *check({ traces, migrations }) {
    for (const { rollBack } of traces) {
      if (rollBack?.outcome !== 'failed') continue;
      // What is no SQL has a finding of its own, with line and column.
      if (migrations.some(({ migration, script }) => migration.path === rollBack.path && script.error !== undefined))
        continue;
      const failed = rollBack.trace?.statements.find(({ error }) => error !== undefined);
      const error = failed?.error ?? rollBack.trace?.error;
      yield {
        path: rollBack.path,
        span: failed?.span ?? FILE_START,
        ...(failed === undefined ? {} : { statementIndex: failed.index }),
        message: `Taking the migration back fails here: ${error?.message ?? 'for no stated reason'} (SQLSTATE ${error?.code ?? 'unknown'}).`,
      };
    }
  },
});
