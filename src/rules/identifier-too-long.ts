import { defineMigrationRule } from '../core/rule.ts';
import { wordsOf } from '../sql/clauses.ts';
import { identifierAt } from '../sql/identifiers.ts';
import { codeIdentifier } from '../sql/names.ts';

export default defineMigrationRule({
  id: 'identifier-too-long',
  category: 'schema',
  severity: 'note',
  since: '0.1.0',
  optIn: true,
  summary: 'A name is longer than PostgreSQL keeps, and is cut off',
  why: 'Names are cut to 63 bytes with no more than a notice. Two long names that begin alike become the same, IF NOT EXISTS then takes the one for the other, and a program that looks the name up in the catalogue does not find it.',
  instead: 'Choose a name of at most 63 bytes; letters with accents take two or more.',
  effect: null,
  noEffect: 'It is about the name itself.',
  examples: {
    schema: 'CREATE TABLE orders (id bigint PRIMARY KEY, total bigint);',
    bad: [
      'CREATE INDEX IF NOT EXISTS orders_total_for_the_monthly_report_of_the_accounting_department_idx ON orders (total);',
      'CREATE INDEX IF NOT EXISTS U&"\\00e9t\\00e9_orders_total_for_the_monthly_report_of_the_accounting_office" ON orders (total);',
    ],
    good: [
      'CREATE INDEX IF NOT EXISTS orders_total_for_the_monthly_report_of_accounting_idx ON orders (total);',
      'CREATE INDEX IF NOT EXISTS U&"\\006f\\0072\\0064\\0065\\0072\\0073_total_for_the_monthly_report_idx" ON orders (total);',
      "COMMENT ON TABLE orders IS 'a_text_may_be_as_long_as_it_likes_since_it_is_not_a_name_of_anything_at_all';",
    ],
  },
  references: ['https://www.postgresql.org/docs/current/sql-syntax-lexical.html#SQL-SYNTAX-IDENTIFIERS'],
  *check({ script }) {
    for (const statement of script.statements) {
      // Only a text with a long run of letters is worth taking apart.
      if (!/[\p{L}\p{N}_"$]{20,}|u&"/iu.test(statement.sql)) continue;
      const told = new Set<string>();
      const words = wordsOf(statement);
      for (const [at, { start, end }] of words.entries()) {
        const name = identifierAt(words, at);
        if (name === undefined || Buffer.byteLength(name) <= 63 || told.has(name)) continue;
        told.add(name);
        yield {
          message: `The name ${codeIdentifier(name)} has more than 63 bytes, and PostgreSQL cuts it off. Choose a shorter one.`,
          span: script.spanBetween(start, end),
        };
      }
    }
  },
});
