import { defineRule } from '../core/rule.ts';
import { shortName } from '../sql/locks.ts';
import { code } from '../sql/names.ts';
import { hasIdentity, knownTables, publishedBy, publishesInsertsOnly } from '../sql/publications.ts';

export default defineRule({
  id: 'published-without-identity',
  category: 'compatibility',
  severity: 'error',
  since: '0.1.0',
  summary: 'A table without a replica identity is published, and takes no UPDATE or DELETE from then on',
  why: 'Logical replication tells rows by the primary key, by a unique index chosen as REPLICA IDENTITY, or by the whole row. From the moment that a table with none of them is in a publication, PostgreSQL refuses every UPDATE and DELETE on it (SQLSTATE 55000): the running version fails, on the publisher, and the migration itself passes.',
  instead:
    'Give the table a primary key first, or set REPLICA IDENTITY to a unique index of NOT NULL columns or to FULL. A table that only ever grows may go into a publication with publish = ’insert’.',
  effect: null,
  noEffect: 'It shows when the program next changes a row.',
  directions: ['up'],
  kinds: ['CreatePublicationStmt', 'AlterPublicationStmt'],
  examples: {
    schema:
      'CREATE TABLE orders (id bigint PRIMARY KEY);\nCREATE TABLE events (at timestamptz, kind text);\nCREATE PUBLICATION changes FOR TABLE orders;',
    bad: [
      'CREATE PUBLICATION copy FOR TABLE orders, events;',
      'ALTER PUBLICATION changes ADD TABLE events;',
      'ALTER TABLE orders REPLICA IDENTITY NOTHING;\nALTER PUBLICATION changes SET TABLE orders;',
    ],
    good: [
      'CREATE PUBLICATION copy FOR TABLE orders;',
      "CREATE PUBLICATION copy FOR TABLE events WITH (publish = 'insert');",
      'ALTER TABLE events REPLICA IDENTITY FULL;\nALTER PUBLICATION changes ADD TABLE events;',
      'ALTER PUBLICATION changes DROP TABLE orders;',
      'CREATE TABLE IF NOT EXISTS notes (body text);\nCREATE PUBLICATION copy FOR TABLE notes;',
    ],
  },
  references: [
    'https://www.postgresql.org/docs/current/logical-replication-publication.html#LOGICAL-REPLICATION-PUBLICATION-REPLICA-IDENTITY',
    'https://www.postgresql.org/docs/current/sql-createpublication.html',
  ],
  *check(statement, context) {
    const published = publishedBy(statement);
    if (published === undefined || publishesInsertsOnly(statement)) return;
    const lost = knownTables(published, context.schema).filter(
      (table) => table.known && isStored(table.kind) && !table.temporary && !hasIdentity(table),
    );
    const names = lost
      .map(({ name }) => shortName(name, context.schema))
      .filter((name) => context.isExistingTable(name));
    const [first] = names;
    if (first === undefined) return;
    const others = names.length === 1 ? '' : ` and ${names.length - 1} more`;
    yield {
      message: `${code(first)}${others} has no primary key and no other replica identity: once it is published, UPDATE and DELETE on it fail. Give it one first.`,
      span: statement.span,
      table: first,
    };
  },
});

/** What has rows of its own that can be published. */
function isStored(kind: string): boolean {
  return kind === 'table' || kind === 'partitioned table';
}
