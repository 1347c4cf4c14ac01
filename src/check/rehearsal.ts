import { setTimeout as sleep } from 'node:timers/promises';
import type { CheckRequest } from '../check.ts';
import type { Collected } from '../collect/collect.ts';
import { findFiles } from '../collect/fixtures.ts';
import type { Catalogue } from '../core/catalogue.ts';
import type { EngineRequest, Server } from '../core/engine.ts';
import { ConfigError, EngineError, errorMessage, PreparationError } from '../core/errors.ts';
import type { Costs } from '../core/estimate.ts';
import { grouped } from '../core/numbers.ts';
import { withoutValues } from '../core/private-values.ts';
import type { ParsedMigration } from '../core/statement.ts';
import type { Statistics } from '../core/statistics.ts';
import type { Rehearsal } from '../core/trace.ts';
import type { RehearsalRequest } from '../rehearse/rehearse.ts';
import type { SeedResult } from '../rehearse/seed/seed.ts';
import { readAssertions } from './assertions.ts';
import { estimate, readSizes } from './costs.ts';
import { requireExtensions } from './extensions.ts';
import type { Linted } from './lint-change.ts';
import { SuggestionProof } from './proof.ts';

export interface Rehearsed {
  readonly rehearsal: Rehearsal;
  /** What the rules suspect, with the suggestions that are proven; absent where nothing was rehearsed. */
  readonly linted?: Linted;
  readonly catalogue?: Catalogue;
  /** The sizes of production's tables, and what the change will cost there. */
  readonly statistics?: Statistics;
  readonly costs?: Costs;
  /** Tables whose rows were made up. */
  readonly madeTables?: readonly string[];
  /** Texts of other files that findings may be about, by path. */
  readonly texts?: ReadonlyMap<string, string>;
  readonly unchecked: readonly string[];
  /** Why the change could not be rehearsed though it should have been. */
  readonly failure?: string;
}

const ASSERTIONS_NOT_RUN = 'Assertions were not run, since a migration failed.';

/** Rehearses the up files of a change, or says why not. Starts no server where there is nothing to rehearse. */
export async function rehearseChange(
  request: CheckRequest,
  collected: Collected,
  change: readonly ParsedMigration[],
): Promise<Rehearsed> {
  const up = change.filter(({ migration }) => migration.direction === 'up');
  const skipped = (reason: string): Rehearsed => ({ rehearsal: { status: 'skipped', reason }, unchecked: [] });
  if (up.length === 0)
    return { ...skipped('the change adds no migration that goes forward'), unchecked: notTakenBack(change) };
  if (!request.settings.rehearse) {
    return { ...skipped('it was switched off'), unchecked: ['Nothing was rehearsed: rehearse is off.'] };
  }
  try {
    return await rehearseOnEngine(request, collected, change, uncheckedOf(request, collected, change));
  } catch (error) {
    if (!(error instanceof EngineError || error instanceof PreparationError)) throw error;
    return { ...skipped(error.message), failure: error.message };
  }
}

function uncheckedOf(
  { settings }: CheckRequest,
  { history }: Collected,
  change: readonly ParsedMigration[],
): readonly string[] {
  const unchecked: string[] = [];
  if (settings.fixtures.length === 0 && settings.seed === 'none') {
    unchecked.push(
      'Tables were empty, since no fixtures are set: failures that need data and how long locks last could not show.',
    );
  }
  if (settings['postgres-version'] === undefined && settings['database-url'] === undefined) {
    unchecked.push('postgres-version is not set: production may run another major version than the one rehearsed on.');
  }
  for (const { path, kind, inChange } of history.problems) {
    if (kind === 'unreadable' && !inChange)
      unchecked.push(`${path} could not be read, so the base was rehearsed without it.`);
  }
  if (!settings['run-twice']) unchecked.push('Migrations were not run a second time: run-twice is off.');
  const down = change.some(({ migration }) => migration.direction === 'down');
  if (!down || settings['roll-back']) unchecked.push(...notTakenBack(change));
  else unchecked.push('Down files were read but not run: roll-back is off.');
  return unchecked;
}

/** Only what the change itself applied is taken back; a down file of a migration on the base is not run. */
function notTakenBack(change: readonly ParsedMigration[]): readonly string[] {
  const migrations = change.map(({ migration }) => migration);
  const applied = new Set(migrations.flatMap(({ direction, version }) => (direction === 'up' ? [version] : [])));
  const [first, ...more] = migrations.filter(({ direction, version }) => direction === 'down' && !applied.has(version));
  if (first === undefined) return [];
  const others = more.length === 0 ? '' : ` and ${grouped(more.length)} more`;
  return [`Down files were read but not run where the change has no up file of their version: ${first.path}${others}.`];
}

const NO_TRUST_ON_GIVEN_SERVER =
  'trust-base would run base migrations as a superuser of the whole server that database-url names, where what they make (roles, settings) would outlive the rehearsal: take another engine (postgres-image runs any image), or leave out trust-base.';

