/** Up files go forward; down files take one up file back. */
export type Direction = 'up' | 'down';

/**
 * How the migration tool sends a file to the server.
 * - `per-migration`: BEGIN, the file, its ledger row, COMMIT.
 * - `one-query`: the whole file as one simple query, which is an implicit transaction when it holds several statements
 *   (https://www.postgresql.org/docs/current/protocol-flow.html#PROTOCOL-FLOW-MULTI-STATEMENT).
 * - `per-statement`: every statement on its own, as psql does with autocommit.
 */
export type TransactionMode = 'per-migration' | 'one-query' | 'per-statement';

/** One versioned SQL file, as the migration tool sees it. */
export interface Migration {
  /** Relative to the repository's root, with forward slashes. */
  readonly path: string;
  /** As the tool writes it in its ledger; for `plain`, the file's name. */
  readonly version: string;
  /** What the tool calls the description: `add email` of `0002_add_email.up.sql`. */
  readonly name: string;
  readonly direction: Direction;
  readonly transaction: TransactionMode;
  readonly text: string;
}

/** A file in the migrations directory that the tool would ignore or choke on, or that could not be read. */
export interface ProblemFile {
  readonly path: string;
  readonly kind: 'unrecognised' | 'unreadable';
  /** A sentence: what is wrong and what to do. */
  readonly reason: string;
  /** Whether the change brought it; files that were there before are nobody's news. */
  readonly inChange: boolean;
}

export type ChangeKind = 'added' | 'edited' | 'deleted' | 'renamed';

/** What happened to one migration between base and head. */
export interface Change {
  readonly kind: ChangeKind;
  /** Where it is at head; for a deleted migration, where it was. */
  readonly path: string;
  /** Where a renamed migration was at base. */
  readonly previousPath?: string;
  readonly version: string;
  readonly base?: Migration;
  readonly head?: Migration;
  /** For an edited migration: only comments or white space differ. Its checksum differs all the same. */
  readonly commentOnly?: boolean;
}

/** The commit that the change is measured against, and how it was found. */
export interface Base {
  /** What was asked for or found, such as `origin/main`. */
  readonly ref: string;
  /** 40 hex digits; empty for an unborn history. */
  readonly sha: string;
  /** A phrase for the report, such as `first parent of the pull request's merge commit`. */
  readonly how: string;
}

/** The migrations at base and at head, each in the order in which the tool applies them, and what changed between. */
export interface History {
  readonly base: Base;
  /** The migrations directory, relative to the repository's root. */
  readonly directory: string;
  readonly tool: ToolId;
  readonly atBase: readonly Migration[];
  readonly atHead: readonly Migration[];
  readonly changes: readonly Change[];
  readonly problems: readonly ProblemFile[];
}

export const TOOL_IDS = ['sqlx', 'plain'] as const;
export type ToolId = (typeof TOOL_IDS)[number];

/** What a tool makes of a file's name. */
export type Recognition =
  | { readonly kind: 'migration'; readonly version: string; readonly name: string; readonly direction: Direction }
  | { readonly kind: 'ignored' }
  | { readonly kind: 'unrecognised'; readonly reason: string };

/** A query with its parameters, as `pg` takes it. */
export interface BoundQuery {
  readonly text: string;
  readonly values: readonly (string | number | boolean | Uint8Array | null)[];
}

/** The migration tool's own table of applied migrations. */
export interface Ledger {
  /** Name of the table, without schema. */
  readonly table: string;
  /** Run once before the first migration, as the tool does. */
  readonly setup: string;
  /** The row that the tool writes for an applied migration; `durationNs` is its execution time in nanoseconds. */
  record(migration: Migration, durationNs: number): BoundQuery;
  /** The row that the tool removes for a migration taken back. */
  remove(migration: Migration): BoundQuery;
  /**
   * Asks for the rows that the ledger already holds, from a restored dump: `version` as text, and where the tool keeps
   * them `checksum` as text and `success`.
   */
  readonly applied: string;
  /** What `applied` has as `checksum` for a file that was not edited since; absent where the tool keeps none. */
  checksum?(migration: Migration): string;
}

/** One migration tool's conventions; each is one file in `collect/tools`. */
export interface MigrationTool {
  readonly id: ToolId;
  readonly title: string;
  /** Where the facts come from: the tool's manual or source. */
  readonly source: string;
  /** Judges a file by its name alone (no directory). */
  recognise(fileName: string): Recognition;
  transactionMode(text: string): TransactionMode;
  /** Application order of two versions: negative, zero or positive. */
  compareVersions(a: string, b: string): number;
  /** Whether the tool leaves out a byte order mark at a file's start; PostgreSQL takes one for a part of the first word. */
  readonly dropsByteOrderMark?: boolean;
  /** Whether the tool stores a checksum per file, so that an edited applied migration stops every deploy. */
  readonly checksums: boolean;
  /** Whether the tool refuses an applied version that is gone from disk. */
  readonly refusesMissing: boolean;
  /** Whether the tool refuses the whole directory for a symbolic link in it that leads nowhere, whatever its name is. */
  readonly refusesBrokenLinks?: boolean;
  /** How a statement gets out of the tool's transaction, as the end of a sentence; a general word where absent. */
  readonly outsideTransaction?: string;
  /** Absent where the tool keeps none (`plain`). */
  readonly ledger?: Ledger;
}
