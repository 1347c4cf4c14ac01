import type { CreateTrigStmt, Node, RangeVar } from '@pgsql/types';
import { joinName, partName, splitName } from '../core/names.ts';
import type { Statement } from '../core/statement.ts';
import { alterCommands } from '../sql/alter.ts';
import { objectName, qualifiedName, sameName, strings, tableName } from '../sql/names.ts';
import { nodeAs, nodesAs, readStatement, type StatementReaders } from '../sql/nodes.ts';
import type { UndoLog } from './undo-log.ts';

interface Trigger {
  readonly table: string;
  readonly name: string;
  readonly made: CreateTrigStmt;
  readonly disabled: boolean;
}

/** The triggers that statements so far have made, and which of them writing to a table fires. */
export class Triggers {
  /** By the table's name without schema, then by table and name. */
  readonly #byTable = new Map<string, Map<string, Trigger>>();
  readonly #undo: UndoLog;

  constructor(undo: UndoLog) {
    this.#undo = undo;
  }

  /** What makes, drops, renames or switches triggers, or takes their table away; anything else is passed over. */
  remember(statement: Statement): void {
    if (this.#byTable.size === 0 && statement.kind !== 'CreateTrigStmt') return;
    readStatement(CHANGES, statement, this);
    for (const { subtype, table, command } of alterCommands(statement)) {
      const disabled = subtype === undefined ? undefined : SWITCHES[subtype];
      if (disabled === undefined) continue;
      for (const one of this.#of(table))
        if (command.name === undefined || command.name === one.name) this.add({ ...one, disabled });
    }
  }

  add(trigger: Trigger): void {
    const { name: bare } = splitName(trigger.table);
    const others = this.#byTable.get(bare) ?? new Map<string, Trigger>();
    this.#undo.set(others, partName(trigger.table, trigger.name), trigger);
    this.#byTable.set(bare, others);
  }

  drop(table: string, name?: string): void {
    for (const one of this.#of(table)) if (name === undefined || name === one.name) this.#remove(one);
  }

  renameTable(table: string, to: string): void {
    for (const one of this.#of(table)) {
      this.#remove(one);
      this.add({ ...one, table: joinName(splitName(one.table).schema, to) });
    }
  }

  rename(table: string, name: string, to: string): void {
    for (const one of this.#of(table)) {
      if (one.name !== name) continue;
      this.#remove(one);
      this.add({ ...one, name: to });
    }
  }

  /** The names of the functions that a statement fires by what it writes, without schema. */
  firedBy(node: Node): readonly string[] {
    if (this.#byTable.size === 0) return [];
    const write = WRITES.find(({ kind }) => kind in node);
    if (write === undefined) return [];
    const { relation, relations, targetList, is_from } = Object.values(node)[0] as Written;
    if (write.kind === 'CopyStmt' && is_from !== true) return [];
    const set = nodeAs(node, 'UpdateStmt') && nodesAs(targetList, 'ResTarget').map(({ name }) => name ?? '');
    return [relation, ...nodesAs(relations, 'RangeVar')]
      .flatMap((table) => (table === undefined ? [] : this.#of(tableName(table))))
      .filter(({ disabled, made }) => !disabled && ((made.events ?? 0) & write.event) !== 0 && isFor(made, set))
      .map(({ made }) => strings(made.funcname).at(-1) ?? '');
  }

  #of(table: string): readonly Trigger[] {
    const named = this.#byTable.get(splitName(table).name)?.values() ?? [];
    return [...named].filter((one) => sameName(one.table, table));
  }

  #remove({ table, name }: Trigger): void {
    const others = this.#byTable.get(splitName(table).name);
    if (others !== undefined) this.#undo.remove(others, partName(table, name));
  }
}

interface Written {
  readonly relation?: RangeVar;
  readonly relations?: readonly Node[];
  readonly targetList?: readonly Node[];
  readonly is_from?: boolean;
}

/** Of UPDATE OF columns: whether one of them is set. `set` is undefined for what is no UPDATE. */
function isFor({ columns }: CreateTrigStmt, set: readonly string[] | undefined): boolean {
  return columns === undefined || set === undefined || strings(columns).some((column) => set.includes(column));
}

const CHANGES: StatementReaders<[triggers: Triggers], void> = {
  CreateTrigStmt: (made, triggers) =>
    triggers.add({ table: tableName(made.relation), name: made.trigname ?? '', made, disabled: false }),
  DropStmt: ({ removeType, objects = [] }, triggers) => {
    for (const object of objects) {
      if (removeType === 'OBJECT_TABLE' || removeType === 'OBJECT_VIEW') triggers.drop(objectName(object));
      if (removeType !== 'OBJECT_TRIGGER') continue;
      const parts = strings(nodeAs(object, 'List')?.items);
      triggers.drop(qualifiedName(parts.slice(0, -1)), parts.at(-1));
    }
  },
  RenameStmt: ({ renameType, relation, subname = '', newname = '' }, triggers) => {
    if (renameType === 'OBJECT_TABLE') triggers.renameTable(tableName(relation), newname);
    if (renameType === 'OBJECT_TRIGGER') triggers.rename(tableName(relation), subname, newname);
  },
};

/** Whether a subcommand of ALTER TABLE switches triggers off; those for replicas alone do not fire here. */
const SWITCHES: Readonly<Record<string, boolean | undefined>> = {
  AT_DisableTrig: true,
  AT_DisableTrigAll: true,
  AT_DisableTrigUser: true,
  AT_EnableReplicaTrig: true,
  AT_EnableTrig: false,
  AT_EnableAlwaysTrig: false,
  AT_EnableTrigAll: false,
  AT_EnableTrigUser: false,
};

/** The bits are those of src/include/catalog/pg_trigger.h; a MERGE may do any of it. */
const WRITES = [
  { kind: 'InsertStmt', event: 4 },
  { kind: 'CopyStmt', event: 4 },
  { kind: 'DeleteStmt', event: 8 },
  { kind: 'UpdateStmt', event: 16 },
  { kind: 'TruncateStmt', event: 32 },
  { kind: 'MergeStmt', event: 4 + 8 + 16 },
] as const;
