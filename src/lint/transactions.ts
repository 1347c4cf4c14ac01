import type { TransactionMode } from '../core/migration.ts';
import type { HeldLock } from '../core/rule.ts';
import type { Statement } from '../core/statement.ts';
import { joinName, sameName, splitName, strings, tableName } from '../sql/names.ts';
import { nodeAs } from '../sql/nodes.ts';
import { findNodes } from '../sql/walk.ts';

/** Follows a file's transactions and its `lock_timeout`, statement by statement. */
export class TransactionTracker {
  readonly #implicit: boolean;
  #explicit = false;
  // Handed out as they are and only ever added to: a copy per statement would be slow for long files.
  #earlier: Statement[] = [];
  #held: HeldLock[] = [];
  #sessionTimeout = false;
  #localTimeout: boolean | undefined;

  /** A simple query with several statements is one transaction, whatever it holds; so is a file that the tool wraps. */
  constructor(mode: TransactionMode, statementCount: number) {
    this.#implicit = mode === 'per-migration' || (mode === 'one-query' && statementCount > 1);
  }

  get inTransaction(): boolean {
    return this.#implicit || this.#explicit;
  }

  /** Statements so far in the transaction that the next statement runs in. */
  get earlier(): readonly Statement[] {
    return this.#earlier;
  }

  get held(): readonly HeldLock[] {
    return this.#held;
  }

  get lockTimeout(): boolean {
    return this.#localTimeout ?? this.#sessionTimeout;
  }

  /** `locks` are those that the statement takes; they last until the transaction ends. */
  pass(statement: Statement, locks: readonly HeldLock[] = []): void {
    const kind = nodeAs(statement.node, 'TransactionStmt')?.kind;
    if (kind === 'TRANS_STMT_BEGIN' || kind === 'TRANS_STMT_START') {
      this.#explicit = true;
      return;
    }
    if (kind === 'TRANS_STMT_COMMIT' || kind === 'TRANS_STMT_ROLLBACK' || kind === 'TRANS_STMT_PREPARE') {
      this.#explicit = false;
      this.#earlier = [];
      this.#held = [];
      this.#localTimeout = undefined;
      return;
    }
    const setting = settingOf(statement, 'lock_timeout');
    if (setting !== undefined) {
      if (!setting.local) {
        this.#sessionTimeout = setting.on;
        this.#localTimeout = undefined;
      } else if (this.inTransaction) this.#localTimeout = setting.on;
    }
    if (!this.inTransaction) return;
    this.#earlier.push(statement);
    this.#held.push(...locks);
    const rename = nodeAs(statement.node, 'RenameStmt');
    if (rename?.renameType === 'OBJECT_TABLE') this.#follow(tableName(rename.relation), rename.newname ?? '');
  }

  /** A lock is on the table, whatever that is called afterwards. */
  #follow(from: string, to: string): void {
    const name = joinName(splitName(from).schema, to);
    this.#held = this.#held.map((lock) => (sameName(lock.table, from) ? { ...lock, table: name } : lock));
  }
}

/** What a SET, RESET or `set_config` does to one setting; undefined when it is about another. */
function settingOf(statement: Statement, name: string): { readonly on: boolean; readonly local: boolean } | undefined {
  const set = nodeAs(statement.node, 'VariableSetStmt');
  if (set !== undefined) {
    if (set.kind === 'VAR_RESET_ALL') return { on: false, local: false };
    if (set.name !== name) return undefined;
    const value = nodeAs(set.args?.[0], 'A_Const');
    const zero =
      value === undefined || (value.ival !== undefined ? (value.ival.ival ?? 0) === 0 : isZero(value.sval?.sval));
    return { on: set.kind === 'VAR_SET_VALUE' && !zero, local: set.is_local === true };
  }
  const select = nodeAs(statement.node, 'SelectStmt');
  for (const call of select === undefined ? [] : findNodes(select.targetList, 'FuncCall')) {
    if (strings(call.funcname).at(-1) !== 'set_config') continue;
    const [setting, value, local] = (call.args ?? []).map((argument) => nodeAs(argument, 'A_Const'));
    if (setting?.sval?.sval === name)
      return { on: !isZero(value?.sval?.sval), local: local?.boolval?.boolval === true };
  }
  return undefined;
}

function isZero(value: string | undefined): boolean {
  return value === undefined || /^\s*0+\s*[a-z]*\s*$/.test(value);
}
