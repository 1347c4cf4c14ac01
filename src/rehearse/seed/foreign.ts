import { quoteIdentifier } from '../../sql/names.ts';
import type { SeedColumn, SeedForeignKey, SeedTable } from './schema.ts';
import { chance, mix, qualify } from './sql.ts';

/** A foreign key that gives columns their values: each row takes a row of the table it points to. */
export interface ForeignSlot {
  readonly key: SeedForeignKey;
  /** In the join: `~p0`, `~p1` … */
  readonly alias: string;
  /** Columns that it gives values to, with the target's column of each. */
  readonly gives: readonly Pair[];
  /** Columns that an earlier foreign key gave: the row taken must agree with those. */
  readonly shares: readonly Pair[];
  /** Rows to choose from. */
  readonly rows: bigint;
}

export interface Pair {
  readonly column: string;
  readonly target: string;
}

/** Foreign keys as slots, and those that can only be tested, since their columns have their values from elsewhere. */
export interface ForeignSlots {
  readonly slots: readonly ForeignSlot[];
  readonly tested: readonly SeedForeignKey[];
}

/**
 * Sorts a table's foreign keys: the ones that must have a value and have most columns first, so that what columns share
 * is decided by whoever needs it most.
 * @param given Columns that have their values from elsewhere.
 */
export function slotsOf(
  keys: readonly SeedForeignKey[],
  columns: ReadonlyMap<string, SeedColumn>,
  given: ReadonlySet<string>,
  rows: ReadonlyMap<string, bigint>,
): ForeignSlots {
  const optional = (key: SeedForeignKey) => key.columns.some((name) => columns.get(name)?.notNull === false);
  const sorted = [...keys].sort(
    (a, b) =>
      Number(optional(a)) - Number(optional(b)) || b.columns.length - a.columns.length || (a.name < b.name ? -1 : 1),
  );
  const bound = new Set<string>();
  const slots: ForeignSlot[] = [];
  const tested: SeedForeignKey[] = [];
  for (const key of sorted) {
    const pairs = key.columns.map((column, at): Pair => ({ column, target: key.targetColumns[at] ?? '' }));
    const gives = pairs.filter(({ column }) => !bound.has(column) && !given.has(column));
    if (gives.length === 0 || pairs.some(({ column }) => given.has(column))) {
      tested.push(key);
      continue;
    }
    const shares = pairs.filter(({ column }) => bound.has(column));
    slots.push({ key, alias: `~p${slots.length}`, gives, shares, rows: rows.get(key.name) ?? 0n });
    for (const { column } of gives) bound.add(column);
  }
  return { slots, tested };
}

/** The table that a foreign key points to, for FROM. Rows of inheriting tables do not count; rows of partitions do. */
export function targetOf(table: SeedTable): string {
  return `${table.kind === 'partitioned' ? '' : 'ONLY '}${qualify(table.schema, table.name)}`;
}

function notNullCondition(pairs: readonly Pair[]): string {
  return pairs.map(({ target }) => `${quoteIdentifier(target)} IS NOT NULL`).join(' AND ');
}

export interface JoinWish {
  /** SQL of the number of the row wanted, from 0, or NULL for none. */
  readonly index: string;
  readonly hash: string;
  /** Rows to choose from, where only the first so many are wanted. */
  readonly most?: bigint;
  /** SQL of columns that earlier slots gave. */
  readonly sources: ReadonlyMap<string, string>;
}

/** SQL that joins a slot's rows, numbered in the order of their keys; a row that wants none gets NULLs. */
export function joinSlot(slot: ForeignSlot, target: SeedTable, { index, hash, most, sources }: JoinWish): string {
  const { gives, shares } = slot;
  const pairs = [...gives, ...shares];
  const list = (some: readonly Pair[]) => some.map(({ target: name }) => quoteIdentifier(name)).join(', ');
  const limit = most === undefined ? '' : ` ORDER BY ${list(pairs)} LIMIT ${most}`;
  const from = `(SELECT ${list(pairs)} FROM ${targetOf(target)} WHERE ${notNullCondition(pairs)}${limit}) AS t`;
  const alias = quoteIdentifier(slot.alias);
  if (shares.length === 0) {
    const numbered = `(SELECT t.*, row_number() OVER (ORDER BY ${list(gives)}) - 1 AS "~r" FROM ${from})`;
    // DISTINCT takes nothing away: it tells the planner that each row finds one. Else it expects more with every join, and
    // shares out a handful of rows among thousands of files.
    return `LEFT JOIN (SELECT DISTINCT ON ("~r") * FROM ${numbered} AS n) AS ${alias} ON ${alias}."~r" = ${index}`;
  }
  const counted = quoteIdentifier(`${slot.alias}n`);
  const agree = (side: string) =>
    shares.map(({ column, target: name }) => `${side}.${quoteIdentifier(name)} = ${sources.get(column)}`).join(' AND ');
  return [
    `LEFT JOIN (SELECT ${list(shares)}, count(*) AS "~n" FROM ${from} GROUP BY ${list(shares)}) AS ${counted} ON ${agree(counted)}`,
    `LEFT JOIN (SELECT t.*, row_number() OVER (PARTITION BY ${list(shares)} ORDER BY ${list(gives)}) - 1 AS "~r" FROM ${from}) AS ${alias}`,
    `ON ${agree(alias)} AND ${alias}."~r" = CASE WHEN ${index} IS NOT NULL THEN ${hash} % ${counted}."~n" END`,
  ].join(' ');
}

/** A row's number among `rows`, the lower ones more often: SQL over a hash. */
export function skewed(hash: string, rows: bigint): string {
  return `(((${hash} % ${rows} + 1) * (${mix(hash, 5)} % ${rows} + 1) - 1) / ${rows})`;
}

/** NULL in place of the number for one row in ten. */
export function sometimesNull(index: string, hash: string): string {
  return `CASE WHEN ${chance(hash, 10)} THEN NULL ELSE ${index} END`;
}
