import type { TransactionStmt } from '@pgsql/types';
import type { TransactionMode } from '../core/migration.ts';
import type { HeldLock, HeldLocks } from '../core/rule.ts';
import type { Statement } from '../core/statement.ts';
import { joinName, splitName, strings, tableName } from '../sql/names.ts';
import { nodeAs, nodesAs } from '../sql/nodes.ts';
import { maySet } from '../sql/search-path.ts';
import { findNodes } from '../sql/walk.ts';
import { ByTable } from './by-table.ts';
import { LocksOfTransaction } from './held.ts';
import type { UndoLog } from './undo-log.ts';

/** Whether there is a `lock_timeout`: the session's, and one that SET LOCAL puts before it. */
interface Timeout {
  readonly session: boolean;
  readonly local?: boolean;
}

interface Savepoint {
  readonly name: string;
  readonly timeout: Timeout;
  /** How many locks were held. */
  readonly held: number;
  /** How many statements there were. */
  readonly earlier: number;
}

/** Follows a file's transactions and its `lock_timeout`, statement by statement. */
export class TransactionTracker {
  readonly #implicit: boolean;
  #explicit = false;
  // Handed out as they are and only ever added to: a copy per statement would be slow for long files.
  #earlier: Statement[] = [];
  readonly #held = new LocksOfTransaction();
  #timeout: Timeout = { session: false };
  /** The session's timeout when the transaction began: what a ROLLBACK goes back to. */
  #before: Timeout = { session: false };
  #savepoints: Savepoint[] = [];
  /** Whether the body of a procedure or a DO block runs that is a transaction of its own. */
  #body = false;
  readonly #emptied = new ByTable<string>();
  /** How many transactions are over. */
  #ended = 0;
  /** What has no place in a savepoint is taken back by this. */
  readonly #undo: UndoLog;

  /** A simple query with several statements is one transaction, whatever it holds; so is a file that the tool wraps. */
  constructor(mode: TransactionMode, statementCount: number, undo: UndoLog) {
    this.#undo = undo;
    this.#implicit = mode === 'per-migration' || (mode === 'one-query' && statementCount > 1);
  }

  get inTransaction(): boolean {
    return this.#implicit || this.#explicit || this.#body;
  }

  /** Statements so far in the transaction that the next statement runs in. */
  get earlier(): readonly Statement[] {
    return this.#earlier;
  }

  /** The same object all the time: it goes along. */
  get held(): HeldLocks {
    return this.#held;
  }

  /** Whether a TRUNCATE of the same transaction emptied the table, and no INSERT or COPY has filled it since. */
  isEmptied(table: string): boolean {
    return this.#emptied.has(table);
  }

  get lockTimeout(): boolean {
    return this.#timeout.local ?? this.#timeout.session;
  }

