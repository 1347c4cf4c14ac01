import type { ColumnDef } from '@pgsql/types';
import type { KnownSchema, KnownTable } from '../core/schema.ts';
import { type AlterCommand, columnConstraint, columnConstraints } from './alter.ts';
import { isConstrained } from './domains.ts';
import { isSerial, sqlType } from './types.ts';
import { type VolatileCall, volatileCall } from './volatility.ts';

/** Why ADD COLUMN writes every row of a table anew. */
export type ColumnRewrite =
  | { readonly because: 'volatile default'; readonly call: VolatileCall }
  | { readonly because: 'stored' | 'identity' | 'serial' | 'domain' };

/**
 * Whether ADD COLUMN with this definition writes the table anew. A constant or stable default is kept once for all
 * old rows (https://www.postgresql.org/docs/current/ddl-alter.html#DDL-ALTER-ADDING-A-COLUMN).
 */
export function addColumnRewrites(column: ColumnDef | undefined, schema: KnownSchema): ColumnRewrite | undefined {
  if (isSerial(column?.typeName)) return { because: 'serial' };
  const constraints = columnConstraints(column);
  if (constraints.some(({ contype }) => contype === 'CONSTR_IDENTITY')) return { because: 'identity' };
  const generated = columnConstraint(column, 'CONSTR_GENERATED');
  // PostgreSQL 18 can also compute the value on reading; then `generated_kind` is `v`.
  if (generated !== undefined && generated.generated_kind !== 'v') return { because: 'stored' };
  // A domain's constraints must be seen to hold for every old row, even for NULL (ATExecAddColumn in tablecmds.c).
  if (generated === undefined && isConstrained(sqlType(column?.typeName), schema)) return { because: 'domain' };
  const call = volatileCall(columnConstraint(column, 'CONSTR_DEFAULT')?.raw_expr, schema);
  return call === undefined ? undefined : { because: 'volatile default', call };
}

/** Whether ADD COLUMN IF NOT EXISTS finds a column of that name, and so does nothing. */
export function isThereAlready({ table, command, column }: AlterCommand, schema: KnownSchema): boolean {
  return command.missing_ok === true && schema.table(table)?.columns.has(column?.colname ?? '') === true;
}

/** Whether ADD COLUMN has to read or index the whole table for a constraint beside the column. */
export function addColumnReads(column: ColumnDef | undefined): boolean {
  const constraints = columnConstraints(column);
  // A new column without a value refers to nothing.
  const hasValue = columnConstraint(column, 'CONSTR_DEFAULT') !== undefined;
  return (
    isComputedAndRequired(column) ||
    constraints.some(
      ({ contype, skip_validation }) =>
        contype === 'CONSTR_UNIQUE' ||
        contype === 'CONSTR_PRIMARY' ||
        (contype === 'CONSTR_FOREIGN' && hasValue && skip_validation !== true) ||
        (contype === 'CONSTR_CHECK' && skip_validation !== true),
    )
  );
}

/** Whether a column is computed on reading and may not be NULL: then every old row must be computed once (18 on). */
export function isComputedAndRequired(column: ColumnDef | undefined): boolean {
  const isVirtual = columnConstraint(column, 'CONSTR_GENERATED')?.generated_kind === 'v';
  return isVirtual && columnConstraint(column, 'CONSTR_NOTNULL') !== undefined;
}

/** Whether no row has NULL in the column: it is NOT NULL already, or a validated CHECK says so. */
export function isNeverNull(table: KnownTable | undefined, column: string): boolean {
  if (table?.columns.get(column)?.notNull === true) return true;
  return table?.constraints.some((one) => one.validated && one.provesNotNull.includes(column)) === true;
}
