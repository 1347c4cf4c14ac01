import type { ColumnDef, Constraint } from '@pgsql/types';
import type { Statement } from '../core/statement.ts';
import { alterCommands, columnConstraints } from './alter.ts';
import { strings, tableName } from './names.ts';
import { nodeAs } from './nodes.ts';

/** A constraint that a statement makes, of a new table or of one that is there. */
export interface MadeConstraint {
  readonly table: string;
  readonly constraint: Constraint;
  /** The column that it stands beside. */
  readonly column?: ColumnDef;
}

/** The constraints that CREATE TABLE, ADD CONSTRAINT and ADD COLUMN make, in order. */
export function constraintsMade(statement: Statement): readonly MadeConstraint[] {
  const create = nodeAs(statement.node, 'CreateStmt');
  if (create === undefined)
    return alterCommands(statement).flatMap(({ table, subtype, constraint, column }) => {
      if (subtype === 'AT_AddConstraint') return constraint === undefined ? [] : [{ table, constraint }];
      return subtype === 'AT_AddColumn' ? beside(table, column) : [];
    });
  const table = tableName(create.relation);
  return [...(create.tableElts ?? []), ...(create.constraints ?? [])].flatMap((element) => {
    const constraint = nodeAs(element, 'Constraint');
    return constraint === undefined ? beside(table, nodeAs(element, 'ColumnDef')) : [{ table, constraint }];
  });
}

function beside(table: string, column: ColumnDef | undefined): readonly MadeConstraint[] {
  if (column === undefined) return [];
  return columnConstraints(column).map((constraint) => ({ table, constraint, column }));
}

/** A foreign key that a statement makes. */
export interface MadeKey {
  readonly table: string;
  readonly columns: readonly string[];
  /** The table that it points to. */
  readonly references: string;
  /** The columns that it points to; none where the primary key is meant. */
  readonly keys: readonly string[];
}

export function foreignKeysMade(statement: Statement): readonly MadeKey[] {
  return constraintsMade(statement)
    .filter(({ constraint }) => constraint.contype === 'CONSTR_FOREIGN')
    .map(({ table, constraint, column }) => ({
      table,
      columns: column?.colname === undefined ? strings(constraint.fk_attrs) : [column.colname],
      references: tableName(constraint.pktable),
      keys: strings(constraint.pk_attrs),
    }));
}
