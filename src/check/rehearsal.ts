import type { CheckRequest } from '../check.ts';
import type { Collected } from '../collect/collect.ts';
import { findFiles } from '../collect/fixtures.ts';
import type { Catalogue } from '../core/catalogue.ts';
import { ConfigError, EngineError, PreparationError } from '../core/errors.ts';
import type { Costs } from '../core/estimate.ts';
import { withoutValues } from '../core/private-values.ts';
import type { ParsedMigration } from '../core/statement.ts';
import type { Statistics } from '../core/statistics.ts';
import type { Rehearsal } from '../core/trace.ts';
import type { RehearsalRequest } from '../rehearse/rehearse.ts';
import { readAssertions } from './assertions.ts';
import { estimate, readSizes } from './costs.ts';
import { timeLimit, withServersReason } from './ending.ts';
import type { Linted } from './lint-change.ts';
import { SuggestionProof } from './proof.ts';
import { engineRequestOf, mannersOf } from './requests.ts';
import { notTakenBack, uncheckedOf, unfilledInWords } from './unchecked.ts';

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
  const [{ chooseEngine }, { rehearse }, { requireExtensions }] = await Promise.all([
    import('../engines/choose.ts'),
    import('../rehearse/rehearse.ts'),
    import('./extensions.ts'),
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
    assertions,
    change: change.filter(({ migration }) => migration.direction === 'up'),
    down: change.filter(({ migration }) => migration.direction === 'down'),
    ...mannersOf(request, limit.signal),
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
