import type { Catalogue } from '../core/catalogue.ts';
import { isLockMode, type LockMode } from '../core/locks.ts';
import type { Statement } from '../core/statement.ts';
import type { RelationKind, RelationLock, Rewrite, RowsWritten, Scan, StatementTrace } from '../core/trace.ts';
import { relationKind } from './catalogue.ts';
import type { Outcome, Row, Session } from './session.ts';

/**
 * What the migrating session asks about itself after each statement: every relation that it holds a lock on, with its
 * storage and the counters of the open transaction. All that a statement scanned, wrote or rewrote is locked, so the
 * answer is complete, and its cost does not grow with the schema. Relations newer than the base are left out: nobody
 * else uses them, and a migration can make thousands. All names are qualified: `search_path` is not ours.
 */
const ownLocks = (newestOid: number) => `
SELECT w.wal, l.relation::pg_catalog.int8 AS oid, l.mode, n.nspname AS schema, c.relname AS name, c.relkind AS kind,
  c.relfilenode::pg_catalog.int8 AS filenode, i.indrelid::pg_catalog.int8 AS "table",
  pg_catalog.pg_stat_get_xact_numscans(l.relation) AS scans,
  pg_catalog.pg_stat_get_xact_tuples_returned(l.relation) AS read,
  pg_catalog.pg_stat_get_xact_tuples_inserted(l.relation) AS inserted,
  pg_catalog.pg_stat_get_xact_tuples_updated(l.relation) AS updated,
  pg_catalog.pg_stat_get_xact_tuples_deleted(l.relation) AS deleted
FROM (SELECT pg_catalog.pg_wal_lsn_diff(pg_catalog.pg_current_wal_insert_lsn(), '0/0') AS wal) w
LEFT JOIN pg_catalog.pg_locks l ON l.pid OPERATOR(pg_catalog.=) pg_catalog.pg_backend_pid() AND l.granted
  AND l.locktype OPERATOR(pg_catalog.=) 'relation' AND l.relation OPERATOR(pg_catalog.>=) 16384::pg_catalog.oid
  AND l.relation OPERATOR(pg_catalog.<=) ${newestOid}::pg_catalog.oid
LEFT JOIN pg_catalog.pg_class c ON c.oid OPERATOR(pg_catalog.=) l.relation
LEFT JOIN pg_catalog.pg_namespace n ON n.oid OPERATOR(pg_catalog.=) c.relnamespace
LEFT JOIN pg_catalog.pg_index i ON i.indexrelid OPERATOR(pg_catalog.=) c.oid`;

/** From 15 on a session can have its counters sent off, so that the next transaction counts from zero. */
const RESET_COUNTERS = `
SELECT pg_catalog.pg_stat_force_next_flush(), pg_catalog.pg_wal_lsn_diff(pg_catalog.pg_current_wal_insert_lsn(), '0/0') AS wal`;

/** Before 15 the counters that earlier transactions left are read and taken off. */
const LEFT_OVER_COUNTERS = `
SELECT * FROM (SELECT c.oid::pg_catalog.int8 AS oid,
  pg_catalog.pg_stat_get_xact_numscans(c.oid) AS scans, pg_catalog.pg_stat_get_xact_tuples_returned(c.oid) AS read,
  pg_catalog.pg_stat_get_xact_tuples_inserted(c.oid) AS inserted, pg_catalog.pg_stat_get_xact_tuples_updated(c.oid) AS updated,
  pg_catalog.pg_stat_get_xact_tuples_deleted(c.oid) AS deleted,
  pg_catalog.pg_wal_lsn_diff(pg_catalog.pg_current_wal_insert_lsn(), '0/0') AS wal
  FROM pg_catalog.pg_class c WHERE c.oid OPERATOR(pg_catalog.>=) 16384::pg_catalog.oid AND c.relkind IN ('r', 'm')) s
WHERE s.scans OPERATOR(pg_catalog.+) s.inserted OPERATOR(pg_catalog.+) s.updated OPERATOR(pg_catalog.+) s.deleted OPERATOR(pg_catalog.>) 0`;

interface Counters {
  readonly scans: number;
  readonly read: number;
  readonly inserted: number;
  readonly updated: number;
  readonly deleted: number;
}
const NOTHING: Counters = { scans: 0, read: 0, inserted: 0, updated: 0, deleted: 0 };

