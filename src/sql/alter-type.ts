import type { KnownSchema, KnownTable } from '../core/schema.ts';
import type { AlterCommand } from './alter.ts';
import { collationOf } from './columns.ts';
import { stored, storedRewrites } from './domains.ts';
import { strings } from './names.ts';
import { type NodeOf, nodeAs } from './nodes.ts';
import { sharesOperators, type TypeChange } from './type-changes.ts';
import { readType, type SqlType, sqlType } from './types.ts';

/** What ALTER COLUMN TYPE has to do with the rows of its table; `check` names a CHECK that it tries again. */
export type TypeWork =
  | { readonly does: 'rewrite' | 'perhaps rewrite' | 'build indexes' }
  | { readonly does: 'check'; readonly check: string | undefined };

/**
 * The work of one ALTER COLUMN TYPE, by what is known of the table; undefined where it only changes the catalogue. Where
 * the stored form stays, PostgreSQL keeps an index on the bare column as long as the collation stays, but builds those
 * anew that have the column in an expression or a WHERE (CheckIndexCompatible in src/backend/commands/indexcmds.c), and
 * tries validated CHECKs on every row again (ATPostAlterTypeParse in tablecmds.c).
 * @param all the subcommands of its ALTER TABLE
 */
export function alterTypeWork(
  { table, command, column }: AlterCommand,
  all: readonly AlterCommand[],
  schema: KnownSchema,
): TypeWork | undefined {
  const name = command.name ?? '';
  const known = schema.table(table);
  const old = known?.columns.get(name);
  const using = column?.raw_default;
  const cast: NodeOf<'TypeCast'> | undefined = nodeAs(using, 'TypeCast');
  const source = nodeAs(cast?.arg ?? using, 'ColumnRef');
  // USING col or col::type says no more than casts do; any other expression computes new values.
  if (using !== undefined && strings(source?.fields).at(-1) !== name) return { does: 'rewrite' };
  const from = old === undefined ? undefined : readType(old.type);
  const to = sqlType(column?.typeName);
  const change = castsRewrite(cast === undefined ? [from, to] : [from, sqlType(cast.typeName), to], schema);
  if (change !== 'keeps') return { does: change === 'rewrites' ? 'rewrite' : 'perhaps rewrite' };
  const sorted =
    old === undefined || from === undefined
      ? column?.collClause !== undefined
      : old.collation !== collationOf(column) || !sharesOperators(stored(from, schema), stored(to, schema));
  if (buildsIndex(known, name, sorted)) return { does: 'build indexes' };
  // Constraints are dropped before types are changed, in whatever order the statement has them.
  const dropped = new Set(all.flatMap((one) => (one.subtype === 'AT_DropConstraint' ? [one.command.name] : [])));
  const check = known?.constraints.find(
    (one) => one.type === 'check' && one.validated && one.columns.includes(name) && !dropped.has(one.name ?? ''),
  );
  return check === undefined ? undefined : { does: 'check', check: check.name };
}

/** Whether any of the casts from one type to the next changes what is stored. */
function castsRewrite([from, ...rest]: readonly (SqlType | undefined)[], schema: KnownSchema): TypeChange {
  let [before, found]: [SqlType | undefined, TypeChange] = [from, 'keeps'];
  for (const next of rest) {
    const change = next === undefined ? 'unknown' : storedRewrites(before, next, schema);
    if (change === 'rewrites') return change;
    if (change === 'unknown') found = change;
    before = next;
  }
  return found;
}

/** Of a table that is not known, any column may have an index. */
function buildsIndex(table: KnownTable | undefined, column: string, sorted: boolean): boolean {
  if (sorted && (table === undefined || !table.known)) return true;
  const indexes = table?.indexes ?? [];
  return indexes.some(({ columns, mentions, partial }) => {
    if (mentions.includes(column)) return true;
    // One that has any expression, or a condition, is not compared at all.
    return columns.includes(column) && (sorted || partial || columns.includes(''));
  });
}
