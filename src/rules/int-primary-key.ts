import type { ColumnDef } from '@pgsql/types';
import { defineRule } from '../core/rule.ts';
import type { Statement } from '../core/statement.ts';
import { columnConstraint } from '../sql/alter.ts';
import { COLUMN_KINDS, typedColumns } from '../sql/columns.ts';
import { code, codeIdentifier, strings } from '../sql/names.ts';
import { nodeAs, nodesAs } from '../sql/nodes.ts';

export default defineRule({
  id: 'int-primary-key',
  category: 'schema',
  severity: 'note',
  since: '0.1.0',
  optIn: true,
  summary: 'A primary key that counts in integer runs out at two thousand million',
  why: 'At 2,147,483,647 every INSERT fails at once. Rows that were deleted, rolled back or met ON CONFLICT use up numbers, too. Changing to bigint then writes the whole table anew while nobody can use it, and so does every table that refers to it.',
  instead: 'Use bigint from the start: 4 bytes more per row, often lost to alignment anyway. Or a uuid.',
  effect: null,
  noEffect: 'It is about the type itself.',
  directions: ['up'],
  kinds: COLUMN_KINDS,
  examples: {
    schema: '',
    bad: [
      'CREATE TABLE IF NOT EXISTS orders (id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY);',
      'CREATE TABLE IF NOT EXISTS orders (id serial, note text, PRIMARY KEY (id));',
    ],
    good: [
      'CREATE TABLE IF NOT EXISTS orders (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, items integer);',
      'CREATE TABLE IF NOT EXISTS grid (x integer, y integer, PRIMARY KEY (x, y));',
      'CREATE TABLE IF NOT EXISTS months (number smallint PRIMARY KEY);',
    ],
  },
  references: ['https://www.postgresql.org/docs/current/datatype-numeric.html#DATATYPE-INT'],
  *check(statement, { spanAt }) {
    const alone = keyOfTable(statement);
    for (const { table, name, type, definition, typeLocation } of typedColumns(statement)) {
      if (type.base !== 'integer' || type.array || !(name === alone || isKey(definition))) continue;
      yield {
        message: `The key ${codeIdentifier(name)} of ${code(table)} is an integer, which runs out at 2,147,483,647. Use bigint.`,
        span: spanAt(typeLocation),
        table,
      };
    }
  },
});

function isKey(column: ColumnDef): boolean {
  return columnConstraint(column, 'CONSTR_PRIMARY') !== undefined;
}

/** The one column of a PRIMARY KEY that stands on its own in CREATE TABLE; several together do not count up. */
function keyOfTable({ node }: Statement): string | undefined {
  const constraints = nodesAs(nodeAs(node, 'CreateStmt')?.tableElts, 'Constraint');
  const keys = strings(constraints.find(({ contype }) => contype === 'CONSTR_PRIMARY')?.keys);
  return keys.length === 1 ? keys[0] : undefined;
}
