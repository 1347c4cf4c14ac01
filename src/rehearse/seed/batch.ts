import { quoteIdentifier } from '../../sql/names.ts';
import { fillTable, reasonOf } from './fill.ts';
import { targetOf } from './foreign.ts';
import { TypeGenerators } from './generators/types.ts';
import { lateKey } from './late.ts';
import type { Batch } from './order.ts';
import { NO_CHANGES, Unfillable } from './plan.ts';
import type { Runner } from './runner.ts';
import type { SeedForeignKey, SeedSchema, SeedTable } from './schema.ts';
import { readSequences } from './sequence.ts';
import { qualify } from './sql.ts';

export interface BatchRequest {
  readonly runner: Runner;
  readonly schema: SeedSchema;
  readonly rows: number;
  readonly seed: number;
  /** Called before each table. */
  begins(table: SeedTable): void;
}

/** What became of each table of a batch: its rows, or why it has none. */
export type BatchResult = ReadonlyMap<SeedTable, { readonly rows: bigint } | { readonly reason: string }>;

/** Fills tables that belong together in one transaction, so that deferred foreign keys may point ahead. */
export async function fillBatch(request: BatchRequest, batch: Batch): Promise<BatchResult> {
  if (batch.blocked !== undefined) return failed(batch.tables, batch.blocked);
  const { runner } = request;
  await runner.begin();
  try {
    return await new OpenBatch(request, batch).fill();
  } finally {
    await runner.rollback();
  }
}

class OpenBatch {
  private readonly request: BatchRequest;
  private readonly batch: Batch;
  private readonly counts = new Map<string, bigint>();

  constructor(request: BatchRequest, batch: Batch) {
    this.request = request;
    this.batch = batch;
  }

  async fill(): Promise<BatchResult> {
    const { tables, late } = this.batch;
    const secured = await this.liftRowSecurity();
    if ([...late].some(({ deferrable }) => deferrable)) await this.request.runner.must('SET CONSTRAINTS ALL DEFERRED');
    const results = new Map<SeedTable, { rows: bigint } | { reason: string }>();
    for (const table of tables) {
      this.request.begins(table);
      results.set(table, await this.fillOne(table));
    }
    const failure = (await this.setLateKeys()) ?? (await this.close(secured));
    if (failure !== undefined)
      for (const [table, result] of results) if ('rows' in result) results.set(table, { reason: failure });
    return results;
  }

  /** A trigger on another table may have filled it meanwhile. */
  private async fillOne(table: SeedTable): Promise<{ rows: bigint } | { reason: string }> {
    const { runner, schema, seed } = this.request;
    const wanted = BigInt(this.request.rows);
    try {
      const present = await this.ask(`SELECT count(*) AS rows FROM ${targetOf(table)}`);
      if (Number(present?.rows) > 0) return { rows: BigInt(String(present?.rows)) };
      if (table.kind === 'partitioned' && table.leaves.length === 0)
        throw new Unfillable('it has no partition that could take rows');
      const plan = {
        table,
        tables: schema.tables,
        generators: new TypeGenerators(schema.types),
        seed,
        candidates: wanted,
        parents: await this.countParents(table),
        late: this.batch.late,
        sequences: await readSequences(runner.session, table),
        changes: NO_CHANGES,
      };
      return { rows: await fillTable(runner, plan, wanted) };
    } catch (error) {
      if (error instanceof Unfillable) return { reason: error.message };
      throw error;
    }
  }

  /** Rows that each foreign key can choose from. */
  private async countParents(table: SeedTable): Promise<ReadonlyMap<string, bigint>> {
    const parents = new Map<string, bigint>();
    for (const key of table.foreignKeys) {
      const target = this.request.schema.tables.get(key.target);
      if (this.batch.late.has(key) || target === undefined) continue;
      const present = key.targetColumns.map((name) => `${quoteIdentifier(name)} IS NOT NULL`).join(' AND ');
      const question = `SELECT count(*) AS rows FROM ${targetOf(target)} WHERE ${present}`;
      const known = this.counts.get(question) ?? BigInt(String((await this.ask(question))?.rows ?? 0));
      this.counts.set(question, known);
      parents.set(key.name, known);
    }
    return parents;
  }

  private async ask(question: string): Promise<Readonly<Record<string, unknown>> | undefined> {
    const { rows, error } = await this.request.runner.ask(question);
    if (error !== undefined) throw new Unfillable(reasonOf(error));
    return rows[0];
  }

  private async setLateKeys(): Promise<string | undefined> {
    const { runner, schema, seed } = this.request;
    for (const table of this.batch.tables) {
      for (const key of table.foreignKeys.filter((each: SeedForeignKey) => this.batch.late.has(each))) {
        const target = schema.tables.get(key.target);
        const setting = target && lateKey(table, key, target, seed);
        if (setting === undefined) continue;
        const { error } = await runner.attempt(setting.sql);
        if (error !== undefined && setting.mustBeSet) return reasonOf(error);
      }
    }
    return undefined;
  }

  /** Tables whose row security binds their owner too are freed of it until the rows are in; nobody else sees that. */
  private async liftRowSecurity(): Promise<readonly string[]> {
    const { tables } = this.request.schema;
    const near = new Set(
      this.batch.tables.flatMap(({ oid, foreignKeys }) => [oid, ...foreignKeys.map(({ target }) => target)]),
    );
    const forced = [...near].flatMap((oid) => tables.get(oid) ?? []).filter((table) => table.forcesRowSecurity);
    const names = forced.map(({ schema, name }) => qualify(schema, name));
    for (const name of names) await this.request.runner.attempt(`ALTER TABLE ${name} NO FORCE ROW LEVEL SECURITY`);
    return names;
  }

  private async close(secured: readonly string[]): Promise<string | undefined> {
    const { runner } = this.request;
    const { error } = await runner.attempt('SET CONSTRAINTS ALL IMMEDIATE');
    if (error !== undefined) return reasonOf(error);
    for (const name of secured) await runner.attempt(`ALTER TABLE ${name} FORCE ROW LEVEL SECURITY`);
    const refused = await runner.commit();
    return refused === undefined ? undefined : reasonOf(refused);
  }
}

function failed(tables: readonly SeedTable[], reason: string): BatchResult {
  return new Map(tables.map((table) => [table, { reason }]));
}
