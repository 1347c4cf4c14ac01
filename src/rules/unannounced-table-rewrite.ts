import type { Suspicion } from '../core/finding.ts';
import { isNamed } from '../core/names.ts';
import { isAnnounced } from '../core/rehearsal-context.ts';
import { defineRehearsalRule } from '../core/rule.ts';

export default defineRehearsalRule({
  id: 'unannounced-table-rewrite',
  category: 'rehearsal',
  severity: 'error',
  since: '0.1.0',
  summary: 'A table in use was written anew, and nothing in the text says so',
  why: 'Inside a DO block, a function or a trigger no rule can read what will happen, but the rehearsal sees it: the table got new storage. PostgreSQL does that under AccessExclusiveLock, so reads and writes wait until every row is copied.',
  instead:
    'Find the statement that does it, and take the same way as for a plain ALTER TABLE: a new column, a backfill in batches, and a swap.',
  effect: null,
  noEffect: 'It is made from measurements, so there is nothing left to prove.',
  examples: {
    schema:
      'CREATE TABLE orders (id bigint PRIMARY KEY, total int);\nINSERT INTO orders SELECT g, g FROM generate_series(1, 10) g;',
    bad: [
      "DO $$ DECLARE found text; BEGIN SELECT relname INTO found FROM pg_class WHERE relname = 'orders'; EXECUTE 'ALTER TABLE ' || found || ' ALTER COLUMN total TYPE bigint'; END $$;",
    ],
    good: [
      "DO $$ DECLARE found text; BEGIN SELECT relname INTO found FROM pg_class WHERE relname = 'orders'; EXECUTE 'ALTER TABLE ' || found || ' ADD COLUMN note text'; END $$;",
      'CREATE OR REPLACE FUNCTION again() RETURNS void LANGUAGE plpgsql AS $$BEGIN TRUNCATE orders; INSERT INTO orders VALUES (1, 1); END$$;\nSELECT again();',
    ],
  },
  references: ['https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-NOTES'],
  *check({ traces, claims }) {
    for (const { path, statements } of traces) {
      for (const { index, span, rewrites } of statements) {
        if (isAnnounced(claims, path, index, (effect) => effect.rewrites === true)) continue;
        for (const { relation, existing, relationKind } of rewrites) {
          if (!existing || relationKind !== 'table') continue;
          // What TRUNCATE in a body that was read gives the table is empty storage.
          if (claims.some((claim) => isTruncated(claim, path, relation))) continue;
          yield {
            path,
            span,
            statementIndex: index,
            table: relation,
            message: `PostgreSQL wrote ${relation} anew while this ran, keeping out reads and writes, though the text does not say so.`,
          };
        }
      }
    }
  },
});

function isTruncated({ ruleId, path, table }: Suspicion, of: string, relation: string): boolean {
  return ruleId === 'truncate' && path === of && isNamed(relation, table);
}
