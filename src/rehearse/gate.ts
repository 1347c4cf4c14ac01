import type { Catalogue, CatalogueRelation } from '../core/catalogue.ts';
import type { Statement } from '../core/statement.ts';
import { objectName, sameName, tableName } from '../sql/names.ts';
import type { Observer } from './observer.ts';

/** Longest time for which a statement is held up so that its lock can be seen. */
const LONGEST_GATE_MS = 300;

/**
 * Keeps a statement that refuses a transaction from finishing before its lock was seen: the observer holds
 * ShareUpdateExclusiveLock, which every such statement waits for, and lets go at the first sight of what it waits for.
 */
export class Gate {
  private readonly observer: Observer;
  private open: boolean;
  private readonly closedAt = performance.now();
  /** For how long the statement can have been held up, in milliseconds. */
  heldUpMs = 0;

  private constructor(observer: Observer, open: boolean) {
    this.observer = observer;
    this.open = open;
  }

  /** A gate at the table that the statement is about; one that is open already where there is none to hold. */
  static async at(observer: Observer, statement: Statement, catalogue: Catalogue): Promise<Gate> {
    const table = tableOf(statement, catalogue);
    if (table === undefined) return new Gate(observer, true);
    const quoted = [table.schema, table.name].map((part) => `"${part.replaceAll('"', '""')}"`).join('.');
    try {
      await observer.ask('BEGIN');
      await observer.ask(`LOCK TABLE ONLY ${quoted} IN SHARE UPDATE EXCLUSIVE MODE NOWAIT`);
      return new Gate(observer, false);
    } catch {
      await observer.ask('ROLLBACK');
      return new Gate(observer, true);
    }
  }

  /** Whether locks that are only waited for count: they are waited for because of the gate. */
  get isClosed(): boolean {
    return !this.open;
  }

  async openWhen(seen: boolean): Promise<void> {
    if (this.open || !(seen || performance.now() > this.closedAt + LONGEST_GATE_MS)) return;
    this.open = true;
    await this.observer.ask('COMMIT');
    this.heldUpMs = performance.now() - this.closedAt;
  }
}

/** The existing table that a statement of this kind locks first; undefined where it is none, or its name is ambiguous. */
function tableOf({ node }: Statement, catalogue: Catalogue): CatalogueRelation | undefined {
  if ('IndexStmt' in node) return find(tableName(node.IndexStmt.relation), catalogue);
  if ('AlterTableStmt' in node) return find(tableName(node.AlterTableStmt.relation), catalogue);
  if ('ReindexStmt' in node) return find(tableName(node.ReindexStmt.relation), catalogue);
  if ('DropStmt' in node) return find(objectName(node.DropStmt.objects?.[0]), catalogue);
  if ('VacuumStmt' in node) {
    const [first, ...others] = node.VacuumStmt.rels ?? [];
    if (first === undefined || others.length > 0 || !('VacuumRelation' in first)) return undefined;
    return find(tableName(first.VacuumRelation.relation), catalogue);
  }
  return undefined;
}

function find(name: string, catalogue: Catalogue): CatalogueRelation | undefined {
  if (name === '') return undefined;
  const fitting = [...catalogue.relations].filter(([full]) => sameName(full, name)).map(([, relation]) => relation);
  const relation = fitting.length === 1 ? fitting[0] : fitting.find(({ schema }) => schema === 'public');
  if (relation?.kind === 'index' && relation.table !== undefined) return catalogue.relations.get(relation.table);
  return relation?.kind === 'table' || relation?.kind === 'partitioned table' ? relation : undefined;
}
