import type { Node } from '@pgsql/types';
import { defineRule, type StatementContext } from '../core/rule.ts';
import { code, codeIdentifier, sameName, tableName } from '../sql/names.ts';
import { nodeAs, nodesAs } from '../sql/nodes.ts';

export default defineRule({
  id: 'policy-always-true',
  category: 'security',
  severity: 'warning',
  since: '0.1.0',
  optIn: true,
  summary: 'A policy lets everybody write every row',
  why: 'Permissive policies are joined by OR: one that is always true for writes makes all others pointless, and row security looks like protection without being one. It is often a placeholder that stayed.',
  instead:
    'Say whose rows the policy is about, such as USING (owner_id = current_setting(’app.user_id’)::bigint), or give it TO the one role that may do everything.',
  effect: null,
  noEffect: 'It shows in what other roles may write.',
  directions: ['up'],
  kinds: ['CreatePolicyStmt'],
  examples: {
    schema: 'CREATE TABLE orders (id bigint PRIMARY KEY);\nALTER TABLE orders ENABLE ROW LEVEL SECURITY;',
    bad: [
      'CREATE POLICY everybody ON orders USING (true);',
      'CREATE POLICY insert_any ON orders FOR INSERT WITH CHECK (true);',
    ],
    good: [
      'CREATE POLICY read_any ON orders FOR SELECT USING (true);',
      'CREATE POLICY admin ON orders TO CURRENT_USER USING (true);',
      'CREATE POLICY own ON orders USING (id = 1);',
      'CREATE POLICY everybody ON orders USING (true);\nCREATE POLICY own ON orders AS RESTRICTIVE USING (id = 1);',
    ],
  },
  references: [
    'https://www.postgresql.org/docs/current/ddl-rowsecurity.html',
    'https://supabase.com/docs/guides/database/database-advisors',
  ],
  *check(statement, context) {
    const policy = nodeAs(statement.node, 'CreatePolicyStmt');
    if (policy?.permissive !== true || policy.cmd_name === 'select') return;
    const { roles, qual, with_check: check } = policy;
    const everybody = nodesAs(roles, 'RoleSpec').some(({ roletype }) => roletype === 'ROLESPEC_PUBLIC');
    const open = policy.cmd_name === 'insert' ? isTrue(check) : isTrue(qual) && (check === undefined || isTrue(check));
    const table = tableName(policy.table);
    if (!everybody || !open || isRestricted(table, context)) return;
    yield {
      message: `The policy ${codeIdentifier(policy.policy_name ?? '')} lets every role with rights write all rows of ${code(table)}, whatever other policies say. Say whose rows it is about.`,
      span: statement.span,
      table,
    };
  },
});

function isTrue(expression: Node | undefined): boolean {
  return nodeAs(expression, 'A_Const')?.boolval?.boolval === true;
}

/** Whether the table has, or gets, a restrictive policy: then a permissive one that is always true is how it is done. */
function isRestricted(table: string, { schema, change }: StatementContext): boolean {
  const made = change.ofKind('CreatePolicyStmt').flatMap(({ node }) => nodeAs(node, 'CreatePolicyStmt') ?? []);
  const here = made.filter((policy) => sameName(tableName(policy.table), table));
  // Of the policies at base it is not known what they are.
  return here.some(({ permissive }) => permissive !== true) || (schema.table(table)?.policies ?? 0) > here.length;
}
