import type { ObjectType } from '@pgsql/types';
import { joinName, partName, sameName } from '../core/names.ts';
import type { Statement } from '../core/statement.ts';
import { objectName, splitName, tableName } from './names.ts';
import { nodesAs, readStatement, type StatementReaders } from './nodes.ts';

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
  if (!(statement.kind in DROPS)) return NONE;
  const known = KNOWN.get(statement);
  if (known !== undefined) return known;
  const drops = readStatement(DROPS, statement) ?? NONE;
  KNOWN.set(statement, drops);
  return drops;
}

const NONE: readonly Drop[] = [];

/** Rules ask again and again what came before. */
const KNOWN = new WeakMap<Statement, readonly Drop[]>();

const DROPS: StatementReaders<[], readonly Drop[]> = {
  DropStmt: ({ objects = [], removeType: type = 'OBJECT_TABLE', missing_ok }) =>
    objects.map((object) => ({ type, name: objectName(object), guarded: missing_ok === true })),
  AlterTableStmt: ({ relation, cmds }) => {
    const table = tableName(relation);
    return nodesAs(cmds, 'AlterTableCmd').flatMap(({ subtype, name = '', missing_ok }, position): readonly Drop[] => {
      const type =
        subtype === 'AT_DropColumn'
          ? 'OBJECT_COLUMN'
          : subtype === 'AT_DropConstraint'
            ? 'OBJECT_TABCONSTRAINT'
            : undefined;
      return type === undefined
        ? NONE
        : [{ type, name: partName(table, name), guarded: missing_ok === true, position }];
    });
  },
  DropRoleStmt: ({ roles, missing_ok }) =>
    nodesAs(roles, 'RoleSpec').map(({ rolename = '' }) => ({
      type: 'OBJECT_ROLE',
      name: joinName(undefined, rolename),
      guarded: missing_ok === true,
    })),
};

/** Whether a statement drops a table, or any of these columns of it. */
export function dropsAnyOf(statement: Statement, table: string, columns: readonly string[]): boolean {
  return dropsOf(statement).some(({ type, name }) => {
    if (type === 'OBJECT_TABLE') return sameName(name, table);
    return type === 'OBJECT_COLUMN' && columns.some((column) => sameName(name, partName(table, column)));
  });
}

/** Whether one of the statements drops an index of this name. */
export function dropIndex(statements: readonly Statement[], name: string): boolean {
  let names = INDEXES_DROPPED.get(statements);
  if (names === undefined) {
    const drops = statements.flatMap(dropsOf).filter(({ type }) => type === 'OBJECT_INDEX');
    names = new Set(drops.map((drop) => splitName(drop.name).name));
    INDEXES_DROPPED.set(statements, names);
  }
  return names.has(splitName(name).name);
}

const INDEXES_DROPPED = new WeakMap<readonly Statement[], ReadonlySet<string>>();
