import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Settings } from '../config/schema.ts';
import { ConfigError, errorMessage, PreparationError } from '../core/errors.ts';
import type { Costs } from '../core/estimate.ts';
import { parseStatistics, type Statistics } from '../core/statistics.ts';
import type { RehearsalRequest, RehearsalResult } from '../rehearse/rehearse.ts';

export interface Estimated {
  /** What the change will cost in production; absent without statistics. */
  readonly costs?: Costs;
  /** Why it could not be measured, sentences. */
  readonly unchecked: readonly string[];
}

/** @throws ConfigError where the file of statistics cannot be read. */
export async function readSizes(directory: string, path: string | undefined): Promise<Statistics | undefined> {
  if (path === undefined) return undefined;
  const text = await readFile(resolve(directory, path), 'utf8').catch((error: unknown) => {
    throw new ConfigError(
      `The statistics file ${path} cannot be read (${errorMessage(error)}). Write it with \`pg-rehearsal stats\`, or leave out \`statistics\`.`,
    );
  });
  return parseStatistics(text, path);
}

/** Measures at two sizes what the change will cost in production. */
export async function estimate(
  rehearsal: RehearsalRequest,
  { migrations, catalogue }: RehearsalResult,
  statistics: Statistics | undefined,
  settings: Settings,
): Promise<Estimated> {
  if (statistics === undefined) return { unchecked: [] };
  const { estimateCosts } = await import('../rehearse/cost/estimate.ts');
  try {
    const estimates = await estimateCosts({ rehearsal, migrations, catalogue, statistics });
    return { costs: { estimates, budgetMs: settings['lock-budget'] * 1_000 }, unchecked: [] };
  } catch (error) {
    // With a dump, the base need not apply to an empty database, which is where the two sizes begin.
    if (!(error instanceof PreparationError)) throw error;
    return { unchecked: [`For how long locks will block production was not measured: ${error.message}`] };
  }
}
