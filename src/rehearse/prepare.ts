import { PreparationError } from '../core/errors.ts';
import { LENDABLE_KINDS } from '../core/lending.ts';
import type { Migration } from '../core/migration.ts';
import type { ServerError } from '../core/trace.ts';
import { pendingMigrations } from './data/ledger.ts';
import { type DataContext, loadData } from './data/load.ts';
import { INSUFFICIENT_PRIVILEGE } from './errors.ts';
import { type Arrangement, arrangeFixtures, loadFixtures } from './fixtures.ts';
import type { Observer } from './observer.ts';
import { count, type RehearsalRequest, stopwatch, wholeStage } from './request.ts';
import type { SeedResult } from './seed/seed.ts';
import { Session } from './session.ts';
import { applyWhole, type WholeStage } from './whole.ts';

export interface Prepared {
  readonly baseMs: number;
  readonly fixturesMs: number;
  /** Which tables made data filled, and which it could not. */
  readonly seeded?: SeedResult;
  /** What a reader should know of how data was loaded, sentences. */
  readonly notes: readonly string[];
}

/** A fixture file goes as one query and may take its time; the limit of the whole rehearsal holds all the same. */
const PATIENCE_MS = 24 * 60 * 60 * 1_000;

/**
 * Brings an empty database to where production is: a dump that carries the ledger, the base migrations that are not in
 * it, then other data, then statistics. It happens in a session of its own, since a deploy starts a new one: what base
 * migrations SET is forgotten. Data is loaded as the owner, never as a superuser: it may come from the change.
 * @throws PreparationError where base or fixtures do not apply.
 */
export async function prepare(request: RehearsalRequest, observer: Observer): Promise<Prepared> {
  const { database, progress, base, fixtures } = request;
  const clock = stopwatch();
  await using session = await Session.open(database.owner, 'pg-rehearsal', request.limits);
  const limits = { ...request.limits, statementMs: PATIENCE_MS };
  // What was merged before ran in production, whoever ran it: it is lent every right that anybody may have.
  const stage = { ...wholeStage(request, session, observer), limits, lend: LENDABLE_KINDS };
  const context = dataContext(request, stage);
  const arranged = await arrangeFixtures(fixtures, context, request.ledger);
  const pending = arranged.dumps.length === 0 ? base : await restore(request, context, arranged);
  const restoreMs = clock();
  progress.step(`Applying ${count(pending.length, 'base migration')}`);
  if (request.trustBase === true && observer.canLendRights) {
    await observer.lendRights(session, () => applyBase(request, stage, pending));
  } else await applyBase(request, stage, pending);
  const baseMs = clock();
  if (arranged.rest.length > 0) progress.step(`Loading ${count(arranged.rest.length, 'fixture')}`);
  const notes = await loadFixtures(arranged.rest, context, request.ledger);
  const seeded = request.seedRows === undefined ? undefined : await seed(request, request.seedRows, session, observer);
  await session.execute('ANALYZE');
  return { baseMs, fixturesMs: restoreMs + clock(), notes, ...(seeded === undefined ? {} : { seeded }) };
}

/**
 * Restores dumps that carry the ledger into the empty database.
 * @returns the base migrations that are not in them.
 */
async function restore(
  { progress, ledger, base, change }: RehearsalRequest,
  context: DataContext,
  { dumps }: Arrangement,
): Promise<readonly Migration[]> {
  progress.step(`Restoring ${count(dumps.length, 'dump')}`);
  for (const dump of dumps) {
    context.report?.(dump.path);
    await loadData(dump, context);
  }
  if (ledger === undefined) return base;
  const files = { base, change: change.map(({ migration }) => migration) };
  return await pendingMigrations(context.stage.session, ledger, files, dumps.map(({ path }) => path).join(', '));
}

function dataContext(
  { database, clientPrograms, showValues, progress }: RehearsalRequest,
  stage: WholeStage,
): DataContext {
  return {
    stage,
    owner: database.owner,
    environment: {},
    directories: [],
    ...clientPrograms,
    showValues: showValues !== false,
    report: (activity) => progress.detail(activity),
  };
}

/** Made data for the tables that fixtures left empty. Always the same: a rehearsal must not pass by chance. */
async function seed(
  request: RehearsalRequest,
  rows: number,
  session: Session,
  observer: Observer,
): Promise<SeedResult> {
  const { progress, limits, ledger } = request;
  progress.step(`Making ${rows} rows of data for each empty table`);
  const { seedTables } = await import('./seed/seed.ts');
  return await seedTables({
    session,
    observer,
    rows,
    seed: 1,
    onlyEmpty: true,
    skip: ledger === undefined ? [] : [ledger.table],
    statementMs: limits.statementMs,
    signal: limits.signal,
    report: (activity) => progress.detail(activity),
  });
}

async function applyBase({ progress }: RehearsalRequest, stage: WholeStage, base: readonly Migration[]): Promise<void> {
  if (stage.ledger !== undefined) await stage.session.query(stage.ledger.setup);
  for (const [index, migration] of base.entries()) {
    progress.detail(`${index + 1} of ${base.length}`);
    const failure = await applyWhole(stage, migration);
    if (failure === undefined) continue;
    const { error, line } = failure;
    throw new PreparationError(
      `The base migration ${migration.path}${line === undefined ? '' : `:${line}`} does not apply to an empty database: ` +
        `${error.message} (SQLSTATE ${error.code}). ${advice(error, stage)}`,
    );
  }
}

function advice({ code, hint, rightsRefused }: ServerError, { ownsServer }: WholeStage): string {
  const end = 'The change was not checked: the history must apply from its beginning.';
  if (code !== INSUFFICIENT_PRIVILEGE) return end;
  const why = rightsRefused === true && hint !== undefined ? [hint] : [];
  // On a given server it would be a superuser of all of it.
  const cure = ownsServer ? ['trust-base lends base migrations more.'] : [];
  return ['It ran as a role that owns the database and is no superuser.', ...why, ...cure, end].join(' ');
}
