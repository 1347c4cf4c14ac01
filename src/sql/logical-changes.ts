import type { Node } from '@pgsql/types';
import type { Statement } from '../core/statement.ts';
import { alterCommands } from './alter.ts';
import { splitName, strings, tableName } from './names.ts';
import { nodeAs } from './nodes.ts';
import { walk } from './walk.ts';

/** A group of statements that belong together. */
export interface LogicalChange {
  readonly statement: Statement;
  /** An existing table that it changes. */
  readonly table: string;
}

/**
 * Parts a file's statements into groups that have to do with each other: they name the same table, function or type, or
 * do the same thing to different tables. Gives the groups that change existing tables, in order of the text.
 */
export function logicalChanges(
  statements: readonly Statement[],
  isExistingTable: (table: string) => boolean,
): readonly LogicalChange[] {
  const changed = new Set(statements.flatMap((statement) => changedTable(statement) ?? []).filter(isExistingTable));
  if (changed.size < 2) return [];
  const groups = new Groups();
  for (const statement of statements) {
    const subjects = subjectsOf(statement);
    if (subjects.length > 0) groups.join(statement.index, subjects);
  }
  const found = new Map<number, LogicalChange>();
  for (const statement of statements) {
    const table = changedTable(statement);
    if (table === undefined || !isExistingTable(table)) continue;
    const group = groups.of(statement.index);
    if (!found.has(group)) found.set(group, { statement, table });
  }
  return [...found.values()];
}

/** The table that a statement is there to change; undefined for those that change none of its own. */
function changedTable({ node }: Statement): string | undefined {
  if ('AlterTableStmt' in node) return tableName(node.AlterTableStmt.relation);
  if ('IndexStmt' in node) return tableName(node.IndexStmt.relation);
  if ('UpdateStmt' in node) return tableName(node.UpdateStmt.relation);
  if ('DeleteStmt' in node) return tableName(node.DeleteStmt.relation);
  if ('RenameStmt' in node && node.RenameStmt.relation !== undefined) return tableName(node.RenameStmt.relation);
  return undefined;
}

/** What ties a statement to others: names in it, and its shape. */
function subjectsOf(statement: Statement): readonly string[] {
  const { node } = statement;
  if (UNRELATED.some((kind) => kind in node)) return [];
  const subjects: string[] = [];
  const own = Object.values(node)[0] as { readonly relation?: unknown };
  // The table of a statement is not wrapped in a node of its own.
  const relation = changedTable(statement) ?? tableName(own.relation as Parameters<typeof tableName>[0]);
  if (relation !== '') subjects.push(`relation ${splitName(relation).name}`);
  const rename = nodeAs(node, 'RenameStmt');
  if (rename?.renameType === 'OBJECT_TABLE') subjects.push(`relation ${rename.newname}`);
  walk(node, (kind, value) => {
    const found = { [kind]: value } as unknown as Node;
    if ('RangeVar' in found) subjects.push(`relation ${found.RangeVar.relname ?? ''}`);
    else if ('Constraint' in found) {
      const { pktable } = found.Constraint;
      if (pktable !== undefined) subjects.push(`relation ${pktable.relname ?? ''}`);
    } else if ('TypeName' in found) subjects.push(...typeSubject(strings(found.TypeName.names)));
    else if ('FuncCall' in found) subjects.push(`function ${strings(found.FuncCall.funcname).at(-1)}`);
    return undefined;
  });
  const trigger = nodeAs(node, 'CreateTrigStmt');
  if (trigger !== undefined) subjects.push(`function ${strings(trigger.funcname).at(-1)}`);
  const made = nodeAs(node, 'CreateFunctionStmt');
  if (made !== undefined) subjects.push(`function ${strings(made.funcname).at(-1)}`);
  const enumType = nodeAs(node, 'CreateEnumStmt') ?? nodeAs(node, 'AlterEnumStmt') ?? nodeAs(node, 'CompositeTypeStmt');
  if (enumType !== undefined && 'typeName' in enumType) subjects.push(...typeSubject(strings(enumType.typeName)));
  return [...subjects, ...shapesOf(statement)];
}

const UNRELATED = ['VariableSetStmt', 'TransactionStmt', 'CommentStmt', 'GrantStmt'] as const;

function typeSubject(names: readonly string[]): readonly string[] {
  const [schema, name] = names.length > 1 ? names.slice(-2) : ['', names[0]];
  return schema === 'pg_catalog' || name === undefined ? [] : [`type ${name}`];
}

/** The same kind of thing done to several tables is one change: a column here and there, an index on each. */
function shapesOf(statement: Statement): readonly string[] {
  const commands = alterCommands(statement);
  return commands.length === 0 ? [`shape ${statement.kind}`] : commands.map(({ subtype }) => `shape ${subtype}`);
}

/** Sets of statements joined by what they share. */
class Groups {
  readonly #parent = new Map<string, string>();

  join(statement: number, subjects: readonly string[]): void {
    for (const subject of subjects) this.#parent.set(this.#root(subject), this.#root(`statement ${statement}`));
  }

  of(statement: number): number {
    return this.#number(this.#root(`statement ${statement}`));
  }

  #root(item: string): string {
    let root = item;
    for (let next = this.#parent.get(root); next !== undefined && next !== root; next = this.#parent.get(root))
      root = next;
    // Whoever was on the way goes straight there the next time, or thousands of statements would make a long way.
    for (let at = item; at !== root; ) {
      const next = this.#parent.get(at) ?? root;
      this.#parent.set(at, root);
      at = next;
    }
    return root;
  }

  readonly #numbers = new Map<string, number>();

  #number(root: string): number {
    const known = this.#numbers.get(root) ?? this.#numbers.size;
    this.#numbers.set(root, known);
    return known;
  }
}
