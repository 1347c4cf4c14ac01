import { defineRule } from '../core/rule.ts';
import { code, codeIdentifier, qualifiedName, strings } from '../sql/names.ts';
import { nodeAs } from '../sql/nodes.ts';

export default defineRule({
  id: 'rename-enum-value',
  category: 'compatibility',
  severity: 'error',
  since: '0.1.0',
  summary: 'An enum value is renamed while the running version still uses its old name',
  why: 'The old version of the program runs until the deploy is through, and again after a rollback: it sends the old value, which PostgreSQL now refuses, and reads the new one, which it does not know.',
  instead:
    'Add the new value, let the program know both, change the rows in batches, and leave the old value unused: PostgreSQL cannot drop it.',
  effect: null,
  noEffect: 'The danger is in what other sessions still ask for.',
  directions: ['up'],
  kinds: ['AlterEnumStmt'],
  examples: {
    schema: "CREATE TYPE state AS ENUM ('open', 'done');",
    bad: ["ALTER TYPE state RENAME VALUE 'done' TO 'paid';"],
    good: [
      "ALTER TYPE state ADD VALUE IF NOT EXISTS 'paid';",
      "CREATE TYPE mood AS ENUM ('god');\nALTER TYPE mood RENAME VALUE 'god' TO 'good';",
    ],
  },
  references: ['https://www.postgresql.org/docs/current/sql-altertype.html'],
  *check(statement, { schema }) {
    const alter = nodeAs(statement.node, 'AlterEnumStmt');
    if (alter?.oldVal === undefined) return;
    const type = qualifiedName(strings(alter.typeName));
    if (schema.madeByChange('type', type)) return;
    yield {
      message: `The running version still sends and expects ${codeIdentifier(alter.oldVal)} of ${code(type)}, and fails once it is called ${codeIdentifier(alter.newVal ?? '')}. Add the new value, and move over in steps.`,
      span: statement.span,
    };
  },
});
