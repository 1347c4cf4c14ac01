import { defineRule } from '../core/rule.ts';
import type { Statement } from '../core/statement.ts';
import { nodeAs, nodesAs } from '../sql/nodes.ts';

export default defineRule({
  id: 'password-in-migration',
  category: 'security',
  severity: 'error',
  since: '0.1.0',
  summary: 'A password stands in a migration, and so in the history of the repository',
  why: 'Whoever can read the repository, now or later, has the password; so has the server’s log where statements are logged. Migrations cannot be edited once they are applied, so it stays there.',
  instead:
    'Set passwords outside migrations: \\password in psql, or a secret store that sets them at deploy time. Change this password now if the commit has left your machine.',
  effect: null,
  noEffect: 'The text itself is the proof.',
  kinds: [
    'CreateRoleStmt',
    'AlterRoleStmt',
    'CreateUserMappingStmt',
    'AlterUserMappingStmt',
    'CreateSubscriptionStmt',
    'AlterSubscriptionStmt',
  ],
  examples: {
    schema: '',
    bad: ["CREATE ROLE reader_with_password LOGIN PASSWORD 'secret';"],
    good: ['CREATE ROLE reader_without_password;', 'CREATE ROLE reader_with_null_password PASSWORD NULL;'],
  },
  references: [
    'https://www.postgresql.org/docs/current/sql-createrole.html',
    'https://www.postgresql.org/docs/current/app-psql.html',
  ],
  *check(statement) {
    const what = secretIn(statement);
    if (what === undefined) return;
    yield {
      message: `${what} has a password in its text, which stays in the history of the repository for ever. Set it outside migrations, and change it if it has left your machine.`,
      span: statement.span,
    };
  },
});

function secretIn({ node }: Statement): string | undefined {
  const given = (options: Parameters<typeof nodesAs>[0]) =>
    nodesAs(options, 'DefElem').some(
      ({ defname, arg }) => defname === 'password' && nodeAs(arg, 'String') !== undefined,
    );
  if ('CreateRoleStmt' in node) return given(node.CreateRoleStmt.options) ? 'CREATE ROLE' : undefined;
  if ('AlterRoleStmt' in node) return given(node.AlterRoleStmt.options) ? 'ALTER ROLE' : undefined;
  if ('CreateUserMappingStmt' in node)
    return given(node.CreateUserMappingStmt.options) ? 'CREATE USER MAPPING' : undefined;
  if ('AlterUserMappingStmt' in node)
    return given(node.AlterUserMappingStmt.options) ? 'ALTER USER MAPPING' : undefined;
  const connection =
    'CreateSubscriptionStmt' in node
      ? node.CreateSubscriptionStmt.conninfo
      : 'AlterSubscriptionStmt' in node
        ? node.AlterSubscriptionStmt.conninfo
        : undefined;
  return connection !== undefined && /\bpassword\s*=|:\/\/[^\s:@/]*:[^\s@]+@/i.test(connection)
    ? 'The subscription'
    : undefined;
}
