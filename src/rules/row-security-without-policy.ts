import { defineMigrationRule } from '../core/rule.ts';
import { alterCommandsOf } from '../sql/alter.ts';
import { clauseSpan } from '../sql/clauses.ts';
import { code, sameName, tableName } from '../sql/names.ts';
import { nodeAs } from '../sql/nodes.ts';

export default defineMigrationRule({
  id: 'row-security-without-policy',
  category: 'security',
  severity: 'warning',
  since: '0.1.0',
  summary: 'Row security is switched on for a table that has no policy',
  why: 'Without a policy, row security lets nobody but the owner of the table see or write a row: no error, only empty results, and INSERTs that are refused. Often a policy was forgotten, or is on its way in another change.',
  instead: 'Create the policies in the same change, before row security is switched on.',
  effect: null,
  noEffect: 'It shows to other roles only, not in the migration.',
  directions: ['up'],
  examples: {
    schema:
      'CREATE TABLE orders (id bigint PRIMARY KEY);\nCREATE TABLE users (id bigint PRIMARY KEY);\nCREATE POLICY own ON users USING (true);',
    bad: [
      'ALTER TABLE orders ENABLE ROW LEVEL SECURITY;',
      'DROP POLICY IF EXISTS own ON users;\nALTER TABLE users ENABLE ROW LEVEL SECURITY;',
    ],
    good: [
      'ALTER TABLE orders ENABLE ROW LEVEL SECURITY;\nCREATE POLICY own ON orders USING (id = 1);',
      'ALTER TABLE users ENABLE ROW LEVEL SECURITY;',
      ['ALTER TABLE orders ENABLE ROW LEVEL SECURITY;', 'CREATE POLICY own ON orders USING (id = 1);'],
      'ALTER TABLE orders DISABLE ROW LEVEL SECURITY;',
      'ALTER TABLE orders ENABLE ROW LEVEL SECURITY;\nALTER TABLE orders DISABLE ROW LEVEL SECURITY;',
    ],
  },
  references: ['https://www.postgresql.org/docs/current/ddl-rowsecurity.html'],
  *check({ script }, { schema, change }) {
    for (const statement of script.statements) {
      for (const { table, position } of alterCommandsOf(statement, 'AT_EnableRowSecurity')) {
        const known = schema.table(table);
        // Of a table that is only known by this statement, the policies are not known either.
        if (known === undefined || known.policies > 0 || !known.known || !known.rowSecurity) continue;
        const later = change.some((file) =>
          file.script.statements.some(({ node }) => {
            const policy = nodeAs(node, 'CreatePolicyStmt');
            return policy !== undefined && sameName(tableName(policy.table), table);
          }),
        );
        if (later) continue;
        yield {
          message: `Row security on ${code(table)} without a policy hides every row from all but the owner. Create its policies in the same change.`,
          span: clauseSpan(script, statement, position),
          table,
        };
      }
    }
  },
});
