import type { Report } from '../core/report.ts';

/** One lock on a table that was there before, on the clock of the rehearsal. */
export interface HeldLock {
  readonly relation: string;
  readonly mode: string;
  /** What it keeps out: "reads and writes", "writes", "schema changes". */
  readonly blocks: string;
  /** Milliseconds since the first statement of the change began. */
  readonly startMs: number;
  readonly endMs: number;
  readonly path: string;
  readonly line: number;
}

/** A statement on the same clock. */
export interface TimedStatement {
  readonly path: string;
  readonly line: number;
  readonly startMs: number;
  readonly endMs: number;
}

export interface Timeline {
  /** Milliseconds; at least 1. */
  readonly lengthMs: number;
  readonly statements: readonly TimedStatement[];
  /** In the order in which they were taken. */
  readonly locks: readonly HeldLock[];
}

/**
 * Who held what on which table, and when. Statements follow each other without a gap, since what the tool does between
 * them is not the database's.
 */
export function timelineOf({ rehearsal }: Report): Timeline {
  const statements: TimedStatement[] = [];
  const locks: HeldLock[] = [];
  let now = 0;
  for (const migration of rehearsal.migrations) {
    const { path } = migration;
    for (const { line, durationMs, locks: taken } of migration.statements) {
      statements.push({ path, line, startMs: now, endMs: now + durationMs });
      for (const { relation, mode, blocks, existing, acquired, heldMs } of taken) {
        const held = { relation, mode, blocks, startMs: now, endMs: now + heldMs, path, line };
        if (existing && acquired) locks.push(held);
      }
      now += durationMs;
    }
  }
  return { lengthMs: Math.max(1, now, ...locks.map(({ endMs }) => endMs)), statements, locks };
}

/** Whether a lock keeps out what an application does. */
export function isFelt({ blocks }: HeldLock): boolean {
  return blocks.includes('writes');
}
