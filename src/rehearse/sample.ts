import type { Catalogue } from '../core/catalogue.ts';
import type { Statement } from '../core/statement.ts';
import { Gate } from './gate.ts';
import type { Observer } from './observer.ts';
import type { Outcome, Row, Session } from './session.ts';

/** The locks of another session, with the storage and the counters that everybody sees. */
const LOCKS_OF = `
SELECT l.relation::int8 AS oid, l.mode, l.granted, n.nspname AS schema, c.relname AS name, c.relkind AS kind, i.indrelid::int8 AS "table"
FROM pg_locks l LEFT JOIN pg_class c ON c.oid = l.relation LEFT JOIN pg_namespace n ON n.oid = c.relnamespace
LEFT JOIN pg_index i ON i.indexrelid = c.oid
WHERE l.pid = $1 AND l.locktype = 'relation' AND l.relation >= 16384`;

const STORAGE = `
SELECT c.oid::int8 AS oid, n.nspname AS schema, c.relname AS name, c.relkind AS kind, i.indrelid::int8 AS "table",
  c.relfilenode::int8 AS filenode, pg_stat_get_numscans(c.oid) AS scans, pg_stat_get_tuples_returned(c.oid) AS read,
  pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0') AS wal
FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace LEFT JOIN pg_index i ON i.indexrelid = c.oid
WHERE c.oid >= 16384 AND c.relkind IN ('r', 'i', 'm')`;

export interface Sampling {
  readonly observer: Observer;
  readonly session: Session;
  readonly catalogue: Catalogue;
  /** From 15 on. */
  readonly countersCanBeFlushed: boolean;
}

/**
 * Runs a statement that refuses a transaction, while the observer looks at its locks again and again, and holds it up
 * until it saw the first. A later lock held for less than a look can be missed; storage and counters are compared before
 * and after, and miss nothing.
 * @returns rows of the same shape as the tracer's own question.
 */
export async function runSampled(
  { observer, session, catalogue, countersCanBeFlushed }: Sampling,
  statement: Statement,
  run: () => Promise<Outcome>,
): Promise<{ readonly outcome: Outcome; readonly rows: readonly Row[] }> {
  const before = new Map((await observer.ask(STORAGE)).map((row) => [Number(row.oid), row]));
  const locks = new Map<string, Row>();
  const gate = await Gate.at(observer, statement, catalogue);
  let ended = false;
  const running = run().finally(() => {
    ended = true;
  });
  const looking = (async () => {
    while (!ended) {
      const seen = await observer.ask(LOCKS_OF, [session.pid]);
      for (const row of seen) if (row.granted === true || gate.isClosed) locks.set(`${row.oid} ${row.mode}`, row);
      await gate.openWhen(seen.some((row) => catalogue.byOid.has(Number(row.oid)) && isFinal(row)));
    }
    await gate.openWhen(true);
  })();
  const [outcome] = await Promise.all([running, looking]);
  if (countersCanBeFlushed && session.lost === undefined)
    await session.query('SELECT pg_catalog.pg_stat_force_next_flush()');
  const rows: Row[] = [];
  const after = new Map((await observer.ask(STORAGE)).map((row) => [Number(row.oid), row]));
  const withStorage = (oid: number): Row => {
    const now = after.get(oid);
    if (now === undefined) return {};
    const then = before.get(oid);
    return {
      ...now,
      scans: Number(now.scans) - Number(then?.scans ?? 0),
      read: Number(now.read) - Number(then?.read ?? 0),
    };
  };
  for (const row of locks.values()) rows.push({ ...row, ...withStorage(Number(row.oid)) });
  for (const [oid, now] of after) {
    const then = before.get(oid);
    const changed = then !== undefined && (then.filenode !== now.filenode || then.scans !== now.scans);
    if (changed && !rows.some((row) => Number(row.oid) === oid)) rows.push({ ...withStorage(oid), mode: '' });
  }
  return { outcome: { ...outcome, durationMs: Math.max(0, outcome.durationMs - gate.heldUpMs) }, rows };
}

/** The locks with which such statements work: what they take before, they take to look the table up. */
function isFinal({ mode }: Row): boolean {
  return mode !== 'AccessShareLock' && mode !== 'RowExclusiveLock';
}
