import { defineRule } from '../core/rule.ts';
import { typedColumns } from '../sql/columns.ts';
import { creationOf } from '../sql/creations.ts';
import { isReserved } from '../sql/keywords.ts';
import { code, splitName } from '../sql/names.ts';

export default defineRule({
  id: 'reserved-word-name',
  category: 'schema',
  severity: 'note',
  since: '0.1.0',
  optIn: true,
  summary: 'A reserved word is used as a name, and must be quoted for ever',
  why: 'A table called "order" or a column called "user" works only in quotes. Without them, a query is a syntax error at best; `SELECT user` runs and gives the name of the role instead of the column.',
  instead: 'Choose another word: orders, account, position.',
  effect: null,
  noEffect: 'It is about the name itself.',
  directions: ['up'],
  kinds: ['CreateStmt', 'AlterTableStmt', 'ViewStmt', 'CreateTableAsStmt'],
  examples: {
    schema: 'CREATE TABLE orders (id bigint PRIMARY KEY);',
    bad: [
      'CREATE TABLE IF NOT EXISTS "order" (id bigint);',
      'ALTER TABLE orders ADD COLUMN IF NOT EXISTS "user" text;',
    ],
    good: ['CREATE TABLE IF NOT EXISTS purchases (id bigint, name text, position int, "userId" bigint);'],
  },
  references: ['https://www.postgresql.org/docs/current/sql-keywords-appendix.html'],
  *check(statement, { spanAt }) {
    const creation = creationOf(statement);
    const { name } = splitName(creation?.name ?? '');
    if (isReserved(name)) yield { message: message(name), span: statement.span };
    for (const { name: column, definition } of typedColumns(statement)) {
      // A changed type says nothing new about an old name.
      if (definition.colname === undefined || !isReserved(column)) continue;
      yield { message: message(column), span: spanAt(definition.location) };
    }
  },
});

function message(name: string): string {
  return `${code(name)} is a reserved word, so it must be quoted wherever it is used. Choose another name.`;
}
