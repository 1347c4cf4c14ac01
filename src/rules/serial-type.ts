import { defineRule } from '../core/rule.ts';
import { COLUMN_KINDS, typedColumns } from '../sql/columns.ts';
import { code, codeIdentifier } from '../sql/names.ts';
import { isSerial } from '../sql/types.ts';

export default defineRule({
  id: 'serial-type',
  category: 'schema',
  severity: 'note',
  since: '0.1.0',
  optIn: true,
  summary: 'A serial is an integer with a sequence that rights and dumps treat apart',
  why: 'A serial column is a plain integer with a default. Rights on the table do not cover its sequence, DROP DEFAULT leaves the sequence behind, and anybody may insert a number of their own. Identity columns are standard SQL and have none of that.',
  instead: 'Use bigint GENERATED ALWAYS AS IDENTITY, or BY DEFAULT where rows bring their own numbers.',
  effect: null,
  noEffect: 'It is about the type itself.',
  directions: ['up'],
  kinds: COLUMN_KINDS,
  examples: {
    schema: '',
    bad: [
      'CREATE TABLE IF NOT EXISTS orders (id bigserial PRIMARY KEY);',
      'CREATE TABLE IF NOT EXISTS orders (id serial);',
    ],
    good: ['CREATE TABLE IF NOT EXISTS orders (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY);'],
  },
  references: [
    'https://www.postgresql.org/docs/current/ddl-identity-columns.html',
    'https://www.postgresql.org/docs/current/datatype-numeric.html#DATATYPE-SERIAL',
  ],
  *check(statement, { spanAt }) {
    for (const { table, name, definition, typeLocation } of typedColumns(statement)) {
      if (!isSerial(definition.typeName)) continue;
      yield {
        message: `${codeIdentifier(name)} of ${code(table)} is a serial, whose sequence has rights and a life of its own. Use bigint GENERATED … AS IDENTITY.`,
        span: spanAt(typeLocation),
        table,
      };
    }
  },
});
