import type { ObjectType } from '@pgsql/types';
import type { Statement } from '../core/statement.ts';
import { objectName } from './names.ts';
import { nodeAs } from './nodes.ts';

/** A name that stands for nothing any more, and how that came. */
export interface LostName {
  readonly name: string;
  readonly how: 'dropped' | 'renamed' | 'moved';
}

/** The names that a statement takes from things of these types, by DROP, RENAME or SET SCHEMA. */
export function lostNames({ node }: Statement, types: ReadonlySet<ObjectType | undefined>): readonly LostName[] {
  if ('DropStmt' in node) {
    if (!types.has(node.DropStmt.removeType)) return [];
    return (node.DropStmt.objects ?? []).map((object) => ({ name: objectName(object), how: 'dropped' }));
  }
  if ('RenameStmt' in node)
    return types.has(node.RenameStmt.renameType) ? [{ name: objectName(node.RenameStmt.object), how: 'renamed' }] : [];
  const move = nodeAs(node, 'AlterObjectSchemaStmt');
  return types.has(move?.objectType) ? [{ name: objectName(move?.object), how: 'moved' }] : [];
}
