import { EngineError } from '../core/errors.ts';
import type { Ledger, Migration } from '../core/migration.ts';
import type { Script } from '../core/statement.ts';
import type { ServerError } from '../core/trace.ts';
import { parse } from '../sql/parse.ts';
import { serverError } from './errors.ts';
import { executeWithin, type Limits } from './limits.ts';
import type { Observer } from './observer.ts';
import { extraRights, type Lending, runWithRights } from './rights.ts';
import type { Session } from './session.ts';
import { transactionControl } from './transaction.ts';

/** Where a text that was applied without tracing failed. */
export interface WholeFailure {
  readonly error: ServerError;
  /** From 1; undefined where the server did not say. */
  readonly line?: number;
}

export interface WholeStage extends Lending {
  readonly session: Session;
  readonly observer: Observer;
  readonly limits: Limits;
  readonly ledger?: Ledger;
}

/** Words of statements that may need lent rights; only texts that hold one are taken apart. */
const MAY_NEED_RIGHTS = /\b(extension|publication|event\s+trigger|role|user|group|trigger\s+all)\b/i;

/** Applies a migration as its tool would, without tracing: as few messages as the tool itself sends. */
export async function applyWhole(stage: WholeStage, migration: Migration): Promise<WholeFailure | undefined> {
  const { session, ledger } = stage;
  if (migration.transaction === 'per-statement') return applyStatements(stage, migration.text, parse(migration.text));
  const inTransaction = migration.transaction === 'per-migration';
  if (inTransaction) await session.execute('BEGIN');
  const began = performance.now();
  const failure = await applyText(stage, migration.text, inTransaction);
  if (failure !== undefined) return rolledBack(session, failure);
  if (ledger !== undefined) {
    try {
      await session.query(ledger.record(migration, Math.round((performance.now() - began) * 1e6)));
    } catch (error) {
      if (error instanceof EngineError) throw error;
      return rolledBack(session, { error: serverError(error) });
    }
  }
  if (session.transaction === 'idle') return undefined;
  const { error } = await session.execute('COMMIT');
  return error === undefined ? undefined : { error };
}

/** A whole text as one simple query, or statement by statement where one of them needs lent rights. */
async function applyText(stage: WholeStage, text: string, inTransaction: boolean): Promise<WholeFailure | undefined> {
  if (MAY_NEED_RIGHTS.test(text)) {
    const script = parse(text);
    const needsRights = script.statements.some((statement) => extraRights(statement, stage)?.allowed);
    if (needsRights) return applyStatements(stage, text, script, inTransaction ? 'open' : 'implicit');
  }
  const { error, errorPosition } = await executeWithin(stage.limits, stage.session, stage.observer, text);
  return error === undefined ? undefined : { error, ...lineOf(text, errorPosition) };
}

/**
 * Statement by statement. `transaction` says what surrounds them: the caller's (`open`), the implicit one of a simple
 * query (`implicit`), or none (`none`: autocommit, as psql).
 */
async function applyStatements(
  stage: WholeStage,
  text: string,
  script: Script,
  transaction: 'open' | 'implicit' | 'none' = 'none',
): Promise<WholeFailure | undefined> {
  if (script.error !== undefined) {
    return { error: { message: script.error.message, code: '42601' }, line: script.error.span.line };
  }
  const { session, observer, limits } = stage;
  const implicit = transaction === 'implicit' && script.statements.length > 1;
  for (const statement of script.statements) {
    if (implicit && session.transaction === 'idle' && transactionControl(statement) === undefined)
      await session.execute('BEGIN');
    const rights = extraRights(statement, stage);
    const outcome = await runWithRights(stage, rights, () => executeWithin(limits, session, observer, statement.sql));
    if (outcome.error !== undefined) {
      const at =
        outcome.errorPosition === undefined ? statement.span.start : statement.span.start + outcome.errorPosition;
      return rolledBack(session, { error: outcome.error, ...lineOf(text, at) });
    }
    if (rights?.newRole !== undefined && observer.canLendRights && session.transaction === 'idle')
      await observer.joinRole(rights.newRole);
  }
  if (transaction === 'open' || session.transaction === 'idle') return undefined;
  const { error } = await session.execute(implicit ? 'COMMIT' : 'ROLLBACK');
  return error === undefined ? undefined : { error };
}

async function rolledBack(session: Session, failure: WholeFailure): Promise<WholeFailure> {
  if (session.lost === undefined && session.transaction !== 'idle') await session.execute('ROLLBACK');
  return failure;
}

function lineOf(text: string, position: number | undefined): { readonly line?: number } {
  if (position === undefined) return {};
  let line = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < position; at = text.indexOf('\n', at + 1)) line += 1;
  return { line };
}
