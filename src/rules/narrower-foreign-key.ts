import { defineMigrationRule } from '../core/rule.ts';
import { foreignKeysMade } from '../sql/constraints.ts';
import { code, codeIdentifier } from '../sql/names.ts';

/** Whole numbers by the bytes that they have. */
const BYTES: Readonly<Record<string, number>> = { smallint: 2, integer: 4, bigint: 8 };

export default defineMigrationRule({
  id: 'narrower-foreign-key',
  category: 'schema',
  severity: 'note',
  since: '0.1.0',
  optIn: true,
  summary: 'A foreign key has a smaller type than the key that it points to',
  why: 'The table that it points to goes on counting past what the column can hold: from then on no row can refer to the new ones, and the INSERT fails. To make the column wider then writes the whole table anew.',
  instead: 'Give the column the type of the key that it points to.',
  effect: null,
  noEffect: 'It shows when the numbers have grown.',
  directions: ['up'],
  examples: {
    schema:
      'CREATE TABLE users (id bigint PRIMARY KEY);\nCREATE TABLE roles (id smallint PRIMARY KEY);\nCREATE TABLE orders (id bigint PRIMARY KEY, user_id int);',
    bad: [
      'CREATE TABLE IF NOT EXISTS bills (id bigint PRIMARY KEY, user_id int REFERENCES users);',
      'ALTER TABLE orders ADD CONSTRAINT user_fk FOREIGN KEY (user_id) REFERENCES users (id) NOT VALID;',
      'ALTER TABLE orders ADD COLUMN IF NOT EXISTS buyer_id smallint REFERENCES users (id);',
    ],
    good: [
      'CREATE TABLE IF NOT EXISTS bills (id bigint PRIMARY KEY, user_id bigint REFERENCES users);',
      'CREATE TABLE IF NOT EXISTS grants (id bigint PRIMARY KEY, role_id int REFERENCES roles);',
    ],
  },
  references: ['https://www.postgresql.org/docs/current/ddl-constraints.html#DDL-CONSTRAINTS-FK'],
  *check({ script }, { schema }) {
    for (const statement of script.statements) {
      for (const { table, columns, references, keys } of foreignKeysMade(statement)) {
        const target = schema.table(references);
        const primary = target?.constraints.find(({ type }) => type === 'primary key')?.columns ?? [];
        const pointed = keys.length > 0 ? keys : primary;
        for (const [at, column] of columns.entries()) {
          const own = schema.table(table)?.columns.get(column)?.type ?? '';
          const other = target?.columns.get(pointed[at] ?? '')?.type ?? '';
          const [has, needs] = [BYTES[own], BYTES[other]];
          if (has === undefined || needs === undefined || has >= needs) continue;
          yield {
            message: `${codeIdentifier(column)} of ${code(table)} is ${own}, and points to a ${other} of ${code(references)}: it runs out first. Make it ${other}.`,
            span: statement.span,
            table,
          };
        }
      }
    }
  },
});
