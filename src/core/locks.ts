/** Table-level lock modes, weakest first, spelled as in `pg_locks.mode`. */
export const LOCK_MODES = [
  'AccessShareLock',
  'RowShareLock',
  'RowExclusiveLock',
  'ShareUpdateExclusiveLock',
  'ShareLock',
  'ShareRowExclusiveLock',
  'ExclusiveLock',
  'AccessExclusiveLock',
] as const;
export type LockMode = (typeof LOCK_MODES)[number];

/**
 * Which modes a mode keeps out, from the table "Conflicting Lock Modes"
 * (https://www.postgresql.org/docs/current/explicit-locking.html#LOCKING-TABLES). Bit i stands for LOCK_MODES[i].
 */
const CONFLICTS: Readonly<Record<LockMode, number>> = {
  AccessShareLock: 0b10000000,
  RowShareLock: 0b11000000,
  RowExclusiveLock: 0b11110000,
  ShareUpdateExclusiveLock: 0b11111000,
  ShareLock: 0b11101100,
  ShareRowExclusiveLock: 0b11111100,
  ExclusiveLock: 0b11111110,
  AccessExclusiveLock: 0b11111111,
};

/** What a holder of a mode keeps others from doing, in the words of a report. */
export interface Blocks {
  /** SELECT. */
  readonly reads: boolean;
  /** INSERT, UPDATE, DELETE. */
  readonly writes: boolean;
  /** Other schema changes, VACUUM and the like; the least of them takes ShareUpdateExclusiveLock. */
  readonly ddl: boolean;
}

function conflicts(held: LockMode, wanted: LockMode): boolean {
  return (CONFLICTS[held] & (1 << LOCK_MODES.indexOf(wanted))) !== 0;
}

export function blocks(held: LockMode): Blocks {
  return BLOCKS[held];
}

const BLOCKS = Object.fromEntries(
  LOCK_MODES.map((held) => [
    held,
    {
      reads: conflicts(held, 'AccessShareLock'),
      writes: conflicts(held, 'RowExclusiveLock'),
      ddl: conflicts(held, 'ShareUpdateExclusiveLock'),
    },
  ]),
) as Readonly<Record<LockMode, Blocks>>;

/** "reads and writes", "writes", "schema changes" or "nothing that matters". */
export function blocksInWords(held: LockMode): string {
  const { reads, writes, ddl } = blocks(held);
  if (reads) return 'reads and writes';
  if (writes) return 'writes';
  return ddl ? 'schema changes' : 'nothing that matters';
}

/** Negative when `a` is the weaker mode. */
export function compareLockModes(a: LockMode, b: LockMode): number {
  return LOCK_MODES.indexOf(a) - LOCK_MODES.indexOf(b);
}

export function isLockMode(text: string): text is LockMode {
  return (LOCK_MODES as readonly string[]).includes(text);
}

/** Whether a held mode keeps out everything that another mode would: ShareLock is not as strong as ShareUpdateExclusiveLock. */
export function isAsStrong(held: LockMode, claimed: LockMode): boolean {
  return (CONFLICTS[held] & CONFLICTS[claimed]) === CONFLICTS[claimed];
}
