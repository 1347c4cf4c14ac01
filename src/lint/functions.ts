import type { FuncCall, FunctionParameter, Node, ObjectWithArgs } from '@pgsql/types';
import type { Statement, StatementKind } from '../core/statement.ts';
import { strings } from '../sql/names.ts';
import { nodeAs, nodesAs } from '../sql/nodes.ts';
import { printType, sqlType } from '../sql/types.ts';
import { findNodes } from '../sql/walk.ts';
import { Triggers } from './triggers.ts';
import type { UndoLog } from './undo-log.ts';

/** The functions that the base and the change have made so far, and which of them a statement calls. */
export class Functions {
  /** By name without schema, then by the types of the parameters. */
  readonly #byName = new Map<string, Map<string, Statement>>();
  readonly #triggers: Triggers;
  readonly #undo: UndoLog;

  constructor(undo: UndoLog) {
    this.#triggers = new Triggers(undo);
    this.#undo = undo;
  }

  /** What makes, drops or renames functions, procedures or triggers; anything else is passed over. */
  remember(statement: Statement): void {
    const { node } = statement;
    this.#triggers.remember(statement);
    const made = nodeAs(node, 'CreateFunctionStmt');
    if (made !== undefined) this.#add(strings(made.funcname).at(-1) ?? '', statement);
    if (this.#byName.size === 0) return;
    const dropped = nodeAs(node, 'DropStmt');
    if (isRoutine(dropped?.removeType)) for (const one of dropped?.objects ?? []) this.#take(one);
    const renamed = nodeAs(node, 'RenameStmt');
    if (!isRoutine(renamed?.renameType)) return;
    for (const create of this.#take(renamed?.object)) this.#add(renamed?.newname ?? '', create);
  }

  /** Whether a statement is of a kind that can call one of them. */
  mayBeCalledBy({ kind }: Statement): boolean {
    return this.#byName.size > 0 && CALLING.has(kind);
  }

  /** Each once. Where several have the name, those that take as many arguments. */
  calledBy(statement: Statement): ReadonlySet<Statement> {
    const called = new Set<Statement>();
    if (!this.mayBeCalledBy(statement)) return called;
    const { node } = statement;
    const call = nodeAs(node, 'CallStmt')?.funccall;
    for (const one of [...(call === undefined ? [] : [call]), ...findNodes([node], 'FuncCall')])
      for (const create of this.#named(one)) called.add(create);
    for (const name of this.#triggers.firedBy(node))
      for (const create of this.#byName.get(name)?.values() ?? []) called.add(create);
    return called;
  }

  #add(name: string, create: Statement): void {
    const same = this.#byName.get(name) ?? new Map<string, Statement>();
    this.#undo.set(same, typesOf(inputs(create)), create);
    this.#byName.set(name, same);
  }

  /** Takes out what a DROP or RENAME names. */
  #take(object: Node | undefined): readonly Statement[] {
    const named: ObjectWithArgs = nodeAs(object, 'ObjectWithArgs') ?? {};
    const same = this.#byName.get(strings(named.objname).at(-1) ?? '');
    const types = typesOf(nodesAs(named.objfuncargs, 'FunctionParameter').filter(isInput));
    const taken = [...(same ?? [])].filter(([own]) => named.args_unspecified === true || own === types);
    for (const [own] of taken) if (same !== undefined) this.#undo.remove(same, own);
    return taken.map(([, create]) => create);
  }

  #named({ funcname, args = [] }: FuncCall): readonly Statement[] {
    const same = [...(this.#byName.get(strings(funcname).at(-1) ?? '')?.values() ?? [])];
    const fitting = same.filter((create) => takes(create, args.length));
    return fitting.length > 0 ? fitting : same;
  }
}

/** The statements that run functions when they run themselves, or fire triggers that do. */
const CALLING: ReadonlySet<StatementKind> = new Set<StatementKind>([
  'SelectStmt',
  'InsertStmt',
  'UpdateStmt',
  'DeleteStmt',
  'MergeStmt',
  'CopyStmt',
  'TruncateStmt',
  'CallStmt',
  'CreateTableAsStmt',
]);

function isRoutine(type: string | undefined): boolean {
  return type === 'OBJECT_FUNCTION' || type === 'OBJECT_PROCEDURE' || type === 'OBJECT_ROUTINE';
}

function inputs(create: Statement): readonly FunctionParameter[] {
  return nodesAs(nodeAs(create.node, 'CreateFunctionStmt')?.parameters, 'FunctionParameter').filter(isInput);
}

function isInput({ mode }: FunctionParameter): boolean {
  return mode !== 'FUNC_PARAM_OUT' && mode !== 'FUNC_PARAM_TABLE';
}

function typesOf(parameters: readonly FunctionParameter[]): string {
  return parameters.map(({ argType }) => printType(sqlType(argType))).join();
}

function takes(create: Statement, count: number): boolean {
  const all = inputs(create);
  if (all.some(({ mode }) => mode === 'FUNC_PARAM_VARIADIC')) return true;
  return count <= all.length && count >= all.filter(({ defexpr }) => defexpr === undefined).length;
}
