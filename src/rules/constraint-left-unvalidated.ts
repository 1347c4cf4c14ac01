import { placeOf, statementNaming } from '../core/rehearsal-context.ts';
import { defineRehearsalRule } from '../core/rule.ts';

export default defineRehearsalRule({
  id: 'constraint-left-unvalidated',
  category: 'rehearsal',
  severity: 'note',
  since: '0.1.0',
  summary: 'The change leaves a constraint NOT VALID',
  why: 'NOT VALID is the right first step: new rows are checked, old ones are not. Until VALIDATE CONSTRAINT ran, the planner does not trust the constraint and old rows may break it.',
  instead: 'Add VALIDATE CONSTRAINT in a migration of its own, after this one is deployed.',
  effect: null,
  noEffect: 'The catalogue after the change is the measurement.',
  examples: {
    schema: 'CREATE TABLE orders (id bigint PRIMARY KEY, total int);',
    bad: ['ALTER TABLE orders ADD CONSTRAINT total_positive CHECK (total > 0) NOT VALID;'],
    good: [
      [
        'ALTER TABLE orders ADD CONSTRAINT total_positive CHECK (total > 0) NOT VALID;',
        'ALTER TABLE orders VALIDATE CONSTRAINT total_positive;',
      ],
    ],
  },
  references: ['https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-DESC-VALIDATE-CONSTRAINT'],
  *check(context) {
    for (const { table, name } of context.outcome?.unvalidatedConstraints ?? []) {
      const place = statementNaming(context, name);
      if (place === undefined) continue;
      yield {
        ...place,
        table,
        span: placeOf(context, place.path, place.statementIndex),
        message: `The constraint ${name} on ${table} is NOT VALID after the change. Validate it in a later migration.`,
      };
    }
  },
});
