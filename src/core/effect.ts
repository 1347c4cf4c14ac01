import type { LockMode } from './locks.ts';

/** What a rule claims that a statement does to a table that is in use. The rehearsal measures the same things. */
export interface Effect {
  /** A lock of this mode or a stronger one. */
  readonly lock?: LockMode;
  /** The table or one of its indexes is written anew (a new `relfilenode`). */
  readonly rewrites?: boolean;
  /** The whole table is read. */
  readonly scans?: boolean;
  /** Rows are updated or deleted: as many as meet a condition, so that none in the rehearsal says nothing of production. */
  readonly changes?: boolean;
}
