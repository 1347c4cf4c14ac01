import { PreparationError } from '../core/errors.ts';
import type { Migration } from '../core/migration.ts';
import { applyFixture } from './fixtures.ts';
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
}

/** A fixture file goes as one query and may take its time; the limit of the whole rehearsal holds all the same. */
const PATIENCE_MS = 24 * 60 * 60 * 1_000;

/**
 * Brings an empty database to where production is: base migrations, then data, then statistics. It happens in a session
 * of its own, since a deploy starts a new one: what base migrations SET is forgotten.
 * @throws PreparationError where base or fixtures do not apply.
 */
export async function prepare(request: RehearsalRequest, observer: Observer): Promise<Prepared> {
  const { database, progress, base, fixtures } = request;
  const clock = stopwatch();
  progress.step(`Applying ${count(base.length, 'base migration')}`);
  await using session = await Session.open(database.owner, 'pg-rehearsal');
  const limits = { ...request.limits, statementMs: PATIENCE_MS };
  const stage = { ...wholeStage(request, session, observer), limits };
  if (request.trustBase === true && observer.canLendRights) {
    await observer.lendRights(session, () => applyBase(request, stage, base));
  } else await applyBase(request, stage, base);
  const baseMs = clock();
  if (fixtures.length > 0) progress.step(`Loading ${count(fixtures.length, 'fixture')}`);
  for (const fixture of fixtures) {
    progress.detail(fixture.path);
    await applyFixture(stage, fixture, request.showValues !== false);
  }
  const seeded = request.seedRows === undefined ? undefined : await seed(request, request.seedRows, session, observer);
  await session.execute('ANALYZE');
  return { baseMs, fixturesMs: clock(), ...(seeded === undefined ? {} : { seeded }) };
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
        `${error.message} (SQLSTATE ${error.code}). ${advice(error.code)}`,
    );
  }
}

function advice(code: string): string {
  const rights =
    code === '42501'
      ? 'It ran as a role that owns the database and is no superuser; trust-base lends base migrations more. '
      : '';
  return `${rights}The change was not checked: the history must apply from its beginning.`;
}
