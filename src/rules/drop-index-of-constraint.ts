import { defineRule } from '../core/rule.ts';
import { shortName } from '../sql/locks.ts';
import { code, codeIdentifier, objectName } from '../sql/names.ts';
import { nodeAs } from '../sql/nodes.ts';

export default defineRule({
  id: 'drop-index-of-constraint',
  category: 'destruction',
  severity: 'error',
  since: '0.1.0',
  summary: 'An index is dropped that belongs to a constraint, which PostgreSQL refuses',
  why: 'The index of a PRIMARY KEY, UNIQUE or EXCLUDE constraint is part of it. DROP INDEX on it fails, CASCADE or not (SQLSTATE 2BP01), and the deploy stops.',
  instead: 'ALTER TABLE … DROP CONSTRAINT takes the constraint and its index away together.',
  effect: null,
  noEffect: 'The rehearsal shows the failure itself.',
  failsWith: '2BP01',
  directions: ['up'],
  kinds: ['DropStmt'],
  examples: {
    schema:
      'CREATE TABLE users (id bigint PRIMARY KEY, email text CONSTRAINT users_email_key UNIQUE, name text);\nCREATE UNIQUE INDEX users_name_key ON users (name);',
    bad: ['DROP INDEX IF EXISTS users_email_key;', 'DROP INDEX users_pkey CASCADE;'],
    good: ['ALTER TABLE users DROP CONSTRAINT IF EXISTS users_email_key;', 'DROP INDEX IF EXISTS users_name_key;'],
  },
  references: ['https://www.postgresql.org/docs/current/sql-dropindex.html'],
  *check(statement, { schema }) {
    const drop = nodeAs(statement.node, 'DropStmt');
    if (drop?.removeType !== 'OBJECT_INDEX') return;
    for (const object of drop.objects ?? []) {
      const index = schema.index(objectName(object));
      const owner = index === undefined ? undefined : schema.table(index.table);
      const constraint = owner?.constraints.find(
        ({ name, type }) => name !== undefined && name === index?.name && OWNERS.has(type),
      );
      if (owner === undefined || constraint === undefined) continue;
      const table = shortName(owner.name, schema);
      yield {
        message: `${codeIdentifier(constraint.name ?? '')} is the index of a constraint of ${code(table)}, and PostgreSQL refuses to drop it: the deploy stops here. Use ALTER TABLE … DROP CONSTRAINT.`,
        span: statement.span,
        table,
      };
    }
  },
});

const OWNERS: ReadonlySet<string> = new Set(['primary key', 'unique', 'exclusion']);
