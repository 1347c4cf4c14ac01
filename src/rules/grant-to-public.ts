import { defineRule } from '../core/rule.ts';
import { nodeAs, nodesAs } from '../sql/nodes.ts';

export default defineRule({
  id: 'grant-to-public',
  category: 'security',
  severity: 'warning',
  since: '0.1.0',
  summary: 'A right is given to every role of the server, present and future',
  why: 'PUBLIC is every role that can connect: reporting tools, other programs, the role that somebody creates next year. Row-level security and later REVOKEs for single roles do not take it back, since it was never theirs.',
  instead: 'Grant to the roles that need it, or to a group role that they are members of.',
  effect: null,
  noEffect: 'It is about rights, not about what the statement locks.',
  directions: ['up'],
  kinds: ['GrantStmt', 'AlterDefaultPrivilegesStmt'],
  examples: {
    schema: 'CREATE TABLE orders (id bigint PRIMARY KEY);',
    bad: ['GRANT SELECT ON orders TO PUBLIC;', 'ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO PUBLIC;'],
    good: ['REVOKE ALL ON orders FROM PUBLIC;', 'GRANT SELECT ON orders TO CURRENT_USER;'],
  },
  references: ['https://www.postgresql.org/docs/current/sql-grant.html'],
  *check(statement) {
    const grant = nodeAs(statement.node, 'GrantStmt') ?? nodeAs(statement.node, 'AlterDefaultPrivilegesStmt')?.action;
    if (grant?.is_grant !== true) return;
    if (!nodesAs(grant.grantees, 'RoleSpec').some(({ roletype }) => roletype === 'ROLESPEC_PUBLIC')) return;
    const rights = nodesAs(grant.privileges, 'AccessPriv').map(({ priv_name }) => (priv_name ?? 'all').toUpperCase());
    yield {
      message: `This gives ${rights.length === 0 ? 'every right' : rights.join(', ')} to PUBLIC, which is every role of the server, present and future. Grant to the roles that need it.`,
      span: statement.span,
    };
  },
});
