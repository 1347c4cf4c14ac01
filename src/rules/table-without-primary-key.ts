import type { Node, RangeVar } from '@pgsql/types';
import { defineMigrationRule } from '../core/rule.ts';
import { code, splitName, tableName } from '../sql/names.ts';
import { nodeAs } from '../sql/nodes.ts';

export default defineMigrationRule({
  id: 'table-without-primary-key',
  category: 'schema',
  severity: 'note',
  since: '0.1.0',
  optIn: true,
  summary: 'A new table has no primary key',
  why: 'Rows that are twice the same cannot be told apart, foreign keys have nothing to point to, and logical replication refuses UPDATE and DELETE on the table. A table made from a query takes no key over.',
  instead: 'Give the table a primary key: of its own columns where they are unique, or a bigint identity.',
  effect: null,
  noEffect: 'It is about the shape of the table.',
  directions: ['up'],
  examples: {
    schema: '',
    bad: ['CREATE TABLE IF NOT EXISTS orders (total bigint);', 'CREATE TABLE IF NOT EXISTS copied AS SELECT 1 AS id;'],
    good: [
      'CREATE TABLE IF NOT EXISTS orders (id bigint PRIMARY KEY);',
      'CREATE TABLE IF NOT EXISTS orders (id bigint);\nALTER TABLE orders ADD PRIMARY KEY (id);',
      'CREATE TABLE IF NOT EXISTS copied AS SELECT 1 AS id;\nALTER TABLE copied ADD PRIMARY KEY (id);',
      'CREATE MATERIALIZED VIEW IF NOT EXISTS counted AS SELECT 1 AS id;',
      'CREATE TEMPORARY TABLE picked (id bigint);',
      'CREATE TABLE IF NOT EXISTS orders (id bigint);\nDROP TABLE IF EXISTS orders;',
    ],
  },
  references: ['https://www.postgresql.org/docs/current/ddl-constraints.html#DDL-CONSTRAINTS-PRIMARY-KEYS'],
  *check({ script }, { schema }) {
    for (const { node, span } of script.statements) {
      const create = nodeAs(node, 'CreateStmt');
      const filled = filledFrom(node);
      // A partition has the key of its parent; an inherited or copied table is not known in full, one from a query has none.
      if ((create === undefined && filled === undefined) || create?.partbound !== undefined) continue;
      const name = tableName(create?.relation ?? filled);
      const table = schema.table(name);
      if (table === undefined || table.temporary || table.origin !== 'change') continue;
      if (!table.known && filled === undefined) continue;
      if (splitName(table.name).name !== splitName(name).name) continue;
      if (table.constraints.some(({ type }) => type === 'primary key')) continue;
      yield {
        message: `The new table ${code(name)} has no primary key: equal rows cannot be told apart, and replication refuses UPDATE and DELETE. Give it one.`,
        span,
        table: name,
      };
    }
  },
});

/** The table that CREATE TABLE AS or SELECT INTO makes. */
function filledFrom(node: Node): RangeVar | undefined {
  const create = nodeAs(node, 'CreateTableAsStmt');
  if (create !== undefined) return create.objtype === 'OBJECT_TABLE' ? create.into?.rel : undefined;
  return nodeAs(node, 'SelectStmt')?.intoClause?.rel;
}