  /** Call around the statements inside a statement; whatever runs in a body runs in one transaction. */
  enterBody(): void {
    this.#body = !this.inTransaction;
    if (this.#body) this.#before = this.#timeout;
  }

  leaveBody(): void {
    if (this.#body) this.#end(this.#timeout.session);
    this.#body = false;
  }

  /** COMMIT or ROLLBACK of a procedure or a DO block; inside another transaction they are refused. */
  passInBody(statement: Statement): void {
    if (this.#body) this.pass(statement);
  }

  /**
   * `locks` are those that the statement takes; they last until the transaction ends. `perhaps` is for a statement inside
   * a body, which may run under a condition.
   */
  pass(statement: Statement, locks: readonly HeldLock[] = [], perhaps = false): void {
    const transaction = nodeAs(statement.node, 'TransactionStmt');
    if (transaction !== undefined) {
      this.#passTransaction(transaction);
      return;
    }
    const setting = maySet(statement) ? settingOf(statement, 'lock_timeout') : undefined;
    if (setting !== undefined) {
      if (!setting.local) this.#timeout = { session: setting.on };
      else if (this.inTransaction) this.#timeout = { ...this.#timeout, local: setting.on };
    }
    if (!this.inTransaction) return;
    this.#earlier.push(statement);
    for (const lock of locks) this.#held.add(lock);
    this.#empty(statement, perhaps);
    const rename = nodeAs(statement.node, 'RenameStmt');
    if (rename?.renameType === 'OBJECT_TABLE') {
      const from = tableName(rename.relation);
      const renamed = this.#held.rename(from, joinName(splitName(from).schema, rename.newname ?? ''));
      this.#note(() => this.#held.takeBack(renamed));
    }
  }

  #passTransaction({ kind, chain, savepoint_name: name = '' }: TransactionStmt): void {
    switch (kind) {
      case 'TRANS_STMT_BEGIN':
      case 'TRANS_STMT_START':
        // Inside another transaction it only warns, and one that is there by itself goes on as this one.
        if (!this.inTransaction) this.#before = this.#timeout;
        this.#explicit = true;
        return;
      case 'TRANS_STMT_COMMIT':
      case 'TRANS_STMT_PREPARE':
        this.#explicit = this.#explicit && chain === true;
        this.#end(this.#timeout.session);
        return;
      case 'TRANS_STMT_ROLLBACK':
        this.#explicit = this.#explicit && chain === true;
        this.#end(this.#before.session);
        return;
      case 'TRANS_STMT_SAVEPOINT':
        this.#savepoints.push({ name, timeout: this.#timeout, held: this.#held.count, earlier: this.#earlier.length });
        return;
      case 'TRANS_STMT_ROLLBACK_TO': {
        const at = this.#savepoints.findLastIndex((one) => one.name === name);
        const savepoint = this.#savepoints[at];
        if (savepoint === undefined) return;
        this.#savepoints = this.#savepoints.slice(0, at + 1);
        // Locks that were taken since are let go, too.
        this.#timeout = savepoint.timeout;
        this.#held.cutTo(savepoint.held);
        if (savepoint.earlier < this.#earlier.length) this.#earlier = this.#earlier.slice(0, savepoint.earlier);
        return;
      }
      case 'TRANS_STMT_RELEASE': {
        const at = this.#savepoints.findLastIndex((one) => one.name === name);
        if (at !== -1) this.#savepoints = this.#savepoints.slice(0, at);
        return;
      }
    }
  }

  /** What was prepared may be rolled back when this transaction is over, and must not come back into the next. */
  #note(step: () => unknown): void {
    const transaction = this.#ended;
    this.#undo.note(() => this.#ended === transaction && step());
  }

  #end(session: boolean): void {
    this.#ended += 1;
    this.#earlier = [];
    this.#held.cutTo(0);
    this.#emptied.clear();
    this.#savepoints = [];
    this.#timeout = { session };
    this.#before = this.#timeout;
  }

  #empty({ node }: Statement, perhaps: boolean): void {
    const truncate = perhaps ? undefined : nodeAs(node, 'TruncateStmt');
    for (const table of nodesAs(truncate?.relations, 'RangeVar').map(tableName)) {
      if (!this.#emptied.on(table).includes(table)) this.#note(() => this.#emptied.delete(table, table));
      this.#emptied.add(table, table);
    }
    const filled = tableName((nodeAs(node, 'InsertStmt') ?? nodeAs(node, 'CopyStmt'))?.relation);
    if (filled === '') return;
    for (const one of this.#emptied.on(filled)) {
      this.#emptied.delete(one, one);
      this.#note(() => this.#emptied.add(one, one));
    }
  }
}

/** What a SET, RESET or `set_config` does to one setting; undefined when it is about another. */
function settingOf(statement: Statement, name: string): { readonly on: boolean; readonly local: boolean } | undefined {
  const set = nodeAs(statement.node, 'VariableSetStmt');
  if (set !== undefined) {
    if (set.kind === 'VAR_RESET_ALL') return { on: false, local: false };
    if (set.name?.toLowerCase() !== name) return undefined;
    const value = nodeAs(set.args?.[0], 'A_Const');
    const zero =
      value === undefined || (value.ival !== undefined ? (value.ival.ival ?? 0) === 0 : isZero(value.sval?.sval));
    return { on: set.kind === 'VAR_SET_VALUE' && !zero, local: set.is_local === true };
  }
  if (nodeAs(statement.node, 'DiscardStmt')?.target === 'DISCARD_ALL') return { on: false, local: false };
  const select = nodeAs(statement.node, 'SelectStmt');
  for (const call of select === undefined ? [] : findNodes(select.targetList, 'FuncCall')) {
    if (strings(call.funcname).at(-1) !== 'set_config') continue;
    const [setting, value, local] = (call.args ?? []).map((argument) => nodeAs(argument, 'A_Const'));
    if (setting?.sval?.sval?.toLowerCase() === name)
      return { on: !isZero(value?.sval?.sval), local: local?.boolval?.boolval === true };
  }
  return undefined;
}

function isZero(value: string | undefined): boolean {
  return value === undefined || /^\s*0+\s*[a-z]*\s*$/.test(value);
}
