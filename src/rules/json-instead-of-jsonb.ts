import { defineRule } from '../core/rule.ts';
import { COLUMN_KINDS, typedColumns } from '../sql/columns.ts';
import { code, codeIdentifier } from '../sql/names.ts';

export default defineRule({
  id: 'json-instead-of-jsonb',
  category: 'schema',
  severity: 'note',
  since: '0.1.0',
  optIn: true,
  summary: 'The type json keeps the text as it came, and has no equality and few indexes',
  why: 'A json column stores the text, blanks and double keys included, and parses it on every access. It has no equality operator, so SELECT DISTINCT and GROUP BY on it fail, and no GIN index.',
  instead: 'Use jsonb. Where the exact text matters, such as for a signature, keep json and say so in a suppression.',
  effect: null,
  noEffect: 'It is about the type itself.',
  directions: ['up'],
  kinds: COLUMN_KINDS,
  examples: {
    schema: '',
    bad: ['CREATE TABLE IF NOT EXISTS orders (body json);'],
    good: ['CREATE TABLE IF NOT EXISTS orders (body jsonb);'],
  },
  references: ['https://www.postgresql.org/docs/current/datatype-json.html'],
  *check(statement, { spanAt }) {
    for (const { table, name, type, typeLocation } of typedColumns(statement)) {
      if (type.base !== 'json') continue;
      yield {
        message: `${codeIdentifier(name)} of ${code(table)} is json, which is parsed on every access and has no equality. Use jsonb.`,
        span: spanAt(typeLocation),
        table,
      };
    }
  },
});
