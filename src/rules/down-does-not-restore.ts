import { defineRehearsalRule } from '../core/rule.ts';
import { FILE_START } from '../core/span.ts';
import type { RollBack } from '../core/trace.ts';

export default defineRehearsalRule({
  id: 'down-does-not-restore',
  category: 'rehearsal',
  severity: 'warning',
  since: '0.1.0',
  summary:
    'After the down file the schema is not what it was before the migration, or the migration cannot be applied again',
  why: 'A way back that leaves something behind, or takes too much, leads to a schema that no migration describes. The next deploy starts from there.',
  instead: 'Make the down file undo each statement of the up file, last first.',
  effect: null,
  noEffect: 'The difference itself is the measurement.',
  examples: {
    schema:
      'CREATE TABLE orders (id bigint PRIMARY KEY);\nALTER TABLE orders ADD CONSTRAINT positive CHECK (id > 0) NOT VALID;',
    bad: [
      [
        'CREATE TABLE IF NOT EXISTS notes (id bigint PRIMARY KEY);\nALTER TABLE orders ADD COLUMN IF NOT EXISTS note text;',
        'DROP TABLE IF EXISTS notes;',
      ],
      [
        'ALTER TABLE orders VALIDATE CONSTRAINT positive;\nALTER TABLE orders ADD COLUMN IF NOT EXISTS note text;',
        '-- nothing',
      ],
    ],
    good: [
      ['ALTER TABLE orders ADD COLUMN IF NOT EXISTS note text;', 'ALTER TABLE orders DROP COLUMN IF EXISTS note;'],
      ['ALTER TABLE orders VALIDATE CONSTRAINT positive;', '-- nothing'],
    ],
    pairs: true,
  },
  references: ['https://docs.rs/sqlx/latest/sqlx/migrate/enum.MigrationType.html'],
  *check({ traces }) {
    for (const { rollBack } of traces) {
      const message = rollBack === undefined ? undefined : complaint(rollBack);
      if (rollBack !== undefined && message !== undefined) yield { path: rollBack.path, span: FILE_START, message };
    }
  },
});

function complaint({ outcome, difference, upAgain }: RollBack): string | undefined {
  if (outcome === 'differs' && !onlyValidates(difference))
    return `After this down file the schema is not what it was before its migration.\n${difference ?? ''}`;
  if (upAgain?.outcome === 'failed')
    return `After this down file its migration cannot be applied again: ${upAgain.error?.message ?? ''}.`;
  if (upAgain?.outcome === 'differs')
    return `Applied again after this down file, the migration leads to another schema.\n${upAgain.difference ?? ''}`;
  return undefined;
}

/** Whether all that is left of the migration is that constraints are validated, which takes nothing from anybody. */
function onlyValidates(difference = ''): boolean {
  const lines = difference.split('\n');
  const gone = lines.filter((line) => /^- .* NOT VALID$/.test(line)).map((line) => line.slice(1, -' NOT VALID'.length));
  const changed = lines.filter((line) => /^[-+] /.test(line) && !/^(?:--- |\+\+\+ )/.test(line));
  return changed.length === 2 * gone.length && gone.every((line) => changed.includes(`+${line}`));
}
