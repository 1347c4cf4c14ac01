import { namePart } from '../core/names.ts';
import { defineRule } from '../core/rule.ts';
import { droppedBefore } from '../sql/earlier.ts';
import { codeIdentifier } from '../sql/names.ts';
import { nodeAs } from '../sql/nodes.ts';

export default defineRule({
  id: 'unguarded-role',
  category: 'idempotency',
  severity: 'error',
  since: '0.1.0',
  summary: 'CREATE ROLE fails where the role is there already',
  why: 'Roles belong to the whole server, not to one database: the role is there already where a second database of the same server migrates, or where the migration is run again. PostgreSQL has no CREATE ROLE IF NOT EXISTS.',
  instead:
    'Ask pg_roles in a DO block and create the role only where it is missing. Better, leave roles to whoever sets up the server.',
  effect: null,
  noEffect: 'It is about a second run, which the rehearsal of the first does not show.',
  kinds: ['CreateRoleStmt'],
  examples: {
    schema: '',
    bad: ['CREATE ROLE reader;', 'CREATE USER app LOGIN;'],
    good: [
      "DO $$ BEGIN\n  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'reader') THEN\n    CREATE ROLE reader;\n  END IF;\nEND $$;",
    ],
  },
  references: ['https://www.postgresql.org/docs/current/sql-createrole.html'],
  *check(statement, context) {
    const name = nodeAs(statement.node, 'CreateRoleStmt')?.role ?? '';
    if (context.nested || droppedBefore(statement, context, 'OBJECT_ROLE', namePart(name))) return;
    yield {
      message: `CREATE ROLE ${codeIdentifier(name)} fails where the server has the role already, such as on a second run. Ask pg_roles in a DO block first.`,
      span: statement.span,
    };
  },
});
