import type { DataAccount } from './account.ts';

/** A constraint or index that the change left half done. */
export interface LeftBehind {
  /** `schema.name` without quotes for a table; the quoted name for a domain. */
  readonly table: string;
  /** The name of the constraint or index, without quotes. */
  readonly name: string;
  /** As the schema difference shows it. */
  readonly definition: string;
}

/** What the whole change left, once every migration of it had passed. */
export interface RehearsalOutcome {
  /** Base and head compared, as a unified diff; empty where the schema is the same. Untrusted text. */
  readonly schemaDifference: string;
  readonly unvalidatedConstraints: readonly LeftBehind[];
  readonly invalidIndexes: readonly LeftBehind[];
  /** What became of the rows of every table that was there before. */
  readonly accounts: readonly DataAccount[];
}
