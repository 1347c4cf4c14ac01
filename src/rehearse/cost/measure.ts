import type { Catalogue } from '../../core/catalogue.ts';
import { nameOfTable, type TableStatistics } from '../../core/statistics.ts';
import type { MigrationTrace, StatementTrace } from '../../core/trace.ts';
import { applyTraced } from '../apply.ts';
import { readCatalogue } from '../catalogue.ts';
import { Observer } from '../observer.ts';
import { prepare } from '../prepare.ts';
import { type RehearsalRequest, wholeStage } from '../request.ts';
import { seedTables } from '../seed/seed.ts';
import { Session } from '../session.ts';
import { Tracer } from '../tracer.ts';
import type { WholeStage } from '../whole.ts';
import { neededTables } from './needed.ts';
import { foresee, withNewConstraints } from './new-constraints.ts';
import { readTables } from './read-tables.ts';
import { repeat } from './repeat.ts';

/** What one statement did, and each time that it took. */
export interface MeasuredStatement {
  readonly trace: StatementTrace;
  readonly durationsMs: readonly number[];
}

/** The change, rehearsed with tables of one size. */
export interface Measurement {
  /** Rows that each table should have had. */
  readonly size: number;
  /** The tables just before the change, by `schema.name`. */
  readonly tables: ReadonlyMap<string, TableStatistics>;
  readonly catalogue: Catalogue;
  /** Tables that no data could be made for, with a clause that says why. */
  readonly unfilled: ReadonlyMap<string, string>;
  readonly migrations: readonly MigrationTrace[];
  /** By `statementKey`. */
  readonly statements: ReadonlyMap<string, MeasuredStatement>;
}

export type MeasureRequest = Pick<
  RehearsalRequest,
  'server' | 'ledger' | 'base' | 'change' | 'trustBase' | 'limits' | 'progress'
>;

/** Which tables get rows, and what may be run more than once. */
export interface MeasurePlan {
  /** `schema.name` of tables that matter; those that their foreign keys point to go with them. */
  readonly tables: ReadonlySet<string>;
  /** Whether every table that the change touches matters, too. */
  readonly andTouched: boolean;
  /** Paths of migrations that write rows: running them again would find more dead rows each time. */
  readonly writers: ReadonlySet<string>;
}

/** Names a statement of the change. */
export function statementKey(path: string, index: number): string {
  return `${index} ${path}`;
}

/**
 * Rehearses the change in a database of its own, on made data of one size.
 * @throws PreparationError where the base does not apply; EngineError where the server goes away; the signal's reason.
 */
export async function measure(request: MeasureRequest, size: number, plan: MeasurePlan): Promise<Measurement> {
  const { server, change } = request;
  await using database = await server.createDatabase();
  const whole: RehearsalRequest = { ...request, database, fixtures: [] };
  await using observer = await Observer.open(database, request.limits.signal);
  await prepare(whole, observer);
  request.progress.detail(`making ${size} rows a table`);
  const unfilled = await makeData(whole, observer, size, plan);
  const before = await readTables((text, values) => observer.ask(text, values));
  await using session = await Session.open(database.owner, 'pg-rehearsal', request.limits);
  const stage = wholeStage(whole, session, observer);
  const catalogue = await readCatalogue(observer);
  const tracer = new Tracer(session, catalogue, server.major);
  const migrations: MigrationTrace[] = [];
  const statements = new Map<string, MeasuredStatement>();
  for (const parsed of change) {
    if (migrations.some(({ status }) => status === 'failed')) break;
    const { path } = parsed.migration;
    request.progress.detail(`with ${size} rows a table: ${path}`);
    const again = plan.writers.has(path) ? new Map<number, readonly number[]>() : await repeat(stage, parsed);
    const trace = await applyTraced({ ...stage, tracer, major: server.major }, parsed.migration, parsed.script);
    migrations.push(trace);
    for (const one of trace.statements) {
      const durationsMs = [...(again.get(one.index) ?? []), one.durationMs];
      statements.set(statementKey(path, one.index), { trace: one, durationsMs });
    }
  }
  return {
    size,
    tables: new Map([...before.tables.values()].map((table) => [nameOfTable(table), table])),
    catalogue,
    unfilled,
    migrations,
    statements,
  };
}

/** Data that the changed schema would take, too, or the change would fail on it. Then as tidy as VACUUM keeps it. */
async function makeData(
  request: RehearsalRequest,
  observer: Observer,
  size: number,
  { tables, andTouched }: MeasurePlan,
): Promise<ReadonlyMap<string, string>> {
  const { database, ledger, limits } = request;
  await using session = await Session.open(database.owner, 'pg-rehearsal', limits);
  const stage: WholeStage = wholeStage(request, session, observer);
  const { constraints, touched } = await foresee(stage, request.change);
  const wanted = andTouched ? new Set([...tables, ...touched]) : tables;
  const { filled, unfilled } = await withNewConstraints(stage, constraints, async () => {
    const { leftOut } = await neededTables((text) => observer.ask(text), wanted);
    return await seedTables({
      session,
      observer,
      rows: size,
      seed: 1,
      onlyEmpty: true,
      skip: [...leftOut, ...(ledger === undefined ? [] : [ledger.table])],
      statementMs: limits.statementMs,
      signal: limits.signal,
    });
  });
  if (filled.length > 0) await session.execute('VACUUM (ANALYZE)');
  return new Map(unfilled.map(({ table, reason }) => [table, reason]));
}
