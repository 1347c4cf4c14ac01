import { grouped } from '../../core/numbers.ts';
import type { TableStatistics } from '../../core/statistics.ts';
import type { StatementTrace } from '../../core/trace.ts';
import { code } from '../../sql/names.ts';
import { CANCELLED } from '../errors.ts';
import { type Fit, fitCost, isFlat, median, noise, type Sample } from './fit.ts';
import { type MeasuredStatement, type Measurement, statementKey } from './measure.ts';
import { MACHINES, type ProductionSize, project, type RangeMs } from './project.ts';
import type { LockWindow } from './windows.ts';
import { growsUnseen, lockedTables, type Work, workOf } from './work.ts';

/** What one statement adds to the time that a lock is held. */
export interface Component extends RangeMs {
  /** Where it is: `line 3`, or `COMMIT`. */
  readonly place: string;
  readonly smallMs: number;
  readonly largeMs: number;
  /** Absent where the time does not grow with any table. */
  readonly growth?: {
    readonly fit: Fit;
    /** The tables that it works through, the largest in production first. */
    readonly tables: readonly { readonly name: string; readonly rows: number; readonly bytes: number }[];
  };
  /** Whether it was cancelled with the larger tables, so that it takes at least this long. */
  readonly cancelled: boolean;
}

export interface Unknown {
  readonly unknown: string;
}

const COMMIT = 'COMMIT';

/** All that is known about sizes. */
export interface Sizes {
  readonly small: Measurement;
  readonly large: Measurement;
  /** By `schema.name`. */
  readonly production: ReadonlyMap<string, TableStatistics>;
}

/** What a statement of the change will take in production, or why nobody can say. */
export function componentOf(path: string, index: number, sizes: Sizes): Component | Unknown {
  const { small, large } = sizes;
  const [less, more] = [small, large].map(({ statements }) => statements.get(statementKey(path, index)));
  if (less === undefined || less.trace.error !== undefined) return { unknown: whyNot(small) };
  const cancelled = isOverTime(more?.trace);
  if (more === undefined || (more.trace.error !== undefined && !cancelled)) return { unknown: whyNot(large) };
  return component(`line ${less.trace.span.line}`, less, more, cancelled, sizes);
}

/**
 * What the end of the transaction adds to a lock: deferred triggers run then, for each row that was written. Nothing where
 * it did not get so far.
 */
export function endOf(window: LockWindow, sizes: Sizes): Component | Unknown | undefined {
  const [less, more] = [sizes.small, sizes.large].map(({ statements }) => endIn(window, statements));
  if (less === undefined || more === undefined) return undefined;
  return component(COMMIT, less, more, false, sizes);
}

/** The time that a lock was held, less what its statements took; with the rows that they wrote. */
function endIn(
  { path, statements: indexes, locked, mode, statementIndex }: LockWindow,
  statements: ReadonlyMap<string, MeasuredStatement>,
): MeasuredStatement | undefined {
  const traces = indexes.flatMap((index) => statements.get(statementKey(path, index))?.trace ?? []);
  const lock = traces
    .find(({ index }) => index === statementIndex)
    ?.locks.find(({ relation, mode: its, acquired }) => acquired && relation === locked && its === mode);
  const last = traces.at(-1);
  if (lock === undefined || last === undefined || last.error !== undefined) return undefined;
  const restMs = lock.heldMs - traces.reduce((total, { durationMs }) => total + durationMs, 0);
  const trace = { ...last, scans: [], rewrites: [], written: traces.flatMap(({ written }) => written) };
  return { trace, durationsMs: [Math.max(0, restMs)] };
}

function isOverTime(trace: StatementTrace | undefined): boolean {
  return trace?.error?.code === CANCELLED && trace.error.message.includes('statement-timeout');
}

function component(
  place: string,
  less: MeasuredStatement,
  more: MeasuredStatement,
  cancelled: boolean,
  sizes: Sizes,
): Component | Unknown {
  const [smallMs, largeMs] = [median(less.durationsMs), median(more.durationsMs)];
  const common = { place, smallMs, largeMs, cancelled };
  const rowsIn = ({ tables }: Measurement, name: string) => tables.get(name)?.rows ?? 0;
  const grew = (name: string) => rowsIn(sizes.large, name) > rowsIn(sizes.small, name);
  const seen = workOf(less.trace, cancelled ? undefined : more.trace, grew);
  const unseen = seen.length === 0 && place !== COMMIT && growsUnseen(less.durationsMs, more.durationsMs);
  const work = unseen ? unseenWork(less.trace) : seen;
  if (work.length === 0) return { ...common, ...momentOf([...less.durationsMs, ...more.durationsMs]) };
  const tables = worked(work, less.trace, sizes);
  if ('unknown' in tables) return tables;
  const sampleOf = (measurement: Measurement, { durationsMs }: MeasuredStatement): Sample => ({
    rows: tables.reduce((total, { name }) => total + rowsIn(measurement, name), 0),
    durationsMs,
  });
  const fitted = fitCost(sampleOf(sizes.small, less), sampleOf(sizes.large, more));
  const size = productionSize(tables, sizes);
  if (isFlat(fitted) && size.rows.high > FEW_MORE * fitted.large.rows) {
    const names = tables.map(({ name }) => code(name)).join(' and ');
    return { unknown: `made data does not reach ${names}, which base migrations fill: it was as large both times` };
  }
  // What a COMMIT writes, its statements wrote already.
  const bytes = place === COMMIT ? 0 : size.bytes;
  return { ...common, ...project(fitted, { ...size, bytes }), growth: { fit: fitted, tables } };
}

