import { defineRule } from '../core/rule.ts';
import { typedColumns } from '../sql/columns.ts';
import { creationOf } from '../sql/creations.ts';
import { codeIdentifier, splitName } from '../sql/names.ts';

export default defineRule({
  id: 'mixed-case-name',
  category: 'schema',
  severity: 'note',
  since: '0.1.0',
  optIn: true,
  summary: 'A name has capitals or blanks, and must be quoted for ever',
  why: 'PostgreSQL reads what is not quoted in lower case: a column called "userId" is not found as userId. Whoever writes a query by hand, or with another tool, has to quote it every time.',
  instead: 'Use lower case with underscores: user_id.',
  effect: null,
  noEffect: 'It is about the name itself.',
  directions: ['up'],
  oncePerFile: true,
  kinds: ['CreateStmt', 'AlterTableStmt', 'ViewStmt', 'CreateTableAsStmt', 'IndexStmt'],
  examples: {
    schema: 'CREATE TABLE orders (id bigint PRIMARY KEY);',
    bad: [
      'CREATE TABLE IF NOT EXISTS "Orders" (id bigint PRIMARY KEY);',
      'ALTER TABLE orders ADD COLUMN IF NOT EXISTS "userId" bigint;',
    ],
    good: ['CREATE TABLE IF NOT EXISTS Purchases (Id bigint PRIMARY KEY, user_id bigint, größe int, "order" int);'],
  },
  references: ['https://www.postgresql.org/docs/current/sql-syntax-lexical.html#SQL-SYNTAX-IDENTIFIERS'],
  *check(statement, { spanAt }) {
    const { name } = splitName(creationOf(statement)?.name ?? '');
    if (isMixed(name)) yield { message: message(name), span: statement.span };
    for (const { name: column, definition } of typedColumns(statement)) {
      // A changed type says nothing new about an old name.
      if (definition.colname === undefined || !isMixed(column)) continue;
      yield { message: message(column), span: spanAt(definition.location) };
    }
  },
});

/** Whether a name is read as another one without quotes, or not as one at all; reserved words aside. */
function isMixed(name: string): boolean {
  return name !== '' && (/[A-Z]/.test(name) || !/^[\p{L}_][\p{L}\p{N}_$]*$/u.test(name));
}

function message(name: string): string {
  return `${codeIdentifier(name)} must be quoted wherever it is used, since PostgreSQL reads names in lower case. Use lower case with underscores.`;
}