interface Identity {
  readonly relation: string;
  readonly relationKind: RelationKind;
  readonly table: string;
  readonly existing: boolean;
}

/** A lock, and the statement of its transaction that took it. */
interface HeldLock {
  readonly identity: Identity;
  readonly mode: LockMode;
  readonly takenBy: number;
}

/** A trace whose locks still wait for the end of their transaction to know how long they were held. */
interface OpenTrace extends Omit<StatementTrace, 'locks'> {
  readonly heldLocks: readonly HeldLock[];
}

/** Watches one session: what each statement locked, scanned, wrote and rewrote. */
export class Tracer {
  private readonly session: Session;
  readonly catalogue: Catalogue;
  private readonly canReset: boolean;
  private readonly ownLocks: string;
  private readonly filenodes: Map<number, number>;
  /** What the open transaction changed; forgotten when it is rolled back. */
  private newFilenodes = new Map<number, number>();
  private held = new Map<string, HeldLock>();
  private counters = new Map<number, Counters>();
  private wal = 0;
  private open: OpenTrace[] = [];

  constructor(session: Session, catalogue: Catalogue, major: number) {
    this.session = session;
    this.catalogue = catalogue;
    this.canReset = major >= 15;
    this.ownLocks = ownLocks([...catalogue.byOid.keys()].reduce((newest, oid) => Math.max(newest, oid), 0));
    this.filenodes = new Map([...catalogue.byOid].map(([oid, relation]) => [oid, relation.filenode]));
  }

  /** Call outside a transaction, before BEGIN. */
  async transactionBegins(): Promise<void> {
    const rows = await this.session.query(this.canReset ? RESET_COUNTERS : LEFT_OVER_COUNTERS);
    this.held = new Map();
    this.counters = new Map(this.canReset ? [] : rows.map((row) => [Number(row.oid), countersOf(row)]));
    this.wal = Number(rows[0]?.wal ?? this.wal);
  }

  /** Call after a statement, inside its transaction. */
  async statementRan(statement: Statement, outcome: Outcome): Promise<void> {
    const failed = outcome.error !== undefined;
    const rows = failed || this.session.transaction !== 'open' ? [] : await this.session.query(this.ownLocks);
    this.open.push(this.read(statement, outcome, rows, rows.length > 0 ? 'exact' : 'none'));
  }

  /** Adds to the last statement what it asked for and did not get, if anything. */
  statementWasSkipped(notGiven: string | undefined): void {
    const last = this.open.pop();
    if (last !== undefined) this.open.push(notGiven === undefined ? last : { ...last, notGiven });
  }

  /** For statements without locks of their own to show: BEGIN, COMMIT and the like. */
  statementPassed(statement: Statement, outcome: Outcome): void {
    this.open.push(this.read(statement, outcome, [], outcome.error === undefined ? 'exact' : 'none'));
  }

  /** For a statement that ran outside a transaction: rows that the observer sampled while it ran. */
  statementWasSampled(statement: Statement, outcome: Outcome, rows: readonly Row[]): void {
    this.held = new Map();
    this.counters = new Map();
    this.open.push(this.read(statement, outcome, rows, 'sampled'));
  }

  /** Call when the transaction ended; its locks were held until now. `endMs` is what the end itself took. */
  transactionEnded(endMs: number, committed: boolean): readonly StatementTrace[] {
    if (committed) for (const [oid, filenode] of this.newFilenodes) this.filenodes.set(oid, filenode);
    this.newFilenodes.clear();
    const heldFrom: number[] = [];
    let leftMs = endMs;
    for (let at = this.open.length - 1; at >= 0; at -= 1) {
      leftMs += this.open[at]?.durationMs ?? 0;
      heldFrom[at] = leftMs;
    }
    // A lock held through a thousand statements is two objects, not a thousand.
    const shared = new Map<HeldLock, { readonly taken: RelationLock; readonly held: RelationLock }>();
    const sharedLock = (lock: HeldLock) => {
      const known = shared.get(lock);
      if (known !== undefined) return known;
      const { identity, mode, takenBy } = lock;
      const { relation, relationKind: kind, existing } = identity;
      const taken = { relation, relationKind: kind, mode, existing, acquired: true, heldMs: heldFrom[takenBy] ?? 0 };
      const made = { taken, held: { ...taken, acquired: false } };
      shared.set(lock, made);
      return made;
    };
    const traces = this.open.map(({ heldLocks, ...trace }, at) => ({
      ...trace,
      locks: heldLocks.map((lock) => (lock.takenBy === at ? sharedLock(lock).taken : sharedLock(lock).held)),
    }));
    this.open = [];
    this.held = new Map();
    return traces;
  }

