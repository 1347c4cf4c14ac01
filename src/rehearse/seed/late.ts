import { quoteIdentifier } from '../../sql/names.ts';
import { targetOf } from './foreign.ts';
import type { SeedForeignKey, SeedTable } from './schema.ts';
import { chance, mix, saltOf } from './sql.ts';

/** Setting one foreign key of rows that are there. */
export interface LateKey {
  readonly sql: string;
  /** Whether it points to nothing that exists until then. */
  readonly mustBeSet: boolean;
}

/**
 * How well a row can be inserted before the row that its foreign key points to: best where the column stays NULL until
 * then; worst where it must hold some value that differs from every other row's, then and later.
 */
export function waitCost(table: SeedTable, { deferrable, target, full, columns }: SeedForeignKey): number | undefined {
  const nullable = columns.filter((name) => !isNotNull(table, name));
  if (nullable.length === columns.length || (nullable.length > 0 && !full)) return 0;
  if (target === table.oid) return 1;
  if (!deferrable) return undefined;
  const isKey = table.keys.some((key) => key.columns.every((column) => columns.includes(column)));
  return isKey ? 20 : 1;
}

/**
 * An UPDATE that gives each row of a table a row to refer to; of its own table, always one before it, so that trees come
 * of it. One row in ten stays as it is. A row that would break a CHECK stays as it is too.
 * @returns `undefined` where the key has no column of its own to set.
 */
export function lateKey(table: SeedTable, key: SeedForeignKey, target: SeedTable, seed: number): LateKey | undefined {
  const isOwn = target.oid === table.oid;
  const early = new Set(
    table.foreignKeys.filter((other) => other !== key && other.target !== key.target).flatMap(({ columns }) => columns),
  );
  const pairs = key.columns.map((column, at) => ({ column, target: key.targetColumns[at] ?? '' }));
  const own = pairs.filter(({ column, target: name }) => !early.has(column) && !(isOwn && column === name));
  const nullable = own.filter(({ column }) => !isNotNull(table, column));
  const sets = nullable.length > 0 ? nullable : own;
  if (sets.length === 0) return undefined;
  const shares = pairs.filter((pair) => !sets.includes(pair));
  const mustBeSet = nullable.length === 0 && !isOwn;
  return {
    sql: updateOf({
      table,
      target,
      sets,
      shares,
      isOwn,
      isUnique: isUnique(table, sets),
      mustBeSet,
      salt: saltOf(seed, table.schema, table.name, 'late', key.name),
    }),
    mustBeSet,
  };
}

interface Update {
  readonly table: SeedTable;
  readonly target: SeedTable;
  readonly sets: readonly { readonly column: string; readonly target: string }[];
  readonly shares: readonly { readonly column: string; readonly target: string }[];
  readonly isOwn: boolean;
  readonly isUnique: boolean;
  readonly mustBeSet: boolean;
  readonly salt: bigint;
}

function updateOf({ table, target, sets, shares, isOwn, isUnique: unique, mustBeSet, salt }: Update): string {
  const name = (column: string) => quoteIdentifier(column);
  const from = targetOf(table);
  const partition = (side: 'column' | 'target') =>
    shares.length === 0 ? '' : `PARTITION BY ${shares.map((pair) => name(pair[side])).join(', ')} `;
  const targets = sets.map(({ target: column }) => name(column)).join(', ');
  const order = isOwn ? targets : [...table.primaryKey.map(name), 'ctid'].join(', ');
  const present = [...sets, ...shares].map(({ target: column }) => `${name(column)} IS NOT NULL`).join(' AND ');
  const rows = `SELECT "~t".*, ctid AS "~ctid", tableoid AS "~tableoid", row_number() OVER (${partition('column')}ORDER BY ${order}) - 1 AS "~i" FROM ${from} AS "~t"`;
  const referred = `SELECT ${[...sets, ...shares].map(({ target: column }, at) => `${name(column)} AS "~v${at}"`).join(', ')}, row_number() OVER (${partition('target')}ORDER BY ${targets}) - 1 AS "~r", count(*) OVER (${partition('target').trim()}) AS "~n" FROM ${targetOf(target)} WHERE ${present}`;
  const counts = shares.map((_, at) => `"~v${sets.length + at}"`).join(', ');
  const agree = (alias: string) =>
    shares.map(({ column }, at) => `${alias}."~v${sets.length + at}" = r.${name(column)}`);
  const hash = mix('r."~i"', salt);
  const count = isOwn ? 'r."~i"' : 'c."~n"';
  const index = unique ? `r."~i"${isOwn ? ' - 1' : ''}` : `${hash} % greatest(${count}, 1)`;
  const counted = isOwn
    ? ''
    : `JOIN (SELECT DISTINCT ${counts === '' ? '' : `${counts}, `}"~n" FROM (${referred}) AS q) AS c ON ${agree('c').join(' AND ') || 'true'} `;
  const joined = `JOIN (${referred}) AS p ON ${[...agree('p'), `p."~r" = ${index}`].join(' AND ')}`;
  const kept = table.columns
    .filter(({ name: column }) => !sets.some((pair) => pair.column === column))
    .map(({ name: column }) => `r.${name(column)}`);
  const set = sets.map(({ column }, at) => `p."~v${at}" AS ${name(column)}`);
  const some = mustBeSet ? '' : ` AND NOT ${chance(hash, 10)}`;
  const rooted = isOwn ? ' AND r."~i" > 0' : '';
  const changed = `SELECT r."~ctid", r."~tableoid", ${[...kept, ...set].join(', ')} FROM (${rows}) AS r ${counted}${joined} WHERE true${rooted}${some}`;
  const checks = table.checks.map(({ expression }) => `(${expression}) IS NOT FALSE`);
  const where = checks.length === 0 ? '' : ` WHERE ${checks.join(' AND ')}`;
  const values = sets.map(({ column }) => `${name(column)} = "~new".${name(column)}`).join(', ');
  return `UPDATE ${from} AS "~old" SET ${values} FROM (SELECT * FROM (${changed}) AS ${name(table.name)}${where}) AS "~new" WHERE "~old".ctid = "~new"."~ctid" AND "~old".tableoid = "~new"."~tableoid"`;
}

function isUnique(table: SeedTable, sets: Update['sets']): boolean {
  const columns = sets.map(({ column }) => column);
  return table.keys.some((key) => key.columns.length > 0 && key.columns.every((column) => columns.includes(column)));
}

function isNotNull(table: SeedTable, name: string): boolean {
  return table.columns.find((column) => column.name === name)?.notNull === true;
}
