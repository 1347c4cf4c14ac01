import type { WithClause } from '@pgsql/types';
import type { Statement, StatementKind } from '../core/statement.ts';
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
