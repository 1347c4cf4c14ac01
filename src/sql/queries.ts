import type { RangeVar, WithClause } from '@pgsql/types';
import type { Statement, StatementKind } from '../core/statement.ts';
import { tableName } from './names.ts';
import { type NodeOf, nodesAs } from './nodes.ts';
import { findNodes } from './walk.ts';

/** Statements of one kind in the WITH clauses of a query: `WITH gone AS (DELETE …) …`. */
export function inWithClauses<K extends StatementKind>(statement: Statement, kind: K): NodeOf<K>[] {
  return nodesAs(withClause(statement)?.ctes, 'CommonTableExpr').flatMap(({ ctequery }) => findNodes(ctequery, kind));
}

function withClause({ node }: Statement): WithClause | undefined {
  if ('SelectStmt' in node) return node.SelectStmt.withClause;
  if ('InsertStmt' in node) return node.InsertStmt.withClause;
  if ('UpdateStmt' in node) return node.UpdateStmt.withClause;
  if ('DeleteStmt' in node) return node.DeleteStmt.withClause;
  return undefined;
}

/** The relations that a statement names: the one that it is about, which stands unwrapped in its node, and all others. */
export function relationsNamed({ node }: Statement): readonly string[] {
  const own: readonly { readonly relation?: RangeVar }[] = Object.values(node);
  const others = findNodes([node], 'RangeVar');
  return [...own.map(({ relation }) => relation), ...others].map(tableName).filter((name) => name !== '');
}
