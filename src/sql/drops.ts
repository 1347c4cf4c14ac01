import type { ObjectType } from '@pgsql/types';
import { joinName, partName } from '../core/names.ts';
import type { ParsedMigration, Statement } from '../core/statement.ts';
import { objectName, splitName, tableName } from './names.ts';
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
export function dropsOf(statement: Statement): readonly Drop[] {
  const known = KNOWN.get(statement);
  if (known !== undefined) return known;
  const drops = readDrops(statement);
  KNOWN.set(statement, drops);
  return drops;
}

/** Rules ask again and again what came before. */
const KNOWN = new WeakMap<Statement, readonly Drop[]>();

function readDrops({ node }: Statement): readonly Drop[] {
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
          return [{ type: 'OBJECT_COLUMN', name: partName(table, name ?? ''), guarded, position }];
        if (subtype === 'AT_DropConstraint')
          return [{ type: 'OBJECT_TABCONSTRAINT', name: partName(table, name ?? ''), guarded, position }];
        return [];
      },
    );
  }
  if ('DropRoleStmt' in node) {
    const { roles, missing_ok } = node.DropRoleStmt;
    return nodesAs(roles, 'RoleSpec').map(({ rolename = '' }) => ({
      type: 'OBJECT_ROLE',
      name: joinName(undefined, rolename),
      guarded: missing_ok === true,
    }));
  }
  return [];
}

/** Whether any file of the change drops an index of this name. */
export function dropsIndexSomewhere(change: readonly ParsedMigration[], name: string): boolean {
  let names = INDEXES_DROPPED.get(change);
  if (names === undefined) {
    const drops = change.flatMap(({ script }) => script.statements.flatMap((statement) => dropsOf(statement)));
    names = new Set(drops.filter(({ type }) => type === 'OBJECT_INDEX').map((drop) => splitName(drop.name).name));
    INDEXES_DROPPED.set(change, names);
  }
  return names.has(splitName(name).name);
}

const INDEXES_DROPPED = new WeakMap<readonly ParsedMigration[], ReadonlySet<string>>();
