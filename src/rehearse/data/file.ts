import type { ConnectionSettings, Environment } from '../../core/engine.ts';
import type { WholeStage } from '../whole.ts';

/** A file (or, for one kind of archive, a directory) with data. */
export interface DataFile {
  /** As the user knows it, for messages; its name names the table of a `.csv`. */
  readonly path: string;
  /** Where it is: absolute. */
  readonly location: string;
}

/** Where `pg_restore` may be. */
export interface ClientPrograms {
  /** Read at the edge; only `PATH` is looked at. */
  readonly environment: Environment;
  /** Looked at first, such as the directory in `PGBIN`. */
  readonly directories: readonly string[];
}

export interface DataContext extends ClientPrograms {
  /** The owner's session, idle, with observer and limits: statements that need lent rights run there. */
  readonly stage: WholeStage;
  /** How to open another session of the owner: data is loaded in one of its own, and what a dump SETs ends with it. */
  readonly owner: ConnectionSettings;
  /** Whether values of rows may be told in errors. */
  readonly showValues: boolean;
  report?(activity: string): void;
}
