import type { AssertionFile } from '../core/assertion.ts';
import type { Catalogue } from '../core/catalogue.ts';
import type { Database, Server } from '../core/engine.ts';
import { LENT_BY_DEFAULT, type LendableKind } from '../core/lending.ts';
import type { Ledger, Migration } from '../core/migration.ts';
import type { Progress } from '../core/progress.ts';
import type { ParsedMigration } from '../core/statement.ts';
import type { ClientPrograms, DataFile } from './data/file.ts';
import type { Limits } from './limits.ts';
import type { Observer } from './observer.ts';
import type { Session } from './session.ts';
import type { WholeStage } from './whole.ts';

/** All that a rehearsal is given; it chooses no engine and reads no file. */
export interface RehearsalRequest {
  readonly server: Server;
  readonly database: Database;
  readonly ledger?: Ledger;
  /** Up migrations that the base holds, in order. */
  readonly base: readonly Migration[];
  /** Files of data, in order; a dump that carries the ledger comes before the base migrations, wherever it stands. */
  readonly fixtures: readonly DataFile[];
  /** Where `pg_restore` may be, for archives; nowhere where absent. */
  readonly clientPrograms?: ClientPrograms;
  /** Rows of made data for each table that is empty after the fixtures; none where absent. */
  readonly seedRows?: number;
  /** Whether values of rows may be told in errors; yes where absent. */
  readonly showValues?: boolean;
  /** Queries that must hold after the change; none where absent. */
  readonly assertions?: readonly AssertionFile[];
  /** Up migrations of the change, in the order in which the tool applies them. */
  readonly change: readonly ParsedMigration[];
  /** Down files of the change; none where absent. */
  readonly down?: readonly ParsedMigration[];
  /** Whether base migrations, which were merged before, run with a superuser's rights; the change never does. */
  readonly trustBase?: boolean;
  /** Kinds of statements of the change that are lent a superuser's rights; what managed services allow where absent. */
  readonly lendRights?: readonly LendableKind[];
  /** Whether each migration is applied a second time on its own result; off where absent. */
  readonly runTwice?: boolean;
  /** Whether the change is taken back by its down files, and applied again; off where absent. */
  readonly rollBack?: boolean;
  readonly limits: Limits;
  readonly progress: Progress;
  /** Called once base and data are there and nobody is connected to the database, so that it can be copied. */
  beforeChange?(catalogue: Catalogue): Promise<void>;
}

/** What applying SQL needs, out of a request and a connection. */
export function wholeStage(
  { database, ledger, limits, server, lendRights = LENT_BY_DEFAULT }: RehearsalRequest,
  session: Session,
  observer: Observer,
): WholeStage {
  return {
    session,
    observer,
    limits,
    ownRole: database.owner.user,
    ownsServer: server.engine !== 'server',
    lend: lendRights,
    ...(ledger === undefined ? {} : { ledger }),
  };
}

/** Milliseconds since the last call. */
export function stopwatch(): () => number {
  let last = performance.now();
  return () => {
    const elapsed = performance.now() - last;
    last += elapsed;
    return elapsed;
  };
}

/** "1 fixture", "2 fixtures". */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
