import { placeOf, statementNaming } from '../core/rehearsal-context.ts';
import { defineRehearsalRule } from '../core/rule.ts';

export default defineRehearsalRule({
  id: 'invalid-index-left-behind',
  category: 'rehearsal',
  severity: 'error',
  since: '0.1.0',
  summary: 'The change leaves an INVALID index behind',
  why: 'An invalid index slows every write and serves no read. IF NOT EXISTS sees its name and keeps it, so it stays until somebody looks.',
  instead: 'Drop it with DROP INDEX CONCURRENTLY and build it anew, or attach the missing partitions’ indexes.',
  effect: null,
  noEffect: 'The catalogue after the change is the measurement.',
  examples: {
    schema:
      'CREATE TABLE parted (id bigint) PARTITION BY RANGE (id);\nCREATE TABLE parted_1 PARTITION OF parted FOR VALUES FROM (0) TO (10);',
    bad: ['CREATE INDEX IF NOT EXISTS parted_id_idx ON ONLY parted (id);'],
    good: ['CREATE INDEX IF NOT EXISTS parted_id_idx ON parted (id);'],
  },
  references: ['https://www.postgresql.org/docs/current/sql-createindex.html#SQL-CREATEINDEX-CONCURRENTLY'],
  *check(context) {
    for (const { table, name } of context.outcome?.invalidIndexes ?? []) {
      const place = statementNaming(context, name);
      if (place === undefined) continue;
      yield {
        ...place,
        table,
        span: placeOf(context, place.path, place.statementIndex),
        message: `The index ${name} on ${table} is INVALID after the change: it costs writes and serves no query.`,
      };
    }
  },
});
