import { placeOf, type RehearsalContext } from '../core/rehearsal-context.ts';
import { defineRehearsalRule } from '../core/rule.ts';

export default defineRehearsalRule({
  id: 'changes-when-run-twice',
  category: 'idempotency',
  severity: 'error',
  since: '0.1.0',
  summary: 'The migration changes schema or data again when it is applied a second time',
  why: 'A second run that passes and yet changes something is worse than one that fails: rows appear twice, sums are added twice, and nobody is told.',
  instead:
    'Give INSERT an ON CONFLICT clause, write UPDATE so that it finds nothing the second time, and guard what creates objects.',
  effect: null,
  noEffect: 'The second run itself is the measurement.',
  examples: {
    schema: 'CREATE TABLE settings (name text, value int);\nCREATE TABLE flags (name text PRIMARY KEY);',
    bad: ["DO $$ BEGIN INSERT INTO settings VALUES ('limit', 1); END $$;"],
    good: [
      "DO $$ BEGIN INSERT INTO flags VALUES ('beta') ON CONFLICT DO NOTHING; END $$;",
      'UPDATE settings SET value = 1 WHERE value IS NULL;',
    ],
  },
  references: ['https://www.postgresql.org/docs/current/sql-insert.html#SQL-ON-CONFLICT'],
  *check(context) {
    for (const { path, secondRun } of context.traces) {
      if (secondRun?.outcome !== 'changed') continue;
      const { changedBy, changedTables, difference, onlyTimes = [] } = secondRun;
      const told = context.claims.some(
        (claim) => claim.path === path && claim.statementIndex === changedBy && claim.category === 'idempotency',
      );
      if (told || (changedTables.length === 0 && onlyUnnamedIndexes(context, path, difference))) continue;
      const what = changedTables.length > 0 ? `rows of ${changedTables.join(', ')}` : 'the schema';
      const times =
        onlyTimes.length === 0 ? '' : `, though nothing but dates and times in them (${onlyTimes.join(', ')})`;
      yield {
        path,
        span: placeOf(context, path, changedBy),
        ...(changedBy === undefined ? {} : { statementIndex: changedBy }),
        // Mostly it says when something ran last, and is meant.
        ...(onlyTimes.length === 0 ? {} : { severity: 'warning' }),
        message: `Applied a second time, this changes ${what} again${times}.${difference === undefined ? '' : `\n${difference}`}`,
      };
    }
  },
});

/** Whether nothing but indexes came to it, no more than `unnamed-index` has told of: it says which, and why. */
function onlyUnnamedIndexes({ claims }: RehearsalContext, of: string, difference = ''): boolean {
  const lines = difference.split('\n').filter((line) => /^[+-] {2}/.test(line));
  const unnamed = claims.filter(({ path, ruleId }) => path === of && ruleId === 'unnamed-index');
  return lines.length <= unnamed.length && lines.every((line) => /^\+ {2}(?:UNIQUE )?INDEX /.test(line));
}
