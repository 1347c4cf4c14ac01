import type { ObjectType } from '@pgsql/types';
import type { Statement } from '../core/statement.ts';
import { objectName, sameName, tableName } from './names.ts';
import { nodesAs } from './nodes.ts';

/** One thing that a DROP takes away. */
export interface Drop {
  readonly type: ObjectType;
  readonly name: string;
  readonly guarded: boolean;
  /** Its place among the subcommands of ALTER TABLE, from 0. */
  readonly position?: number;
}

/** What a DROP or ALTER TABLE … DROP takes away; columns and constraints as `table.name`. */
export function dropsOf({ node }: Statement): readonly Drop[] {
  if ('DropStmt' in node) {
    const { objects, removeType: type = 'OBJECT_TABLE', missing_ok } = node.DropStmt;
    return (objects ?? []).map((object) => ({ type, name: objectName(object), guarded: missing_ok === true }));
  }
  if ('AlterTableStmt' in node) {
    const table = tableName(node.AlterTableStmt.relation);
    return nodesAs(node.AlterTableStmt.cmds, 'AlterTableCmd').flatMap(
      ({ subtype, name, missing_ok }, position): Drop[] => {
        const guarded = missing_ok === true;
        if (subtype === 'AT_DropColumn')
          return [{ type: 'OBJECT_COLUMN', name: `${table}.${name}`, guarded, position }];
        if (subtype === 'AT_DropConstraint')
          return [{ type: 'OBJECT_TABCONSTRAINT', name: `${table}.${name}`, guarded, position }];
        return [];
      },
    );
  }
  if ('DropRoleStmt' in node) {
    const { roles, missing_ok } = node.DropRoleStmt;
    return nodesAs(roles, 'RoleSpec').map(({ rolename = '' }) => ({
      type: 'OBJECT_ROLE',
      name: rolename,
      guarded: missing_ok === true,
    }));
  }
  return [];
}

/** Whether a statement before this one in the file drops the thing, so that creating it anew always works. */
export function droppedBefore(
  statement: Statement,
  statements: readonly Statement[],
  type: ObjectType,
  name: string,
): boolean {
  return statements
    .slice(0, statement.index)
    .some((earlier) => dropsOf(earlier).some((drop) => drop.type === type && sameName(drop.name, name)));
}