async function rehearseOnEngine(
  request: CheckRequest,
  collected: Collected,
  change: readonly ParsedMigration[],
  unchecked: readonly string[],
): Promise<Rehearsed> {
  const { settings, progress } = request;
  const { history, tool, root } = collected;
  if (settings['trust-base'] && settings['database-url'] !== undefined) throw new ConfigError(NO_TRUST_ON_GIVEN_SERVER);
  const fixtures = await findFiles(request.directory, settings.fixtures, 'fixtures');
  const assertions = await readAssertions(request, root);
  const statistics = await readSizes(request.directory, settings.statistics);
  const began = performance.now();
  await using limit = timeLimit(request.signal, settings['rehearsal-timeout']);
  progress.step('Starting PostgreSQL');
  const [{ chooseEngine }, { rehearse }] = await Promise.all([
    import('../engines/choose.ts'),
    import('../rehearse/rehearse.ts'),
  ]);
  const engineRequest = engineRequestOf(request, limit.signal);
  const { engine, why } = await chooseEngine(settings.engine, engineRequest);
  progress.detail(`${engine.id}: ${why}`);
  await using server = await engine.start(engineRequest);
  await using database = await server.createDatabase();
  await using suggestions = new SuggestionProof(settings, collected, change);
  const engineMs = performance.now() - began;
  const rehearsal: RehearsalRequest = {
    server,
    database,
    ...(tool.ledger === undefined ? {} : { ledger: tool.ledger }),
    base: history.atBase.filter(({ direction }) => direction === 'up'),
    fixtures,
    clientPrograms: clientProgramsOf(request),
    assertions,
    change: change.filter(({ migration }) => migration.direction === 'up'),
    down: change.filter(({ migration }) => migration.direction === 'down'),
    ...(settings.seed === 'auto' ? { seedRows: settings['seed-rows'] } : {}),
    showValues: settings['show-values'],
    trustBase: settings['trust-base'],
    lendRights: settings['lend-rights'],
    runTwice: settings['run-twice'],
    rollBack: settings['roll-back'],
    limits: {
      statementMs: settings['statement-timeout'] * 1_000,
      diskBytes: settings['disk-limit'] * 1_048_576,
      signal: limit.signal,
    },
    progress,
    beforeChange: (catalogue) => suggestions.beforeChange(rehearsal, catalogue),
  };
  await requireExtensions(rehearsal);
  const withReason = async (error: unknown): Promise<never> => {
    throw await withServersReason(server, error);
  };
  const result = await rehearse(rehearsal).catch(withReason);
  const { costs, unchecked: notKnown } = await estimate(rehearsal, result, statistics, settings).catch(withReason);
  const linted = await suggestions.prove(rehearsal, result);
  const told = settings['show-values'] ? result : withoutValues(result);
  return {
    catalogue: result.catalogue,
    ...(linted === undefined ? {} : { linted }),
    ...(statistics === undefined ? {} : { statistics }),
    ...(costs === undefined ? {} : { costs }),
    texts: new Map(assertions.map(({ path, text }) => [path, text])),
    madeTables: (result.seeded?.filled ?? []).map(({ table }) => table),
    unchecked: [
      ...unchecked,
      ...result.notes,
      ...(assertions.length > 0 && result.assertions === undefined ? [ASSERTIONS_NOT_RUN] : []),
      ...notKnown,
      ...(database.limitations ?? []),
      ...unfilledInWords(result.seeded),
    ],
    rehearsal: {
      status: result.migrations.every(({ status }) => status === 'passed') ? 'passed' : 'failed',
      engine: engine.id,
      serverVersion: server.version,
      durationMs: performance.now() - began,
      timings: { engineMs, ...result.timings, ...suggestions.timing },
      migrations: told.migrations,
      ...(told.outcome === undefined ? {} : { outcome: told.outcome }),
      ...(result.assertions === undefined ? {} : { assertions: result.assertions }),
      ...(costs === undefined ? {} : { estimates: costs.estimates }),
    },
  };
}

function clientProgramsOf({ environment }: CheckRequest) {
  const { PGBIN } = environment;
  return { environment, directories: PGBIN === undefined || PGBIN === '' ? [] : [PGBIN] };
}

function unfilledInWords(seeded: SeedResult | undefined): readonly string[] {
  return (seeded?.unfilled ?? []).map(
    ({ table, reason }) => `${table} stayed empty, since no data could be made for it: ${reason}.`,
  );
}

function engineRequestOf({ settings, environment, progress }: CheckRequest, signal: AbortSignal): EngineRequest {
  const major = settings['postgres-version'];
  const image = settings['postgres-image'];
  const databaseUrl = settings['database-url'];
  return {
    ...(major === undefined ? {} : { major }),
    ...(image === undefined ? {} : { image }),
    ...(databaseUrl === undefined ? {} : { databaseUrl }),
    allowRemoteServer: settings['allow-remote-server'],
    environment,
    signal,
    report: (activity) => progress.detail(activity),
  };
}

/** A signal that the user's abort or the time limit ends; the limit's reason is an EngineError that names the setting. */
function timeLimit(user: AbortSignal, seconds: number): { readonly signal: AbortSignal } & AsyncDisposable {
  const controller = new AbortController();
  const timer = setTimeout(
    () =>
      controller.abort(
        new EngineError(`The rehearsal took longer than ${seconds} s (rehearsal-timeout) and was stopped.`),
      ),
    seconds * 1_000,
  );
  return {
    signal: AbortSignal.any([user, controller.signal]),
    async [Symbol.asyncDispose]() {
      clearTimeout(timer);
    },
  };
}

/** Where the server is gone, its own last words say more than a broken connection does. */
async function withServersReason(server: Server, error: unknown): Promise<unknown> {
  if (!(error instanceof EngineError)) return error;
  let reason = await server.whyGone?.();
  // Its sessions end a moment before it does.
  for (let looks = 0; reason === undefined && looks < 10; looks += 1) {
    await sleep(100);
    reason = await server.whyGone?.();
  }
  return reason === undefined ? error : new EngineError(`${errorMessage(error)} ${reason}`, { cause: error });
}
