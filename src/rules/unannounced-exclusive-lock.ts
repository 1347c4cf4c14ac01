import type { Suspicion } from '../core/finding.ts';
import { blocks } from '../core/locks.ts';
import { isNamed } from '../core/names.ts';
import { defineRehearsalRule } from '../core/rule.ts';
import type { StatementTrace } from '../core/trace.ts';

export default defineRehearsalRule({
  id: 'unannounced-exclusive-lock',
  category: 'rehearsal',
  severity: 'error',
  since: '0.1.0',
  summary: 'A table in use was locked against reads while its rows were read, and nothing in the text says so',
  why: 'AccessExclusiveLock for a moment is one thing; held while the table is read or written row by row it keeps everybody out for as long as that takes. Inside a DO block, a function or a trigger no rule can read it, but the rehearsal sees it.',
  instead:
    'Find what takes the lock, and part it from the work on rows: lock briefly in one transaction, read or write rows in another.',
  effect: null,
  noEffect: 'It is made from measurements, so there is nothing left to prove.',
  examples: {
    schema:
      'CREATE TABLE orders (id bigint PRIMARY KEY, total int);\nINSERT INTO orders SELECT g, g FROM generate_series(1, 10) g;\nCREATE TABLE items (id bigint PRIMARY KEY, price int);',
    bad: [
      "DO $$ DECLARE found text; BEGIN SELECT relname INTO found FROM pg_class WHERE relname = 'orders'; EXECUTE 'ALTER TABLE ' || found || ' ALTER COLUMN total SET NOT NULL'; END $$;",
    ],
    good: [
      "DO $$ DECLARE found text; BEGIN SELECT relname INTO found FROM pg_class WHERE relname = 'orders'; EXECUTE 'ALTER TABLE ' || found || ' ALTER COLUMN total SET DEFAULT 0'; END $$;",
      'DO $$ BEGIN UPDATE orders SET total = 1 WHERE id = 1; END $$;',
      'TRUNCATE orders;',
      'TRUNCATE orders;\nALTER TABLE orders ALTER COLUMN total SET NOT NULL;',
      'DELETE FROM orders;\nALTER TABLE orders ADD COLUMN note text NOT NULL;',
      'ALTER TABLE orders ADD COLUMN tax int;\nUPDATE orders SET tax = 1;\nALTER TABLE items ADD COLUMN net int;\nUPDATE items SET net = price;',
    ],
  },
  references: ['https://www.postgresql.org/docs/current/explicit-locking.html#LOCKING-TABLES'],
  *check({ traces, claims, migrations }) {
    for (const { path, statements } of traces) {
      const told = new Set<string>();
      const script = migrations.find(({ migration }) => migration.path === path)?.script;
      for (const trace of statements) {
        // What it reads is the empty table, to build its indexes anew; and its text says what it is.
        if (script?.statements[trace.index]?.kind === 'TruncateStmt') continue;
        for (const { relation, rows } of scannedUnderLock(trace)) {
          if (told.has(relation) || claims.some((claim) => announces(claim, path, trace.index, relation))) continue;
          told.add(relation);
          yield {
            path,
            span: trace.span,
            statementIndex: trace.index,
            table: relation,
            message: `PostgreSQL read ${rows} ${rows === 1 ? 'row' : 'rows'} of ${relation} while reads of it were locked out, though the text does not say so.`,
          };
        }
      }
    }
  },
});

/** A claim of a lock on this statement, or on this table anywhere in the file, has said what there is to say. */
function announces(claim: Suspicion, path: string, statementIndex: number, relation: string): boolean {
  if (claim.path !== path) return false;
  const isHere = claim.statementIndex === statementIndex;
  // A new column that is required is looked for in rows that are not there: with rows, the statement fails.
  if (isHere && claim.ruleId === 'required-column-without-default') return true;
  if (claim.effect?.lock === undefined || claim.category !== 'locking') return false;
  const { table } = claim;
  return isHere || (isNamed(relation, table) && claim.severity !== 'note');
}

/** Existing tables that the statement read while the session kept readers out; a rewrite is another rule's matter. */
function scannedUnderLock({ locks, scans, rewrites }: StatementTrace) {
  const rewritten = new Set(
    rewrites.filter(({ relationKind }) => relationKind === 'table').map(({ relation }) => relation),
  );
  const locked = new Set(
    locks.filter(({ mode, existing }) => existing && blocks(mode).reads).map(({ relation }) => relation),
  );
  return scans.filter(({ relation, existing }) => existing && locked.has(relation) && !rewritten.has(relation));
}
