import type { IndexStmt } from '@pgsql/types';
import { namePart } from '../core/names.ts';
import type { StatementContext } from '../core/rule.ts';
import type { Statement } from '../core/statement.ts';
import { alterCommandsOf } from './alter.ts';
import { afterWords, applied } from './edits.ts';
import { objectName, sameName, splitName, tableName } from './names.ts';
import { nodeAs } from './nodes.ts';
import { aloneText, type FollowingFile, fileName } from './split.ts';

/** DROP INDEX CONCURRENTLY in a file of its own. */
export interface DropAlone extends FollowingFile {
  readonly sql: string;
}

/** The same DROP INDEX, CONCURRENTLY; undefined for one of several indexes, or with CASCADE. */
export function dropAlone(statement: Statement, context: StatementContext): DropAlone | undefined {
  const { objects = [], behavior } = nodeAs(statement.node, 'DropStmt') ?? {};
  if (objects.length !== 1 || behavior === 'DROP_CASCADE') return undefined;
  const edit = afterWords(context.script, statement, ['drop', 'index'], ' CONCURRENTLY');
  if (edit === undefined) return undefined;
  const sql = applied(statement, edit);
  const text = aloneText(context, sql);
  return text === undefined ? undefined : { sql, name: fileName('drop', objectName(objects[0])), text };
}

/** What a new index takes the place of: statements before it in the file that drop others of its table. */
export interface Replaced {
  readonly drops: readonly Statement[];
  /** Whether rows would be unguarded between a drop and a build that comes later, and duplicates make that fail. */
  readonly lapses: boolean;
}

export function replacedBy(statement: Statement, index: IndexStmt, name: string, context: StatementContext): Replaced {
  const table = tableName(index.relation);
  const drops: Statement[] = [];
  let lapses = false;
  for (const earlier of context.statements.slice(0, statement.index)) {
    if (earlier.kind === 'AlterTableStmt') {
      lapses ||= index.unique === true && dropsKeyOf(earlier, table, context);
      continue;
    }
    const dropped = indexesOf(earlier).filter((one) => isOn(one, table, context));
    if (dropped.length === 0) continue;
    // One of the same name must go first.
    if (!dropped.some((one) => splitName(one).name === name)) drops.push(earlier);
    else lapses ||= index.unique === true;
  }
  return { drops, lapses };
}

/** Whether a statement drops a constraint of the table that has an index: a key of it. */
export function dropsKeyOf(statement: Statement, table: string, { schema }: StatementContext): boolean {
  return alterCommandsOf(statement, 'AT_DropConstraint').some(
    (one) => sameName(one.table, table) && schema.homeOfIndex(namePart(one.command.name ?? '')) !== undefined,
  );
}

function indexesOf({ kind, node }: Statement): readonly string[] {
  if (kind !== 'DropStmt') return [];
  const drop = nodeAs(node, 'DropStmt');
  return drop?.removeType === 'OBJECT_INDEX' && drop.concurrent !== true ? (drop.objects ?? []).map(objectName) : [];
}

function isOn(index: string, table: string, { schema }: StatementContext): boolean {
  const home = schema.homeOfIndex(index);
  return home !== undefined && schema.table(home)?.name === schema.table(table)?.name;
}
