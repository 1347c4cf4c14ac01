import type { ObjectType } from '@pgsql/types';
import { defineRule } from '../core/rule.ts';
import type { Statement } from '../core/statement.ts';
import { lostNames } from '../sql/lost-names.ts';
import { code, qualifiedName, sameName, strings } from '../sql/names.ts';
import { nodeAs } from '../sql/nodes.ts';

export default defineRule({
  id: 'function-lost',
  category: 'compatibility',
  severity: 'warning',
  since: '0.1.0',
  summary: 'A function is dropped, renamed or moved while the running version may still call it',
  why: 'PostgreSQL refuses to drop what views, defaults or indexes need, but it does not know what the program calls, nor what other functions name in their bodies. The version that still runs while the migration does, and after a rollback again, fails at every call.',
  instead:
    'Leave the old function and make the new one beside it; drop the old one in a later migration, when nothing calls it. CREATE OR REPLACE changes a body and keeps the grants.',
  effect: null,
  noEffect: 'The danger is in what other sessions still call.',
  directions: ['up'],
  kinds: ['DropStmt', 'RenameStmt', 'AlterObjectSchemaStmt'],
  examples: {
    schema:
      "CREATE SCHEMA shop;\nCREATE FUNCTION total(id bigint) RETURNS bigint LANGUAGE sql AS 'SELECT 1::bigint';\nCREATE PROCEDURE tidy() LANGUAGE sql AS 'SELECT 1';\nCREATE FUNCTION noted() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN new; END';",
    bad: [
      'DROP FUNCTION IF EXISTS total(bigint);',
      'DROP PROCEDURE IF EXISTS tidy();',
      'ALTER FUNCTION total(bigint) RENAME TO sum_of;',
      'ALTER FUNCTION total SET SCHEMA shop;',
    ],
    good: [
      "DROP FUNCTION IF EXISTS total(bigint);\nCREATE FUNCTION total(id bigint, tax bool DEFAULT false) RETURNS numeric LANGUAGE sql AS 'SELECT 1::numeric';",
      'DROP FUNCTION IF EXISTS noted();',
      "CREATE FUNCTION helper() RETURNS int LANGUAGE sql AS 'SELECT 1';\nDROP FUNCTION helper();",
    ],
  },
  references: [
    'https://www.postgresql.org/docs/current/sql-dropfunction.html',
    'https://www.postgresql.org/docs/current/sql-alterfunction.html',
  ],
  *check(statement, { schema, change }) {
    for (const { name, how } of lostNames(statement, ROUTINES)) {
      const known = schema.function(name);
      // Of a function that nobody saw being made, it is not known that anything but a trigger can call it.
      if (known === undefined || known.forTriggers || schema.madeByChange('function', name)) continue;
      const again = change.ofKind('CreateFunctionStmt').some((other) => creates(other, name));
      if (again) continue;
      yield {
        message: `The running version may still call ${code(name)}, and fails once it is ${how}. Leave it until nothing calls it, and make the new one beside it.`,
        span: statement.span,
      };
    }
  },
});

const ROUTINES: ReadonlySet<ObjectType | undefined> = new Set([
  'OBJECT_FUNCTION',
  'OBJECT_PROCEDURE',
  'OBJECT_ROUTINE',
]);

/** Whether a statement makes a function of the name, with whatever arguments. */
function creates({ node }: Statement, name: string): boolean {
  const create = nodeAs(node, 'CreateFunctionStmt');
  return create !== undefined && sameName(qualifiedName(strings(create.funcname)), name);
}
