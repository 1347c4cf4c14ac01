import type { AssertionOutcome } from './assertion.ts';
import type { EngineId } from './engine.ts';
import type { CostEstimate } from './estimate.ts';
import type { LockMode } from './locks.ts';
import type { RehearsalOutcome } from './outcome.ts';
import type { Span } from './span.ts';

export type RelationKind =
  | 'table'
  | 'index'
  | 'view'
  | 'materialized view'
  | 'sequence'
  | 'partitioned table'
  | 'foreign table'
  | 'other';

/** A lock on a relation that the migrating session held when the statement had run. */
export interface RelationLock {
  /** `schema.name`, as the relation was called before the change. */
  readonly relation: string;
  readonly relationKind: RelationKind;
  readonly mode: LockMode;
  /** Whether the relation existed before the change; locks on new relations hurt nobody. */
  readonly existing: boolean;
  /** Whether this statement took it; otherwise an earlier one of the same transaction did. */
  readonly acquired: boolean;
  /** Milliseconds from the start of the statement that took it to the end of its transaction, without the observer's own time. */
  readonly heldMs: number;
}

/** Rows read from a table by sequential scans. Zero rows on an empty table is still a scan. */
export interface Scan {
  readonly relation: string;
  readonly rows: number;
  readonly existing: boolean;
}

/** A relation whose storage was written anew. */
export interface Rewrite {
  readonly relation: string;
  readonly relationKind: RelationKind;
  /** The table that an index belongs to; otherwise the relation itself. */
  readonly table: string;
  readonly existing: boolean;
}

/** Rows written to a table, counted by the server; triggers and cascades included. */
export interface RowsWritten {
  readonly relation: string;
  readonly inserted: number;
  readonly updated: number;
  readonly deleted: number;
  readonly existing: boolean;
}

/** A notice or warning of the server. Untrusted text. */
export interface Notice {
  readonly severity: string;
  readonly code: string;
  readonly message: string;
}

/** PostgreSQL's own error, field by field (https://www.postgresql.org/docs/current/protocol-error-fields.html). */
export interface ServerError {
  readonly message: string;
  readonly code: string;
  readonly detail?: string;
  readonly hint?: string;
  /** Whether `hint` is ours: why no rights were lent. The server's own says that a superuser is needed. */
  readonly rightsRefused?: true;
  readonly table?: string;
  readonly column?: string;
  readonly constraint?: string;
  readonly where?: string;
}

/** What one statement did, as the server says. */
export interface StatementTrace {
  readonly index: number;
  readonly span: Span;
  readonly durationMs: number;
  /** The command tag's row count; absent for commands that have none. */
  readonly rows?: number;
  readonly locks: readonly RelationLock[];
  readonly rewrites: readonly Rewrite[];
  readonly scans: readonly Scan[];
  readonly written: readonly RowsWritten[];
  /** Write-ahead log written while the statement ran, in bytes. */
  readonly walBytes: number;
  readonly notices: readonly Notice[];
  /**
   * How locks were seen: `exact` from the open transaction; `sampled` while a statement ran that refuses a transaction
   * (a lock held for less than a sample can be missed); `none` where the session could not be observed.
   */
  readonly observed: 'exact' | 'sampled' | 'none';
  /**
   * For a statement that IF NOT EXISTS skipped: what it asked for and did not get, as lines of a difference (`-` what is
   * there, `+` what was asked for). Untrusted text.
   */
  readonly notGiven?: string;
  readonly error?: ServerError;
}

export type MigrationStatus = 'passed' | 'failed' | 'not-reached';

/** A statement that failed, and how. */
export interface StatementFailure {
  readonly index: number;
  readonly error: ServerError;
}

/** What a migration did when it was applied once more on its own result. */
export interface SecondRun {
  readonly outcome: 'unchanged' | 'changed' | 'failed' | 'not-run';
  /** Why it was not run. */
  readonly reason?: string;
  /** Each statement that failed; the others ran all the same. */
  readonly failures: readonly StatementFailure[];
  /** The first statement that changed schema or data. */
  readonly changedBy?: number;
  /** The schema's difference, as text. Untrusted. */
  readonly difference?: string;
  /** Tables whose rows are not what they were. */
  readonly changedTables: readonly string[];
  /** Where nothing else differs, the columns of dates and times that do, as after `SET updated_at = now()`. */
  readonly onlyTimes?: readonly string[];
}

/** What a down file did when it took its migration back. */
export interface RollBack {
  /** The down file. */
  readonly path: string;
  readonly outcome: 'restored' | 'differs' | 'failed' | 'not-run';
  readonly reason?: string;
  /** What the down file's statements did; the error where it failed. */
  readonly trace?: MigrationTrace;
  /** Against the schema before the migration, as text. Untrusted. */
  readonly difference?: string;
  /** Data that it destroyed, each a phrase such as `120 rows of public.orders`. */
  readonly destroyed: readonly string[];
  /** What came of applying the migration again afterwards. */
  readonly upAgain?: {
    readonly outcome: 'same' | 'differs' | 'failed';
    readonly error?: ServerError;
    readonly difference?: string;
  };
}

export interface MigrationTrace {
  readonly path: string;
  readonly status: MigrationStatus;
  readonly statements: readonly StatementTrace[];
  readonly secondRun?: SecondRun;
  readonly rollBack?: RollBack;
  /** The failure, where it was not a statement's own (a ledger row, a lost connection, a failed commit). */
  readonly error?: ServerError;
}

/** Where the time went, in milliseconds. */
export interface Timings {
  readonly engineMs: number;
  readonly baseMs: number;
  readonly fixturesMs: number;
  readonly changeMs: number;
  /** For copying the database and running suggestions; absent where none was run. */
  readonly suggestionsMs?: number;
}

/** All traces, or the stated reason there are none. */
export type Rehearsal =
  | { readonly status: 'skipped'; readonly reason: string }
  | {
      readonly status: 'passed' | 'failed';
      readonly engine: EngineId;
      readonly serverVersion: string;
      readonly durationMs: number;
      readonly timings: Timings;
      readonly migrations: readonly MigrationTrace[];
      readonly outcome?: RehearsalOutcome;
      /** What the user's own queries found; absent where there are none, or a migration failed. */
      readonly assertions?: AssertionOutcome;
      /** For how long locks will block production's tables; absent without statistics. */
      readonly estimates?: readonly CostEstimate[];
    };
