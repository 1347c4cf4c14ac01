import { defineMigrationRule } from '../core/rule.ts';
import type { Span } from '../core/span.ts';
import type { Script, Statement } from '../core/statement.ts';
import { alterCommandsOf } from '../sql/alter.ts';
import { clauseSpan } from '../sql/clauses.ts';
import { code, qualifiedName, strings, tableName } from '../sql/names.ts';
import { nodeAs } from '../sql/nodes.ts';
import { Places } from '../sql/places.ts';

export default defineMigrationRule({
  id: 'row-security-without-policy',
  category: 'security',
  severity: 'warning',
  since: '0.1.0',
  summary: 'Row security is on for a table that has no policy, or loses its last one',
  why: 'Without a policy, row security lets nobody but the owner of the table see or write a row: no error, only empty results, and INSERTs that are refused. Often a policy was forgotten, or is on its way in another change. Where the last policy is dropped, the running version finds its tables empty at once.',
  instead: 'Create the policies in the same change, before row security is switched on or the old policy is dropped.',
  effect: null,
  noEffect: 'It shows to other roles only, not in the migration.',
  directions: ['up'],
  examples: {
    schema:
      'CREATE TABLE orders (id bigint PRIMARY KEY);\nCREATE TABLE users (id bigint PRIMARY KEY);\nCREATE POLICY own ON users USING (true);\nCREATE TABLE bills (id bigint PRIMARY KEY);\nALTER TABLE bills ENABLE ROW LEVEL SECURITY;\nCREATE POLICY own ON bills USING (true);',
    bad: [
      'ALTER TABLE orders ENABLE ROW LEVEL SECURITY;',
      'DROP POLICY IF EXISTS own ON users;\nALTER TABLE users ENABLE ROW LEVEL SECURITY;',
      'DROP POLICY IF EXISTS own ON bills;',
    ],
    good: [
      'ALTER TABLE orders ENABLE ROW LEVEL SECURITY;\nCREATE POLICY own ON orders USING (id = 1);',
      'ALTER TABLE users ENABLE ROW LEVEL SECURITY;',
      ['ALTER TABLE orders ENABLE ROW LEVEL SECURITY;', 'CREATE POLICY own ON orders USING (id = 1);'],
      'ALTER TABLE orders DISABLE ROW LEVEL SECURITY;',
      'DROP POLICY IF EXISTS own ON users;',
      'DROP POLICY IF EXISTS own ON bills;\nCREATE POLICY own ON bills USING (id = 1);',
      'DROP POLICY IF EXISTS own ON bills;\nALTER TABLE bills DISABLE ROW LEVEL SECURITY;',
      'ALTER TABLE orders ENABLE ROW LEVEL SECURITY;\nALTER TABLE orders DISABLE ROW LEVEL SECURITY;',
    ],
  },
  references: ['https://www.postgresql.org/docs/current/ddl-rowsecurity.html'],
  *check({ script }, { schema, change }) {
    for (const statement of script.statements) {
      for (const { table, span, drops } of hiding(script, statement)) {
        // Said once, where row security is switched on.
        if (drops && ENABLED.of(script.statements, table).length > 0) continue;
        const known = schema.table(table);
        // Of a table that is only known by this statement, the policies are not known either.
        if (known === undefined || known.policies > 0 || !known.known || !known.rowSecurity) continue;
        if (POLICIES.of(change.ofKind('CreatePolicyStmt'), table).length > 0) continue;
        yield {
          message: drops
            ? `Without its last policy, row security on ${code(table)} hides every row from all but the owner. Create the new policy in the same change.`
            : `Row security on ${code(table)} without a policy hides every row from all but the owner. Create its policies in the same change.`,
          span,
          table,
        };
      }
    }
  },
});

interface Hiding {
  readonly table: string;
  readonly span: Span;
  /** Whether it drops a policy; otherwise it switches row security on. */
  readonly drops: boolean;
}

function hiding(script: Script, statement: Statement): readonly Hiding[] {
  const drop = nodeAs(statement.node, 'DropStmt');
  if (drop?.removeType === 'OBJECT_POLICY')
    return (drop.objects ?? []).map((object) => {
      const table = qualifiedName(strings(nodeAs(object, 'List')?.items).slice(0, -1));
      return { table, span: statement.span, drops: true };
    });
  return alterCommandsOf(statement, 'AT_EnableRowSecurity').map(({ table, position }) => {
    return { table, span: clauseSpan(script, statement, position), drops: false };
  });
}

const ENABLED = new Places((statement) =>
  alterCommandsOf(statement, 'AT_EnableRowSecurity').map(({ table }) => ({ name: table })),
);

const POLICIES = new Places(({ node }) => {
  const policy = nodeAs(node, 'CreatePolicyStmt');
  return policy === undefined ? [] : [{ name: tableName(policy.table) }];
});
