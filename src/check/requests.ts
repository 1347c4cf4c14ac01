import type { CheckRequest } from '../check.ts';
import type { EngineRequest } from '../core/engine.ts';
import type { RehearsalRequest } from '../rehearse/rehearse.ts';

/** What is asked of an engine, out of the settings. */
export function engineRequestOf({ settings, environment, progress }: CheckRequest, signal: AbortSignal): EngineRequest {
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

/** How the rehearsal is to be done, out of the settings. */
export function mannersOf({ settings, environment }: CheckRequest, signal: AbortSignal) {
  const { PGBIN } = environment;
  return {
    clientPrograms: { environment, directories: PGBIN === undefined || PGBIN === '' ? [] : [PGBIN] },
    ...(settings.seed === 'auto' ? { seedRows: settings['seed-rows'] } : {}),
    showValues: settings['show-values'],
    trustBase: settings['trust-base'],
    lendRights: settings['lend-rights'],
    runTwice: settings['run-twice'],
    rollBack: settings['roll-back'],
    limits: {
      statementMs: settings['statement-timeout'] * 1_000,
      diskBytes: settings['disk-limit'] * 1_048_576,
      signal,
    },
  } satisfies Partial<RehearsalRequest>;
}
