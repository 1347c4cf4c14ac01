import { defineRule } from '../core/rule.ts';
import { codeIdentifier } from '../sql/names.ts';
import { nodeAs, nodesAs } from '../sql/nodes.ts';
import { isOn } from '../sql/options.ts';

export default defineRule({
  id: 'right-to-grant',
  category: 'security',
  severity: 'note',
  since: '0.1.0',
  optIn: true,
  summary: 'A role may hand on the rights that it is given',
  why: 'WITH GRANT OPTION and WITH ADMIN OPTION let the role give the right to anybody else. No migration then says who has it, and to take it back needs CASCADE.',
  instead: 'Grant without the option, and let migrations be where rights are given.',
  effect: null,
  noEffect: 'It is about rights, not about what the statement locks.',
  directions: ['up'],
  kinds: ['GrantStmt', 'GrantRoleStmt', 'AlterDefaultPrivilegesStmt'],
  examples: {
    schema: 'CREATE TABLE orders (id bigint PRIMARY KEY);',
    bad: ['GRANT SELECT ON orders TO CURRENT_USER WITH GRANT OPTION;'],
    good: ['GRANT SELECT ON orders TO CURRENT_USER;', 'REVOKE GRANT OPTION FOR SELECT ON orders FROM CURRENT_USER;'],
  },
  references: ['https://www.postgresql.org/docs/current/sql-grant.html'],
  *check(statement) {
    const { node } = statement;
    const grant = nodeAs(node, 'GrantStmt') ?? nodeAs(node, 'AlterDefaultPrivilegesStmt')?.action;
    const membership = nodeAs(node, 'GrantRoleStmt');
    const option = grant?.is_grant === true && grant.grant_option === true;
    const admin = membership?.is_grant === true && isOn(membership.opt, 'admin');
    if (!option && !admin) return;
    const [role] = nodesAs(grant?.grantees ?? membership?.grantee_roles, 'RoleSpec');
    yield {
      message: `${codeIdentifier(role?.rolename ?? 'the role')} may hand this on to anybody, and no migration will say to whom. Grant without the option.`,
      span: statement.span,
    };
  },
});
