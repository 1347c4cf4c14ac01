import type { Catalogue } from '../core/catalogue.ts';
import type { Database, Server } from '../core/engine.ts';
import { PreparationError } from '../core/errors.ts';
import type { Ledger, Migration } from '../core/migration.ts';
import type { Progress } from '../core/progress.ts';
import type { ParsedMigration } from '../core/statement.ts';
import type { MigrationTrace, Timings } from '../core/trace.ts';
import { applyTraced } from './apply.ts';
import { readCatalogue } from './catalogue.ts';
import { applyFixture, type Fixture } from './fixtures.ts';
import type { Limits } from './limits.ts';
import { Observer } from './observer.ts';
import { Session } from './session.ts';
import { Tracer } from './tracer.ts';
import { applyWhole, type WholeStage } from './whole.ts';

export interface RehearsalRequest {
  readonly server: Server;
  readonly database: Database;
  readonly ledger?: Ledger;
  /** Up migrations that the base holds, in order. */
  readonly base: readonly Migration[];
  readonly fixtures: readonly Fixture[];
  /** Up migrations of the change, in the order in which the tool applies them. */
  readonly change: readonly ParsedMigration[];
  readonly limits: Limits;
  readonly progress: Progress;
}

export interface RehearsalResult {
  readonly catalogue: Catalogue;
  readonly migrations: readonly MigrationTrace[];
  readonly timings: Omit<Timings, 'engineMs'>;
}

/**
 * Applies base, fixtures and then the change to an empty database, the change traced statement by statement.
 * The first failing migration ends it, as it ends a deploy; later ones are `not-reached`.
 * @throws PreparationError where base or fixtures do not apply; EngineError where the server goes away.
 */
export async function rehearse(request: RehearsalRequest): Promise<RehearsalResult> {
  const { database, progress, base, fixtures, change } = request;
  await using observer = await Observer.open(database);
  const clock = stopwatch();
  progress.step(`Applying ${count(base.length, 'base migration')}`);
  const preparing = await Session.open(database.owner, 'pg-rehearsal');
  let baseMs: number;
  try {
    const stage = wholeStage(request, preparing, observer);
    await applyBase(stage, base, progress);
    baseMs = clock();
    if (fixtures.length > 0) progress.step(`Loading ${count(fixtures.length, 'fixture')}`);
    for (const fixture of fixtures) {
      progress.detail(fixture.path);
      await applyFixture(stage, fixture);
    }
    await preparing.execute('ANALYZE');
  } finally {
    await preparing[Symbol.asyncDispose]();
  }
  const catalogue = await readCatalogue(observer);
  const fixturesMs = clock();
  progress.step(`Rehearsing ${count(change.length, 'migration')}`);
  const migrations = await rehearseChange(request, observer, catalogue);
  return { catalogue, migrations, timings: { baseMs, fixturesMs, changeMs: clock() } };
}

async function applyBase(stage: WholeStage, base: readonly Migration[], progress: Progress): Promise<void> {
  if (stage.ledger !== undefined) await stage.session.query(stage.ledger.setup);
  for (const [index, migration] of base.entries()) {
    progress.detail(`${index + 1} of ${base.length}`);
    const failure = await applyWhole(stage, migration);
    if (failure === undefined) continue;
    const { error, line } = failure;
    throw new PreparationError(
      `The base migration ${migration.path}${line === undefined ? '' : `:${line}`} does not apply to an empty database: ` +
        `${error.message} (SQLSTATE ${error.code}). The change was not checked; the history must apply from its beginning.`,
    );
  }
}

/** The change runs in a session of its own, as a deploy does: what base migrations SET is forgotten. */
async function rehearseChange(
  request: RehearsalRequest,
  observer: Observer,
  catalogue: Catalogue,
): Promise<readonly MigrationTrace[]> {
  const { server, database, change, progress } = request;
  await using session = await Session.open(database.owner, 'pg-rehearsal');
  const tracer = new Tracer(session, catalogue, server.major);
  const stage = { ...wholeStage(request, session, observer), tracer, major: server.major };
  const traces: MigrationTrace[] = [];
  for (const { migration, script } of change) {
    if (traces.at(-1)?.status === 'failed' || traces.at(-1)?.status === 'not-reached') {
      traces.push({ path: migration.path, status: 'not-reached', statements: [] });
      continue;
    }
    progress.detail(migration.path);
    traces.push(await applyTraced(stage, migration, script));
  }
  return traces;
}

function wholeStage(
  { database, ledger, limits, server }: RehearsalRequest,
  session: Session,
  observer: Observer,
): WholeStage {
  return {
    session,
    observer,
    limits,
    ownRole: database.owner.user,
    ownsServer: server.engine !== 'server',
    ...(ledger === undefined ? {} : { ledger }),
  };
}

function stopwatch(): () => number {
  let last = performance.now();
  return () => {
    const elapsed = performance.now() - last;
    last += elapsed;
    return elapsed;
  };
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
