import { errorMessage, isKnownError } from '../../core/errors.ts';
import { quoteIdentifier } from '../../sql/names.ts';
import type { Observer } from '../observer.ts';
import type { Session } from '../session.ts';
import { fillTable, reasonOf } from './fill.ts';
import { targetOf } from './foreign.ts';
import { TypeGenerators } from './generators/types.ts';
import { canBeLate, lateKey } from './late.ts';
import { type Batch, orderTables } from './order.ts';
import { NO_CHANGES, Unfillable } from './plan.ts';
import { readSeedSchema } from './read-schema.ts';
import { Runner } from './runner.ts';
import type { SeedForeignKey, SeedSchema, SeedTable } from './schema.ts';
import { readSequences } from './sequence.ts';
import { nameOf } from './sources.ts';
import { qualify } from './sql.ts';

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
  const { session, observer, signal, statementMs = 60_000 } = request;
  const runner = new Runner(session, { statementMs, ...(signal && { signal }), ...(observer && { observer }) });
  return new Seeding(request, runner).run();
}

class Seeding {
  private readonly request: SeedRequest;
  private readonly runner: Runner;
  private readonly filled: { table: string; rows: number }[] = [];
  private readonly unfilled: { table: string; reason: string }[] = [];
  private readonly counts = new Map<string, bigint>();
  private schema: SeedSchema = { tables: new Map(), types: new Map() };
  private done = 0;

  constructor(request: SeedRequest, runner: Runner) {
    this.request = request;
    this.runner = runner;
  }

  async run(): Promise<SeedResult> {
    await this.runner.begin();
    let empty: readonly SeedTable[];
    try {
      this.schema = await readSeedSchema(this.request.session);
      empty = await this.emptyTables();
    } finally {
      await this.runner.rollback();
    }
    for (const batch of orderTables(empty, canBeLate)) await this.fillBatch(batch, empty.length);
    return { filled: this.filled, unfilled: this.unfilled };
  }

  private async emptyTables(): Promise<readonly SeedTable[]> {
    const { skip } = this.request;
    const empty: SeedTable[] = [];
    for (const table of this.schema.tables.values()) {
      if (skip.includes(table.name) || skip.includes(nameOf(table))) continue;
      if (table.kind === 'foreign') {
        this.unfilled.push({ table: nameOf(table), reason: 'its rows are on another server (a foreign table)' });
        continue;
      }
      const { rows, error } = await this.runner.ask(`SELECT EXISTS (SELECT FROM ${targetOf(table)}) AS has`);
      if (error !== undefined) this.unfilled.push({ table: nameOf(table), reason: reasonOf(error) });
      else if (rows[0]?.has === false) empty.push(table);
    }
    return empty;
  }

  /** One transaction for tables that belong together, so that deferred foreign keys may point ahead. */
  private async fillBatch({ tables, late, blocked }: Batch, all: number): Promise<void> {
    if (blocked !== undefined) {
      for (const table of tables) this.unfilled.push({ table: nameOf(table), reason: blocked });
      this.done += tables.length;
      return;
    }
    const { runner } = this;
    await runner.begin();
    try {
      const secured = await this.liftRowSecurity(tables);
      if ([...late].some(({ deferrable }) => deferrable)) await runner.must('SET CONSTRAINTS ALL DEFERRED');
      const filled: { table: string; rows: number }[] = [];
      for (const table of tables) {
        this.done += 1;
        this.request.report?.(`filling ${nameOf(table)} (${this.done} of ${all})`);
        const rows = await this.fillOne(table, late);
        if (rows !== undefined) filled.push({ table: nameOf(table), rows: Number(rows) });
      }
      const failure = (await this.setLateKeys(tables, late)) ?? (await this.close(secured));
      if (failure === undefined) this.filled.push(...filled);
      else for (const { table } of filled) this.unfilled.push({ table, reason: failure });
    } finally {
      await runner.rollback();
      this.counts.clear();
    }
  }

  private async fillOne(table: SeedTable, late: ReadonlySet<SeedForeignKey>): Promise<bigint | undefined> {
    const wanted = BigInt(this.request.rows);
    try {
      const parents = await this.countParents(table, late);
      const sequences = await readSequences(this.request.session, table);
      if (table.kind === 'partitioned' && table.leaves.length === 0)
        throw new Unfillable('it has no partition that could take rows');
      const generators = new TypeGenerators(this.schema.types);
      const { seed } = this.request;
      return await fillTable(
        this.runner,
        {
          table,
          tables: this.schema.tables,
          generators,
          seed,
          candidates: wanted,
          parents,
          late,
          sequences,
          changes: NO_CHANGES,
        },
        wanted,
      );
    } catch (error) {
      if (isKnownError(error) || this.request.signal?.aborted || !(error instanceof Unfillable)) throw error;
      this.unfilled.push({ table: nameOf(table), reason: errorMessage(error) });
      return undefined;
    }
  }

  private async countParents(
    table: SeedTable,
    late: ReadonlySet<SeedForeignKey>,
  ): Promise<ReadonlyMap<string, bigint>> {
    const parents = new Map<string, bigint>();
    for (const key of table.foreignKeys) {
      const target = this.schema.tables.get(key.target);
      if (late.has(key) || target === undefined) continue;
      const present = key.targetColumns.map((name) => `${quoteIdentifier(name)} IS NOT NULL`).join(' AND ');
      const question = `SELECT count(*) AS rows FROM ${targetOf(target)} WHERE ${present}`;
      const known = this.counts.get(question);
      if (known === undefined) {
        const { rows } = await this.runner.ask(question);
        this.counts.set(question, BigInt(String(rows[0]?.rows ?? 0)));
      }
      parents.set(key.name, this.counts.get(question) ?? 0n);
    }
    return parents;
  }

  private async setLateKeys(
    tables: readonly SeedTable[],
    late: ReadonlySet<SeedForeignKey>,
  ): Promise<string | undefined> {
    for (const table of tables) {
      for (const key of table.foreignKeys) {
        const target = this.schema.tables.get(key.target);
        if (!late.has(key) || target === undefined) continue;
        const setting = lateKey(table, key, target, this.request.seed);
        if (setting === undefined) continue;
        const { error } = await this.runner.attempt(setting.sql);
        if (error !== undefined && setting.mustBeSet) return reasonOf(error);
      }
    }
    return undefined;
  }

  /** Tables whose row security binds their owner too are freed of it until the rows are in; nobody else sees that. */
  private async liftRowSecurity(tables: readonly SeedTable[]): Promise<readonly string[]> {
    const near = new Set(tables.flatMap(({ oid, foreignKeys }) => [oid, ...foreignKeys.map(({ target }) => target)]));
    const forced = [...near]
      .flatMap((oid) => this.schema.tables.get(oid) ?? [])
      .filter((table) => table.forcesRowSecurity);
    const names = forced.map(({ schema, name }) => qualify(schema, name));
    for (const name of names) await this.runner.attempt(`ALTER TABLE ${name} NO FORCE ROW LEVEL SECURITY`);
    return names;
  }

  private async close(secured: readonly string[]): Promise<string | undefined> {
    const { error } = await this.runner.attempt('SET CONSTRAINTS ALL IMMEDIATE');
    if (error !== undefined) return reasonOf(error);
    for (const name of secured) await this.runner.attempt(`ALTER TABLE ${name} FORCE ROW LEVEL SECURITY`);
    const failed = await this.runner.commit();
    return failed === undefined ? undefined : reasonOf(failed);
  }
}
