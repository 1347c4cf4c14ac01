import type { Observer } from '../observer.ts';
import type { Session } from '../session.ts';
import { fillBatch } from './batch.ts';
import { reasonOf } from './fill.ts';
import { targetOf } from './foreign.ts';
import { waitCost } from './late.ts';
import { orderTables } from './order.ts';
import { readSeedSchema } from './read-schema.ts';
import { Runner } from './runner.ts';
import type { SeedSchema, SeedTable } from './schema.ts';
import { nameOf } from './sources.ts';

export interface SeedRequest {
  /** The owner's connection, outside a transaction. */
  readonly session: Session;
  /** Cancels statements that outlive their limit or the signal; without it, the server keeps the limit alone. */
  readonly observer?: Observer;
  /** Rows that each table should have. */
  readonly rows: number;
  /** The same seed makes the same data. */
  readonly seed: number;
  /** Said aloud: tables that have rows keep them and get no more. */
  readonly onlyEmpty: true;
  /** Tables to leave alone, such as the ledger: `name` or `schema.name`. */
  readonly skip: readonly string[];
  /** Milliseconds for one statement; a minute where absent. */
  readonly statementMs?: number;
  readonly signal?: AbortSignal;
  report?(activity: string): void;
}

export interface SeedResult {
  /** Tables that were empty and have rows now; fewer than wanted where keys leave no room for more. */
  readonly filled: readonly { readonly table: string; readonly rows: number }[];
  /** Tables that are still empty, each with a clause that says why. */
  readonly unfilled: readonly { readonly table: string; readonly reason: string }[];
}

/**
 * Fills every empty table with rows that satisfy what the schema asks of them. A table that cannot be filled is named
 * with the reason, and the rest is filled.
 * @throws EngineError where the server goes away; the signal's reason where the signal stopped it.
 */
export async function seedTables(request: SeedRequest): Promise<SeedResult> {
  const { session, observer, signal, statementMs = 60_000, rows, seed } = request;
  const runner = new Runner(session, { statementMs, ...(signal && { signal }), ...(observer && { observer }) });
  const { schema, empty, unfilled } = await readEmptyTables(runner, request.skip);
  const filled: { table: string; rows: number }[] = [];
  let begun = 0;
  const begins = (table: SeedTable) => {
    begun += 1;
    request.report?.(`filling ${nameOf(table)} (${begun} of ${empty.length})`);
  };
  for (const batch of orderTables(empty, waitCost)) {
    for (const [table, result] of await fillBatch({ runner, schema, rows, seed, begins }, batch)) {
      if ('rows' in result) filled.push({ table: nameOf(table), rows: Number(result.rows) });
      else unfilled.push({ table: nameOf(table), reason: result.reason });
    }
  }
  return { filled, unfilled };
}

interface EmptyTables {
  readonly schema: SeedSchema;
  readonly empty: readonly SeedTable[];
  /** Those of which it is known already. */
  readonly unfilled: { table: string; reason: string }[];
}

async function readEmptyTables(runner: Runner, skip: readonly string[]): Promise<EmptyTables> {
  await runner.begin();
  try {
    const schema = await readSeedSchema(runner.session);
    const empty: SeedTable[] = [];
    const unfilled: { table: string; reason: string }[] = [];
    for (const table of schema.tables.values()) {
      if (skip.includes(table.name) || skip.includes(nameOf(table))) continue;
      if (table.kind === 'foreign') {
        unfilled.push({ table: nameOf(table), reason: 'its rows are on another server (a foreign table)' });
        continue;
      }
      const { rows, error } = await runner.ask(`SELECT EXISTS (SELECT FROM ${targetOf(table)}) AS "any"`);
      if (error !== undefined) unfilled.push({ table: nameOf(table), reason: reasonOf(error) });
      else if (rows[0]?.any === false) empty.push(table);
    }
    return { schema, empty, unfilled };
  } finally {
    await runner.rollback();
  }
}