  private read(
    statement: Statement,
    outcome: Outcome,
    rows: readonly Row[],
    observed: StatementTrace['observed'],
  ): OpenTrace {
    const heldLocks: HeldLock[] = [];
    const rewrites: Rewrite[] = [];
    const scans: Scan[] = [];
    const written: RowsWritten[] = [];
    const seen = new Set<number>();
    for (const row of rows) {
      if (row.oid === null) continue;
      const oid = Number(row.oid);
      const identity = this.identify(oid, row);
      if (identity === undefined) continue;
      const mode = String(row.mode);
      if (isLockMode(mode)) heldLocks.push(this.hold(`${oid} ${mode}`, identity, mode));
      if (seen.has(oid)) continue;
      seen.add(oid);
      if (this.wasRewritten(oid, row) && !('TruncateStmt' in statement.node)) rewrites.push(identity);
      const { scans: scanned, read, ...rest } = this.counted(oid, row);
      const { relation, existing } = identity;
      if (identity.relationKind !== 'index' && scanned > 0) scans.push({ relation, rows: read, existing });
      if (rest.inserted + rest.updated + rest.deleted > 0) written.push({ relation, existing, ...rest });
    }
    const wal = rows.length > 0 ? Number(rows[0]?.wal ?? this.wal) : this.wal;
    const walBytes = Math.max(0, wal - this.wal);
    this.wal = wal;
    return {
      index: statement.index,
      span: statement.span,
      durationMs: outcome.durationMs,
      ...(outcome.rows === undefined ? {} : { rows: outcome.rows }),
      heldLocks,
      rewrites,
      scans,
      written,
      walBytes,
      notices: outcome.notices,
      observed,
      ...(outcome.error === undefined ? {} : { error: outcome.error }),
    };
  }

  private hold(key: string, identity: Identity, mode: LockMode): HeldLock {
    const lock = this.held.get(key) ?? { identity, mode, takenBy: this.open.length };
    this.held.set(key, lock);
    return lock;
  }

  /** Undefined for TOAST and temporary relations: nobody else uses them. */
  private identify(oid: number, row: Row): Identity | undefined {
    const known = this.catalogue.byOid.get(oid);
    if (known !== undefined) {
      const relation = `${known.schema}.${known.name}`;
      return { relation, relationKind: known.kind, table: known.table ?? relation, existing: true };
    }
    if (row.name === null || /^pg_(toast|temp)/.test(String(row.schema))) return undefined;
    const relation = `${row.schema}.${row.name}`;
    const table = this.catalogue.byOid.get(Number(row.table));
    return {
      relation,
      relationKind: relationKind(row.kind),
      table: table === undefined ? relation : `${table.schema}.${table.name}`,
      existing: false,
    };
  }

  private wasRewritten(oid: number, row: Row): boolean {
    if (row.filenode === null || row.filenode === undefined) return false;
    const now = Number(row.filenode);
    const before = this.newFilenodes.get(oid) ?? this.filenodes.get(oid);
    this.newFilenodes.set(oid, now);
    return before !== undefined && before !== now;
  }

  private counted(oid: number, row: Row): Counters {
    const now = countersOf(row);
    const before = this.counters.get(oid) ?? NOTHING;
    this.counters.set(oid, now);
    return {
      scans: now.scans - before.scans,
      read: Math.max(0, now.read - before.read),
      inserted: Math.max(0, now.inserted - before.inserted),
      updated: Math.max(0, now.updated - before.updated),
      deleted: Math.max(0, now.deleted - before.deleted),
    };
  }
}

function countersOf(row: Row): Counters {
  const number = (value: unknown) => Number(value ?? 0);
  return {
    scans: number(row.scans),
    read: number(row.read),
    inserted: number(row.inserted),
    updated: number(row.updated),
    deleted: number(row.deleted),
  };
}
