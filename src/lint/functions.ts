import type { FuncCall, FunctionParameter } from '@pgsql/types';
import type { Statement, StatementKind } from '../core/statement.ts';
import { strings } from '../sql/names.ts';
import { nodeAs, nodesAs } from '../sql/nodes.ts';
import { printType, sqlType } from '../sql/types.ts';
import { findNodes } from '../sql/walk.ts';

/** The functions that a change has made so far, and which of them a statement calls. */
export class ChangedFunctions {
  /** By name without schema, then by the types of the parameters. */
  readonly #byName = new Map<string, Map<string, Statement>>();

  get size(): number {
    return this.#byName.size;
  }

  remember(create: Statement): void {
    const made = nodeAs(create.node, 'CreateFunctionStmt');
    if (made === undefined) return;
    const name = strings(made.funcname).at(-1) ?? '';
    const types = inputs(create).map(({ argType }) => printType(sqlType(argType)));
    const same = this.#byName.get(name) ?? new Map<string, Statement>();
    this.#byName.set(name, same.set(types.join(), create));
  }

  /** Each once. Where several have the name, those that take as many arguments. */
  calledBy({ kind, node }: Statement): ReadonlySet<Statement> {
    const called = new Set<Statement>();
    if (this.size === 0 || !CALLING.has(kind)) return called;
    const call = nodeAs(node, 'CallStmt')?.funccall;
    for (const one of [...(call === undefined ? [] : [call]), ...findNodes([node], 'FuncCall')])
      for (const create of this.#named(one)) called.add(create);
    return called;
  }

  #named({ funcname, args = [] }: FuncCall): readonly Statement[] {
    const same = [...(this.#byName.get(strings(funcname).at(-1) ?? '')?.values() ?? [])];
    const fitting = same.filter((create) => takes(create, args.length));
    return fitting.length > 0 ? fitting : same;
  }
}

/** The statements that run the functions in them when they run themselves. */
const CALLING: ReadonlySet<StatementKind> = new Set<StatementKind>([
  'SelectStmt',
  'InsertStmt',
  'UpdateStmt',
  'DeleteStmt',
  'MergeStmt',
  'CallStmt',
  'CreateTableAsStmt',
]);

function inputs(create: Statement): readonly FunctionParameter[] {
  const parameters = nodesAs(nodeAs(create.node, 'CreateFunctionStmt')?.parameters, 'FunctionParameter');
  return parameters.filter(({ mode }) => mode !== 'FUNC_PARAM_OUT' && mode !== 'FUNC_PARAM_TABLE');
}

function takes(create: Statement, count: number): boolean {
  const all = inputs(create);
  if (all.some(({ mode }) => mode === 'FUNC_PARAM_VARIADIC')) return true;
  return count <= all.length && count >= all.filter(({ defexpr }) => defexpr === undefined).length;
}
