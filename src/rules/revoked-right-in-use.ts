import type { GrantStmt } from '@pgsql/types';
import { defineRule, type StatementContext } from '../core/rule.ts';
import type { Statement } from '../core/statement.ts';
import { code, codeIdentifier, tableName } from '../sql/names.ts';
import { nodeAs, nodesAs } from '../sql/nodes.ts';

export default defineRule({
  id: 'revoked-right-in-use',
  category: 'compatibility',
  severity: 'note',
  since: '0.1.0',
  summary: 'A role loses rights that the running version may still use',
  why: 'A REVOKE counts at once, in sessions that are open as well: the next statement of the running version that needs the right fails (SQLSTATE 42501), and goes on failing until the deploy is through, or after a rollback.',
  instead: 'First deploy a version that does without the right, then revoke it in a later migration.',
  effect: null,
  noEffect: 'The danger is in what other sessions still do.',
  directions: ['up'],
  kinds: ['GrantStmt'],
  examples: {
    schema: 'CREATE TABLE orders (id bigint PRIMARY KEY);\nCREATE SCHEMA shop;',
    bad: [
      'REVOKE INSERT, UPDATE ON orders FROM CURRENT_USER;',
      'REVOKE ALL ON ALL TABLES IN SCHEMA shop FROM CURRENT_USER;',
    ],
    good: [
      'REVOKE ALL ON orders FROM PUBLIC;',
      'REVOKE ALL ON orders FROM CURRENT_USER;\nGRANT SELECT ON orders TO CURRENT_USER;',
      'CREATE TABLE IF NOT EXISTS items (id bigint);\nREVOKE ALL ON items FROM CURRENT_USER;',
      'GRANT SELECT ON orders TO CURRENT_USER;',
    ],
  },
  references: ['https://www.postgresql.org/docs/current/sql-revoke.html'],
  *check(statement, context) {
    const revoke = nodeAs(statement.node, 'GrantStmt');
    if (revoke === undefined || revoke.is_grant === true || revoke.grant_option === true) return;
    const roles = rolesOf(revoke);
    const what = inUse(revoke, context);
    const later = context.statements.slice(statement.index + 1);
    const [role] = roles.filter((one) => !later.some((other) => grantsTo(other, one)));
    if (role === undefined || what === undefined) return;
    const rights = nodesAs(revoke.privileges, 'AccessPriv').map(({ priv_name }) => (priv_name ?? 'all').toUpperCase());
    yield {
      message: `Whatever connects as ${codeIdentifier(role)} loses ${rights.length === 0 ? 'all rights' : rights.join(', ')} on ${what.words} at once, the running version included. Revoke once no version needs it.`,
      span: statement.span,
      ...(what.table === undefined ? {} : { table: what.table }),
    };
  },
});

/** Named roles; PUBLIC is what no program should rely on. */
function rolesOf({ grantees }: GrantStmt): readonly string[] {
  return nodesAs(grantees, 'RoleSpec').flatMap(({ roletype, rolename }) => {
    if (roletype === 'ROLESPEC_PUBLIC') return [];
    return [rolename ?? (roletype ?? '').replace('ROLESPEC_', '').toLowerCase()];
  });
}

function grantsTo({ node }: Statement, role: string): boolean {
  const grant = nodeAs(node, 'GrantStmt');
  return grant?.is_grant === true && rolesOf(grant).includes(role);
}

interface Thing {
  readonly words: string;
  readonly table?: string;
}

function inUse({ targtype, objtype, objects }: GrantStmt, { isExistingTable }: StatementContext): Thing | undefined {
  if (objtype !== 'OBJECT_TABLE') return undefined;
  if (targtype === 'ACL_TARGET_ALL_IN_SCHEMA') {
    const schemas = nodesAs(objects, 'String').map(({ sval = '' }) => codeIdentifier(sval));
    return { words: `every table of ${schemas.join(', ')}` };
  }
  const table = nodesAs(objects, 'RangeVar')
    .map(tableName)
    .find((name) => isExistingTable(name));
  return table === undefined ? undefined : { words: code(table), table };
}
