import type { TransactionMode } from '../core/migration.ts';
import type { Statement } from '../core/statement.ts';
import { nodeAs } from './nodes.ts';

/** As `MigrationContext.undone`. */
export type Undone = ReadonlyMap<number, number>;

/** Whether one statement finds what another did: it was not undone before, or, where it comes later, shares its fate. */
export function isFound(undone: Undone, at: number, by: number): boolean {
  const until = undone.get(at);
  return until === undefined || (at < by ? until > by : until === undone.get(by));
}

/**
 * What the statements of a file undo by ROLLBACK, ROLLBACK TO SAVEPOINT and ROLLBACK PREPARED. Where the file is sent as
 * one query, or inside a transaction of the tool, a ROLLBACK without BEGIN undoes what came before it as well
 * (https://www.postgresql.org/docs/current/protocol-flow.html#PROTOCOL-FLOW-MULTI-STATEMENT).
 */
export function undoneIn(statements: readonly Statement[], mode: TransactionMode): Undone {
  if (!statements.some(rollsBack)) return NOTHING;
  const implicit = mode === 'per-migration' || (mode === 'one-query' && statements.length > 1);
  const undone = new Map<number, number>();
  const prepared = new Map<string, readonly number[]>();
  let explicit = false;
  let open: number[] = [];
  let savepoints: { readonly name: string; readonly from: number }[] = [];
  const end = (chain: boolean | undefined) => {
    explicit = explicit && chain === true;
    open = [];
    savepoints = [];
  };
  for (const [at, { node }] of statements.entries()) {
    const transaction = nodeAs(node, 'TransactionStmt');
    if (transaction === undefined) {
      if (implicit || explicit) open.push(at);
      continue;
    }
    const { kind, chain, savepoint_name: name = '', gid = '' } = transaction;
    const place = savepoints.findLastIndex((one) => one.name === name);
    const undo = (places: readonly number[]) => {
      for (const place of places) undone.set(place, at);
    };
    if (kind === 'TRANS_STMT_BEGIN' || kind === 'TRANS_STMT_START') explicit = true;
    else if (kind === 'TRANS_STMT_COMMIT') end(chain);
    else if (kind === 'TRANS_STMT_ROLLBACK') {
      undo(open);
      end(chain);
    } else if (kind === 'TRANS_STMT_SAVEPOINT') savepoints.push({ name, from: open.length });
    else if (kind === 'TRANS_STMT_RELEASE' && place !== -1) savepoints = savepoints.slice(0, place);
    else if (kind === 'TRANS_STMT_ROLLBACK_TO' && place !== -1) {
      undo(open.splice(savepoints[place]?.from ?? 0));
      savepoints = savepoints.slice(0, place + 1);
    } else if (kind === 'TRANS_STMT_PREPARE') {
      prepared.set(gid, open);
      end(false);
    } else if (kind === 'TRANS_STMT_ROLLBACK_PREPARED') undo(prepared.get(gid) ?? []);
  }
  return undone;
}

const NOTHING: Undone = new Map();

function rollsBack({ kind, node }: Statement): boolean {
  if (kind !== 'TransactionStmt') return false;
  const what = nodeAs(node, 'TransactionStmt')?.kind;
  return what === 'TRANS_STMT_ROLLBACK' || what === 'TRANS_STMT_ROLLBACK_TO' || what === 'TRANS_STMT_ROLLBACK_PREPARED';
}
