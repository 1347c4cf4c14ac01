import { defineMigrationRule } from '../core/rule.ts';
import { alterCommandsOf } from '../sql/alter.ts';
import { code, codeIdentifier, sameName, tableName } from '../sql/names.ts';
import { nodeAs } from '../sql/nodes.ts';

export default defineMigrationRule({
  id: 'policy-without-row-security',
  category: 'security',
  severity: 'warning',
  since: '0.1.0',
  summary: 'A policy is created for a table whose row security is off, and protects nothing',
  why: 'PostgreSQL takes the policy without a word and asks nobody by it: until row security is switched on, every role with rights on the table sees all its rows. The policy looks like protection in every review.',
  instead: 'ALTER TABLE … ENABLE ROW LEVEL SECURITY in the same change, after the policies.',
  effect: null,
  noEffect: 'It shows in what other roles may read.',
  directions: ['up'],
  examples: {
    schema:
      'CREATE TABLE orders (id bigint PRIMARY KEY);\nCREATE TABLE users (id bigint PRIMARY KEY);\nALTER TABLE users ENABLE ROW LEVEL SECURITY;',
    bad: [
      'CREATE POLICY own ON orders USING (id = 1);',
      'CREATE TABLE IF NOT EXISTS items (id bigint PRIMARY KEY);\nCREATE POLICY own ON items USING (id = 1);',
    ],
    good: [
      'CREATE POLICY own ON users USING (id = 1);',
      'CREATE POLICY own ON orders USING (id = 1);\nALTER TABLE orders ENABLE ROW LEVEL SECURITY;',
      ['CREATE POLICY own ON orders USING (id = 1);', 'ALTER TABLE orders ENABLE ROW LEVEL SECURITY;'],
    ],
  },
  references: [
    'https://www.postgresql.org/docs/current/sql-createpolicy.html',
    'https://www.postgresql.org/docs/current/ddl-rowsecurity.html',
  ],
  *check({ script }, { schema, change }) {
    for (const { node, span } of script.statements) {
      const policy = nodeAs(node, 'CreatePolicyStmt');
      if (policy === undefined) continue;
      const table = tableName(policy.table);
      const known = schema.table(table);
      // A table that is not known may have it on.
      if (known === undefined || !known.known || known.rowSecurity) continue;
      const later = change
        .ofKind('AlterTableStmt')
        .some((other) => alterCommandsOf(other, 'AT_EnableRowSecurity').some((one) => sameName(one.table, table)));
      if (later) continue;
      yield {
        message: `The policy ${codeIdentifier(policy.policy_name ?? '')} has no effect: row security of ${code(table)} is off, and every role with rights sees all its rows. Enable it.`,
        span,
        table,
      };
    }
  },
});
