import type { Server } from '../../src/core/engine.ts';
import type { Migration, TransactionMode } from '../../src/core/migration.ts';
import { SILENT } from '../../src/core/progress.ts';
import type { ParsedMigration } from '../../src/core/statement.ts';
import type { MigrationTrace, StatementTrace } from '../../src/core/trace.ts';
import { type RehearsalRequest, type RehearsalResult, rehearse } from '../../src/rehearse/rehearse.ts';
import { loadGrammar, parse } from '../../src/sql/parse.ts';
import { sharedServer } from './postgres.ts';

/** A migration out of a text; its path is its version. */
export function migrationOf(path: string, text: string, transaction: TransactionMode = 'per-migration'): Migration {
  return { path, version: path.split('_')[0] ?? path, name: path, direction: 'up', transaction, text };
}

export async function parsed(migration: Migration): Promise<ParsedMigration> {
  await loadGrammar();
  return { migration, script: parse(migration.text) };
}

export interface ScriptOptions {
  readonly major?: number;
  /** Instead of the shared one. */
  readonly server?: Server;
  readonly transaction?: TransactionMode;
  /** Milliseconds; 20 s where absent. */
  readonly statementMs?: number;
  readonly request?: Partial<RehearsalRequest>;
}

/** Rehearses one change of one or more texts over a base, on a real server. */
export async function rehearseScripts(
  base: string,
  changes: string | readonly string[],
  options: ScriptOptions = {},
): Promise<RehearsalResult> {
  const server = options.server ?? (await sharedServer(options.major)).server;
  await using database = await server.createDatabase();
  const texts = typeof changes === 'string' ? [changes] : changes;
  const change = await Promise.all(
    texts.map((text, at) => parsed(migrationOf(`${at + 2}_change.sql`, text, options.transaction ?? 'per-migration'))),
  );
  return await rehearse({
    server,
    database,
    base: [migrationOf('1_base.sql', base, 'per-statement')],
    fixtures: [],
    change,
    limits: { statementMs: options.statementMs ?? 20_000, signal: new AbortController().signal },
    progress: SILENT,
    ...options.request,
  });
}

/** The traces of a change's first migration. */
export async function traceStatements(
  base: string,
  change: string,
  options: ScriptOptions = {},
): Promise<readonly StatementTrace[]> {
  const { migrations } = await rehearseScripts(base, change, options);
  return only(migrations).statements;
}

export function only(migrations: readonly MigrationTrace[]): MigrationTrace {
  const [first] = migrations;
  if (first === undefined) throw new Error('nothing was rehearsed');
  return first;
}

/** Locks on relations that existed before, as `relation mode`. */
export function existingLocks(trace: StatementTrace | undefined): readonly string[] {
  return (trace?.locks ?? []).filter(({ existing }) => existing).map(({ relation, mode }) => `${relation} ${mode}`);
}