/** Where production has hardly more rows than were measured, nothing needs to be known of how time grows. */
const FEW_MORE = 2;

function momentOf(durationsMs: readonly number[]): RangeMs {
  return { lowMs: Math.min(...durationsMs) / MACHINES, highMs: (median(durationsMs) + noise(durationsMs)) * MACHINES };
}

/** Nobody saw which tables it went through, so it may be any that it locked. */
function unseenWork(trace: StatementTrace): readonly Work[] {
  return lockedTables(trace).map((relation) => ({ relation, scanned: true, rewritten: false, written: false }));
}

interface WorkedTable {
  readonly name: string;
  readonly rows: number;
  readonly bytes: number;
}

/** The tables in production, partitions as one with the table that they are parts of where that is locked as a whole. */
function worked(
  work: readonly Work[],
  trace: StatementTrace,
  { small, large, production }: Sizes,
): readonly WorkedTable[] | Unknown {
  const locked = new Set(lockedTables(trace));
  const whole = new Map<string, Work>();
  for (const one of work) {
    const relation = wholeOf(one.relation, small.tables, (name) => locked.has(name));
    const before = whole.get(relation);
    whole.set(relation, {
      relation,
      scanned: one.scanned || before?.scanned === true,
      rewritten: one.rewritten || before?.rewritten === true,
      written: one.written || before?.written === true,
    });
  }
  const tables: WorkedTable[] = [];
  for (const one of whole.values()) {
    const unknown = whyUnknown(one.relation, production, [small, large]);
    if (unknown !== undefined) return { unknown };
    const its = production.get(one.relation);
    if (its?.rows === undefined || its.rows === null) continue;
    tables.push({ name: one.relation, rows: its.rows, bytes: diskBytes(one, its) });
  }
  return tables.toSorted((a, b) => b.rows - a.rows);
}

/** Why a table's size in production, or the time that it costs, is not known. */
export function whyUnknown(
  name: string,
  production: ReadonlyMap<string, TableStatistics>,
  measurements: readonly Measurement[],
): string | undefined {
  const its = production.get(name);
  if (its === undefined) return `unknown size: ${code(name)} is not in the statistics`;
  if (its.rows === null)
    return `unknown size: nobody counted the rows of ${code(name)} before the statistics were written`;
  const reason = measurements.map(({ unfilled }) => unfilled.get(name)).find((one) => one !== undefined);
  return reason === undefined ? undefined : `no data could be made for ${code(name)}: ${reason}`;
}

/** The partitioned table at the top of those that a relation is a part of, as far as `isWanted` goes. */
export function wholeOf(
  relation: string,
  tables: ReadonlyMap<string, TableStatistics>,
  isWanted: (name: string) => boolean,
): string {
  let whole = relation;
  for (let above = tables.get(relation); above !== undefined; ) {
    const parent = above.partitionOf;
    if (parent !== undefined && isWanted(parent)) whole = parent;
    above = parent === undefined ? undefined : tables.get(parent);
  }
  return whole;
}

/** Read once; what is written goes to the table and to the write-ahead log, a rewrite also builds the indexes anew. */
function diskBytes({ rewritten, written }: Work, { tableBytes, toastBytes, indexBytes }: TableStatistics): number {
  if (rewritten) return 3 * (tableBytes + toastBytes) + 2 * indexBytes;
  return written ? 3 * tableBytes : tableBytes;
}

function productionSize(tables: readonly WorkedTable[], { large, production }: Sizes): ProductionSize {
  const sum = (of: (table: WorkedTable) => number) => tables.reduce((total, table) => total + of(table), 0);
  const perRow = (all: ReadonlyMap<string, TableStatistics>) => {
    const found = tables.flatMap(({ name }) => all.get(name) ?? []);
    const rows = found.reduce((total, table) => total + (table.rows ?? 0), 0);
    return rows === 0 ? 0 : found.reduce((total, table) => total + table.tableBytes, 0) / rows;
  };
  const [made, real] = [perRow(large.tables), perRow(production)];
  return {
    rows: { low: sum(({ rows }) => rows), high: tables.length * Math.max(0, ...tables.map(({ rows }) => rows)) },
    bytes: sum(({ bytes }) => bytes),
    width: made === 0 || real === 0 ? 1 : real / made,
  };
}

/** Why a change did not get through with made data. */
function whyNot({ migrations, size }: Measurement): string {
  const failed = migrations.find(({ status }) => status === 'failed');
  const error = failed?.statements.find((statement) => statement.error !== undefined)?.error ?? failed?.error;
  if (error === undefined) return `it did not run with ${grouped(size)} rows of made data`;
  const message = error.message.length > 200 ? `${error.message.slice(0, 200)}…` : error.message;
  return `the change failed with ${grouped(size)} rows of made data: ${message} (SQLSTATE ${error.code})`;
}
