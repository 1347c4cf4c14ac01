import { defineRule } from '../core/rule.ts';
import { codeIdentifier } from '../sql/names.ts';
import { nodeAs, nodesAs } from '../sql/nodes.ts';

export default defineRule({
  id: 'drop-owned',
  category: 'destruction',
  severity: 'error',
  since: '0.1.0',
  summary: 'DROP OWNED drops everything that a role owns in this database',
  why: 'Tables with their rows, views, functions and grants of the role go, whatever happens to be there on each database. The statement names none of them, so no reviewer can see what is lost.',
  instead:
    'Move what the role owns with REASSIGN OWNED, revoke its grants, and drop the rest by name. Then DROP ROLE works.',
  effect: null,
  noEffect: 'The loss is in the statement itself, whatever it locks.',
  kinds: ['DropOwnedStmt'],
  examples: {
    // The ledger of sqlx would go with the rest.
    tool: 'plain',
    schema: 'CREATE TABLE orders (id bigint PRIMARY KEY);',
    bad: ['DROP OWNED BY CURRENT_USER;'],
    good: ['REASSIGN OWNED BY CURRENT_USER TO CURRENT_USER;'],
  },
  references: ['https://www.postgresql.org/docs/current/sql-drop-owned.html'],
  *check(statement) {
    const roles = nodesAs(nodeAs(statement.node, 'DropOwnedStmt')?.roles, 'RoleSpec');
    const who = roles
      .map(({ rolename }) => (rolename === undefined ? 'the current role' : codeIdentifier(rolename)))
      .join(', ');
    yield {
      message: `DROP OWNED drops everything that ${who} owns here, rows included, without naming it. Use REASSIGN OWNED, and drop the rest by name.`,
      span: statement.span,
    };
  },
});
