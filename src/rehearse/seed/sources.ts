import { type ForeignSlot, type ForeignSlots, slotsOf } from './foreign.ts';
import { NO_HINTS } from './hints.ts';
import { type PlanRequest, Unfillable } from './plan.ts';
import type { SeedColumn, SeedTable } from './schema.ts';

/** Where a column's values come from. */
export type Source =
  | { readonly kind: 'generated'; readonly expression: string }
  | { readonly kind: 'sequence' }
  | { readonly kind: 'foreign'; readonly slot: ForeignSlot; readonly target: string }
  /** A copy of another column of the same row: a row that refers to itself. */
  | { readonly kind: 'copy'; readonly of: string }
  | { readonly kind: 'null' }
  /** Left to the column's own default. */
  | { readonly kind: 'default' }
  | { readonly kind: 'made' };

export interface Sources extends ForeignSlots {
  readonly of: ReadonlyMap<string, Source>;
}

/** Whether a column must have a value: by itself, or by the domain that it is of. */
export function mustHaveValue({ generators }: Pick<PlanRequest, 'generators'>, column: SeedColumn): boolean {
  return column.notNull || generators.undressed(column).notNull;
}

/**
 * Decides where each column's values come from.
 * @throws Unfillable where a column must have a value and there is none to give.
 */
export function sourcesOf(request: PlanRequest): Sources {
  const { table, late, sequences, parents } = request;
  const columns = new Map(table.columns.map((column) => [column.name, column]));
  const generated = table.columns.filter((column) => column.generated !== undefined).map(({ name }) => name);
  const early = table.foreignKeys.filter((key) => !late.has(key));
  const { slots, tested } = slotsOf(early, columns, new Set(generated), parents);
  const of = new Map<string, Source>();
  for (const slot of slots) {
    if (slot.rows === 0n) refuseEmptyParent(request, slot);
    for (const { column, target } of slot.gives)
      of.set(column, slot.rows === 0n ? { kind: 'null' } : { kind: 'foreign', slot, target });
  }
  for (const key of table.foreignKeys) if (late.has(key)) lateSources(request, key, of);
  for (const column of table.columns) {
    if (of.has(column.name)) continue;
    if (column.generated !== undefined) of.set(column.name, { kind: 'generated', expression: column.generated });
    else if (sequences.has(column.name)) of.set(column.name, { kind: 'sequence' });
    else of.set(column.name, ownSource(request, column));
  }
  return { of, slots: slots.filter(({ rows }) => rows > 0n), tested };
}

/** Until it is set, such a column is NULL, or points to its own row, or (its check deferred) to nothing that exists. */
function lateSources(
  request: PlanRequest,
  key: PlanRequest['table']['foreignKeys'][number],
  of: Map<string, Source>,
): void {
  const { table } = request;
  key.columns.forEach((name, at) => {
    const column = table.columns.find((candidate) => candidate.name === name);
    const target = key.targetColumns[at];
    if (column === undefined || of.has(name) || target === undefined) return;
    if (!mustHaveValue(request, column)) of.set(name, { kind: 'null' });
    else if (key.target === table.oid && target !== name) of.set(name, { kind: 'copy', of: target });
  });
}

function refuseEmptyParent(request: PlanRequest, { key, gives }: ForeignSlot): void {
  const { table, tables } = request;
  const needed = gives.some(({ column }) =>
    table.columns.some((candidate) => candidate.name === column && mustHaveValue(request, candidate)),
  );
  if (!needed) return;
  const target = tables.get(key.target);
  const name = target === undefined ? 'another table' : nameOf(target);
  // Rows there may be, but none that can be referred to.
  const open = target?.columns.filter((column) => key.targetColumns.includes(column.name) && !column.notNull) ?? [];
  const having = open.length === 0 ? '' : ` with a value in ${open.map((column) => column.name).join(' and ')}`;
  throw new Unfillable(`its foreign key ${key.name} needs rows in ${name}${having}, which has none`);
}

function ownSource(request: PlanRequest, column: SeedColumn): Source {
  const wish = { hints: NO_HINTS, name: column.name, need: 0n };
  if (request.generators.generator(column, wish) !== undefined) return { kind: 'made' };
  if (column.hasDefault) return { kind: 'default' };
  if (!mustHaveValue(request, column)) return { kind: 'null' };
  throw new Unfillable(`no value is known for its column ${column.name} of type ${column.sql}, which must have one`);
}

/** As reports name a table. */
export function nameOf({ schema, name }: SeedTable): string {
  return `${schema}.${name}`;
}
