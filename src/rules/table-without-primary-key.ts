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
  why: 'Rows that are twice the same cannot be told apart, foreign keys have nothing to point to, and logical replication refuses UPDATE and DELETE on the table.',
  instead: 'Give the table a primary key: of its own columns where they are unique, or a bigint identity.',
  effect: null,
  noEffect: 'It is about the shape of the table.',
  directions: ['up'],
  examples: {
    schema: '',
    bad: ['CREATE TABLE IF NOT EXISTS orders (total bigint);'],
    good: [
      'CREATE TABLE IF NOT EXISTS orders (id bigint PRIMARY KEY);',
      'CREATE TABLE IF NOT EXISTS orders (id bigint);\nALTER TABLE orders ADD PRIMARY KEY (id);',
      'CREATE TEMPORARY TABLE picked (id bigint);',
      'CREATE TABLE IF NOT EXISTS orders (id bigint);\nDROP TABLE IF EXISTS orders;',
    ],
  },
  references: ['https://www.postgresql.org/docs/current/ddl-constraints.html#DDL-CONSTRAINTS-PRIMARY-KEYS'],
  *check({ script }, { schema }) {
    for (const { node, span } of script.statements) {
      const create = nodeAs(node, 'CreateStmt');
      // A partition has the key of its parent; an inherited or copied table is not known in full.
      if (create === undefined || create.partbound !== undefined) continue;
      const name = tableName(create.relation);
      const table = schema.table(name);
      if (table === undefined || !table.known || table.temporary || table.origin !== 'change') continue;
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
