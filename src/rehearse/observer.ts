import type { Database } from '../core/engine.ts';
import { EngineError, errorMessage } from '../core/errors.ts';
import { type Row, Session } from './session.ts';

/**
 * The observer is often a superuser in a database that belongs to untrusted SQL. Names resolve in pg_catalog alone, or a
 * function or operator of the migration's could run with its rights; and no setting of the database's owner counts.
 */
const OWN_SETTINGS =
  '-c search_path=pg_catalog -c statement_timeout=0 -c lock_timeout=0 -c default_transaction_read_only=off';

/**
 * The second connection: sees the migrating session from outside, and stops it. It reads catalogues only: planning a
 * query on a table of the user's can already run functions of the user's (expressions of indexes, casts).
 */
export class Observer implements AsyncDisposable {
  private session: Session;
  private readonly database: Database;
  /** The verifier of the owner's password as we set it; empty where we may not see it. */
  private readonly verifier: string;
  private lending = false;

  private constructor(session: Session, database: Database, verifier: string) {
    this.session = session;
    this.database = database;
    this.verifier = verifier;
  }

  /** @param signal as of `Session.open`. */
  static async open(database: Database, signal?: AbortSignal): Promise<Observer> {
    const session = await connect(database, signal);
    const [row] = database.observerIsSuperuser
      ? await session.query({ text: VERIFIER, values: [database.owner.user] })
      : [];
    return new Observer(session, database, String(row?.verifier ?? ''));
  }

  get canLendRights(): boolean {
    return this.database.observerIsSuperuser;
  }

  /** @throws EngineError when the server is gone: every question to it is ours, so nothing else can be wrong. */
  async ask(query: string, values: readonly (string | number)[] = []): Promise<readonly Row[]> {
    try {
      return await this.session.query({ text: query, values });
    } catch (error) {
      if (this.session.lost === undefined && !(error instanceof EngineError)) throw error;
      throw new EngineError(`The Postgres server went away: ${errorMessage(error)}`, { cause: error });
    }
  }

  async serverAnswers(): Promise<boolean> {
    return this.session.lost === undefined && (await this.ask('SELECT 1').then(Boolean, () => false));
  }

  async cancel(pid: number): Promise<void> {
    await this.ask('SELECT pg_catalog.pg_cancel_backend($1)', [pid]);
  }

  async terminate(pid: number): Promise<void> {
    await this.ask('SELECT pg_catalog.pg_terminate_backend($1)', [pid]);
  }

  /**
   * Who else would have the rights that are lent to the owner, as a reason not to lend them: somebody who can log in as
   * the owner since a migration changed its password, or an autovacuum worker that runs functions of the owner's.
   */
  async whoElseHasRights(): Promise<string | undefined> {
    const [row] = await this.ask(VERIFIER, [this.database.owner.user]);
    if (row?.verifier !== this.verifier)
      return 'The password of the role was changed, so others may log in as it: no rights are lent to it.';
    const [worker] = await this.ask(RUN_BY_AUTOVACUUM);
    return worker === undefined
      ? undefined
      : 'Autovacuum runs functions that an index, statistics or a range type of this database names, so no rights are lent: they would have them, too.';
  }

  /** Makes the owner a superuser while `run` runs in its session, and no longer: for one vetted statement. */
  async lendRights<T>(session: Session, run: () => Promise<T>): Promise<T> {
    if (this.lending) return run();
    const role = `"${this.database.owner.user.replaceAll('"', '""')}"`;
    this.lending = true;
    try {
      // Nobody else may come in as the owner meanwhile; and should we be killed now, nobody ever may.
      await this.ask(`ALTER ROLE ${role} SUPERUSER NOLOGIN`);
      await noticeRights(session);
      return await run();
    } finally {
      this.lending = false;
      await this.ask(`ALTER ROLE ${role} NOSUPERUSER LOGIN`);
      await noticeRights(session);
    }
  }

  /** Lets the owner act as a role that a lent CREATE ROLE made, as its creator could in production. */
  async joinRole(role: string): Promise<void> {
    const quote = (name: string) => `"${name.replaceAll('"', '""')}"`;
    await this.ask(`GRANT ${quote(role)} TO ${quote(this.database.owner.user)}`);
  }

  /** Leaves the database while `run` runs: PostgreSQL copies only one that nobody is connected to. */
  async away(run: () => Promise<void>, signal?: AbortSignal): Promise<void> {
    await this.session[Symbol.asyncDispose]();
    await run();
    this.session = await connect(this.database, signal);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.session[Symbol.asyncDispose]();
  }
}

function connect(database: Database, signal?: AbortSignal): Promise<Session> {
  const options = { options: OWN_SETTINGS, ...(signal && { signal }) };
  return Session.open(database.observer, 'pg-rehearsal observer', options);
}

const VERIFIER = 'SELECT rolpassword AS verifier FROM pg_catalog.pg_authid WHERE rolname = $1';

/** Code of users that autovacuum's ANALYZE runs, as the owner of the table and beside the session that is lent rights. */
const RUN_BY_AUTOVACUUM = `
  SELECT FROM pg_catalog.pg_settings
  WHERE name = 'autovacuum' AND setting = 'on' AND (
    EXISTS (
      SELECT FROM pg_catalog.pg_depend AS d
      LEFT JOIN pg_catalog.pg_class AS c ON d.classid = 'pg_class'::regclass AND c.oid = d.objid
      LEFT JOIN pg_catalog.pg_type AS t ON d.refclassid = 'pg_type'::regclass AND t.oid = d.refobjid
      WHERE (c.relkind IN ('i', 'I') OR d.classid = 'pg_statistic_ext'::regclass)
        AND (d.refclassid IN ('pg_proc'::regclass, 'pg_operator'::regclass) OR t.typtype = 'd')
        AND d.refobjid >= 16384)
    OR EXISTS (SELECT FROM pg_catalog.pg_range WHERE rngsubdiff >= 16384 OR rngcanonical >= 16384))`;

/**
 * A session inside a transaction learns of changed roles only when it takes a lock (`AcceptInvalidationMessages` in
 * src/backend/storage/lmgr/lmgr.c); naming an object takes one. A failed transaction learns it at its end.
 */
async function noticeRights(session: Session): Promise<void> {
  if (session.lost !== undefined || session.transaction === 'failed') return;
  await session.query(`SELECT pg_catalog.pg_get_object_address('schema', '{pg_catalog}', '{}')`);
}
