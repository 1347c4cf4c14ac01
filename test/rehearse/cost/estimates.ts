// What the tests of estimates share: a shop, its production, and an estimate of a change to it.
import type { Server } from '../../../src/core/engine.ts';
import type { CostEstimate, KnownCost } from '../../../src/core/estimate.ts';
import type { TransactionMode } from '../../../src/core/migration.ts';
import { SILENT } from '../../../src/core/progress.ts';
import type { TableStatistics } from '../../../src/core/statistics.ts';
import { type CostRequest, estimateCosts } from '../../../src/rehearse/cost/estimate.ts';
import { sharedServer } from '../../support/postgres.ts';
import { migrationOf, parsed, rehearseScripts } from '../../support/rehearsal.ts';

export const SHOP = `
CREATE TABLE customers (id bigint PRIMARY KEY, name text);
CREATE TABLE orders (id int PRIMARY KEY, customer_id bigint, total int, note varchar(200));
CREATE TABLE items (id bigint PRIMARY KEY, price int);`;

export function production(name: string, rows: number | null, changes: Partial<TableStatistics> = {}): TableStatistics {
  return {
    schema: 'public',
    name,
    kind: 'table',
    rows,
    tableBytes: (rows ?? 0) * 80,
    toastBytes: 0,
    indexBytes: (rows ?? 0) * 20,
    indexes: [],
    columns: [],
    ...changes,
  };
}

export const LARGE = [
  production('customers', 2_000_000),
  production('orders', 48_000_000),
  production('items', 48_000_000),
];

export interface EstimateOptions {
  readonly base?: string;
  readonly tables?: readonly TableStatistics[];
  readonly transaction?: TransactionMode;
  readonly sizes?: readonly [number, number];
  readonly statementMs?: number;
  readonly signal?: AbortSignal;
  /** Instead of the shared server. */
  readonly server?: Server;
}

/** A request as a check would make it after its rehearsal. */
export async function costRequest(
  changes: string | readonly string[],
  options: EstimateOptions = {},
): Promise<CostRequest> {
  const { base = SHOP, tables = LARGE, transaction = 'per-migration', sizes = [1_000, 20_000] } = options;
  const texts = typeof changes === 'string' ? [changes] : changes;
  const { migrations, catalogue } = await rehearseScripts(base, texts, { transaction });
  const shared = await sharedServer();
  return {
    rehearsal: {
      server: options.server ?? shared.server,
      base: [migrationOf('1_base.sql', base, 'per-statement')],
      change: await Promise.all(
        texts.map((text, at) => parsed(migrationOf(`${at + 2}_change.sql`, text, transaction))),
      ),
      limits: {
        statementMs: options.statementMs ?? 60_000,
        signal: options.signal ?? new AbortController().signal,
      },
      progress: SILENT,
    },
    migrations,
    catalogue,
    statistics: { tables },
    sizes,
  };
}

export async function estimates(
  changes: string | readonly string[],
  options: EstimateOptions = {},
): Promise<readonly CostEstimate[]> {
  return await estimateCosts(await costRequest(changes, options));
}

export function known(estimate: CostEstimate | undefined): KnownCost {
  if (estimate === undefined || 'unknown' in estimate) throw new Error(`not known: ${JSON.stringify(estimate)}`);
  return estimate;
}

export function whyUnknown(estimate: CostEstimate | undefined): string {
  if (estimate === undefined || !('unknown' in estimate)) throw new Error(`known: ${JSON.stringify(estimate)}`);
  return estimate.unknown;
}
