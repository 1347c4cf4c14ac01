import { quoteIdentifier } from '../../sql/names.ts';
import type { ColumnPlan, TablePlan } from './plan.ts';
import type { SeedKey } from './schema.ts';
import { qualify } from './sql.ts';

/** Rows by their own numbers, both ends included, from 1. */
export interface Stretch {
  readonly from: bigint;
  readonly to: bigint;
}

/**
 * The made rows as a subquery, in layers: the numbers that each row draws, the columns made of those and of other
 * tables' rows, then columns that need other columns. `OFFSET 0` keeps the planner from putting one layer's expressions
 * into the next, where they would be worked out again and again. Columns are named as in the table; `"~i"` is the row's
 * number.
 */
export function madeRows({ table, draws, joins, columns }: TablePlan, { from, to }: Stretch): string {
  const drawn = draws.map(([name, sql]) => `, ${sql} AS ${quoteIdentifier(name)}`).join('');
  const [first, ...later] = layersOf(columns);
  const define = (layer: readonly ColumnPlan[]) =>
    layer.map(({ name, sql }) => `, ${sql} AS ${quoteIdentifier(name)}`).join('');
  let rows = `SELECT d.*${define(first ?? [])} FROM (SELECT g.i AS "~i"${drawn} FROM generate_series(${from}::bigint, ${to}::bigint) AS g(i) OFFSET 0) AS d ${joins.join(' ')} OFFSET 0`;
  for (const layer of later) rows = `SELECT b.*${define(layer)} FROM (${rows}) AS b OFFSET 0`;
  return `(${rows}) AS ${quoteIdentifier(table.name)}`;
}

/** Columns in the order in which they can be worked out; what needs itself, in a circle, comes last and fails. */
function layersOf(columns: readonly ColumnPlan[]): readonly (readonly ColumnPlan[])[] {
  const layers: ColumnPlan[][] = [[]];
  const done = new Set<string>();
  let left = [...columns];
  for (let layer = columns.filter(({ needs }) => needs.length === 0); left.length > 0; ) {
    const next = layer.length === 0 ? left : layer;
    if (layers[0]?.length === 0 && layers.length === 1) layers[0] = [...next];
    else layers.push([...next]);
    for (const { name } of next) done.add(name);
    left = left.filter(({ name }) => !done.has(name));
    layer = left.filter(({ needs }) => needs.every((need) => done.has(need)));
  }
  return layers;
}

export interface InsertWish {
  readonly stretch: Stretch;
  /** Rows wanted at most: the first ones by number. */
  readonly most?: bigint;
}

/** One INSERT of made rows that pass all conditions; in the order of their numbers where it decides which are kept. */
export function insertStatement(plan: TablePlan, { stretch, most }: InsertWish): string {
  const { table, columns, filters, unproven } = plan;
  const inserted = columns.filter((column) => column.inserted);
  const names = inserted.map(({ name }) => quoteIdentifier(name)).join(', ');
  const into = qualify(table.schema, table.name);
  if (inserted.length === 0)
    return `INSERT INTO ${into} SELECT FROM generate_series(${stretch.from}::bigint, ${stretch.to}::bigint)`;
  const overriding = table.columns.some(({ identityAlways }) => identityAlways) ? ' OVERRIDING SYSTEM VALUE' : '';
  const canPassOver = !table.hasInsertRule && table.keys.every(({ immediate }) => immediate);
  const passesOver = unproven.length > 0 && canPassOver;
  const late = canPassOver ? [] : unproven;
  const conditions = filters.map(({ sql }) => sql);
  const values = inserted.map((column) => castValue(plan, column)).join(', ');
  const where = conditions.length === 0 ? '' : ` WHERE ${conditions.join(' AND ')}`;
  const made = `${madeRows(plan, stretch)}${where}`;
  const source = late.length === 0 ? made : firstOfEach(made, plan, late);
  const order = passesOver || most !== undefined ? ' ORDER BY "~i"' : '';
  const limit = most === undefined ? '' : ` LIMIT ${most}`;
  const conflict = passesOver ? ' ON CONFLICT DO NOTHING' : '';
  return `INSERT INTO ${into} (${names})${overriding} SELECT ${values} FROM ${source}${order}${limit}${conflict}`;
}

/** A cast to the column's own type, so that a domain over it is one too. */
function castValue({ table }: TablePlan, { name }: ColumnPlan): string {
  const type = table.columns.find((column) => column.name === name)?.sql;
  return type === undefined ? quoteIdentifier(name) : `${quoteIdentifier(name)}::${type}`;
}

/**
 * ON CONFLICT is refused where a key is checked later, or a rule rewrites the INSERT: of rows that agree, only the first is kept, and none
 * that agrees with a row that is there.
 */
function firstOfEach(made: string, { table }: TablePlan, keys: readonly SeedKey[]): string {
  const row = quoteIdentifier(table.name);
  const numbers = keys.map(({ columns }, at) => {
    const names = columns.map((name) => quoteIdentifier(name));
    const hasNull = names.map((name) => `${name} IS NULL`).join(' OR ');
    return `, (row_number() OVER (PARTITION BY ${names.join(', ')} ORDER BY "~i") = 1 OR ${hasNull}) AS "~u${at}"`;
  });
  const kept = keys.map(({ columns }, at) => {
    const agrees = columns.map((name) => `"~there".${quoteIdentifier(name)} = ${row}.${quoteIdentifier(name)}`);
    const there = `SELECT FROM ${qualify(table.schema, table.name)} AS "~there" WHERE ${agrees.join(' AND ')}`;
    return `"~u${at}" AND NOT EXISTS (${there})`;
  });
  return `(SELECT *${numbers.join('')} FROM ${made}) AS ${row} WHERE ${kept.join(' AND ')}`;
}
