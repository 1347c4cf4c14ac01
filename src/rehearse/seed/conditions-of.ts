import { quoteIdentifier } from '../../sql/names.ts';
import { type Alternatives, sampled } from './condition.ts';
import { readConditions } from './conditions.ts';
import { columnsIn } from './expression.ts';
import { targetOf } from './foreign.ts';
import type { Filter, PlanRequest } from './plan.ts';
import { about } from './scenarios.ts';
import type { SeedForeignKey, SeedTable } from './schema.ts';
import { mustHaveValue, type Sources } from './sources.ts';

/** Everything that is asked of a table's rows, read into alternatives: CHECKs, domains' CHECKs, partitions' bounds. */
export function conditionsOf({ table, generators }: PlanRequest): readonly Alternatives[] {
  const checks = table.checks.map(({ expression }) => readConditions(expression));
  const domains = table.columns.flatMap((column) =>
    generators.undressed(column).checks.map((check) => about(column.name, readConditions(check))),
  );
  const leaves = sampled(table.leaves).flatMap(({ expression }) => readConditions(expression));
  return [...checks, ...domains, ...(table.leaves.length === 0 ? [] : [sampled(leaves)])];
}

/** The same, as the server tests it: a row that breaks one is not inserted. */
export function filtersOf(request: PlanRequest, { of, tested }: Sources): readonly Filter[] {
  const { table, generators, tables } = request;
  const known = new Set(table.columns.map(({ name }) => name));
  const read = (expression: string) => columnsIn(expression).filter((name) => known.has(name));
  const checks = table.checks.map(({ name, expression }): Filter => {
    return { name, sql: `(${expression}) IS NOT FALSE`, columns: read(expression), expression };
  });
  const domains = table.columns.flatMap((column) =>
    generators.undressed(column).checks.map((check): Filter => {
      const sql = `(SELECT (${check}) FROM (SELECT ${quoteIdentifier(column.name)} AS value) AS d) IS NOT FALSE`;
      return { name: `(the type ${column.sql})`, sql, columns: [column.name], expression: check };
    }),
  );
  const leaves = sampled(table.leaves).map(({ expression }) => `(${expression})`);
  const bounds =
    leaves.length === 0
      ? []
      : [{ name: '(partitions)', sql: `(${leaves.join(' OR ')})`, columns: read(leaves.join(' OR ')) }];
  const keys = tested.flatMap((key) => existsFilter(key, table.name, tables.get(key.target)));
  const needed = table.columns.filter((column) => {
    const { kind } = of.get(column.name) ?? {};
    return mustHaveValue(request, column) && kind !== 'generated' && kind !== 'default';
  });
  const values = needed.map(
    ({ name }): Filter => ({
      name: `(${name} NOT NULL)`,
      sql: `${quoteIdentifier(name)} IS NOT NULL`,
      columns: [name],
    }),
  );
  return [...values, ...domains, ...checks, ...bounds, ...keys];
}

/**
 * A foreign key whose columns have their values from elsewhere: rows that point to nothing are thrown out. Inside the
 * subquery a bare name would mean the target's column, so the row goes by its table's name.
 */
function existsFilter(key: SeedForeignKey, row: string, target: SeedTable | undefined): readonly Filter[] {
  if (target === undefined) return [];
  const own = (column: string) => `${quoteIdentifier(row)}.${quoteIdentifier(column)}`;
  const pairs = key.columns.map(
    (column, at) => `"~f".${quoteIdentifier(key.targetColumns[at] ?? '')} = ${own(column)}`,
  );
  const nulls = key.columns.map((column) => `${own(column)} IS NULL`);
  const sql = `(${nulls.join(' OR ')} OR EXISTS (SELECT FROM ${targetOf(target)} AS "~f" WHERE ${pairs.join(' AND ')}))`;
  return [{ name: key.name, sql, columns: key.columns }];
}
