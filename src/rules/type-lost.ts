import type { ObjectType } from '@pgsql/types';
import { joinName, splitName } from '../core/names.ts';
import { defineRule } from '../core/rule.ts';
import type { Statement } from '../core/statement.ts';
import { typeCreationOf } from '../sql/creations.ts';
import { lostNames } from '../sql/lost-names.ts';
import { code, objectName, sameName } from '../sql/names.ts';
import { nodeAs } from '../sql/nodes.ts';

export default defineRule({
  id: 'type-lost',
  category: 'compatibility',
  severity: 'warning',
  since: '0.1.0',
  summary: 'A type is dropped, renamed or moved while the running version may still name it',
  why: 'PostgreSQL refuses to drop a type that columns have, but it does not know who casts to it, or which driver looks it up by its name to send and read values. The version that still runs while the migration does, and after a rollback again, fails wherever it names the type.',
  instead:
    'Leave the old type until no version names it, and drop it in a later migration. To give a type other values, add them to it, or swap the new one in under the old name in one transaction.',
  effect: null,
  noEffect: 'The danger is in what other sessions still ask for.',
  directions: ['up'],
  kinds: ['DropStmt', 'RenameStmt', 'AlterObjectSchemaStmt'],
  examples: {
    schema: "CREATE SCHEMA shop;\nCREATE TYPE mood AS ENUM ('good', 'bad');\nCREATE DOMAIN email AS text;",
    bad: [
      'DROP TYPE IF EXISTS mood;',
      'ALTER TYPE mood RENAME TO feeling;',
      'ALTER TYPE mood SET SCHEMA shop;',
      'DROP DOMAIN IF EXISTS email;',
    ],
    good: [
      "ALTER TYPE mood RENAME TO mood_old;\nCREATE TYPE mood AS ENUM ('good', 'fair', 'bad');\nDROP TYPE mood_old;",
      "CREATE TYPE mood_new AS ENUM ('good', 'fair', 'bad');\nDROP TYPE mood;\nALTER TYPE mood_new RENAME TO mood;",
      "CREATE TYPE kind AS ENUM ('a');\nDROP TYPE IF EXISTS kind;",
    ],
  },
  references: [
    'https://www.postgresql.org/docs/current/sql-droptype.html',
    'https://www.postgresql.org/docs/current/sql-altertype.html',
  ],
  *check(statement, { schema, statements }) {
    for (const { name, how } of lostNames(statement, TYPES)) {
      // What was never seen being made, or was given another name on the way, nobody else asks for.
      const known = schema.type(name);
      if (known === undefined || known.renamed === true || schema.madeByChange('type', name)) continue;
      if (statements.slice(statement.index + 1).some((other) => takesOver(other, name))) continue;
      yield {
        message: `The running version may still name the type ${code(name)}, in a cast or through its driver, and fails once it is ${how}. Leave it until nothing names it.`,
        span: statement.span,
      };
    }
  },
});

const TYPES: ReadonlySet<ObjectType | undefined> = new Set(['OBJECT_TYPE', 'OBJECT_DOMAIN']);

/** Whether a statement gives the name to another type. */
function takesOver(other: Statement, name: string): boolean {
  const made = typeCreationOf(other);
  if (made !== undefined) return sameName(made.name, name);
  const rename = nodeAs(other.node, 'RenameStmt');
  if (!TYPES.has(rename?.renameType)) return false;
  const { schema } = splitName(objectName(rename?.object));
  return sameName(joinName(schema, rename?.newname ?? ''), name);
}
