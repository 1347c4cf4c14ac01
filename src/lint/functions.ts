import type { CreateTrigStmt, FuncCall, FunctionParameter, Node, RangeVar } from '@pgsql/types';
import type { Statement, StatementKind } from '../core/statement.ts';
import { sameName, strings, tableName } from '../sql/names.ts';
import { nodeAs, nodesAs } from '../sql/nodes.ts';
import { printType, sqlType } from '../sql/types.ts';
import { findNodes } from '../sql/walk.ts';

/** The functions that a change has made so far, and which of them a statement calls. */
export class ChangedFunctions {
  /** By name without schema, then by the types of the parameters. */
  readonly #byName = new Map<string, Map<string, Statement>>();

  /** By the name of the table without schema. */
  readonly #triggers = new Map<string, CreateTrigStmt[]>();

  /** A CREATE FUNCTION, PROCEDURE or TRIGGER; anything else is passed over. */
  remember(create: Statement): void {
    const trigger = nodeAs(create.node, 'CreateTrigStmt');
    if (trigger !== undefined) {
      const name = trigger.relation?.relname ?? '';
      const others = this.#triggers.get(name);
      if (others === undefined) this.#triggers.set(name, [trigger]);
      else others.push(trigger);
    }
    const made = nodeAs(create.node, 'CreateFunctionStmt');
    if (made === undefined) return;
    const name = strings(made.funcname).at(-1) ?? '';
    const types = inputs(create).map(({ argType }) => printType(sqlType(argType)));
    const same = this.#byName.get(name) ?? new Map<string, Statement>();
    this.#byName.set(name, same.set(types.join(), create));
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
    for (const name of this.#firedBy(node))
      for (const create of this.#byName.get(name)?.values() ?? []) called.add(create);
    return called;
  }

  /** The functions of this change's triggers that writing rows fires. */
  #firedBy(node: Node): readonly string[] {
    const write = WRITES.find(({ kind }) => kind in node);
    if (write === undefined) return [];
    const { relation: written } = Object.values(node)[0] as { readonly relation?: RangeVar };
    return (this.#triggers.get(written?.relname ?? '') ?? [])
      .filter(({ events = 0 }) => (events & write.event) !== 0)
      .filter(({ relation }) => sameName(tableName(relation), tableName(written)))
      .map(({ funcname }) => strings(funcname).at(-1) ?? '');
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

/** The bits are those of src/include/catalog/pg_trigger.h; a MERGE may do any of it. */
const WRITES = [
  { kind: 'InsertStmt', event: 4 },
  { kind: 'DeleteStmt', event: 8 },
  { kind: 'UpdateStmt', event: 16 },
  { kind: 'MergeStmt', event: 4 + 8 + 16 },
] as const;

function inputs(create: Statement): readonly FunctionParameter[] {
  const parameters = nodesAs(nodeAs(create.node, 'CreateFunctionStmt')?.parameters, 'FunctionParameter');
  return parameters.filter(({ mode }) => mode !== 'FUNC_PARAM_OUT' && mode !== 'FUNC_PARAM_TABLE');
}

function takes(create: Statement, count: number): boolean {
  const all = inputs(create);
  if (all.some(({ mode }) => mode === 'FUNC_PARAM_VARIADIC')) return true;
  return count <= all.length && count >= all.filter(({ defexpr }) => defexpr === undefined).length;
}
