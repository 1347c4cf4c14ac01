import { defineRehearsalRule } from '../core/rule.ts';
import { FILE_START } from '../core/span.ts';

/** SQLSTATE insufficient_privilege. */
const INSUFFICIENT_PRIVILEGE = '42501';

export default defineRehearsalRule({
  id: 'needs-superuser',
  category: 'security',
  severity: 'error',
  since: '0.1.0',
  summary: 'The migration needs rights that the owner of a database does not have',
  why: 'Migrations are rehearsed as a role that owns the database and is not a superuser, as on every managed service. A statement that such a role may not run fails in production too, or asks production for a superuser.',
  instead:
    'Have an administrator run it once, outside the migrations, or use the form that an owner may run. What managed services allow (`lend-rights` names it) is run with lent rights and passes.',
  effect: null,
  noEffect: 'The refusal itself is the measurement.',
  examples: {
    schema: 'CREATE TABLE imports (line text);',
    bad: ["COPY imports FROM PROGRAM 'echo hello';", "-- no-transaction\nALTER SYSTEM SET work_mem = '1GB';"],
    good: ['CREATE EXTENSION IF NOT EXISTS pg_trgm;', "INSERT INTO imports VALUES ('hello');"],
  },
  references: ['https://www.postgresql.org/docs/current/role-attributes.html'],
  *check({ traces }) {
    for (const { path, error: own, statements } of traces) {
      const failed = statements.find(({ error }) => error !== undefined);
      const error = failed?.error ?? own;
      if (error?.code !== INSUFFICIENT_PRIVILEGE) continue;
      yield {
        path,
        message: `The owner of the database may not run this: ${error.message} (SQLSTATE ${error.code}).${error.hint === undefined ? '' : ` ${error.hint}`}`,
        span: failed?.span ?? FILE_START,
        ...(failed === undefined ? {} : { statementIndex: failed.index }),
      };
    }
  },
});
