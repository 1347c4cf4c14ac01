import { defineRule } from '../core/rule.ts';
import { constraintsMade } from '../sql/constraints.ts';
import { code, strings } from '../sql/names.ts';
import { VOLATILE } from '../sql/volatility.ts';
import { findNodes } from '../sql/walk.ts';

export default defineRule({
  id: 'check-over-time',
  category: 'schema',
  severity: 'note',
  since: '0.1.0',
  optIn: true,
  summary: 'A CHECK depends on when it is asked',
  why: 'PostgreSQL takes a CHECK for something that stays true once it was. One that looks at the clock or at chance is tried when a row is written, and never again: rows that no longer pass stay, an UPDATE of another column then fails on them, and so does restoring a dump.',
  instead: 'Leave it to a trigger, or compare with a column that says when the row was written.',
  effect: null,
  noEffect: 'It shows when time has passed.',
  directions: ['up'],
  kinds: ['CreateStmt', 'AlterTableStmt'],
  subcommands: ['AT_AddConstraint', 'AT_AddColumn'],
  examples: {
    schema: 'CREATE TABLE orders (id bigint PRIMARY KEY, due date, placed timestamptz);',
    bad: [
      'ALTER TABLE orders ADD CONSTRAINT not_late CHECK (due >= current_date) NOT VALID;',
      'CREATE TABLE IF NOT EXISTS codes (id bigint PRIMARY KEY, expires timestamptz CHECK (expires > now()));',
    ],
    good: [
      'ALTER TABLE orders ADD CONSTRAINT not_late CHECK (due >= placed::date) NOT VALID;',
      'CREATE TABLE IF NOT EXISTS codes (id bigint PRIMARY KEY, code text CHECK (lower(code) = code), made timestamptz DEFAULT now());',
    ],
  },
  references: ['https://www.postgresql.org/docs/current/ddl-constraints.html#DDL-CONSTRAINTS-CHECK-CONSTRAINTS'],
  *check(statement) {
    for (const { table, constraint } of constraintsMade(statement)) {
      if (constraint.contype !== 'CONSTR_CHECK') continue;
      const expression = [constraint.raw_expr];
      const clock = findNodes(expression, 'SQLValueFunction').some(({ op = '' }) => /DATE|TIME/.test(op));
      const call = findNodes(expression, 'FuncCall')
        .map(({ funcname }) => strings(funcname).at(-1) ?? '')
        .find((name) => VOLATILE.has(name) || CLOCKS.has(name));
      if (!clock && call === undefined) continue;
      yield {
        message: `This CHECK on ${code(table)} looks at ${call === undefined ? 'the clock' : code(call)}: rows that pass today may not pass when they are next changed, or restored. Compare with a column instead.`,
        span: statement.span,
        table,
      };
    }
  },
});

/** Functions that say what time it is, besides those that are volatile. */
const CLOCKS: ReadonlySet<string> = new Set(['now', 'statement_timestamp', 'transaction_timestamp']);
